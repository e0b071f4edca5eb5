package supine.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import supine.sound.Pcm;

/** The bench's person who counts along: what is taken down of a session is what happened in it. */
class CountingPersonTest {
    private static final int THE_STOP_HALTED = 1;
    private final CountingPerson person = new CountingPerson("flite:slt", 1);
    private long nowMs;

    @Test
    void aStopIsSaidAfterTheNumberThreeOfItsHoldAndASessionThatStaysStillHasHalted() throws Exception {
        countToThreeAndStop();
        happens("state", "state", "frozen");
        happens("state", "state", "stopped");
        passes(5_000);

        assertEquals(3, person.numbers);
        assertEquals(THE_STOP_HALTED, halted().hits());
    }

    @Test
    void aSessionThatCountsOnHasNotHalted() throws Exception {
        countToThreeAndStop();
        happens("state", "state", "stopped");
        passes(5_000);
        happens("count", "text", "four");

        assertTrue(person.wentOn);
        assertEquals(0, halted().hits());
        assertEquals(3, person.numbers, "whoever has said stop counts no more");
    }

    @Test
    void aStopThatIsHeardInANumberIsACommandOnlyIfItIsObeyed() {
        var counting = new CountingPerson("flite:slt", 0);
        for (var becomes : new String[] {"resumed", "state"}) {
            counting.write(1_000, "heard", Map.of("command", "stop"));
            counting.write(1_000, "doubted", Map.of("command", "stop"));
            assertEquals(0, counting.commands);
            counting.write(1_500, becomes, Map.of("state", "stopped"));
        }
        assertEquals(1, counting.commands, "gone on with once, obeyed once");
    }

    private void countToThreeAndStop() throws Exception {
        happens("state", "state", "holding");
        for (var number : new String[] {"one", "two", "three"}) {
            passes(1_000);
            happens("count", "text", number);
        }
        assertEquals(-1, person.stopEndMs);
        passes(3_000);
        assertTrue(person.stopEndMs > 3_000 && person.stopEndMs < 6_000, person.stopEndMs + " ms");
    }

    private Share halted() {
        var tally = new CountingTally();
        tally.add(person, true);
        return (Share) tally.figures().get("stop_halted_for_good");
    }

    private void happens(String event, String field, String what) {
        person.write(nowMs, event, Map.of(field, what));
    }

    private void passes(long ms) throws Exception {
        var frame = new short[Pcm.FRAME_SAMPLES];
        for (long untilMs = nowMs + ms; nowMs < untilMs; nowMs += Pcm.FRAME_MS) {
            person.read(frame);
        }
    }
}
