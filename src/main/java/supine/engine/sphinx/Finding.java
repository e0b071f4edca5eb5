package supine.engine.sphinx;

import supine.command.Command;

/**
 * A phrase that was judged.
 *
 * @param evidence natural log, all signs taken together
 * @param doubted  "stop", in which the network hears none
 */
record Finding(Candidate candidate, Command command, float evidence, Outcome outcome, boolean doubted) {

    /** What became of it. */
    enum Outcome {
        SURE("heard"),
        SUSPECTED("suspected"),
        SPOTTED("too little by itself"),
        NUMBER("a number, if it was due"),
        PLAIN_NUMBER("a number, if it was due, whatever was suspected"),
        TOO_LITTLE("too little for it, or it does not stand alone"),
        IN_TALK("it comes at the end of talk"),
        HEARD_ALREADY("it was heard already, or something else at that place"),
        ANOTHER("another phrase fits better"),
        DOUBTED("the network of phones does not hear it");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** For whoever wants to know why. */
        String words() {
            return words;
        }
    }

    boolean isSure() {
        return outcome == Outcome.SURE;
    }

    /** As a whole, if just this one was due. */
    boolean isPerhapsNumber() {
        return outcome == Outcome.NUMBER || outcome == Outcome.PLAIN_NUMBER;
    }

    boolean isAnything() {
        return isSure() || outcome == Outcome.SUSPECTED;
    }
}
