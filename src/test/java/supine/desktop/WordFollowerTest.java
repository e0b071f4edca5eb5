package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The word that sounds is the word that is marked. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordFollowerTest {
    private final WordFollower follower = new WordFollower();

    @Test
    void plain_words_are_followed_one_by_one() {
        assertEquals("0 1 2 3 4", follow("Bend your right knee, slowly.", "bend", "your", "right", "knee", "slowly"));
    }

    @Test
    void a_word_that_comes_twice_is_marked_where_it_sounds() {
        assertEquals("0 1 2 3 4 5", follow("the knee to the other knee", "the", "knee", "to", "the", "other", "knee"));
    }

    @Test
    void a_number_spoken_as_several_words_keeps_the_mark_and_the_sentence_finds_its_way_back() {
        assertEquals("0 1 1 2 3", follow("Hold 1:30 or longer.", "hold", "one", "thirty", "or", "longer"));
    }

    @Test
    void a_contraction_that_is_spoken_in_parts_does_not_lose_the_place() {
        assertEquals("0 0 1 2", follow("Don't hold your", "do", "not", "hold", "your"));
    }

    @Test
    void a_sentence_said_again_begins_anew() {
        follow("breathe in and breathe out", "breathe", "in", "and", "breathe", "out");
        assertEquals("0 1", follow("breathe in and breathe out", "breathe", "in"));
    }

    private String follow(String sentence, String... spoken) {
        var places = new StringBuilder();
        for (int i = 0; i < spoken.length; i++) {
            places.append(places.isEmpty() ? "" : " ").append(follower.follow(sentence, i, spoken[i]));
        }
        return places.toString();
    }
}
