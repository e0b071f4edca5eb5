package supine.sound;

/** A sound device or file that cannot be used, or no longer; the message is a sentence for the user. */
public final class SoundFaultException extends Exception {
    private static final long serialVersionUID = 1L;

    public SoundFaultException(String message) {
        super(message);
    }

    public SoundFaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
