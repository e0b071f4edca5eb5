package supine.hearing;

import supine.command.Command;

/** What was heard, in stream time (ms of sound since the stream began). */
public sealed interface Evidence {

    /** Words that make a phrase too long for talk to hold it by chance. */
    int PLAIN_WORDS = 3;

    /** When it became known. */
    long atMs();

    private static boolean isPlain(String phrase) {
        return phrase.split(" ").length >= PLAIN_WORDS;
    }

    /** A near-end voice (or anything like one) has begun. */
    record Onset(long atMs, long voiceStartMs) implements Evidence {
    }

    /**
     * A command was recognised.
     *
     * @param phrase  the words
     * @param score   how much better the phrase fits than any other sound, natural log per frame; larger is surer, 0 is a toss-up
     * @param startMs beginning of the first word
     * @param endMs   end of the last word
     * @param doubted true if a second opinion finds it absurd: it halts all the same, but not where talk was consented to
     */
    record Heard(long atMs, Command command, String phrase, double score, long startMs, long endMs, boolean doubted) implements Evidence {
        /** True for a phrase so long that talk does not hold it by chance ("stop the session"). */
        public boolean isPlain() {
            return Evidence.isPlain(phrase);
        }
    }

    /**
     * Perhaps a command that halts: too little to act on, too much to go on by itself afterwards.
     *
     * @param score as in {@link Heard}
     */
    record Suspected(long atMs, Command command, String phrase, double score, long startMs, long endMs) implements Evidence {
        /** As in {@link Heard}. */
        public boolean isPlain() {
            return Evidence.isPlain(phrase);
        }
    }

    /**
     * A place in whatever is said at which a phrase may be that talk hardly ever holds ("stop the session"), by itself too little even to be
     * suspected. It means something only to a session whose user has consented to a television. Told once more whenever that place fits better.
     *
     * @param llr ln of how much likelier the phrase is there than whatever else; below 0
     */
    record Spotted(long atMs, Command command, double llr, long startMs, long endMs) implements Evidence {
    }

    /**
     * A number that an utterance, which is over, may have been as a whole: too little to be understood, unless it was due; one sound may be like several.
     *
     * @param plainly true if nothing that halts, and no cry, comes near
     * @param startMs beginning of the number
     * @param endMs   its end
     */
    record PerhapsNumber(long atMs, String phrase, boolean plainly, long startMs, long endMs) implements Evidence {
    }

    /**
     * A phrase that came to nothing; told by a recogniser that explains itself, and no sign of anything.
     *
     * @param score as in {@link Heard}
     * @param why   in words
     */
    record Weighed(long atMs, Command command, String phrase, double score, long startMs, long endMs, String why) implements Evidence {
    }

    /**
     * An utterance is over. Comes after every {@link Onset}, whether or not a command was heard in it.
     *
     * @param startMs   beginning of the voice
     * @param endMs     its end, without the trailing silence that was needed to know
     * @param commanded true if a command was heard in it
     * @param suspected true if a halting command may have been in it
     * @param voice     true if it sounded like a voice, of whatever words: in noise or from afar a command can be missed in it
     * @param breath    true if it was clearly breath, or something that hisses and rustles like it
     */
    record UtteranceEnd(long atMs, long startMs, long endMs, boolean commanded, boolean suspected, boolean voice, boolean breath)
            implements Evidence {
        /** Length of the voice, ms. */
        public long durationMs() {
            return endMs - startMs;
        }
    }
}
