package supine.engine.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import supine.history.Happening;
import supine.history.Journal;

/** A journal as JSON Lines in one file that is only ever added to. A line that a crash tore is passed over and ended. */
public final class JsonJournal implements Journal {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Some ten thousand sessions; what is older than that much text is not read. */
    private static final long MOST_BYTES = 16 << 20;

    private final Path file;

    /** @param file is made, with its folders, by the first entry */
    public JsonJournal(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void write(Happening happening) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                var begin = isTorn(channel) ? "\n" : "";
                var bytes = ByteBuffer.wrap((begin + line(happening) + "\n").getBytes(StandardCharsets.UTF_8));
                channel.position(channel.size());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("The journal cannot be written to " + file + ": " + e.getMessage(), e));
        }
    }

    @Override
    public synchronized void replace(List<Happening> happenings) {
        var text = new StringBuilder();
        try {
            for (var happening : happenings) {
                text.append(line(happening)).append('\n');
            }
            AtomicFile.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("The journal cannot be written to " + file + ": " + e.getMessage(), e));
        }
    }

    private static boolean isTorn(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return false;
        }
        var last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) != '\n';
    }

    private static String line(Happening happening) throws IOException {
        var node = JSON.createObjectNode().put("at", happening.at().toString()).put("what", happening.what());
        happening.fields().forEach(node::put);
        return JSON.writeValueAsString(node);
    }

    @Override
    public synchronized List<Happening> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        var all = new ArrayList<Happening>();
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(Math.max(0, channel.size() - MOST_BYTES));
            var text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            text.lines().forEach(line -> happening(line).ifPresent(all::add));
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("The journal cannot be read from " + file + ": " + e.getMessage(), e));
        }
        return all;
    }

    private static Optional<Happening> happening(String line) {
        try {
            var node = JSON.readTree(line);
            if (!(node.path("at").isTextual() && node.path("what").isTextual())) {
                return Optional.empty();
            }
            var fields = new LinkedHashMap<String, String>();
            node.properties().stream().filter(entry -> !entry.getKey().equals("at") && !entry.getKey().equals("what"))
                    .forEach(entry -> fields.put(entry.getKey(), text(entry.getValue())));
            return Optional.of(new Happening(Instant.parse(node.get("at").asText()), node.get("what").asText(), fields));
        } catch (JsonProcessingException | DateTimeException torn) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : node.toString();
    }
}
