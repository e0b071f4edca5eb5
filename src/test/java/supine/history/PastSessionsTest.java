package supine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the journal holds, as sessions. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PastSessionsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final List<Happening> journal = new ArrayList<>();
    private int minute;

    private String write(String what, String... fields) {
        var at = NOON.plusSeconds(60L * minute++);
        var map = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put(fields[i], fields[i + 1]);
        }
        journal.add(new Happening(at, what, Map.copyOf(map)));
        return at.toString();
    }

    private String session(String routine, String reason, int minutes) {
        var id = write("began", "routine", routine);
        minute += minutes - 1;
        write("ended", "reason", reason);
        return id;
    }

    private List<String> routines() {
        return PastSessions.of(journal).stream().map(PastSession::routine).toList();
    }

    @Test
    void the_newest_comes_first_with_its_minutes_its_end_and_how_it_felt() {
        write("screened");
        session("floor-reset", "finished", 11);
        var id = write("began", "routine", "desk-break");
        write("pain", "exercise", "chair-turn");
        write("ended", "reason", "pain");
        write("felt", "session", id, "how", "worse");

        var sessions = PastSessions.of(journal);

        assertEquals(List.of("desk-break", "floor-reset"), routines());
        assertEquals(new PastSession(id, Instant.parse(id).toEpochMilli(), "desk-break", 2, "pain", "worse", "chair-turn"), sessions.get(0));
        assertEquals(11, sessions.get(1).minutes());
    }

    @Test
    void a_session_without_an_end_was_broken_off_and_one_that_never_began_is_none() {
        write("began", "routine", "floor-reset");
        write("began", "routine", "desk-break");
        write("ended", "reason", "stopped");
        write("declined", "question", "fever");
        write("ended", "reason", "declined");
        assertEquals(List.of("stopped", "broken-off"), PastSessions.of(journal).stream().map(PastSession::ended).toList());
    }

    @Test
    void what_was_deleted_is_out_of_sight_and_comes_back() {
        session("floor-reset", "finished", 11);
        var id = session("desk-break", "finished", 6);
        write("deleted", "session", id);
        assertEquals(List.of("floor-reset"), routines());
        write("restored", "session", id);
        assertEquals(List.of("desk-break", "floor-reset"), routines());
    }

    @Test
    void what_is_forgotten_leaves_no_trace_but_what_was_learnt_about_the_person() {
        write("screened");
        write("region", "region", "GB");
        var id = session("floor-reset", "finished", 11);
        write("felt", "session", id, "how", "better");
        session("desk-break", "finished", 6);
        write("deleted", "session", id);

        var left = PastSessions.withoutDeleted(journal);

        assertEquals(List.of("screened", "region", "began", "ended"), left.stream().map(Happening::what).toList());
        assertFalse(left.toString().contains("floor-reset"));
    }

    @Test
    void the_pain_that_the_next_session_will_ask_about_is_kept_even_then() {
        var id = write("began", "routine", "floor-reset");
        write("pain", "exercise", "bridge");
        write("ended", "reason", "pain");
        write("deleted", "session", id);
        assertEquals(List.of("pain"), PastSessions.withoutDeleted(journal).stream().map(Happening::what).toList());

        session("desk-break", "finished", 6);
        assertTrue(PastSessions.withoutDeleted(journal).stream().noneMatch(each -> each.what().equals("pain")));
    }
}
