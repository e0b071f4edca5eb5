package supine.engine.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import supine.engine.json.Node.Place;

/** The text of a script file, if it is one that can be a script at all. */
final class ScriptText {

    /** Bytes. The longest shipped script has a hundredth of it. */
    static final int LARGEST = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ScriptText() {
    }

    /** The file's text; empty, with the fault collected, if it has none that can be read. Reads at most 1 MiB. */
    static Optional<String> read(Path file, Faults faults) {
        try {
            if (Files.isDirectory(file)) {
                faults.error("This is a folder; a script file was expected.", "Name a file that ends in .json.");
                return Optional.empty();
            }
            if (!Files.exists(file)) {
                faults.error("There is no such file.", "");
                return Optional.empty();
            }
            if (!Files.isRegularFile(file)) {
                faults.error("This is no regular file; a script file was expected.", "");
                return Optional.empty();
            }
            byte[] bytes;
            try (var in = Files.newInputStream(file)) {
                bytes = Files.size(file) > LARGEST ? new byte[LARGEST + 1] : in.readNBytes(LARGEST + 1);
            }
            if (bytes.length > LARGEST) {
                faults.error("The file is larger than 1 MiB, so it cannot be a script.", "");
                return Optional.empty();
            }
            return decode(bytes, faults);
        } catch (IOException | SecurityException e) {
            faults.error("The file cannot be read: " + e.getMessage() + ".", "");
            return Optional.empty();
        }
    }

    private static Optional<String> decode(byte[] bytes, Faults faults) {
        var decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var chars = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        chars.flip();
        var text = chars.toString();
        if (result != CoderResult.UNDERFLOW || text.indexOf('\0') >= 0) {
            var good = result == CoderResult.UNDERFLOW ? text.substring(0, text.indexOf('\0')) : text;
            int line = (int) good.chars().filter(c -> c == '\n').count() + 1;
            int column = good.length() - good.lastIndexOf('\n');
            faults.error(new Place(line, column), "The file is not in UTF-8 from here on.", "Save it again with the encoding UTF-8.");
            return Optional.empty();
        }
        return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }
}
