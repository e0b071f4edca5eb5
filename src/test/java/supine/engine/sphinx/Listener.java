package supine.engine.sphinx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.engine.json.JsonPhrasebook;
import supine.hearing.Ears;
import supine.hearing.LearnedOnset;
import supine.hearing.Evidence;
import supine.hearing.OwnVoiceMask;
import supine.hearing.OwnWords;
import supine.script.ScriptException;
import supine.testing.Sounds;

/** Ears with the real recogniser, as the program puts them together, for sound that is there as a whole. */
final class Listener {
    static final Phrasebook PHRASEBOOK = phrasebook();
    static final PhraseModel PHRASES = new PhraseModel(PHRASEBOOK, word -> List.of());
    private static final SphinxRecogniser RECOGNISER = new SphinxRecogniser(PHRASES);
    private final Set<Command> expected;

    Listener(Set<Command> expected) {
        this.expected = expected;
    }

    /** Everything that may be said at any time. */
    static Listener forEverything() {
        var all = EnumSet.allOf(Command.class);
        all.removeIf(Command::isHeardOnlyWhenAsked);
        return new Listener(all);
    }

    /** While it offers a list to choose from. */
    static Listener forChoosing() {
        return new Listener(EnumSet.of(Command.NUMBER, Command.NAME, Command.YES, Command.NO, Command.NEXT, Command.BACK, Command.REPEAT,
                Command.HOW_LONG, Command.WHAT_CAN_I_SAY, Command.SETTINGS, Command.FINISH, Command.SLOWER, Command.FASTER, Command.LOUDER,
                Command.QUIETER));
    }

    /** While it asks how the back feels. */
    static Listener forFeeling() {
        return new Listener(EnumSet.of(Command.BETTER, Command.SAME, Command.WORSE, Command.REPEAT, Command.WHAT_CAN_I_SAY, Command.FINISH,
                Command.SLOWER, Command.FASTER, Command.LOUDER, Command.QUIETER));
    }

    /** As it listens where this may be said. */
    static Listener when(Command command) {
        return switch (command) {
            case NUMBER, NAME -> forChoosing();
            case BETTER, SAME, WORSE -> forFeeling();
            default -> forEverything();
        };
    }

    private static Phrasebook phrasebook() {
        try {
            return JsonPhrasebook.read(Path.of("scripts", "phrases", "en.json"));
        } catch (ScriptException e) {
            throw new AssertionError(e);
        }
    }

    List<Evidence> hear(short[] samples) {
        return hear(samples, Long.MAX_VALUE, 0, OwnWords.NONE);
    }

    /** The program's own voice may be in the sound from one time until another. */
    List<Evidence> hear(short[] samples, long ownFromMs, long ownUntilMs, OwnWords own) {
        var ears = new Ears(new LearnedOnset(), RECOGNISER, new OwnVoiceMask(PHRASEBOOK));
        ears.listenFor(expected);
        var all = new ArrayList<Evidence>();
        Sounds.frames(samples, (atMs, frame) -> {
            boolean ownVoice = atMs >= ownFromMs && atMs < ownUntilMs;
            ears.hear(atMs, frame, ears.notice(atMs, frame, ownVoice), ownVoice, own, all::add);
        });
        return all;
    }

    List<Evidence.Heard> commands(short[] samples) {
        return commands(hear(samples));
    }

    static List<Evidence.Heard> commands(List<Evidence> evidence) {
        return evidence.stream().filter(Evidence.Heard.class::isInstance).map(Evidence.Heard.class::cast).toList();
    }

    static List<Command> names(List<Evidence.Heard> heard) {
        return heard.stream().map(Evidence.Heard::command).toList();
    }
}
