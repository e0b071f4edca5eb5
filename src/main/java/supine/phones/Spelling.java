package supine.phones;

import java.util.Arrays;
import java.util.List;
import supine.command.Phone;

/** A phrase as a row of phones, each as its number for the network. */
public final class Spelling {
    /** In the order of the network, that of their names. */
    private static final List<String> PHONES = Arrays.stream(Phone.values()).map(Phone::name).sorted().toList();
    private static final float NEVER = Float.NEGATIVE_INFINITY;
    private final int[] phones;

    /**
     * How a phrase fits a whole utterance.
     *
     * @param score ln of how much less likely it is than whatever fits best; 0 if nothing fits better
     * @param from  first moment at which one of its phones is told
     * @param to    the last one
     */
    public record Match(float score, int from, int to) {
    }

    /** @throws IllegalArgumentException if one is no phone of English */
    public Spelling(List<String> phones) {
        this.phones = phones.stream().mapToInt(phone -> PHONES.indexOf(phone) + 1).toArray();
        if (phones.isEmpty() || Arrays.stream(this.phones).anyMatch(number -> number == PhoneNetwork.NONE)) {
            throw new IllegalArgumentException("no phones of English: " + phones);
        }
    }

    public int length() {
        return phones.length;
    }

    /** Its phones, with nothing between each and the next. */
    int[] symbols() {
        var symbols = new int[2 * phones.length - 1];
        Arrays.fill(symbols, PhoneNetwork.NONE);
        for (int i = 0; i < phones.length; i++) {
            symbols[2 * i] = phones[i];
        }
        return symbols;
    }

    /**
     * The best way to tell all of its phones, in order, in this utterance, and no others: between two of them there may be nothing for a while, and must be
     * between two that are the same.
     *
     * @param moments what the network says of it
     */
    public Match match(Moments moments) {
        int states = 2 * phones.length + 1;
        var first = new int[states];
        var last = new int[states];
        var path = follow(moments, first, last);
        int end = path[states - 1] >= path[states - 2] ? states - 1 : states - 2;
        return new Match(path[end] - moments.anything(), first[end], last[end]);
    }

    /**
     * How well the utterance may come to fit at most, whatever follows: every further moment makes all ways to tell it less likely, or leaves them as they are.
     *
     * @param moments what the network says of its beginning
     * @return ln, no less than the score of the whole will be, but for rounding
     */
    public float mayCome(Moments moments) {
        int states = 2 * phones.length + 1;
        float most = NEVER;
        for (float way : follow(moments, new int[states], new int[states])) {
            most = Math.max(most, way);
        }
        return most - moments.anything();
    }

    /**
     * The best way to every state: the phones and the nothing around each, in turn.
     *
     * @param first set to the moment of its first phone, for each
     * @param last  and of its last
     * @return ln probability of each
     */
    private float[] follow(Moments moments, int[] first, int[] last) {
        var path = new float[first.length];
        Arrays.fill(path, NEVER);
        path[0] = 0;
        for (int t = 0; t < moments.count(); t++) {
            for (int s = path.length - 1; s >= 0; s--) {
                int from = best(path, s, t == 0);
                boolean told = s % 2 == 1;
                first[s] = from > 0 ? first[from] : told ? t : 0;
                last[s] = told ? t : last[from];
                path[s] = path[from] + moments.log(t, told ? phones[s / 2] : PhoneNetwork.NONE);
            }
        }
        return path;
    }

    /** From which state a state is reached best: itself, the one before, or over the nothing between two phones. */
    private int best(float[] path, int state, boolean beginning) {
        if (beginning) {
            return state <= 1 ? 0 : state;
        }
        int best = state;
        if (state > 0 && path[state - 1] > path[best]) {
            best = state - 1;
        }
        boolean skips = state > 1 && state % 2 == 1 && phones[state / 2] != phones[state / 2 - 1];
        return skips && path[state - 2] > path[best] ? state - 2 : best;
    }
}
