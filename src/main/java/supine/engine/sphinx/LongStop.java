package supine.engine.sphinx;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import supine.command.Command;
import supine.engine.sphinx.Finding.Outcome;
import supine.phones.PhoneNetwork;
import supine.phones.Spelling.Match;
import supine.phones.Spotter;
import supine.phones.Spotter.Place;

/**
 * Looks for "stop the session" in whatever is said. Said twice it halts in a room with a television, where a single word may be the
 * television's: one place is a suspicion, and two may both be less. The network of phones tells where it may be, and the search how well its model fits there; what is
 * judged is both together, since the one knows synthetic voices better and the other people (docs/decisions/0028).
 */
final class LongStop {
    /** So long that talk hardly ever holds it, phones. */
    private static final int PHONES = 10;
    /** Least sum to be suspected, and to be told of at all: of the network's score, ln, and so many times the search's fit, ln per frame. */
    private static final float SUSPECTED = -43;
    private static final float SPOTTED = -60;
    private static final float FIT_WORTH = 4;
    /** No fit counts for less: nor does what the search has given up. */
    private static final float LEAST_FIT = -8;
    /** What is shorter is not said by anybody, frames. */
    private static final int SHORTEST = 60;
    /** How much sooner and later the search may have come to the end of the phrase than the network, frames. */
    private static final int SOONER = 30;
    private static final int LATER = 20;
    private static final int REMEMBERED = 128;

    private final List<ChainSearch> ways;
    private final Spotter spotter;
    /** The best fit of what ends with a frame, by its number modulo their count. */
    private final float[] fits = new float[REMEMBERED];
    /** How many frames the search has told of. */
    private int frames;
    /** The last moment of a place that was suspected. */
    private int suspectedTo = -1;
    /** The last moment of a place that was told of, and the best sum there. */
    private int spottedTo = -1;
    private float most;

    /** @param searches of which it takes those for what is long enough */
    LongStop(List<ChainSearch> searches) {
        ways = searches.stream().filter(search -> isOne(search.chain())).toList();
        spotter = new Spotter(ways.stream().map(search -> search.chain().spelling()).toList());
        Arrays.fill(fits, LEAST_FIT);
    }

    static boolean isOne(Chain chain) {
        return chain.phones() >= PHONES && chain.isFor(Command.STOP);
    }

    /** The search has taken the next frame, of which the network has said nothing yet. */
    void searched() {
        float best = LEAST_FIT;
        for (var search : ways) {
            int length = frames - search.start() + 1;
            best = length < SHORTEST ? best : Math.max(best, search.llr() / length);
        }
        fits[frames % REMEMBERED] = best;
        frames++;
    }

    /** What the network says of the next moment. @param found told of each place as soon as it is one, and whenever it fits better; suspected once */
    void hear(float[] logs, Consumer<Finding> found) {
        var place = spotter.next(logs);
        int end = (place.to() + 1) * PhoneNetwork.FRAMES_PER_MOMENT - 1;
        float sum = place.score() + FIT_WORTH * fitAround(end);
        if (sum >= SPOTTED && (place.from() > spottedTo || sum > most)) {
            spottedTo = place.to();
            most = sum;
            found.accept(finding(place, sum, Outcome.SPOTTED));
        }
        if (sum >= SUSPECTED && place.from() > suspectedTo) {
            suspectedTo = place.to();
            found.accept(finding(place, sum, Outcome.SUSPECTED));
        }
    }

    private Finding finding(Place place, float sum, Outcome outcome) {
        var where = SecondOpinion.place(ways.get(place.way()).chain(), new Match(place.score(), place.from(), place.to()));
        return new Finding(where, Command.STOP, sum, outcome, false);
    }

    private float fitAround(int end) {
        float best = LEAST_FIT;
        for (int frame = Math.max(0, end - SOONER); frame < Math.min(frames, end + LATER + 1); frame++) {
            best = Math.max(best, fits[frame % REMEMBERED]);
        }
        return best;
    }
}
