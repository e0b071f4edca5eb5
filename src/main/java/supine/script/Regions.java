package supine.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Regions of the world and whom to call there, in the order in which they are offered; the last is {@link #ELSEWHERE}'s. */
public record Regions(List<Region> all) {

    /** Used until a region is confirmed: it names no number, since a wrong one costs time. */
    public static final Region ELSEWHERE = new Region("XX", "somewhere else", "your local emergency number");
    /** When no file of regions is there. */
    public static final Regions NONE = new Regions(List.of(ELSEWHERE));
    /** What texts write in place of the number: {@code {emergency_number}}. */
    public static final String VARIABLE = "emergency_number";

    private static final List<String> DIGITS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    public Regions {
        all = List.copyOf(all);
    }

    /** The same, that of a country first, so that most people are asked one question only. */
    public Regions beginningWith(String country) {
        var sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing((Region region) -> !region.id().equals(country)));
        return new Regions(sorted);
    }

    /** The region of this id; {@link #ELSEWHERE} if there is none. */
    public Region of(String id) {
        return all.stream().filter(region -> region.id().equals(id)).findFirst().orElse(ELSEWHERE);
    }

    /**
     * One region.
     *
     * @param id              two capital letters, of ISO 3166-1 where it is a country; "EU"; "XX" for everywhere else
     * @param name            as it is spoken: "the European Union"
     * @param emergencyNumber as it is dialled: "112", "999 or 112"; words where none is known
     */
    public record Region(String id, String name, String emergencyNumber) {

        /** Digit by digit: "nine nine nine or one one two". */
        public String spoken() {
            return emergencyNumber.chars()
                    .mapToObj(c -> c >= '0' && c <= '9' ? " " + DIGITS.get(c - '0') + " " : Character.toString(c))
                    .collect(Collectors.joining()).strip().replaceAll(" +", " ");
        }

        /** The text with the spoken number in place of {@code {emergency_number}}. */
        public String fill(String text) {
            return text.replace("{" + VARIABLE + "}", spoken());
        }

        /** The same for every sentence. */
        public Prompt fill(Prompt prompt) {
            return new Prompt(prompt.full().stream().map(this::fill).toList(), prompt.brief().stream().map(this::fill).toList());
        }
    }
}
