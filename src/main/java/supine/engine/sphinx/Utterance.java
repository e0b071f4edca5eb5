package supine.engine.sphinx;

import edu.cmu.sphinx.frontend.FloatData;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.engine.sphinx.Bars.Verdict;
import supine.engine.sphinx.Finding.Outcome;
import supine.hearing.Impression;
import supine.hearing.Spelled;
import supine.phones.PhoneNetwork;

/**
 * The search through one utterance. Each chain keeps the place where it fits best; once that has not improved for a while, the
 * sound after it is known too, and it is judged: against its own bar, and against every chain that claims the same frames.
 */
final class Utterance {
    /** Frames looked at before and after a phrase to see whether it stands alone. */
    private static final int BEFORE = 20;
    /** Frames after which a chain's place is forgotten and the chain is free for another. */
    private static final int MEMORY = 100;
    /** How quiet it must be on both sides for a word to count as said alone, 0 to 1. */
    private static final float ALONE = 0.7f;
    /** How much better another phrase must fit before it takes the place of one that halts, and more if it sets the body moving. */
    private static final float IN_DOUBT_HALT = 30;
    private static final float IN_DOUBT_STAY = 60;
    private final FeatureChain features = new FeatureChain();
    private final Loudness loudness = new Loudness();
    private final SenoneScores scores;
    private final PhoneLoop background;
    private final SpeechSigns signs;
    private final List<ChainSearch> searches;
    private final SecondOpinion second;
    private final EarlyOpinion early = new EarlyOpinion();
    private final LongStop longStop;
    private final @Nullable Candidate[] best;
    private final boolean[] judged;
    private final List<Candidate> found = new ArrayList<>();
    private final Set<Command> suspected = EnumSet.noneOf(Command.class);
    private final Bars bars;
    /** What the network was sure of before the end. It may have been taken for the program's own voice, so whoever finds it more exactly may tell it again. */
    private @Nullable Candidate toldEarly;
    private int frames;

    Utterance(AcousticModel model, PhoneNetwork network, List<Chain> chains, Bars bars) {
        scores = model.scores();
        background = new PhoneLoop(model.definitions().phones());
        signs = new SpeechSigns(model.definitions().names());
        searches = chains.stream().map(ChainSearch::new).toList();
        second = new SecondOpinion(network, chains);
        longStop = new LongStop(searches);
        best = new @Nullable Candidate[chains.size()];
        judged = new boolean[chains.size()];
        this.bars = bars;
    }

    /** Takes the next 10 ms; hands on what passed its bar, with its evidence, and once all of the sound after it is known what did not. */
    void accept(short[] frame, Consumer<Finding> findings) {
        features.accept(frame, feature -> advance(feature, findings));
        judge(findings, false);
        if (frames % PhoneNetwork.FRAMES_PER_MOMENT == 0) {
            askEarly(findings);
        }
    }

    /** Whoever says "stop" is not kept waiting for the end of the utterance: the network is asked as soon as the sound falls. */
    private void askEarly(Consumer<Finding> findings) {
        boolean open = isOpen() && loudness.hasFallen();
        early.hear(open ? second.givenIfNow() : Optional.empty(), this::isSuspected).ifPresent(opinion -> {
            toldEarly = opinion.place();
            found.add(toldEarly);
            findings.accept(new Finding(toldEarly, opinion.command(), opinion.lead(), Outcome.SURE, false));
        });
    }

    /** Nothing has been understood yet. A number is easily heard while it counts: whoever says "next" may have said it all the same. */
    private boolean isOpen() {
        return found.stream().allMatch(candidate -> candidate.chain().isFor(Command.COUNT));
    }

    private boolean isToldEarly(Command command) {
        return toldEarly != null && toldEarly.chain().isFor(command);
    }

    /** By the search, as far as it has come. */
    private boolean isSuspected(Command command) {
        if (suspected.contains(command)) {
            return true;
        }
        for (var candidate : best) {
            if (candidate != null && candidate.chain().isFor(command) && bars.suspects(candidate, evidence(candidate))) {
                return true;
            }
        }
        return false;
    }

    /** No more frames: judges what was still waiting for the sound after it. @return what it sounded like */
    Impression end(Consumer<Finding> findings) {
        judge(findings, true);
        second.end(moment -> longStop.hear(moment, findings));
        if (isOpen() || toldEarly != null) {
            second.given().filter(opinion -> isOpen() || isToldEarly(opinion.command())).ifPresent(opinion -> add(opinion, findings));
        }
        second.numbers().forEach(number -> findings.accept(new Finding(number.place(), Command.COUNT, number.lead(),
                number.isPlain() ? Outcome.PLAIN_NUMBER : Outcome.NUMBER, false)));
        // Asked of what the search is sure of, too: whether it was a voice at all that said so is not yet known.
        return signs.impression(second.spelled());
    }

    private void add(Opinion opinion, Consumer<Finding> findings) {
        var verdict = opinion.verdict(suspected.contains(opinion.command()));
        if (verdict != Verdict.NOTHING) {
            findings.accept(new Finding(opinion.place(), opinion.command(), opinion.lead(), told(verdict), false));
        }
    }

    Impression impression() {
        return signs.impression(Spelled.NOT);
    }

    private void advance(FloatData feature, Consumer<Finding> findings) {
        loudness.add(feature.getValues()[0]);
        scores.next(feature.getValues());
        background.advance(scores);
        signs.add(background.fits());
        for (int i = 0; i < searches.size(); i++) {
            var search = searches.get(i);
            search.advance(frames, scores, background);
            if (search.fits()) {
                note(i, search);
            }
        }
        longStop.searched();
        second.add(feature.getValues(), moment -> longStop.hear(moment, findings));
        frames++;
    }

    private void note(int i, ChainSearch search) {
        var before = best[i];
        boolean sameWord = before != null && search.start() <= before.end();
        if (before == null || (sameWord ? search.llr() > before.llr() : judged[i])) {
            best[i] = search.candidate(frames);
            judged[i] = false;
        }
    }

    private void judge(Consumer<Finding> findings, boolean over) {
        for (int i = 0; i < best.length; i++) {
            var candidate = best[i];
            if (candidate == null) {
                continue;
            }
            int since = frames - 1 - candidate.end();
            if (!judged[i] && (over || bars.mayJudge(candidate.chain(), since))) {
                int missing = over ? 0 : Math.max(0, bars.wait(candidate.chain()) - since);
                judged[i] = missing == 0;
                consider(candidate, missing, findings);
            } else if (since > MEMORY) {
                best[i] = null;
            }
        }
    }

    private void consider(Candidate candidate, int missing, Consumer<Finding> findings) {
        var command = candidate.chain().command();
        if (command.isEmpty()) {
            return;
        }
        float evidence = evidence(candidate);
        var outcome = outcome(candidate, command.get(), evidence, missing);
        if (outcome == Outcome.SURE) {
            found.add(candidate);
            // It is not told, but stands in the way of what moves the body as before: where the search heard a number, and the network a cry, nothing else was said.
            outcome = command.get() == Command.COUNT && !second.isRatherNumber(candidate) ? Outcome.DOUBTED : Outcome.SURE;
        }
        if (outcome == Outcome.SUSPECTED) {
            suspected.add(command.get());
        }
        if (isToBeTold(outcome) || missing == 0) {
            findings.accept(new Finding(candidate, command.get(), evidence, outcome, outcome == Outcome.SURE && second.doubts(candidate)));
        }
    }

    private static boolean isToBeTold(Outcome outcome) {
        return outcome == Outcome.SURE || outcome == Outcome.SUSPECTED;
    }

    private Outcome outcome(Candidate candidate, Command command, float evidence, int missing) {
        var verdict = bars.judge(candidate, evidence, alone(candidate), missing);
        if (verdict == Verdict.NOTHING) {
            return Outcome.TOO_LITTLE;
        }
        if (command.effect() != Command.Effect.HALTS && loudness.endsTalk(candidate)) {
            return Outcome.IN_TALK;
        }
        for (var earlier : found) {
            boolean same = earlier.chain().command().equals(candidate.chain().command());
            boolean anotherNumber = command == Command.COUNT && !earlier.chain().phrase().equals(candidate.chain().phrase());
            if (same && (earlier == toldEarly || anotherNumber)) {
                // What was told early may be told again. Several numbers may be handed on: whoever counts knows which one was due.
                continue;
            }
            if (same ? candidate.start() <= earlier.end() : candidate.overlaps(earlier) && !command.isAlwaysHeard()) {
                return Outcome.HEARD_ALREADY;
            }
        }
        for (var rival : best) {
            if (rival != null && !rival.chain().meansTheSame(candidate.chain()) && mayDisplace(rival, command)
                    && candidate.overlaps(rival) && evidence(rival) > evidence + inDoubt(command, rival.chain().command())
                    && !isOnlyALikeness(rival, candidate)) {
                return Outcome.ANOTHER;
            }
        }
        if (verdict == Verdict.SURE && !second.agrees(candidate)) {
            return command.isAlwaysHeard() ? Outcome.SUSPECTED : Outcome.DOUBTED;
        }
        return told(verdict);
    }

    private static Outcome told(Verdict verdict) {
        return verdict == Verdict.SURE ? Outcome.SURE : Outcome.SUSPECTED;
    }

    /**
     * A number said along means nothing by itself, and so takes the place of nothing but a "pain" that fits much worse than "ten"; and only
     * what halts takes its place.
     */
    private static boolean mayDisplace(Candidate rival, Command command) {
        return command == Command.COUNT ? rival.chain().isAlwaysHeard() : !rival.chain().isFor(Command.COUNT) || command.isAlwaysHeard();
    }

    /** In doubt, what halts: a little better is not enough for anything else in its place. */
    private static float inDoubt(Command command, Optional<Command> rival) {
        if (command.isAlwaysHeard()) {
            return IN_DOUBT_HALT;
        }
        boolean halts = rival.map(Command::isAlwaysHeard).orElse(false);
        return !halts ? 0 : command.effect() == Command.Effect.MOVES ? -IN_DOUBT_STAY : -IN_DOUBT_HALT;
    }

    /** Nobody says "plain" by itself to a program that listens for "pain": words alike count within talk only. */
    private boolean isOnlyALikeness(Candidate rival, Candidate candidate) {
        return rival.chain().command().isEmpty() && candidate.chain().isAlwaysHeard() && alone(candidate) >= ALONE;
    }

    private float evidence(Candidate candidate) {
        return candidate.evidence(before(candidate) + after(candidate));
    }

    private float alone(Candidate candidate) {
        return loudness.alone(candidate, BEFORE, bars.wait(candidate.chain()));
    }

    private float before(Candidate candidate) {
        return candidate.chain().isAlwaysHeard() ? loudness.beforeSoftly(candidate, BEFORE) : loudness.before(candidate, BEFORE);
    }

    private float after(Candidate candidate) {
        return loudness.after(candidate, bars.wait(candidate.chain()));
    }
}
