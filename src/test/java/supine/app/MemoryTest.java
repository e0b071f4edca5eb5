package supine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import supine.history.Happening;
import supine.history.Journal;
import supine.history.PastSessions;
import supine.script.Regions;
import supine.script.Regions.Region;
import supine.session.Known;

class MemoryTest {
    private static final Regions REGIONS = new Regions(List.of(new Region("GB", "the United Kingdom", "999"), Regions.ELSEWHERE));
    private final List<Happening> entries = new ArrayList<>();
    private final Journal journal = new Journal() {
        @Override
        public void write(Happening happening) {
            entries.add(happening);
        }

        @Override
        public List<Happening> all() {
            return List.copyOf(entries);
        }
    };
    private Clock clock = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void aNewPersonIsNotKnown() {
        assertEquals(Known.NOTHING, known());
    }

    @Test
    void screeningClearanceAndRegionAreRemembered() {
        var memory = new Memory(journal, clock);
        memory.write(0, "region", Map.of("region", "GB"));
        memory.write(0, "answer", Map.of("question", "clearance", "answer", "yes", "safe", true));
        memory.write(0, "screened", Map.of());

        var known = known();
        assertEquals("999", known.region().emergencyNumber());
        assertTrue(known.regionAsked() && known.cleared() && known.screened());
    }

    @Test
    void aNoToTheProfessionalsYesIsNoClearance() {
        new Memory(journal, clock).write(0, "answer", Map.of("question", "clearance", "answer", "no", "safe", false));
        assertFalse(known().cleared());
    }

    @Test
    void painIsRememberedWithItsExerciseAndItsAge() {
        var memory = new Memory(journal, clock);
        memory.write(0, "pain", Map.of("exercise", "bridge"));
        memory.write(0, "ended", Map.of("reason", "pain"));
        clock = Clock.offset(clock, Duration.ofHours(50));

        var pain = Objects.requireNonNull(known().pain());
        assertEquals("bridge", pain.exerciseId());
        assertEquals(50, pain.hoursAgo());
    }

    @Test
    void howTheBackFeltBelongsToTheSessionThatIsEnding() {
        var memory = new Memory(journal, clock);
        memory.write(0, "chosen", Map.of("routine", "floor-reset"));
        memory.write(0, "step", Map.of());
        memory.write(0, "felt", Map.of("how", "better"));
        memory.write(0, "ended", Map.of("reason", "finished"));
        var past = PastSessions.of(entries);
        assertEquals("better", past.get(0).felt());
        assertEquals("finished", past.get(0).ended());
    }

    @Test
    void painBeforeTheFirstStepIsInTheHistoryToo() {
        var memory = new Memory(journal, clock);
        memory.write(0, "chosen", Map.of("routine", "floor-reset"));
        memory.write(0, "pain", Map.of("exercise", ""));
        memory.write(0, "ended", Map.of("reason", "pain"));
        var past = PastSessions.of(entries);
        assertEquals(1, past.size());
        assertEquals("pain", past.get(0).ended());
        assertEquals("floor-reset", past.get(0).routine());
    }

    @Test
    void aSessionThatWasFinishedSinceLaysOldPainToRest() {
        var memory = new Memory(journal, clock);
        memory.write(0, "pain", Map.of("exercise", "bridge"));
        memory.write(0, "ended", Map.of("reason", "pain"));
        memory.write(0, "ended", Map.of("reason", "finished"));
        assertNull(known().pain());
    }

    @Test
    void onlyWhatWasDoneToItsEndCountsAsDone() {
        for (var reason : new String[] {"finished", "pain", "finished"}) {
            var memory = new Memory(journal, clock);
            memory.write(0, "chosen", Map.of("routine", "floor-reset"));
            memory.write(0, "step", Map.of());
            memory.write(0, "ended", Map.of("reason", reason));
        }
        assertEquals(Map.of("floor-reset", 2), Memory.timesDone(journal));
    }

    private Known known() {
        return Memory.known(journal, clock, REGIONS, id -> Optional.empty());
    }
}
