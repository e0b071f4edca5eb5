package supine.engine.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import supine.script.ScriptException;

/**
 * Reads what somebody else has made into memory, and no more of it than a script or a pack can be: sizes are those of the bytes that
 * come out, whatever the archive says of itself, and reading ends at the first byte too many. Nothing is written, and links are not
 * followed, since an archive's entries are taken for their bytes alone.
 */
final class Pack {

    private static final int MOST_FILES = 200;
    /** Bytes of all scripts together; of one, {@link ScriptText#LARGEST}. */
    private static final int LARGEST = 20 << 20;
    private static final int DEEPEST = 4;
    /** Folders and names of no other kind, so that they are the same on every system. */
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_ .()-]*");
    /** What systems put into archives beside what was asked for. */
    private static final Pattern LITTER = Pattern.compile("__MACOSX/.*|(.*/)?(\\.DS_Store|\\._[^/]*|Thumbs\\.db|desktop\\.ini)");

    private final Path file;
    private final List<Script> scripts = new ArrayList<>();
    private int entries;
    private long total;

    /**
     * A script as it was found.
     *
     * @param name  within the pack, with slashes; the file's own for a single one
     * @param shown how to name it to whoever took it in
     */
    record Script(String name, Path shown, byte[] bytes) {
    }

    private Pack(Path file) {
        this.file = file;
    }

    /** The scripts of a .zip, or the one of a .json. */
    static List<Script> read(Path file) throws ScriptException {
        var pack = new Pack(file);
        var name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("").toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(file)) {
            throw pack.refused("There is no such file.", "");
        }
        try (var in = Files.newInputStream(file)) {
            if (name.endsWith(".zip")) {
                pack.unzip(in);
            } else if (name.endsWith(".json")) {
                pack.scripts.add(new Script(String.valueOf(file.getFileName()), file, pack.bytes(in, file)));
            } else {
                throw pack.refused("This is neither a script nor a pack.", "Name a file that ends in .json or .zip.");
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw pack.refused("This archive is damaged: " + e.getMessage() + ".", "Make or download it again.");
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(file + " cannot be read: " + e.getMessage(), e));
        }
        return pack.scripts;
    }

    private void unzip(InputStream in) throws IOException, ScriptException {
        var zip = new ZipInputStream(in); // closed with the file; closing an entry would read all of it
        var names = new HashSet<String>();
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > 2 * MOST_FILES) {
                throw tooMany();
            }
            take(entry, zip, names);
        }
        if (scripts.isEmpty()) {
            throw refused("There is no script in this pack.", "A pack is a .zip with .json files in it.");
        }
    }

    private void take(ZipEntry entry, InputStream in, HashSet<String> names) throws IOException, ScriptException {
        var name = entry.getName();
        boolean litter = LITTER.matcher(name).matches();
        var shown = litter || entry.isDirectory() ? file : shown(name);
        var bytes = bytes(in, shown);
        if (litter || entry.isDirectory()) {
            return;
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw JsonWorkshop.refused(shown, "This is in the pack twice.", "Leave one of them out.");
        }
        if (scripts.size() >= MOST_FILES) {
            throw tooMany();
        }
        scripts.add(new Script(name, shown, bytes));
    }

    private Path shown(String name) throws ScriptException {
        var parts = name.split("/", -1);
        boolean plain = parts.length <= DEEPEST && name.length() <= 200;
        for (var part : parts) {
            plain &= PART.matcher(part).matches() && !part.endsWith(".") && !part.endsWith(" ");
        }
        if (!plain) {
            var told = name.replaceAll("[^ -~]", "?");
            throw refused("The pack holds \"" + (told.length() > 80 ? told.substring(0, 80) + "..." : told) + "\", which is no place for a script.",
                    "Use folders such as routines/ and exercises/, and names of letters, digits and hyphens.");
        }
        if (!name.endsWith(".json")) {
            throw JsonWorkshop.refused(file.resolve(name), "A pack holds scripts only.", "Leave out what does not end in .json.");
        }
        return file.resolve(name);
    }

    private byte[] bytes(InputStream in, Path shown) throws IOException, ScriptException {
        var bytes = in.readNBytes(ScriptText.LARGEST + 1);
        total += bytes.length;
        if (bytes.length > ScriptText.LARGEST) {
            throw JsonWorkshop.refused(shown, "The file is larger than 1 MiB, so it cannot be a script.", "");
        }
        if (total > LARGEST) {
            throw refused("The pack holds more than 20 MiB.", "Make two packs of it.");
        }
        return bytes;
    }

    private ScriptException tooMany() {
        return refused("The pack holds more than " + MOST_FILES + " files.", "Make two packs of it.");
    }

    private ScriptException refused(String problem, String mend) {
        return JsonWorkshop.refused(file, problem, mend);
    }
}
