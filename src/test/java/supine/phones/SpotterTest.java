package supine.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import supine.phones.Spotter.Place;

/** A phrase within whatever else is said, by hand-made hearing. */
class SpotterTest {
    private static final Spelling BACK = new Spelling(List.of("B", "AE", "K"));
    private static final int NOTHING = 0;
    private static final int AE = 2;
    private static final int B = 7;
    private static final int K = 20;
    private static final int M = 22;

    @Test
    void a_phrase_is_found_in_talk_that_has_no_pause_around_it_and_told_when_it_ends() {
        var places = heard(List.of(BACK), M, M, NOTHING, M, B, AE, NOTHING, K, M, AE, M);

        assertEquals(new Place(0, 0, 4, 7), best(places));
        assertEquals(0, places.get(7).score(), "it is known with its last phone");
        assertTrue(places.subList(0, 7).stream().allMatch(place -> place.score() < 0));
    }

    @Test
    void how_long_the_talk_around_it_is_makes_no_difference() {
        var shorter = best(heard(List.of(BACK), B, M, K));
        var longer = best(heard(List.of(BACK), M, AE, M, AE, M, M, M, AE, B, M, K, M, AE, AE, M));

        assertEquals(SpelledByHand.HARDLY, shorter.score(), 1e-3);
        assertEquals(shorter.score(), longer.score(), 1e-6);
    }

    @Test
    void a_sound_that_does_not_belong_to_it_costs_as_much_as_one_that_is_missing() {
        assertEquals(SpelledByHand.HARDLY, best(heard(List.of(BACK), M, B, M, AE, K, M)).score(), 1e-3);
        assertEquals(SpelledByHand.HARDLY, best(heard(List.of(BACK), M, B, M, K, M)).score(), 1e-3);
    }

    @Test
    void said_twice_it_is_found_twice_and_each_begins_where_it_does() {
        var places = heard(List.of(BACK), B, AE, K, B, AE, K);

        assertEquals(new Place(0, 0, 0, 2), places.get(2));
        assertEquals(new Place(0, 0, 3, 5), places.get(5));
    }

    @Test
    void of_two_ways_to_say_it_the_better_one_counts() {
        var ways = List.of(BACK, new Spelling(List.of("B", "M", "K")));

        assertEquals(new Place(1, 0, 1, 3), best(heard(ways, AE, B, M, K, AE)));
    }

    @Test
    void the_same_phone_twice_needs_something_in_between() {
        var twice = List.of(new Spelling(List.of("B", "B")));

        assertEquals(0, best(heard(twice, M, B, NOTHING, B, M)).score(), 1e-6);
        assertTrue(best(heard(twice, M, B, B, M)).score() <= SpelledByHand.HARDLY, "one long phone was taken for two");
    }

    @Test
    void without_a_phrase_there_is_none() {
        assertEquals(Float.NEGATIVE_INFINITY, best(heard(List.of(), B, AE, K)).score());
    }

    private static Place best(List<Place> places) {
        var best = places.get(0);
        for (var place : places) {
            best = place.score() > best.score() ? place : best;
        }
        return best;
    }

    private static List<Place> heard(List<Spelling> ways, int... phones) {
        var spotter = new Spotter(ways);
        var places = new ArrayList<Place>();
        for (var moment : SpelledByHand.heard(phones)) {
            places.add(spotter.next(moment));
        }
        return places;
    }
}
