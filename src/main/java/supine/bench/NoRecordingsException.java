package supine.bench;

import java.io.IOException;

/** A folder that was named for its recordings has none. */
public final class NoRecordingsException extends IOException {
    private static final long serialVersionUID = 1L;

    NoRecordingsException(String message) {
        super(message);
    }
}
