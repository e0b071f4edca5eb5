package supine.engine.json;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import supine.script.Reading;
import supine.script.ScriptFault;
import supine.script.ScriptFault.Severity;

/** The scripts of one kind from several folders; a file is read again only when its time or size has changed. */
final class Shelf<T> {

    private record Stamp(FileTime changed, long size) {
    }

    private final List<Path> folders;
    private final Function<Path, Read<T>> reader;
    private final Map<Path, Stamp> stamps = new HashMap<>();
    private final Map<Path, Read<T>> read = new LinkedHashMap<>();
    private Map<String, Read<T>> byId = Map.of();
    private volatile @Nullable Reading reading;

    Shelf(List<Path> folders, Function<Path, Read<T>> reader) {
        this.folders = List.copyOf(folders);
        this.reader = reader;
    }

    /**
     * Takes in what is new, changed or gone.
     *
     * @param all true to read everything again, since what the scripts refer to has changed
     * @return true if anything was read or has gone
     */
    boolean refresh(boolean all) {
        var files = new LinkedHashMap<Path, Stamp>();
        folders.forEach(folder -> files.putAll(scripts(folder)));
        boolean changed = stamps.keySet().retainAll(files.keySet());
        read.keySet().retainAll(files.keySet());
        int done = 0;
        for (var file : files.entrySet()) {
            reading = new Reading(done++, files.size());
            if (all || !file.getValue().equals(stamps.get(file.getKey()))) {
                stamps.put(file.getKey(), file.getValue());
                read.put(file.getKey(), reader.apply(file.getKey()));
                changed = true;
            }
        }
        if (changed) {
            byId = collect(files.keySet());
        }
        reading = null;
        return changed;
    }

    /** How far it has come; empty while nothing is read. From any thread. */
    Optional<Reading> reading() {
        return Optional.ofNullable(reading);
    }

    /**
     * Every script, sound or not, by id. Of two with the same id the one in the earlier folder is here; within a folder, the one whose
     * file is named like its id, since that one is found without reading the others.
     */
    Map<String, Read<T>> byId() {
        return byId;
    }

    /** That the file's id is another one's, if it is. */
    Optional<ScriptFault> taken(Path file) {
        return Optional.ofNullable(read.get(file)).map(mine -> byId.getOrDefault(mine.id(), mine))
                .filter(owner -> !owner.file().equals(file))
                .map(owner -> new ScriptFault(file, 0, 0, Severity.ERROR, "The id \"" + owner.id() + "\" is already that of "
                        + owner.file() + ", which is the one that is used.", "Give this one an id of its own."));
    }

    List<T> sound() {
        return byId.values().stream().flatMap(each -> each.value().stream()).toList();
    }

    private Map<String, Read<T>> collect(Iterable<Path> files) {
        var all = new TreeMap<String, Read<T>>();
        files.forEach(file -> Optional.ofNullable(read.get(file)).ifPresent(each -> all.merge(each.id(), each, Shelf::winner)));
        return all;
    }

    private static <T> Read<T> winner(Read<T> first, Read<T> second) {
        return Objects.equals(first.file().getParent(), second.file().getParent()) && second.isNamedLikeItsId() ? second : first;
    }

    /** The folder's script files in the order of their names; none if there is no such folder. */
    private static Map<Path, Stamp> scripts(Path folder) {
        var found = new TreeMap<Path, Stamp>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 1, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".json")) {
                        found.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return Map.of(); // a folder that cannot be listed has nothing to offer
        }
        return found;
    }
}
