package supine.speaking;

import supine.sound.Pcm;

/** An utterance in the narrator's hands, and how far it has been said. Belongs to the thread that fills frames. */
final class Utterance {
    /** An interrupted word is said again from its beginning, unless that lies further back than this. */
    private static final long LONGEST_STEP_BACK_MS = 1_000;
    private static final long LEAD_MS = 8;

    final long id;
    final Speech speech;
    /** True if it begins at {@link #start}, or not at all. */
    final boolean timed;
    /** Stream time in samples, if timed. */
    final long start;
    /** Silence that an untimed one wants before it, in samples. */
    final long gap;
    /** Next sample to sound. */
    int position;
    int nextWord;

    private Utterance(long id, Speech speech, boolean timed, long start, long gap) {
        this.id = id;
        this.speech = speech;
        this.timed = timed;
        this.start = start;
        this.gap = gap;
    }

    static Utterance at(long id, Speech speech, long atMs) {
        return new Utterance(id, speech, true, Pcm.toSamples(atMs), 0);
    }

    static Utterance after(long id, Speech speech, long gapMs) {
        return new Utterance(id, speech, false, 0, Pcm.toSamples(gapMs));
    }

    int left() {
        return speech.samples().length - position;
    }

    void restore(int position, int nextWord) {
        this.position = position;
        this.nextWord = nextWord;
    }

    /** Back to the beginning of the word that is being said. */
    void stepBackToWord() {
        var words = speech.words();
        var atMs = Pcm.toMs(position);
        for (var i = words.size() - 1; i >= 0; i--) {
            var startMs = words.get(i).startMs();
            if (startMs <= atMs) {
                if (atMs - startMs <= LONGEST_STEP_BACK_MS) {
                    restore((int) Pcm.toSamples(Math.max(0, startMs - LEAD_MS)), i);
                }
                return;
            }
        }
        restore(0, 0);
    }
}
