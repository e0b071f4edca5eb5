package supine.phones;

import java.util.Arrays;
import java.util.List;

/**
 * Looks for a phrase within running talk, moment by moment: at every moment it may begin, after whatever was said, and end, before whatever
 * comes. It remembers nothing but its paths.
 */
public final class Spotter {
    private static final float NEVER = Float.NEGATIVE_INFINITY;
    private final Path[] paths;
    private int moment;

    /**
     * Where the phrase may be.
     *
     * @param way   which of its spellings fits best
     * @param score ln of how much less likely it is than whatever fits best, over its own moments alone; 0 if nothing fits better
     * @param from  first moment of the first phone
     * @param to    last moment of the last one
     */
    public record Place(int way, float score, int from, int to) {
    }

    /** One spelling: told phones and the nothing between them, in turn, from the first phone to the last. */
    private static final class Path {
        private final int[] symbols;
        /** ln of how much less likely than whatever fits best, from its first phone until now. */
        private final float[] score;
        private final int[] from;

        Path(Spelling spelling) {
            symbols = spelling.symbols();
            score = new float[symbols.length];
            from = new int[symbols.length];
            Arrays.fill(score, NEVER);
        }

        void advance(int moment, float[] logs, float most) {
            for (int s = symbols.length - 1; s >= 0; s--) {
                int best = s;
                if (s > 0 && score[s - 1] > score[best]) {
                    best = s - 1;
                }
                if (s > 1 && s % 2 == 0 && symbols[s] != symbols[s - 2] && score[s - 2] > score[best]) {
                    best = s - 2;
                }
                // What came before it is whatever fits best: 0. It goes on only if that was no better.
                boolean begins = s == 0 && score[0] < 0;
                from[s] = begins ? moment : from[best];
                score[s] = (begins ? 0 : score[best]) + logs[symbols[s]] - most;
            }
        }
    }

    /** @param ways to say it */
    public Spotter(List<Spelling> ways) {
        paths = ways.stream().map(Path::new).toArray(Path[]::new);
    }

    /** Takes the next moment. @return where the phrase is if it ends with this one */
    public Place next(float[] logs) {
        float most = NEVER;
        for (float log : logs) {
            most = Math.max(most, log);
        }
        var best = new Place(0, NEVER, moment, moment);
        for (int way = 0; way < paths.length; way++) {
            var path = paths[way];
            path.advance(moment, logs, most);
            int end = path.score.length - 1;
            if (path.score[end] > best.score()) {
                best = new Place(way, path.score[end], path.from[end], moment);
            }
        }
        moment++;
        return best;
    }
}
