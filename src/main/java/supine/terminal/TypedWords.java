package supine.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.display.Wording;
import supine.session.Snapshot;
import supine.session.Snapshot.Mode;

/** What a typed line means. Pure: the line and what is being shown go in, a command or an answer comes out. */
final class TypedWords {

    /** What a line comes to. */
    sealed interface Meaning {
        /** @param words the phrase that was typed; empty for a letter or a key */
        record Do(Command command, String words) implements Meaning {
            Do(Command command) {
                this(command, "");
            }
        }

        /** Nothing to do, but something to say to whoever typed. */
        record Answer(String line) implements Meaning {
        }
    }

    private static final Map<String, Command> LETTERS = Map.of("s", Command.STOP, "n", Command.NEXT, "b", Command.BACK,
            "r", Command.REPEAT, "p", Command.PAUSE, "y", Command.YES, "?", Command.WHAT_CAN_I_SAY, "h", Command.WHAT_CAN_I_SAY,
            "f", Command.FINISH);

    private final Map<String, Command> words = new TreeMap<>();
    private final Phrasebook phrasebook;

    TypedWords(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
        for (var command : Command.values()) {
            if (command != Command.NUMBER && command != Command.NAME && command != Command.COUNT) {
                words.put(plain(Wording.command(command)), command);
            }
        }
        phrasebook.phrases().forEach((command, phrases) -> phrases.forEach(phrase -> words.put(plain(phrase), command)));
    }

    /** @param shown what the display shows; empty before a session */
    Meaning meaning(String line, Optional<Snapshot> shown) {
        var mode = shown.map(Snapshot::mode).orElse(Mode.CHOOSING);
        var typed = plain(line);
        if (line.isEmpty()) {
            return enter(mode, shown);
        }
        if (line.isBlank()) {
            // The space bar, which the program tells of.
            return new Meaning.Do(Command.STOP);
        }
        if (typed.equals("n") && (mode == Mode.ASKING || mode == Mode.CHOOSING)) {
            return new Meaning.Do(Command.NO);
        }
        var command = Optional.ofNullable(LETTERS.get(typed)).or(() -> Optional.ofNullable(words.get(typed)));
        if (command.isPresent()) {
            return new Meaning.Do(command.get(), typed);
        }
        var numbers = phrasebook.phrases().getOrDefault(Command.NUMBER, List.of());
        if (typed.matches("[1-9]") && mode == Mode.CHOOSING && Integer.parseInt(typed) <= numbers.size()) {
            return new Meaning.Do(Command.NUMBER, numbers.get(Integer.parseInt(typed) - 1));
        }
        return mayMove(mode) ? new Meaning.Do(Command.STOP) : new Meaning.Answer(unknown(line.strip(), typed, shown));
    }

    private Meaning enter(Mode mode, Optional<Snapshot> shown) {
        return switch (mode) {
            case INSTRUCTING, COUNTING_IN, HOLDING, RESTING, ENDING -> new Meaning.Do(Command.STOP);
            case WAITING -> new Meaning.Do(Command.READY);
            case PAUSED, FROZEN, STOPPED -> new Meaning.Do(Command.RESUME);
            case ASKING -> shown.map(Snapshot::offered).orElse(Set.of()).contains(Command.RESUME)
                    ? new Meaning.Do(Command.RESUME) : new Meaning.Answer(offer(shown));
            case CHOOSING, CHECKING, AFTERCARE, ENDED -> new Meaning.Answer(offer(shown));
        };
    }

    /** A frozen session may yet go on by itself. */
    private static boolean mayMove(Mode mode) {
        return mode.isMoving() || mode == Mode.FROZEN;
    }

    private String unknown(String line, String typed, Optional<Snapshot> shown) {
        var nearest = words.keySet().stream().min(Comparator.comparingInt(word -> distance(word, typed)));
        var guess = nearest.filter(word -> distance(word, typed) <= Math.max(1, typed.length() / 3))
                .map(word -> " Did you mean \"" + word + "\"?").orElse("");
        return "I do not know \"" + line + "\"." + guess + " " + offer(shown);
    }

    private String offer(Optional<Snapshot> shown) {
        var offered = shown.map(Snapshot::offered).filter(set -> !set.isEmpty())
                .orElseGet(() -> Set.of(Command.STOP, Command.PAIN, Command.WHAT_CAN_I_SAY));
        List<String> taught = new ArrayList<>();
        for (var command : Command.values()) {
            if (offered.contains(command)) {
                taught.add(phrasebook.taught(command));
            }
        }
        return "You can type: " + String.join(", ", taught) + ".";
    }

    private static String plain(String line) {
        return line.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9?']+", " ").replaceAll("(?<=\\w)\\?", "").strip();
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
