package supine.engine.sphinx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import supine.bench.Recordings;
import supine.command.Command;
import supine.hearing.Evidence;
import supine.hearing.Evidence.Spotted;
import supine.hearing.Evidence.Suspected;
import supine.sound.Pcm;
import supine.testing.Sounds;
import supine.testing.Voices;

/** "Stop the session", said into talk that has no pauses, by a synthetic voice into another's. */
class LongStopTest {
    private static final List<String> TALK = List.of("the weather was lovely in the garden and so we had our tea under the apple tree until it grew dark",
            "then my brother told the story of the farmer who had lost his only horse in the snow");
    private static final double LOUDER_DB = 5;
    private static final long SAID_AT_MS = 4_000;
    private static final long AGAIN_MS = 2_500;
    private static final long NEAR_MS = 400;
    /** From its last phone on: half a second in which the network looks at what follows, and the front end's 50 ms. */
    private static final long TOLD_WITHIN_MS = 600;

    @Test
    void it_is_suspected_nearly_each_time_it_is_said_and_soon() {
        int found = 0;
        for (var voice : Voices.ALL) {
            var said = Voices.say(voice, "stop the session");

            var places = suspicions(Listener.forEverything().hear(into(into(talk(another(voice)), said, SAID_AT_MS), said, SAID_AT_MS + AGAIN_MS)));

            found += (int) Stream.of(SAID_AT_MS, SAID_AT_MS + AGAIN_MS)
                    .filter(at -> places.stream().anyMatch(place -> Math.abs(place.startMs() - at) <= NEAR_MS)).count();
            for (var place : places) {
                assertTrue(place.isPlain() && place.atMs() - place.endMs() <= TOLD_WITHIN_MS, voice + ": " + place);
            }
        }
        assertTrue(found >= 11, found + " of 12 were suspected");
    }

    @Test
    void said_again_at_once_it_is_told_again_and_each_place_once() {
        var said = Voices.say("flite:slt", "stop the session, stop the session");

        var places = suspicions(Listener.forEverything().hear(into(talk("flite:rms"), said, SAID_AT_MS)));

        assertEquals(2, places.size(), places.toString());
        assertTrue(places.get(1).startMs() >= places.get(0).endMs(), places.toString());
    }

    @Test
    void each_place_is_spotted_before_it_is_suspected_and_told_anew_only_when_it_fits_better() {
        var said = Voices.say("flite:kal", "stop the session");

        var all = Listener.forEverything().hear(into(talk("flite:rms"), said, SAID_AT_MS));

        var places = all.stream().filter(Spotted.class::isInstance).map(Spotted.class::cast)
                .filter(place -> Math.abs(place.startMs() - SAID_AT_MS) <= NEAR_MS).toList();
        assertTrue(places.size() > 1, places.toString());
        for (int i = 1; i < places.size(); i++) {
            assertTrue(places.get(i).llr() > places.get(i - 1).llr() || places.get(i).startMs() >= places.get(i - 1).endMs(), places.toString());
        }
        assertTrue(all.indexOf(places.get(0)) < all.indexOf(suspicions(all).get(0)), all.toString());
    }

    @Test
    void the_talk_alone_is_not_suspected() {
        for (var voice : Voices.ALL) {
            assertEquals(List.of(), suspicions(Listener.forEverything().hear(talk(voice))), voice);
        }
    }

    private static List<Suspected> suspicions(List<Evidence> evidence) {
        return evidence.stream().filter(Suspected.class::isInstance).map(Suspected.class::cast)
                .filter(suspected -> suspected.command() == Command.STOP && suspected.isPlain()).toList();
    }

    private static short[] talk(String voice) {
        return Sounds.inARow(TALK.stream().map(Voices.voice(voice)).toArray(short[][]::new));
    }

    private static String another(String voice) {
        return voice.equals("flite:rms") ? "flite:awb" : "flite:rms";
    }

    private static short[] into(short[] talk, short[] said, long atMs) {
        double gain = Math.pow(10, LOUDER_DB / 20) * level(talk) / level(said);
        var both = talk.clone();
        int from = (int) Pcm.toSamples(atMs);
        for (int i = 0; i < said.length; i++) {
            both[from + i] = Pcm.clip(Math.round(talk[from + i] + gain * said[i]));
        }
        return both;
    }

    private static double level(short[] samples) {
        return Recordings.activeLevel(Recordings.ofFullScaleOne(samples));
    }
}
