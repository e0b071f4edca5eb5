package supine.engine.json;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What a script file is about: told by its folder or name, else by the fields that it has. */
enum Kind {
    EXERCISE("an exercise", "exercises", "movement", "setup", "sides", "dose", "breath"),
    ROUTINE("a routine", "routines", "steps", "minutes", "welcome", "ending", "summary"),
    LESSON("a lesson", "lessons", "text"),
    GUIDANCE("the guidance", "guidance/pain.json", "right_now", "emergency", "today"),
    WAYS("the ways between positions", "ways", "ways"),
    SCREENING("the screening", "guidance/screening.json", "questions", "again"),
    REGIONS("the list of regions", "regions.json", "regions"),
    PHRASES("a phrasebook", "phrases", "phrases");

    final String words;
    private final String place;
    private final List<String> telling;

    Kind(String words, String place, String... telling) {
        this.words = words;
        this.place = place;
        this.telling = List.of(telling);
    }

    /** Its folder within a folder of scripts, or its file. */
    String place() {
        return place;
    }

    static Kind of(Path file, Node node) {
        var path = file.toAbsolutePath();
        for (var kind : values()) {
            if (path.endsWith(kind.place) || path.getParent() != null && path.getParent().endsWith(kind.place)) {
                return kind;
            }
        }
        return Arrays.stream(values()).max(Comparator.comparingLong((Kind kind) -> kind.likeness(node))
                .thenComparing(Comparator.reverseOrder())).filter(kind -> kind.likeness(node) > 0).orElse(ROUTINE);
    }

    private long likeness(Node node) {
        return node instanceof Node.Obj object
                ? object.members().stream().filter(member -> telling.contains(member.name())).count()
                : 0;
    }
}
