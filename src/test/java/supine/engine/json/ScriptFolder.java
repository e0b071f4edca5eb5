package supine.engine.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import supine.script.Pronouncer;
import supine.script.ScriptFault;
import supine.script.ScriptFault.Severity;
import supine.script.Surroundings;

/** A user's script folder, beside the shipped one, for tests to write into. */
record ScriptFolder(Path root) {

    static final Path SHIPPED = Path.of("scripts");

    static final List<String> SOUNDS = List.of("hold-begins", "hold-ends", "tick");

    static final String EXERCISE = """
            {
              "format": 1,
              "id": "shrug",
              "name": "Shoulder shrug",
              "start": "sitting",
              "end": "sitting",
              "needs": [],
              "sides": "each",
              "movement": ["Lift your {side} shoulder.", "Let it sink."],
              "dose": {
                "repetitions": 3,
                "phases": [{ "move": 2, "cue": "Lift." }, { "hold": 5 }],
                "rest_seconds": 2
              },
              "limits": { "hold_seconds": 10, "repetitions": 5, "figures": "10 seconds (ours)" },
              "exit": "Let your {side} shoulder rest.",
              "sources": ["ours"]
            }
            """;

    static final String ROUTINE = """
            {
              "format": 1,
              "id": "mine",
              "name": "My own",
              "minutes": 5,
              "summary": "A try.",
              "level": "easy",
              "needs": ["a mat"],
              "start": "standing",
              "welcome": "Hello.",
              "steps": [
                { "exercise": "pelvic-tilt" },
                { "exercise": "bridge", "repetitions": 4 }
              ],
              "ending": "Goodbye.",
              "author": "me",
              "licence": "CC0-1.0",
              "language": "en"
            }
            """;

    Path exercise(String name, String text) {
        return write("exercises", name, text);
    }

    Path routine(String name, String text) {
        return write("routines", name, text);
    }

    JsonLibrary library() {
        return library(Pronouncer.ALL);
    }

    JsonLibrary library(Pronouncer voice) {
        return new JsonLibrary(List.of(SHIPPED, root), new Surroundings(SOUNDS, voice));
    }

    /** What there is to mend; notes ask for nothing. */
    List<ScriptFault> check(Path file) {
        return toMend(library().check(file));
    }

    static List<ScriptFault> toMend(List<ScriptFault> faults) {
        return faults.stream().filter(fault -> fault.severity() != Severity.NOTE).toList();
    }

    private Path write(String folder, String name, String text) {
        try {
            return Files.writeString(Files.createDirectories(root.resolve(folder)).resolve(name + ".json"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
