package supine.desktop;

/** There can be no window here; the message is a sentence for the user, and the terminal is the way on. */
public final class NoWindowException extends Exception {
    private static final long serialVersionUID = 1L;

    NoWindowException(String message, Throwable cause) {
        super(message, cause);
    }
}
