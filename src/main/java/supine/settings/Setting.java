package supine.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import supine.settings.Settings.Counting;
import supine.settings.Settings.Instructions;
import supine.settings.Settings.Proof;
import supine.settings.Settings.Sensitivity;
import supine.settings.Settings.Speaker;
import supine.settings.Settings.Theme;

/**
 * Each of the settings by itself: its name in files, its words for ear and eye, what it can be. File, voice and page all go through
 * this list, so that none of them lacks one.
 */
public enum Setting {
    RATE("Speed of speech", "How fast I speak", "100", new Range(60, 160, 10)),
    VOLUME("Loudness", "How loud I speak", "100", new Range(20, 200, 20)),
    COUNTING("Counting", "How holds are counted", "usual", null),
    INSTRUCTIONS("Instructions", "How much I say of each step", "automatic", null),
    MICROPHONE("Microphone", "What I listen with, from the next session on", Settings.DEFAULT_DEVICE, null),
    LOUDSPEAKER("Loudspeaker", "What I speak through, from the next session on", Settings.DEFAULT_DEVICE, null),
    SENSITIVITY("Sensitivity", "How easily I take a sound for your voice, from the next session on", "usual", null),
    SOUND_CHECK("Sound check", "When I make sure that I hear you", "first", null),
    REGION("Emergency number", "Where you are, so that I can name the number to call", "", null),
    THEME("Colours", "The colours of the window", "system", null),
    TEXT_SIZE("Size of text", "How large the text in the window is", "100", new Range(100, 300, 25)),
    MOTION("Motion", "Whether things in the window glide", Setting.ON, null),
    SPEAKER("Who speaks", "Who reads out what is said, from the next session on", "program", null);

    static final String ON = "on";
    static final String OFF = "off";
    private static final int LONGEST_NAME = 200;

    private final String title;
    private final String purpose;
    private final String usual;
    private final @Nullable Range range;

    Setting(String title, String purpose, String usual, @Nullable Range range) {
        this.title = title;
        this.purpose = purpose;
        this.usual = usual;
        this.range = range;
    }

    /** As in the file: lower case, hyphens. */
    public String id() {
        return id(this);
    }

    /** A few words, as they are spoken and shown. */
    public String title() {
        return title;
    }

    /** What calls it in the spoken dialogue: its title; but "emergency" is a call for help, and "sound check" makes one. */
    public String phrase() {
        return this == REGION ? "my country" : this == SOUND_CHECK ? "when to check" : title.toLowerCase(Locale.ROOT);
    }

    /** What it is for, half a sentence. */
    public String purpose() {
        return purpose;
    }

    /** The value of whoever has chosen nothing. */
    public String usual() {
        return usual;
    }

    /** Empty if it is no number. */
    public Optional<Range> range() {
        return Optional.ofNullable(range);
    }

    /** True if it acts only when the next session begins. */
    public boolean waitsForNextSession() {
        return this == MICROPHONE || this == LOUDSPEAKER || this == SENSITIVITY || this == SPEAKER;
    }

    /** The value as it can be kept: a number within its limits, one of the words; empty if it cannot. */
    Optional<String> legal(String value) {
        return switch (this) {
            case RATE, VOLUME, TEXT_SIZE -> value.matches("-?\\d{1,6}") && range != null
                    ? Optional.of(Integer.toString(range.nearest(Integer.parseInt(value)))) : Optional.empty();
            case MICROPHONE, LOUDSPEAKER -> value.isBlank() || value.length() > LONGEST_NAME ? Optional.empty() : Optional.of(value);
            case REGION -> value.length() > LONGEST_NAME ? Optional.empty() : Optional.of(value);
            case COUNTING, INSTRUCTIONS, SENSITIVITY, SOUND_CHECK, THEME, MOTION, SPEAKER ->
                    options(Offers.NONE).stream().map(Option::id).filter(value::equals).findFirst();
        };
    }

    /** What it can be, in the order in which it is offered. */
    public List<Option> options(Offers offers) {
        return switch (this) {
            case RATE, VOLUME, TEXT_SIZE -> range().stream()
                    .flatMapToInt(r -> IntStream.iterate(r.least(), n -> n <= r.most(), n -> n + r.notch()))
                    .mapToObj(n -> new Option(Integer.toString(n), percent(Integer.toString(n)))).toList();
            case COUNTING -> List.of(option(Counting.USUAL, "as usual"), option(Counting.EVERY_SECOND, "every second"),
                    option(Counting.LAST_FIVE, "only the last five"), option(Counting.TICKS, "ticks without numbers"));
            case INSTRUCTIONS -> List.of(option(Instructions.AUTOMATIC, "full at first, then short"),
                    option(Instructions.FULL, "full"), option(Instructions.SHORT, "short"), option(Instructions.NAME, "the name only"));
            case MICROPHONE -> devices(offers.microphones());
            case LOUDSPEAKER -> devices(offers.loudspeakers());
            case SENSITIVITY -> List.of(option(Sensitivity.LOW, "low, for noisy rooms"), option(Sensitivity.USUAL, "usual"),
                    option(Sensitivity.HIGH, "high, for soft voices"));
            case SOUND_CHECK -> List.of(option(Proof.FIRST, "before the first session"), option(Proof.ALWAYS, "before every session"),
                    option(Proof.NEVER, "only when you say sound check"));
            case REGION -> offers.regions();
            case THEME -> List.of(option(Theme.SYSTEM, "as the desktop"), option(Theme.LIGHT, "light"), option(Theme.DARK, "dark"),
                    option(Theme.HIGH_CONTRAST, "high contrast"));
            case MOTION -> List.of(new Option(ON, "on"), new Option(OFF, "off"));
            case SPEAKER -> List.of(option(Speaker.PROGRAM, "I speak"), option(Speaker.SCREEN_READER, "the screen reader speaks"),
                    option(Speaker.BOTH, "it reads, I count"));
        };
    }

    /** A value in words: "100 percent", "as usual". */
    public String words(String value, Offers offers) {
        return options(offers).stream().filter(option -> option.id().equals(value)).map(Option::words).findFirst()
                .orElseGet(() -> range != null ? percent(value) : value.isEmpty() ? "not chosen yet" : value);
    }

    private static String percent(String number) {
        return number + " percent";
    }

    private static Option option(Enum<?> value, String words) {
        return new Option(id(value), words);
    }

    /** "None" is not offered: whoever took it by voice could not take it back by voice. The command line has it. */
    private static List<Option> devices(List<Option> found) {
        var all = new ArrayList<Option>();
        all.add(new Option(Settings.DEFAULT_DEVICE, "the system's own"));
        found.stream().filter(device -> !device.id().equals(Settings.DEFAULT_DEVICE)).forEach(all::add);
        return List.copyOf(all);
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> word(E[] values, String value) {
        for (var each : values) {
            if (id(each).equals(value)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
