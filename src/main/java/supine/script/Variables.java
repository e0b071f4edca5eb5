package supine.script;

import java.util.Set;
import java.util.TreeSet;

/**
 * What stands for the words in braces of an exercise's texts, at the moment that they are spoken.
 *
 * @param name        {name}, the exercise's name
 * @param side        {side} and, for the other one, {other_side}; only where the exercise is done with each side
 * @param count       {count}, the step's repetitions
 * @param secondsLeft {time_left}, until the routine's end, s; spoken as "5 minutes" or "40 seconds"
 */
public record Variables(String name, Side side, int count, int secondsLeft) {

    /** What a text may hold in an exercise of this kind. */
    public static Set<String> of(Sides sides) {
        var names = new TreeSet<>(Set.of("name", "count", "time_left"));
        if (sides == Sides.EACH) {
            names.addAll(Set.of("side", "other_side"));
        }
        return names;
    }

    public String fill(String text) {
        return text.replace("{name}", name)
                .replace("{side}", side.spoken())
                .replace("{other_side}", side.other().spoken())
                .replace("{count}", Integer.toString(count))
                .replace("{time_left}", timeLeft());
    }

    /** Whole minutes, and below one and a half tens of seconds: nobody on the floor needs it closer. */
    private String timeLeft() {
        int seconds = Math.max(10, (secondsLeft + 5) / 10 * 10);
        return seconds < 90 && seconds != 60 ? seconds + " seconds" : minutes((secondsLeft + 30) / 60);
    }

    private static String minutes(int minutes) {
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }
}
