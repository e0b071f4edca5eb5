package supine.speaking;

import java.util.ArrayList;
import java.util.List;
import supine.sound.Pcm;

/** Short sounds that are mixed over whatever is said. Belongs to the thread that fills frames. */
final class Cues {
    /** A cue that could not sound within this time of its moment means nothing any more. */
    private static final long LATEST_SAMPLES = Pcm.toSamples(300);

    private static final class Cue {
        final short[] samples;
        final long start;
        int position;

        Cue(short[] samples, long start) {
            this.samples = samples;
            this.start = start;
        }
    }

    private final List<Cue> cues = new ArrayList<>();
    private final OwnVoice ownVoice;

    Cues(OwnVoice ownVoice) {
        this.ownVoice = ownVoice;
    }

    /** @param start stream time, samples */
    void add(short[] samples, long start) {
        cues.add(new Cue(samples, start));
    }

    /** Forgets those that have not begun and were meant for later than a moment. */
    void forgetAfter(long sample) {
        cues.removeIf(cue -> cue.position == 0 && cue.start > sample);
    }

    void mixInto(short[] frame, long frameStart) {
        for (var i = cues.iterator(); i.hasNext();) {
            var cue = i.next();
            if (cue.start >= frameStart + frame.length) {
                continue;
            }
            if (cue.position == 0 && cue.start < frameStart - LATEST_SAMPLES) {
                i.remove();
                continue;
            }
            var at = cue.position == 0 ? (int) Math.max(0, cue.start - frameStart) : 0;
            if (cue.position == 0) {
                var atMs = Pcm.toMs(frameStart + at);
                ownVoice.cue(atMs, atMs + Pcm.toMs(cue.samples.length));
            }
            var length = Math.min(frame.length - at, cue.samples.length - cue.position);
            Mixer.add(cue.samples, cue.position, length, frame, at);
            cue.position += length;
            if (cue.position == cue.samples.length) {
                i.remove();
            }
        }
    }

    /** Fades out those that sound, and forgets them. */
    void halt(short[] frame) {
        for (var cue : cues) {
            if (cue.position > 0) {
                Mixer.addFading(cue.samples, cue.position, frame);
            }
        }
        cues.removeIf(cue -> cue.position > 0);
    }

    boolean isEmpty() {
        return cues.isEmpty();
    }
}
