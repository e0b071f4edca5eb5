package supine.engine.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Locale;
import supine.settings.Setting;
import supine.settings.Settings;
import supine.settings.SettingsStore;

/**
 * Settings as one JSON object: {"format": 1, "rate": 90, "counting": "every-second", "motion": false, ...}. Replaced as a whole, so that
 * a crash leaves the old file or the new one. A file that cannot be understood is kept beside it, with ".broken" at its end, before it is
 * replaced.
 */
public final class JsonSettings implements SettingsStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORMAT = 1;
    private static final long MOST_BYTES = 1 << 20;

    private final Path file;

    /** @param file is made, with its folders, by the first change */
    public JsonSettings(Path file) {
        this.file = file;
    }

    @Override
    public synchronized Kept load() {
        if (!Files.exists(file)) {
            return new Kept(Settings.USUAL);
        }
        try {
            var settings = Settings.USUAL;
            var wrong = new ArrayList<String>();
            var node = read();
            for (var setting : Setting.values()) {
                var value = node.get(setting.id());
                if (value != null) {
                    var understood = settings.with(setting, text(value));
                    settings = understood.orElse(settings);
                    if (understood.isEmpty()) {
                        wrong.add(setting.title().toLowerCase(Locale.ROOT));
                    }
                }
            }
            return wrong.isEmpty() ? new Kept(settings) : new Kept(settings,
                    "Some settings could not be understood and are as usual: " + String.join(", ", wrong) + ".", keptAside());
        } catch (IOException broken) {
            return new Kept(Settings.USUAL, "Your settings could not be read, so everything is as usual.", keptAside());
        }
    }

    private ObjectNode read() throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("too large");
        }
        try {
            if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IOException(e);
        }
        throw new IOException("no object");
    }

    private static String text(JsonNode value) {
        return value.isBoolean() ? value.asBoolean() ? "on" : "off" : value.asText();
    }

    private String keptAside() {
        var aside = file.resolveSibling(file.getFileName() + ".broken");
        try {
            Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return "The old file is kept as " + aside + ".";
        } catch (IOException e) {
            return "The file is " + file + ".";
        }
    }

    @Override
    public synchronized void save(Settings settings) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var part = file.resolveSibling(file.getFileName() + ".part");
            write(part, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node(settings)));
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("The settings cannot be kept in " + file + ", they hold until the end: "
                    + e.getMessage(), e));
        }
    }

    /** On the disk, not only on its way there: a move that overtakes its contents would leave an empty file after a power cut. */
    private static void write(Path part, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** What is there, with our own values replaced; what is as usual and was never written stays unwritten. */
    private ObjectNode node(Settings settings) {
        ObjectNode node;
        try {
            node = Files.exists(file) ? read() : JSON.createObjectNode().put("format", FORMAT);
        } catch (IOException broken) {
            node = JSON.createObjectNode().put("format", FORMAT);
        }
        for (var setting : Setting.values()) {
            var value = settings.value(setting);
            if (!node.has(setting.id()) && value.equals(setting.usual())) {
                continue;
            }
            if (setting == Setting.MOTION) {
                node.put(setting.id(), settings.motion());
            } else if (setting.range().isPresent()) {
                node.put(setting.id(), Integer.parseInt(value));
            } else {
                node.put(setting.id(), value);
            }
        }
        return node;
    }
}
