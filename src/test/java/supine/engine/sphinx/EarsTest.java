package supine.engine.sphinx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import supine.command.Command;
import supine.hearing.Ears;
import supine.hearing.Evidence;
import supine.hearing.LearnedOnset;
import supine.hearing.Noticed;
import supine.hearing.OwnVoiceMask;
import supine.hearing.OwnWords;
import supine.sound.Pcm;
import supine.testing.Sounds;
import supine.testing.Voices;

/** Hearing as a whole, with the real recogniser. */
class EarsTest {
    private static final Listener EVERYTHING = Listener.forEverything();
    private static final short[] STOP = Sounds.inARoom(Voices.say("flite:slt", "stop"));

    @Test
    void anUtteranceHasABeginningAnEndAndWhatWasSaid() {
        var evidence = EVERYTHING.hear(STOP);

        assertEquals(3, evidence.size(), evidence.toString());
        var onset = (Evidence.Onset) evidence.get(0);
        var heard = (Evidence.Heard) evidence.get(1);
        var end = (Evidence.UtteranceEnd) evidence.get(2);
        assertEquals(Command.STOP, heard.command());
        assertTrue(onset.voiceStartMs() >= 1000 && onset.atMs() - onset.voiceStartMs() <= 300, onset.toString());
        assertTrue(heard.startMs() >= 900 && heard.startMs() < heard.endMs() && heard.endMs() <= heard.atMs(), heard.toString());
        assertTrue(end.commanded() && end.startMs() == onset.voiceStartMs() && end.atMs() > heard.atMs(), end.toString());
    }

    @Test
    void talkWithoutACommandEndsWithoutOne() {
        var evidence = EVERYTHING.hear(Sounds.inARoom(Voices.say("flite:rms", "the weather was lovely in the garden")));

        var end = (Evidence.UtteranceEnd) evidence.get(evidence.size() - 1);
        assertTrue(!end.commanded() && Listener.commands(evidence).isEmpty(), evidence.toString());
        assertTrue(end.voice(), "it is speech, of whatever words");
    }

    @Test
    void noiseIsNotTakenForSpeech() {
        var recogniser = new SphinxRecogniser(Listener.PHRASES);
        for (var noise : List.of(Sounds.noise(2500, -30), Sounds.hiss(2500, -30), Sounds.silence(2500))) {
            recogniser.begin(0);
            Sounds.frames(Sounds.inARoom(noise), (atMs, frame) -> recogniser.accept(frame, found -> { }));

            assertFalse(recogniser.end(found -> { }).speech());
        }
    }

    @Test
    void aLoudPuffGoesOnByItself() {
        for (var puff : List.of(puff(600, -14), Sounds.hiss(400, -12))) {
            var evidence = EVERYTHING.hear(Sounds.inARoom(puff));

            var end = (Evidence.UtteranceEnd) evidence.get(evidence.size() - 1);
            assertTrue(evidence.get(0) instanceof Evidence.Onset, "it freezes all the same");
            assertTrue(end.breath() && !end.voice() && !end.suspected(), evidence.toString());
        }
    }

    @Test
    void aLoudCryIsAskedAbout() {
        for (var voice : Voices.ALL) {
            for (var cry : List.of("ow", "ah")) {
                var evidence = EVERYTHING.hear(Sounds.inARoom(Sounds.inARow(puff(300, -14), Sounds.louder(Voices.say(voice, cry), 6))));

                var end = (Evidence.UtteranceEnd) evidence.get(evidence.size() - 1);
                assertTrue(!end.breath() && (end.voice() || end.suspected() || end.commanded()), voice + ": " + cry + " " + evidence);
            }
        }
    }

    /** Breath out: noise that swells and fades, without the highest and the lowest. */
    private static short[] puff(long ms, double dbfs) {
        var samples = Sounds.noise(ms, dbfs + 6);
        double low = 0;
        double high = 0;
        for (int i = 0; i < samples.length; i++) {
            low += 0.5 * (samples[i] - low);
            high += 0.1 * (low - high);
            samples[i] = (short) ((low - high) * Math.sin(Math.PI * i / samples.length));
        }
        return samples;
    }

    @Test
    void overTheProgramsOwnVoiceStopIsHeardAndNothingThatMoves() {
        var stop = EVERYTHING.hear(STOP, 0, Long.MAX_VALUE, (words, from, until) -> words.isEmpty());
        var next = EVERYTHING.hear(Sounds.inARoom(Voices.say("flite:slt", "next")), 0, Long.MAX_VALUE, (words, from, until) -> words.isEmpty());

        assertEquals(List.of(Command.STOP), Listener.names(Listener.commands(stop)));
        assertTrue(stop.stream().noneMatch(Evidence.Onset.class::isInstance), "its own voice is no onset");
        assertEquals(List.of(), next);
    }

    @Test
    void itsOwnStopIsNotObeyedAndASecondOneIs() {
        var twice = Sounds.inARow(STOP, STOP);
        OwnWords sayingStopFirst = (words, from, until) -> words.isEmpty() || words.contains("stop") && from < 1800 && until > 1000;

        var heard = Listener.commands(EVERYTHING.hear(twice, 0, Long.MAX_VALUE, sayingStopFirst));

        assertEquals(List.of(Command.STOP), Listener.names(heard));
        assertTrue(heard.get(0).startMs() > Pcm.toMs(STOP.length), heard.toString());
    }

    @Test
    void inEndlessTalkAStopIsFoundOnceWhereverItFalls() {
        var talk = Voices.say("flite:awb", "and then we went along the river and over the hill and down to the mill by the lake");
        for (int shift = 0; shift <= 800; shift += 200) {
            var row = new ArrayList<short[]>(List.of(Sounds.silence(shift)));
            for (int samples = 0; samples < Pcm.toSamples(14_700 - shift); samples += talk.length) {
                row.add(talk);
            }
            var before = Sounds.inARow(row.toArray(short[][]::new));
            var cut = Arrays.copyOf(before, (int) Pcm.toSamples(14_700 + shift / 2));
            var all = Sounds.inARoom(Sounds.inARow(cut, Sounds.silence(150), Voices.say("flite:slt", "stop"), Sounds.silence(150), talk, talk));

            var stops = EVERYTHING.commands(all).stream().filter(heard -> heard.command() == Command.STOP).toList();

            assertEquals(1, stops.size(), "shifted by " + shift + ": " + stops);
        }
    }

    @Test
    void onTwoThreadsItHearsTheSameAsOnOne() throws Exception {
        var sound = Sounds.inARow(STOP, Sounds.inARoom(Voices.say("flite:rms", "go back")));
        var ears = new Ears(new LearnedOnset(), new SphinxRecogniser(Listener.PHRASES), new OwnVoiceMask(Listener.PHRASEBOOK));
        ears.listenFor(EnumSet.allOf(Command.class));
        record Step(long atMs, short[] frame, Noticed noticed) {
        }
        var queue = new ArrayBlockingQueue<Step>(10_000);
        var evidence = new ArrayList<Evidence>();
        var pool = Executors.newSingleThreadExecutor();
        try {
            Callable<Void> hearing = () -> {
                for (int i = 0; i < sound.length / Pcm.FRAME_SAMPLES; i++) {
                    var step = queue.take();
                    ears.hear(step.atMs, step.frame, step.noticed, false, OwnWords.NONE, evidence::add);
                }
                return null;
            };
            var done = pool.submit(hearing);
            Sounds.frames(sound, (atMs, frame) -> queue.add(new Step(atMs, frame, ears.notice(atMs, frame, false))));
            done.get();
        } finally {
            pool.shutdown();
        }
        assertEquals(new Listener(EnumSet.allOf(Command.class)).hear(sound), evidence);
    }
}
