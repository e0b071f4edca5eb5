package supine.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a phrase is compared with what a network heard, by hand-made hearing. */
class SpellingTest {
    private static final float HARDLY = SpelledByHand.HARDLY;
    private static final int NOTHING = 0;
    private static final int AE = 2;
    private static final int B = 7;
    private static final int K = 20;

    @Test
    void what_is_spelled_just_so_scores_nothing_and_tells_where() {
        var match = new Spelling(List.of("B", "AE", "K")).match(heard(NOTHING, NOTHING, B, NOTHING, AE, AE, K, NOTHING));

        assertEquals(0, match.score(), 1e-6);
        assertEquals(2, match.from());
        assertEquals(6, match.to());
    }

    @Test
    void a_phone_that_was_not_heard_and_one_that_was_heard_besides_cost_the_same() {
        var heard = heard(NOTHING, B, AE, K, NOTHING);

        assertEquals(HARDLY, new Spelling(List.of("B", "AE", "K", "B")).match(heard).score(), 1e-3);
        assertEquals(HARDLY, new Spelling(List.of("B", "AE")).match(heard).score(), 1e-3);
    }

    @Test
    void the_same_phone_twice_needs_something_in_between() {
        var twice = new Spelling(List.of("B", "B"));

        assertEquals(0, twice.match(heard(B, NOTHING, B)).score(), 1e-6);
        assertTrue(twice.match(heard(B, B, B)).score() <= HARDLY, "one long phone was taken for two");
    }

    @Test
    void an_utterance_shorter_than_the_phrase_is_not_it() {
        assertEquals(Float.NEGATIVE_INFINITY, new Spelling(List.of("B", "AE", "K")).match(heard(B, AE)).score());
    }

    @Test
    void how_well_it_may_come_to_fit_is_no_less_than_how_well_it_fits_in_the_end() {
        var random = new Random(1);
        var spelling = new Spelling(List.of("B", "AE", "K"));
        for (int trial = 0; trial < 200; trial++) {
            var all = random.ints(12, 0, 4).mapToObj(i -> List.of(NOTHING, B, AE, K).get(i)).toList();
            var whole = spelling.match(heard(all.stream().mapToInt(i -> i).toArray())).score();
            float before = 0;
            for (int known = 0; known <= all.size(); known++) {
                float hope = spelling.mayCome(heard(all.subList(0, known).stream().mapToInt(i -> i).toArray()));
                assertTrue(hope <= before + 1e-3, all + " at " + known + ": it rose from " + before + " to " + hope);
                assertTrue(hope >= whole - 1e-3, all + " at " + known + ": " + hope + ", and in the end " + whole);
                before = hope;
            }
        }
    }

    @Test
    void once_another_word_was_heard_it_cannot_come_to_fit() {
        assertEquals(0, new Spelling(List.of("B", "AE")).mayCome(heard(NOTHING, B, NOTHING)), 1e-6);
        assertTrue(new Spelling(List.of("B", "AE")).mayCome(heard(K, K, K)) <= HARDLY);
    }

    @Test
    void nothing_spells_silence_best_and_a_word_badly() {
        assertEquals(0, heard(NOTHING, NOTHING).ofNothing(), 1e-6);
        assertEquals(2 * HARDLY, heard(NOTHING, B, AE).ofNothing(), 1e-3);
    }

    @Test
    void what_is_no_phone_is_named() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> new Spelling(List.of("B", "XX")));

        assertTrue(thrown.getMessage().contains("XX"), thrown.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Spelling(List.of()));
    }

    private static Moments heard(int... phones) {
        return new Moments(SpelledByHand.heard(phones));
    }
}
