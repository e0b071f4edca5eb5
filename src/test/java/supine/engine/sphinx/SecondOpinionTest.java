package supine.engine.sphinx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import supine.command.Command;
import supine.hearing.Spelled;
import supine.testing.Sounds;
import supine.testing.Voices;

/** The network of phones beside the search: with the weights that come along, and real synthetic voices. */
class SecondOpinionTest {
    private static final List<Chain> OUTSIDE_OF_QUESTIONS = Listener.PHRASES.chains().stream()
            .filter(chain -> chain.command().filter(Command::isHeardOnlyWhenAsked).isEmpty()).toList();

    @Test
    void it_spells_what_was_said() {
        for (var voice : Voices.ALL) {
            var opinion = about(Voices.say(voice, "stop the session")).given().orElseThrow();

            assertEquals("stop the session", opinion.place().chain().phrase(), voice);
            assertEquals(Bars.Verdict.SURE, opinion.verdict(false), voice);
        }
    }

    @Test
    void what_is_no_phrase_is_none() {
        for (var voice : Voices.ALL) {
            for (var words : List.of("the kettle is boiling", "window", "she sells fish on Thursday")) {
                var opinion = about(Voices.say(voice, words)).given();

                assertTrue(opinion.map(said -> said.verdict(true) == Bars.Verdict.NOTHING).orElse(true), voice + " said " + words + ": " + opinion);
            }
        }
    }

    @Test
    void it_agrees_with_the_search_where_the_search_is_right_and_not_where_it_is_wrong() {
        for (var voice : Voices.ALL) {
            var opinion = about(Voices.say(voice, "next step"));

            assertTrue(opinion.agrees(whole("next step")), voice);
            assertFalse(opinion.agrees(whole("resume")), voice);
            assertFalse(opinion.agrees(whole("it hurts")), voice);
            assertTrue(opinion.agrees(whole("stop")), "a stop needs nobody's consent");
        }
    }

    @Test
    void what_another_command_spells_better_does_not_end_a_session() {
        for (var voice : Voices.ALL) {
            for (var phrase : List.of("pain", "ouch", "help me")) {
                assertTrue(about(Voices.say(voice, phrase)).agrees(whole(phrase)), voice + ": " + phrase);
            }
            assertFalse(about(Voices.say(voice, "ten"), Listener.PHRASES.chains()).agrees(whole("pain")), voice + " counted along");
        }
    }

    @Test
    void a_stop_in_other_words_is_doubted_and_one_that_was_said_is_not() {
        for (var voice : Voices.ALL) {
            for (var phrase : List.of("stop", "stop the session")) {
                assertFalse(about(Voices.say(voice, phrase)).doubts(whole(phrase)), voice + ": " + phrase);
                for (var words : List.of("seven", "the kettle is boiling")) {
                    assertTrue(about(Voices.say(voice, words)).doubts(whole(phrase)), voice + " said " + words + ": " + phrase);
                }
            }
            assertFalse(about(Voices.say(voice, "seven")).doubts(whole("next step")), "what does not stop has bars of its own");
        }
    }

    @Test
    void a_number_that_is_due_is_known_and_nothing_that_halts_is_one() {
        for (var voice : Voices.ALL) {
            for (var number : List.of("four", "ten")) {
                var said = about(Voices.say(voice, number), Listener.PHRASES.chains());
                assertTrue(said.numbers().stream().anyMatch(each -> each.place().chain().phrase().equals(number)), voice + ": " + number);
                assertTrue(said.isRatherNumber(whole(number)), voice + ": " + number);
            }
            for (var words : List.of("stop", "pain", "ow")) {
                var said = about(Voices.say(voice, words), Listener.PHRASES.chains());
                assertEquals(List.of(), said.numbers(), voice + ": " + words);
                List.of("four", "ten").forEach(number -> assertFalse(said.isRatherNumber(whole(number)), voice + " said " + words + ", and the search heard " + number));
            }
        }
    }

    @Test
    void a_word_that_halts_and_a_cry_are_no_noise_to_it() {
        for (var voice : Voices.ALL) {
            for (var words : List.of("stop", "ow")) {
                assertTrue(about(Voices.say(voice, words)).spelled().cry() > Spelled.NOT.cry(), voice + " said " + words);
            }
        }
        assertTrue(about(Sounds.inARoom(Sounds.silence(1_000))).spelled().cry() < Spelled.NOT.cry());
        assertEquals(Spelled.NOT, about(Sounds.inARoom(Sounds.silence(4_500))).spelled(), "too long");
    }

    @Test
    void nothing_is_said_of_silence_and_of_what_is_too_long() {
        var nothing = new SecondOpinion(Listener.PHRASES.network(), Listener.PHRASES.chains());

        assertTrue(nothing.given().isEmpty());
        assertTrue(about(Sounds.silence(2_000)).given().map(said -> said.verdict(true) == Bars.Verdict.NOTHING).orElse(true));
        assertTrue(about(Sounds.inARoom(Sounds.silence(4_000))).given().isEmpty());
    }

    @Test
    void while_an_utterance_lasts_only_what_halts_is_told_of() {
        for (var voice : Voices.ALL) {
            assertEquals(Command.STOP, lasting(Voices.say(voice, "stop")).givenIfNow().orElseThrow().command(), voice);
            for (var words : List.of("next step", "seven", "the kettle is boiling")) {
                assertTrue(lasting(Voices.say(voice, words)).givenIfNow().map(said -> said.verdict(true) == Bars.Verdict.NOTHING).orElse(true), voice + " said " + words);
            }
        }
        assertTrue(lasting(new short[0]).givenIfNow().isEmpty());
        assertTrue(lasting(Sounds.inARoom(Sounds.silence(4_000))).givenIfNow().isEmpty(), "too long");
    }

    @Test
    void what_was_asked_while_it_lasted_changes_nothing_at_its_end() {
        var asked = lasting(Voices.say("flite:slt", "stop"));
        asked.givenIfNow();
        asked.end(moment -> { });

        var whole = about(Voices.say("flite:slt", "stop"));

        assertEquals(whole.given(), asked.given());
        assertEquals(whole.spelled(), asked.spelled());
    }

    @Test
    void what_halts_is_believed_early_if_it_is_surely_heard_twice_in_a_row() {
        var stop = lasting(Voices.say("flite:slt", "stop")).givenIfNow();
        var pain = lasting(Voices.say("flite:slt", "pain")).givenIfNow();
        var early = new EarlyOpinion();

        assertTrue(early.hear(stop, command -> false).isEmpty());
        assertTrue(early.hear(Optional.empty(), command -> false).isEmpty());
        assertTrue(early.hear(stop, command -> false).isEmpty());
        assertTrue(early.hear(pain, command -> true).isEmpty(), "not the same twice");
        assertEquals(pain, early.hear(pain, command -> true));
    }

    private static Candidate whole(String phrase) {
        var chain = Listener.PHRASES.chains().stream().filter(each -> each.phrase().equals(phrase) && each.command().isPresent()).findFirst().orElseThrow();
        return new Candidate(chain, 0, 100, 0, 0);
    }

    private static SecondOpinion lasting(short[] samples) {
        return lasting(samples, OUTSIDE_OF_QUESTIONS);
    }

    private static SecondOpinion about(short[] samples) {
        return about(samples, OUTSIDE_OF_QUESTIONS);
    }

    private static SecondOpinion about(short[] samples, List<Chain> chains) {
        var opinion = lasting(samples, chains);
        opinion.end(moment -> { });
        return opinion;
    }

    private static SecondOpinion lasting(short[] samples, List<Chain> chains) {
        var opinion = new SecondOpinion(Listener.PHRASES.network(), chains);
        var features = new FeatureChain();
        Sounds.frames(samples, (atMs, frame) -> features.accept(frame, feature -> opinion.add(feature.getValues(), moment -> { })));
        return opinion;
    }
}
