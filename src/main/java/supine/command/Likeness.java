package supine.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How alike phrases sound, from their phones: the least change that makes one of the other, each sound weighed by its features. */
public final class Likeness {
    /** For two commands that are no danger to each other: nearer than this, they are easily mistaken. */
    private static final double NEAR = 0.25;
    /** What sets the body moving must be further than this from what is always heard: "skip", "start" and "again" are nearer. */
    private static final double TOO_NEAR = 0.36;
    /** A change counts the more the shorter the phrase, down from so many sounds: two of five are half a word, two of ten one of three words. */
    private static final int LONG = 5;

    private final Function<String, List<List<Phone>>> waysOfWord;

    /** @param waysOfWord every way to say a word; none where nobody knows */
    public Likeness(Function<String, List<List<Phone>>> waysOfWord) {
        this.waysOfWord = waysOfWord;
    }

    /**
     * Two phrases that are easily mistaken for each other.
     *
     * @param dangerous true if one sets the body moving and the other is always heard
     */
    public record Pair(Command command, String phrase, Command other, String otherPhrase, double distance, boolean dangerous) {
    }

    /** All such pairs, each once. @param phrases of each command */
    public List<Pair> pairs(Map<Command, List<String>> phrases) {
        var pairs = new ArrayList<Pair>();
        for (var command : Command.values()) {
            for (var other : Command.values()) {
                if (other.compareTo(command) > 0 && isCompared(command, other) && isCompared(other, command)) {
                    for (var phrase : phrases.getOrDefault(command, List.of())) {
                        for (var otherPhrase : phrases.getOrDefault(other, List.of())) {
                            pair(command, phrase, other, otherPhrase).ifPresent(pairs::add);
                        }
                    }
                }
            }
        }
        return pairs;
    }

    /** A number that is counted along does nothing, and gives way to whatever halts; only what is always heard must not be taken for one. */
    private static boolean isCompared(Command command, Command other) {
        return command != Command.COUNT || other.isAlwaysHeard();
    }

    private Optional<Pair> pair(Command command, String phrase, Command other, String otherPhrase) {
        double distance = distance(phrase, otherPhrase);
        boolean dangerous = isDanger(command, other) || isDanger(other, command);
        return distance < (dangerous ? TOO_NEAR : NEAR) ? Optional.of(new Pair(command, phrase, other, otherPhrase, distance, dangerous)) : Optional.empty();
    }

    private static boolean isDanger(Command moves, Command halts) {
        return moves.effect() == Command.Effect.MOVES && halts.isAlwaysHeard();
    }

    /** 0 for phrases that sound the same, 1 for those that have little in common; of all ways to say them the nearest. */
    public double distance(String phrase, String other) {
        double least = 1;
        for (var one : ways(phrase)) {
            for (var another : ways(other)) {
                least = Math.min(least, distance(one, another));
            }
        }
        return least;
    }

    private List<List<Phone>> ways(String phrase) {
        List<List<Phone>> ways = List.of(List.of());
        for (var word : phrase.split(" ")) {
            var longer = new ArrayList<List<Phone>>();
            for (var way : ways) {
                for (var phones : waysOfWord.apply(word)) {
                    var next = new ArrayList<>(way);
                    next.addAll(phones);
                    longer.add(next);
                }
            }
            ways = longer;
        }
        return ways;
    }

    private static double distance(List<Phone> one, List<Phone> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 1;
        }
        var least = new double[one.size() + 1][other.size() + 1];
        for (int i = 0; i <= one.size(); i++) {
            for (int j = 0; j <= other.size(); j++) {
                if (i > 0 || j > 0) {
                    double best = Double.POSITIVE_INFINITY;
                    best = i > 0 ? Math.min(best, least[i - 1][j] + one.get(i - 1).missed()) : best;
                    best = j > 0 ? Math.min(best, least[i][j - 1] + other.get(j - 1).missed()) : best;
                    best = i > 0 && j > 0 ? Math.min(best, least[i - 1][j - 1] + one.get(i - 1).unlike(other.get(j - 1))) : best;
                    least[i][j] = best;
                }
            }
        }
        return Math.min(1, least[one.size()][other.size()] / Math.min(LONG, Math.max(one.size(), other.size())));
    }
}
