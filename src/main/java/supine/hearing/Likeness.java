package supine.hearing;

/** Mean of what the frames of a voice say, without the quiet at its end. */
final class Likeness {
    private double sum;
    private int frames;
    private double quietSum;
    private int quietFrames;

    void begin() {
        sum = 0;
        frames = 0;
        quietSum = 0;
        quietFrames = 0;
    }

    /** @param logit how much likelier a voice than none this frame is, ln @param sounds false if it is quiet, perhaps for good */
    void add(float logit, boolean sounds) {
        quietSum += Math.max(-Impression.MOST_LIKELY, Math.min(Impression.MOST_LIKELY, logit));
        quietFrames++;
        if (sounds) {
            sum += quietSum;
            frames += quietFrames;
            quietSum = 0;
            quietFrames = 0;
        }
    }

    double mean() {
        return frames == 0 ? Impression.SURELY : sum / frames;
    }
}
