package supine.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import supine.app.Equipment;
import supine.app.Equipment.ClosableLog;

/** Where events are written, if a file was named for them. */
final class EventFile {
    private static final ClosableLog NONE = new ClosableLog() {
        @Override
        public void write(long atMs, String event, Map<String, ?> fields) {
            // No file was named.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    };

    private EventFile() {
    }

    static ClosableLog open(Equipment equipment, @Nullable Path file) throws BadInputException {
        try {
            return file == null ? NONE : equipment.events(file);
        } catch (UncheckedIOException unusable) {
            throw new BadInputException(String.valueOf(unusable.getCause().getMessage()));
        }
    }
}
