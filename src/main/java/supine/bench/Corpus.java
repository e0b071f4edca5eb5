package supine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import supine.bench.Clip.Kind;

/**
 * A folder of recordings, WAV or FLAC: {@code words/WORD/*}, {@code negatives/KIND/*}, {@code noise/*}, {@code rir/*}, any of which may be
 * missing, and a {@code MANIFEST.tsv} (a heading line; columns path and speaker) if there is one.
 */
record Corpus(List<Clip> clips) {

    /**
     * @throws NoRecordingsException if the folder holds nothing of that kind
     * @throws IOException           if it cannot be read
     */
    static Corpus read(Path folder) throws IOException {
        var speakers = speakers(folder.resolve("MANIFEST.tsv"));
        var clips = new ArrayList<Clip>();
        for (var kind : Map.of("words", Kind.WORD, "negatives", Kind.TALK, "noise", Kind.NOISE, "rir", Kind.ROOM).entrySet()) {
            var of = folder.resolve(kind.getKey());
            if (Files.isDirectory(of)) {
                try (var files = Files.walk(of)) {
                    files.filter(SoundFile::isOne).forEach(file -> clips.add(clip(folder, file, kind.getValue(), speakers)));
                }
            }
        }
        if (clips.isEmpty()) {
            throw new NoRecordingsException(folder + " holds no recordings: WAV or FLAC files were expected in words/WORD, negatives, noise or rir.");
        }
        clips.sort(Comparator.comparing(clip -> clip.file().toString()));
        return new Corpus(List.copyOf(clips));
    }

    private static Clip clip(Path folder, Path file, Kind kind, Map<String, String> speakers) {
        var path = folder.relativize(file).toString().replace('\\', '/');
        var parts = path.split("/");
        return new Clip(file, kind, parts.length > 2 ? parts[1] : parts[0], speakers.getOrDefault(path, ""));
    }

    private static Map<String, String> speakers(Path manifest) throws IOException {
        var speakers = new HashMap<String, String>();
        if (Files.exists(manifest)) {
            var lines = Files.readAllLines(manifest);
            var heading = List.of(lines.get(0).split("\t"));
            int path = heading.indexOf("path");
            int speaker = heading.indexOf("speaker");
            for (var line : lines) {
                var cells = line.split("\t", -1);
                if (path >= 0 && speaker >= 0 && cells.length > Math.max(path, speaker)) {
                    speakers.put(cells[path], cells[speaker]);
                }
            }
        }
        return speakers;
    }

    List<Clip> of(Kind kind) {
        return clips.stream().filter(clip -> clip.kind() == kind).toList();
    }
}
