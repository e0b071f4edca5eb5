package supine.hearing;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Voice onset by a small network that was trained on voices and on what is none: how far each of twenty bands stands above the room, and
 * how periodic the sound is, over a quarter of a second. Fires once it has taken 6 of 8 frames for a voice. Since nobody can train it on
 * every cry, what is very loud for a fifth of a second fires it as well, whatever it is like.
 *
 * <p>How it was trained and what it was compared with is in docs/decisions/0014.
 */
public final class LearnedOnset extends BandedOnset {
    private static final String WEIGHTS = "voice.weights";
    /** ln of how much likelier a voice than none. */
    private static final float VOICE = 0;
    private static final int WINDOW = (1 << 8) - 1;
    private static final int VOICE_FRAMES = 6;
    private static final double SHOUT_DBFS = -25;
    private static final double SHOUT_ABOVE_FLOOR_DB = 20;
    private static final int SHOUT_WINDOW = (1 << 20) - 1;
    private static final int SHOUT_FRAMES = 16;
    private final VoiceFeatures features = new VoiceFeatures();
    private final Perceptron network;
    private int voiceLike;
    private int shouted;
    private final float[] lately = new float[Integer.bitCount(WINDOW)];
    private int frames;
    private float logit;
    private final Likeness likeness = new Likeness();
    private final Voicing voicing = new Voicing();
    private boolean shout;

    /** With the weights that come along. */
    public LearnedOnset() {
        this(shipped());
    }

    /** @param network its alone: it has buffers */
    public LearnedOnset(Perceptron network) {
        this.network = network;
    }

    private static Perceptron shipped() {
        try (var in = LearnedOnset.class.getResourceAsStream(WEIGHTS)) {
            if (in == null) {
                throw new IOException("missing resource " + WEIGHTS);
            }
            return Perceptron.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the weights of the voice onset cannot be read", e);
        }
    }

    @Override
    boolean isLike(short[] frame, boolean ownVoice) {
        logit = network.logit(features.next(frame, !ownVoice));
        voicing.next(features.periodic());
        lately[frames++ % lately.length] = logit;
        return logit > VOICE;
    }

    @Override
    int beginning(boolean like) {
        voiceLike = voiceLike << 1 & WINDOW | (like && isAbove(VoiceEnd.LEAST_LEVEL_DBFS, 0) ? 1 : 0);
        shouted = shouted << 1 & SHOUT_WINDOW | (isAbove(SHOUT_DBFS, SHOUT_ABOVE_FLOOR_DB) ? 1 : 0);
        shout = Integer.bitCount(voiceLike) < VOICE_FRAMES;
        return !shout ? voiceLike : Integer.bitCount(shouted) >= SHOUT_FRAMES ? shouted : 0;
    }

    @Override
    void began(int framesAgo) {
        likeness.begin();
        voicing.begin(framesAgo);
        for (int i = Math.min(framesAgo, Math.min(frames, lately.length) - 1); i >= 0; i--) {
            likeness.add(lately[(frames - 1 - i) % lately.length], true);
        }
    }

    @Override
    void goesOn(boolean sounds) {
        likeness.add(logit, sounds);
    }

    /** What is loud, and does not hiss and nothing else, may be a cry that nobody has recorded. */
    @Override
    public double likeness() {
        return shout && !isUnvoiced() ? Impression.SURELY : likeness.mean();
    }

    @Override
    public boolean isUnvoiced() {
        return voicing.isNone();
    }

    @Override
    void forget() {
        voiceLike = 0;
        shouted = 0;
    }
}
