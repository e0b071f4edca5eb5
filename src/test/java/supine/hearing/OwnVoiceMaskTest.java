package supine.hearing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.command.Command;
import supine.command.Phrasebook;

/** Own voice sounds from 0 to 5,000 ms, or until a voice has silenced it; it says "yes" at 4,000. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnVoiceMaskTest {
    private static final boolean NOTICED = true;
    private static final boolean HEARD_BY_MICROPHONE = false;
    private final OwnVoiceMask mask = new OwnVoiceMask(new Phrasebook(Map.of(
            Command.YES, List.of("yes"), Command.NO, List.of("no"), Command.STOP, List.of("stop"), Command.PAIN, List.of("pain"),
            Command.HELP_ME, List.of("help me"))));

    private static OwnWords until(long endMs) {
        return (words, fromMs, untilMs) -> words.isEmpty()
                ? fromMs < endMs && untilMs > 0
                : words.contains("yes") && fromMs < Math.min(endMs, 4_300) && untilMs > 4_000;
    }

    private boolean passes(Command command, long startMs, OwnWords own, boolean noticed) {
        return mask.passes(command, startMs, startMs + 500, own, noticed ? startMs + 100 : OwnVoiceMask.NO_VOICE, HEARD_BY_MICROPHONE);
    }

    @Test
    void over_own_voice_only_what_halts_counts_and_only_where_a_voice_was_noticed() {
        assertTrue(passes(Command.STOP, 2_000, until(5_000), NOTICED));
        assertFalse(passes(Command.STOP, 2_000, until(5_000), !NOTICED));
        assertFalse(passes(Command.NO, 2_000, until(5_000), NOTICED));
    }

    @Test
    void what_was_mostly_over_before_a_voice_was_noticed_is_the_programs_own() {
        assertTrue(mask.passes(Command.STOP, 2_000, 2_500, until(5_000), 2_250, HEARD_BY_MICROPHONE));
        assertFalse(mask.passes(Command.STOP, 2_000, 2_500, until(5_000), 2_260, HEARD_BY_MICROPHONE));
    }

    @Test
    void an_answer_that_silenced_the_question_counts() {
        assertTrue(passes(Command.NO, 2_000, until(2_250), NOTICED));
        assertFalse(passes(Command.NO, 2_000, until(2_250), !NOTICED));
        assertFalse(passes(Command.NO, 2_000, until(2_350), NOTICED), "own voice sounded on");
    }

    @Test
    void a_word_that_the_program_was_saying_never_counts() {
        assertFalse(passes(Command.YES, 4_100, until(4_300), NOTICED));
        assertTrue(passes(Command.NO, 4_100, until(4_300), NOTICED));
    }

    @Test
    void in_the_open_everything_counts() {
        assertTrue(passes(Command.YES, 5_400, until(5_000), !NOTICED));
    }
}
