package supine.cli;

/** Something the user gave cannot be used; the message is what is shown, a line for each fault. */
final class BadInputException extends Exception {
    private static final long serialVersionUID = 1L;

    BadInputException(String message) {
        super(message);
    }
}
