package supine.engine.sphinx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import supine.command.Command;
import supine.command.Command.Effect;
import supine.command.Phone;
import supine.engine.sphinx.Bars.Verdict;
import supine.hearing.Spelled;
import supine.phones.Moments;
import supine.phones.PhoneNetwork;
import supine.phones.PhoneStream;
import supine.phones.Spelling;
import supine.phones.Spelling.Match;

/**
 * What a network of phones makes of a short utterance as a whole. It is asked where the search, frame by frame, has found nothing that it is sure
 * of, since the search's model was never told of some voices and the network has learned from others; and where the search is sure, whether that is absurd.
 * Docs/decisions/0024 has the figures.
 */
final class SecondOpinion {
    /** Whoever speaks longer than this does not say a command and nothing else, frames. */
    private static final int LONGEST = 400;
    /** An utterance longer than this is not asked about before its end: what halts is shorter, and each time costs some 2 ms. */
    private static final int LONGEST_EARLY = 250;
    /** More than sums of this many moments may be off by, ln. */
    private static final float ROUNDING = 0.5f;
    /** What is listened to before a phrase that the search has found, frames. */
    private static final int BEFORE = 15;

    /** What fits worse is not believed, however sure the search is, ln: what ends a session, what moves the body or lets it go on, and the rest. */
    private static final float LEAST_ENDING = -22;
    private static final float LEAST_MOVING = -16;
    private static final float LEAST = -20;

    /**
     * What lets the body move must be spelled better than all that halts by so much, ln: no such command of 484 that were understood, near and far, in quiet and
     * at 10 dB, had less than 8.9; docs/decisions/0034.
     */
    private static final float LEADS_HALTING = 8;

    /** A "stop" is doubted if something else spells the same sound better by more than this, ln; set on one half of voices and talk, docs/decisions/0027. */
    private static final float DOUBT = 3;

    /** "Ow", "ah", "oh". */
    private static final List<Spelling> CRIES = Stream.of(Phone.AW, Phone.AA, Phone.OW).map(phone -> new Spelling(List.of(phone.name()))).toList();
    /** "Ooh", which is near to "two". */
    private static final Spelling GROAN = new Spelling(List.of(Phone.UW.name()));

    /** A number that is due: least score, and least lead over all that halts and every cry, ln; docs/decisions/0030. */
    private static final float LEAST_NUMBER = -4;
    private static final float NUMBER_LEADS = 5;
    /** A number that the search has heard is none if something that halts spells it better, or a cry by so much, ln. */
    private static final float CRY_LEADS = 4;

    private final PhoneNetwork network;
    private final List<Chain> chains;
    private final List<float[]> cepstra = new ArrayList<>();
    /** What was said of the "stops" that the search has found: it finds one again and again while the sound after it becomes known. */
    private final Map<Candidate, Boolean> doubted = new HashMap<>();
    private final PhoneStream stream;
    /** What the stream has told, of a short utterance. */
    private final List<float[]> moments = new ArrayList<>();

    SecondOpinion(PhoneNetwork network, List<Chain> chains) {
        this.network = network;
        this.chains = chains;
        stream = network.begin();
    }

    /** The next frame. @param feature whose first values are its cepstrum @param heard told what the network hears, moment by moment, and 0.4 s late */
    void add(float[] feature, Consumer<float[]> heard) {
        var cepstrum = Arrays.copyOf(feature, PhoneNetwork.CEPSTRA);
        cepstra.add(cepstrum);
        stream.add(cepstrum, moment -> tell(moment, heard));
    }

    /** No more frames: tells the rest. */
    void end(Consumer<float[]> heard) {
        stream.end(moment -> tell(moment, heard));
    }

    private void tell(float[] moment, Consumer<float[]> heard) {
        heard.accept(moment);
        if (cepstra.size() <= LONGEST) {
            moments.add(moment);
        }
    }

    /**
     * Of what halts only, while the utterance still lasts: as if it ended now.
     *
     * @return empty also if nothing that halts fits well enough to be asked about
     */
    Optional<Opinion> givenIfNow() {
        if (cepstra.isEmpty() || cepstra.size() > LONGEST_EARLY) {
            return Optional.empty();
        }
        var known = told();
        if (!anyMayHalt(spelling -> spelling.mayCome(known) + ROUNDING)) {
            return Optional.empty();
        }
        var logs = new ArrayList<>(moments);
        stream.endIfNow(logs::add);
        var soFar = new Moments(logs.toArray(new float[0][]));
        return anyMayHalt(spelling -> spelling.match(soFar).score()) ? best(soFar).filter(opinion -> opinion.command().isAlwaysHeard()) : Optional.empty();
    }

    private boolean anyMayHalt(ToDoubleFunction<Spelling> score) {
        for (var chain : chains) {
            if (chain.isAlwaysHeard() && Opinion.mayHalt(chain, score.applyAsDouble(chain.spelling()))) {
                return true;
            }
        }
        return false;
    }

    private Moments told() {
        return new Moments(moments.toArray(new float[0][]));
    }

    /** Once it has ended, of the whole utterance. Empty if it is too long, or sounds most like a word that is no command. */
    Optional<Opinion> given() {
        return whole().flatMap(this::best);
    }

    /** Every number that the whole of it may be if just that one is expected; the lead is that over all that halts and every cry. */
    List<Opinion> numbers() {
        return whole().map(this::numbers).orElse(List.of());
    }

    private List<Opinion> numbers(Moments logs) {
        var places = chains.stream().filter(chain -> chain.isFor(Command.COUNT)).map(chain -> place(chain, chain.spelling().match(logs)))
                .filter(place -> place.llr() >= LEAST_NUMBER).toList();
        if (places.isEmpty()) {
            return List.of();
        }
        float rest = Math.max(halting(logs), crying(logs));
        return places.stream().map(place -> new Opinion(place, place.llr() - rest)).filter(opinion -> opinion.lead() >= NUMBER_LEADS).toList();
    }

    /** False for a number that the search has found in something that halts, or in a cry. */
    boolean isRatherNumber(Candidate found) {
        var logs = logs(Math.max(0, found.start() - BEFORE));
        float number = most(logs, chain -> chain.isFor(Command.COUNT) && chain.phrase().equals(found.chain().phrase()));
        return number >= halting(logs) && number >= crying(logs) - CRY_LEADS;
    }

    private float halting(Moments logs) {
        return most(logs, Chain::isAlwaysHeard);
    }

    private static float crying(Moments logs) {
        return Stream.concat(CRIES.stream(), Stream.of(GROAN)).map(cry -> cry.match(logs).score()).max(Float::compare).orElseThrow();
    }

    /** The whole utterance; {@link Spelled#NOT} if it is too long. */
    Spelled spelled() {
        return whole().map(this::spelled).orElse(Spelled.NOT);
    }

    private Spelled spelled(Moments logs) {
        float cry = CRIES.stream().map(each -> each.match(logs).score()).max(Float::compare).orElseThrow();
        float stop = most(logs, chain -> chain.isFor(Command.STOP));
        float other = most(logs, chain -> chain.command().filter(command -> command != Command.STOP).isPresent());
        return new Spelled(Math.max(cry, halting(logs)) - logs.ofNothing(), stop - other, Math.max(stop, other) - logs.ofNothing());
    }

    private Optional<Moments> whole() {
        if (cepstra.isEmpty() || cepstra.size() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(told());
    }

    /** Whether the search may be believed; "stop" always is. */
    boolean agrees(Candidate found) {
        var command = found.chain().command().orElseThrow();
        if (command == Command.STOP) {
            return true;
        }
        var logs = logs(Math.max(0, found.start() - BEFORE));
        float said = score(logs, found.chain());
        if (said < least(command) || said < opposite(command, logs) || !leadsHalting(command, said, logs)) {
            return false;
        }
        if (Opinion.ends(command)) {
            return endsBest(logs);
        }
        return command.effect() == Effect.HALTS || best(logs)
                .filter(opinion -> opinion.verdict(false) == Verdict.SURE && !opinion.place().chain().meansTheSame(found.chain())).isEmpty();
    }

    /** Whether a "stop" is absurd. It halts nevertheless; but nobody says it who has consented to a television. */
    boolean doubts(Candidate found) {
        var chain = found.chain();
        return chain.isFor(Command.STOP) && doubted.computeIfAbsent(found, stop -> {
            var logs = logs(Math.max(0, stop.start() - BEFORE));
            float said = LongStop.isOne(chain) ? chain.spelling().match(logs).score() : score(logs, chain);
            return most(logs, other -> !other.meansTheSame(chain)) > said + DOUBT;
        });
    }

    /** Where another command spells it better, a session is not ended, but halted and asked about. What is no command counts for nothing: nobody says "plain" by itself. */
    private boolean endsBest(Moments logs) {
        return most(logs, chain -> chain.command().filter(Opinion::ends).isPresent())
                >= most(logs, chain -> chain.command().filter(command -> !Opinion.ends(command)).isPresent());
    }

    /** Of "yes" how well "no" is spelled, and the other way round: a red flag must not be missed because the search took one for the other. */
    private float opposite(Command command, Moments logs) {
        var opposite = command == Command.YES ? Command.NO : command == Command.NO ? Command.YES : null;
        return opposite == null ? Float.NEGATIVE_INFINITY : most(logs, chain -> chain.isFor(opposite));
    }

    /** Whether it is spelled so much better than all that halts. What halts itself need not; numbers are weighed by {@link #isRatherNumber}. */
    private boolean leadsHalting(Command command, float said, Moments logs) {
        return switch (command.effect()) {
            case MOVES, ASKS -> said >= halting(logs) + LEADS_HALTING;
            case ANSWERS -> command == Command.COUNT || said >= halting(logs);
            case HALTS -> true;
        };
    }

    private static float least(Command command) {
        boolean moves = command.effect() == Effect.MOVES || command == Command.NO;
        return command.isAlwaysHeard() ? LEAST_ENDING : moves ? LEAST_MOVING : LEAST;
    }

    /** What the network hears from a frame on. */
    private Moments logs(int from) {
        return new Moments(network.logs(cepstra.subList(from, cepstra.size())));
    }

    private float score(Moments logs, Chain meaning) {
        return most(logs, chain -> chain.meansTheSame(meaning));
    }

    /** How well the best of some phrases spells it, ln. */
    private float most(Moments logs, Predicate<Chain> which) {
        float most = Float.NEGATIVE_INFINITY;
        for (var chain : chains) {
            most = which.test(chain) ? Math.max(most, chain.spelling().match(logs).score()) : most;
        }
        return most;
    }

    private Optional<Opinion> best(Moments logs) {
        var matches = chains.stream().map(chain -> chain.spelling().match(logs)).toList();
        int best = 0;
        for (int i = 1; i < matches.size(); i++) {
            best = matches.get(i).score() > matches.get(best).score() ? i : best;
        }
        var said = chains.get(best);
        if (said.command().isEmpty()) {
            return Optional.empty();
        }
        // Nobody says "plain" by itself to a program that listens for "pain".
        float rest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < matches.size(); i++) {
            var other = chains.get(i);
            if (!other.meansTheSame(said) && (!said.isAlwaysHeard() || other.command().isPresent())) {
                rest = Math.max(rest, matches.get(i).score());
            }
        }
        var match = matches.get(best);
        return Optional.of(new Opinion(place(said, match), match.score() - rest));
    }

    /** In frames. */
    static Candidate place(Chain chain, Match match) {
        int start = match.from() * PhoneNetwork.FRAMES_PER_MOMENT;
        int end = (match.to() + 1) * PhoneNetwork.FRAMES_PER_MOMENT - 1;
        return new Candidate(chain, start, end, match.score(), 0);
    }
}
