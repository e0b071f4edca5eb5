package supine.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two programs that listen in one room would obey each other. A file is held while one runs; the system itself lets go of it when its
 * holder ends, however that ends, so that a file left behind stands in nobody's way.
 */
public final class OneAtATime implements AutoCloseable {
    private final @Nullable FileChannel channel;

    private OneAtATime(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** @return empty if another one runs; where files cannot be held at all, nobody is turned away */
    public static Optional<OneAtATime> take(Path file) {
        FileChannel channel = null;
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return Optional.of(new OneAtATime(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (OverlappingFileLockException ours) {
            return Optional.empty();
        } catch (IOException | UnsupportedOperationException cannotBeHeld) {
            return Optional.of(new OneAtATime(channel));
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException gone) {
            // Then it is not held any more either.
        }
    }
}
