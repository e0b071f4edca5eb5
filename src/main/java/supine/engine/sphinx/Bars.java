package supine.engine.sphinx;

import supine.command.Command;

/**
 * How much each command needs, and how long it is waited for. What halts is let in early, cheaply and inside talk; what moves the body
 * must be well heard and stand alone. Set on half of the recordings; docs/decisions/0012 and 0015 have the figures.
 */
final class Bars {
    /** Frames of sound after a phrase that must be heard before it is judged. */
    private static final int WAIT_URGENT = 15;
    /** So long that a word which only begins like a command goes on meanwhile ("not sure", "no"); an utterance that ends sooner is not waited for. */
    private static final int WAIT = 38;
    /** What is urgent need not wait for all of it if there is this much more evidence for each frame that is still to come. */
    private static final int EARLIEST = 6;
    private static final float EARLY = 4;

    private static final float BEAM = -100;
    /** A place where a phrase fits worse than this is not worth remembering, ln. */
    static final float LEAST_REMEMBERED = -60;
    /** "Stop the session" is followed even where it fits badly, as in other talk: {@link LongStop} asks how badly. */
    private static final float LONG_BEAM = -400;

    /** What a place in the sound amounts to. */
    enum Verdict {
        NOTHING, SUSPECTED, SURE
    }

    /**
     * @param evidence  least evidence, ln
     * @param worst     least fit of the worst phone, ln per frame: below it, the phrase was not said, whatever the rest is worth
     * @param alone     how quiet it must be before and after, 0 to 1
     * @param suspicion least evidence to suspect it and stay halted; for what halts only
     */
    private record Bar(float evidence, float worst, float alone, float suspicion) {
        Bar(float evidence, float worst, float alone) {
            this(evidence, worst, alone, Float.POSITIVE_INFINITY);
        }
    }

    /** With a phone that fits worse than this, nothing is even suspected. */
    private static final float WORST = -12;
    private static final Bar STOP = new Bar(70, -12, 0, 50);
    /** Pain ends the session, so it must stand alone, or be {@link #UNMISTAKABLE}. The shorter a phrase, the more talk sounds like it. */
    private static final Bar OUCH = new Bar(130, -5, 0.58f, 95);
    private static final Bar PAIN = new Bar(150, -7, 0.76f, 100);
    private static final Bar HURTS = new Bar(100, -12, 0.66f, 75);
    private static final int PHONES_OF_OUCH = 2;
    private static final int PHONES_OF_PAIN = 3;
    /** What fits this much worse than any sound at all was not said, however quiet it is around it. */
    private static final float LEAST_LLR = -20;
    /** The same for what does not halt: a "stop" from afar, taken for something else, fits so badly. Decision 23. */
    private static final float LEAST_LLR_TO_GO_ON = -10;
    /** "Slower" by itself: a room smears the end of "stop", which then fits it up to 33. Longer ways to say it are not so. */
    private static final float LEAST_LLR_LIKE_STOP = 40;
    private static final int PHONES_OF_SLOWER = 4;
    /** Inside talk, which is asked about anyway: fits so much better than any other sound that nothing else can have been said, ln. */
    private static final float UNMISTAKABLE = 80;
    /** One of many numbers, and which one is expected is known: wrong ones mean nothing, and whatever may have halted takes its place. */
    private static final Bar COUNT = new Bar(60, -12, 0);
    private static final Bar HELP = new Bar(105, -12, 0.3f, 55);
    private static final Bar HALTS = new Bar(75, -12, 0.3f);
    private static final Bar ASKS = new Bar(90, -11, 0.3f);
    private static final Bar YES = new Bar(80, -10, 0.3f);
    /** A "no" lets somebody go on. */
    private static final Bar NO = new Bar(100, -10, 0.5f);
    private static final Bar MOVES = new Bar(120, -9, 0.3f);
    /** One short word, or one like an odd "stop": clicks and cries come too near. */
    private static final Bar EASILY_MISTAKEN = new Bar(138, -9, 0.3f);

    /** Paths this much worse than the background are given up, ln. */
    static float beam(Chain chain) {
        return LongStop.isOne(chain) ? LONG_BEAM : BEAM;
    }

    int wait(Chain chain) {
        return chain.command().map(Command::isAlwaysHeard).orElse(true) ? WAIT_URGENT : WAIT;
    }

    /** Whether a phrase may be judged now, with so many frames of sound known after it. */
    boolean mayJudge(Chain chain, int framesAfter) {
        return framesAfter >= wait(chain) || framesAfter >= EARLIEST && chain.isAlwaysHeard();
    }

    /** @param missing frames of sound after it that are still to come */
    Verdict judge(Candidate candidate, float evidence, float alone, int missing) {
        var bar = bar(candidate.chain());
        float early = EARLY * missing;
        if (candidate.worst() < WORST) {
            return Verdict.NOTHING;
        }
        boolean fits = evidence >= bar.evidence + early && candidate.worst() >= bar.worst && candidate.llr() >= leastLlr(candidate.chain());
        // Whether it stands alone is known only when all of the sound after it is.
        boolean known = missing == 0 || bar.alone == 0;
        if (fits && (known && alone >= bar.alone || candidate.llr() >= UNMISTAKABLE + early)) {
            return Verdict.SURE;
        }
        return missing == 0 && suspects(candidate, evidence) ? Verdict.SUSPECTED : Verdict.NOTHING;
    }

    /** Whether a phrase that halts is suspected by what is known of it so far, be the sound after it known or not. */
    boolean suspects(Candidate candidate, float evidence) {
        return candidate.worst() >= WORST && evidence >= bar(candidate.chain()).suspicion;
    }

    private static float leastLlr(Chain chain) {
        var command = chain.command().orElseThrow();
        if (command == Command.SLOWER && chain.phones() <= PHONES_OF_SLOWER) {
            return LEAST_LLR_LIKE_STOP;
        }
        return command.effect() == Command.Effect.HALTS ? LEAST_LLR : LEAST_LLR_TO_GO_ON;
    }

    private static Bar bar(Chain chain) {
        return switch (chain.command().orElseThrow()) {
            case STOP -> STOP;
            case PAIN -> chain.phones() <= PHONES_OF_OUCH ? OUCH : chain.phones() <= PHONES_OF_PAIN ? PAIN : HURTS;
            case HELP_ME -> HELP;
            case PAUSE, FINISH -> HALTS;
            case HOW_LONG, WHERE_AM_I, WHATS_NEXT, WHAT_CAN_I_SAY, SLOWER, FASTER, LOUDER, QUIETER,
                    SHORT_INSTRUCTIONS, FULL_INSTRUCTIONS, SETTINGS, SOUND_CHECK, NUMBER, NAME -> ASKS;
            case COUNT -> COUNT;
            case YES, UNSURE, BETTER, SAME, WORSE -> YES;
            case NO -> NO;
            case NEXT, REPEAT, RESUME, READY, START_AGAIN -> MOVES;
            case BACK, MORE_TIME -> EASILY_MISTAKEN;
        };
    }
}
