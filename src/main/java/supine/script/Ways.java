package supine.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ways between positions. Few are written; the others are put together from them with the fewest changes, as one gets up
 * from the floor: from the back to the side, to hands and knees, to kneeling, to standing.
 */
public record Ways(List<Way> ways) {
    public Ways {
        ways = List.copyOf(ways);
    }

    /** The words that lead from one position to another; empty if no written ways connect them; no words for staying put. */
    public Optional<Prompt> lead(Position from, Position to) {
        if (from == to) {
            return Optional.of(Prompt.NONE);
        }
        return path(from, to).map(Ways::joined);
    }

    /** The words that lead to one position from every other one that is connected with it. */
    public Map<Position, Prompt> to(Position end) {
        var all = new EnumMap<Position, Prompt>(Position.class);
        for (var from : Position.values()) {
            if (from != end) {
                lead(from, end).ifPresent(prompt -> all.put(from, prompt));
            }
        }
        return all;
    }

    private Optional<List<Way>> path(Position from, Position to) {
        var cameBy = new EnumMap<Position, Way>(Position.class);
        var queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty() && !cameBy.containsKey(to)) {
            var here = queue.remove();
            for (var way : ways) {
                if (way.from() == here && way.to() != from && !cameBy.containsKey(way.to())) {
                    cameBy.put(way.to(), way);
                    queue.add(way.to());
                }
            }
        }
        if (!cameBy.containsKey(to)) {
            return Optional.empty();
        }
        var path = new ArrayList<Way>();
        for (var at = to; at != from; at = path.get(0).from()) {
            path.add(0, cameBy.get(at));
        }
        return Optional.of(path);
    }

    private static Prompt joined(List<Way> path) {
        var full = new ArrayList<String>();
        var brief = new ArrayList<String>();
        for (var way : path) {
            full.addAll(way.say().full());
            brief.addAll(way.say().at(Verbosity.BRIEF));
        }
        return new Prompt(full, brief);
    }
}
