package supine.bench;

import java.io.IOException;

/** A program that a measurement needs is not on this machine. Its message says which, and how to get it. */
public final class NotInstalledException extends IOException {
    private static final long serialVersionUID = 1L;

    NotInstalledException(String message, IOException cause) {
        super(message, cause);
    }
}
