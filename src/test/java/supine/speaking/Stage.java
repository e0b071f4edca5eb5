package supine.speaking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import supine.sound.Brake;
import supine.sound.Pcm;
import supine.sound.WordTime;

/** A narrator with a stream that is moved by hand, everything that was heard, and all that it told. */
final class Stage implements NarratorListener {
    final Brake brake = new Brake(() -> { });
    final Narrator narrator = new Narrator(brake, this);
    final List<String> told = new ArrayList<>();
    private final List<short[]> heard = new ArrayList<>();
    private long nowMs;

    /** An utterance of one level throughout, so that it can be told from others; words of equal length. */
    static Speech speech(int level, long lengthMs, String... words) {
        var samples = new short[(int) Pcm.toSamples(lengthMs)];
        Arrays.fill(samples, (short) level);
        var times = new ArrayList<WordTime>();
        for (var i = 0; i < words.length; i++) {
            times.add(new WordTime(words[i], lengthMs * i / words.length, lengthMs * (i + 1) / words.length));
        }
        return new Speech(String.join(" ", words), samples, times);
    }

    void playUntil(long ms) {
        for (; nowMs < ms; nowMs += Pcm.FRAME_MS) {
            var frame = new short[Pcm.FRAME_SAMPLES];
            narrator.fill(nowMs, frame);
            heard.add(frame);
        }
    }

    short at(long sample) {
        return heard.get((int) (sample / Pcm.FRAME_SAMPLES))[(int) (sample % Pcm.FRAME_SAMPLES)];
    }

    short atMs(long ms) {
        return at(Pcm.toSamples(ms));
    }

    boolean silent(long fromMs, long untilMs) {
        for (var i = Pcm.toSamples(fromMs); i < Pcm.toSamples(untilMs); i++) {
            if (at(i) != 0) {
                return false;
            }
        }
        return true;
    }

    /** First sample of the stream, from one on, that has a level. */
    long firstOf(int level, long fromMs) {
        for (var i = Pcm.toSamples(fromMs); i < Pcm.toSamples(nowMs); i++) {
            if (at(i) == level) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void began(long id, long atMs, long untilMs) {
        told.add(atMs + " began " + id + " until " + untilMs);
    }

    @Override
    public void wentOn(long id, long atMs, long untilMs) {
        told.add(atMs + " went on " + id + " until " + untilMs);
    }

    @Override
    public void word(long id, int index, WordTime word, long atMs) {
        told.add(atMs + " word " + id + "." + index + " " + word.word());
    }

    @Override
    public void ended(long id, long atMs) {
        told.add(atMs + " ended " + id);
    }

    @Override
    public void missed(long id, long atMs) {
        told.add(atMs + " missed " + id);
    }
}
