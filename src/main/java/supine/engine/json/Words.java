package supine.engine.json;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import supine.script.Position;
import supine.script.Screening.Outcome;
import supine.script.Sides;

/** The words that scripts choose from. */
final class Words {

    static final Map<String, Position> POSITIONS = of(Position.values());
    static final Map<String, Sides> SIDES = of(Sides.values());
    static final Map<String, Outcome> OUTCOMES = of(Outcome.values());
    static final Map<String, String> LEVELS = same("first-time", "easy", "moderate");
    static final Map<String, String> LANGUAGES = same("en");

    private Words() {
    }

    /** As scripts write a constant: lower case, hyphens. */
    static <E extends Enum<E>> Map<String, E> of(E[] constants) {
        return Arrays.stream(constants).collect(Collectors.toMap(
                constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity(),
                (a, b) -> a, LinkedHashMap::new));
    }

    private static Map<String, String> same(String... words) {
        return same(Arrays.asList(words));
    }

    /** Words that stand for themselves. */
    static Map<String, String> same(Collection<String> words) {
        return words.stream().collect(Collectors.toMap(Function.identity(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
