package supine.speaking;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Units behind numbers, as they are written and as they are said. */
final class Units {
    private static final Map<String, String> PLURALS = new LinkedHashMap<>();

    static {
        add("seconds", "s", "sec", "secs");
        add("minutes", "min", "mins");
        add("hours", "h", "hr", "hrs");
        add("milliseconds", "ms");
        add("kilograms", "kg", "kgs");
        add("grams", "g");
        add("milligrams", "mg");
        add("pounds", "lb", "lbs");
        add("ounces", "oz");
        add("millimeters", "mm");
        add("centimeters", "cm");
        add("meters", "m");
        add("kilometers", "km");
        add("feet", "ft");
        add("inches", "in.", "\"");
        add("miles", "mi");
        add("milliliters", "ml");
        add("liters", "l");
        add("degrees Celsius", "\u00b0c");
        add("degrees Fahrenheit", "\u00b0f");
        add("degrees", "deg", "degs", "\u00b0");
        add("kilohertz", "khz");
        add("hertz", "hz");
        add("decibels", "db");
        add("beats per minute", "bpm");
        add("percent", "%");
    }

    /** A unit without a letter or digit after it; a dot that ends no sentence belongs to it. */
    static final String WRITTEN = "(" + alternatives() + ")(?![A-Za-z0-9])(\\.(?!\\s*$)(?!\\s+(?-i:[A-Z])))?";

    private Units() {
    }

    private static void add(String said, String... written) {
        for (var unit : written) {
            PLURALS.put(unit, said);
        }
    }

    private static String alternatives() {
        return PLURALS.keySet().stream().sorted((a, b) -> b.length() - a.length()).map(Pattern::quote)
                .reduce((a, b) -> a + "|" + b).orElseThrow();
    }

    /** @param written as {@link #WRITTEN} found it */
    static String said(String written, boolean one) {
        var plural = PLURALS.get(written.toLowerCase(Locale.ROOT));
        if (plural == null) {
            return written;
        }
        return one ? singular(plural) : plural;
    }

    private static String singular(String plural) {
        return switch (plural) {
            case "feet" -> "foot";
            case "inches" -> "inch";
            case "hertz", "kilohertz", "percent" -> plural;
            default -> plural.replaceFirst("s\\b", "");
        };
    }
}
