package supine.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the user chose. Whatever is no value of its setting is as usual, numbers outside their limits are brought to the nearest that is
 * possible: no settings can harm.
 *
 * @param values of every setting, as they are stored
 */
public record Settings(Map<Setting, String> values) {

    public static final Settings USUAL = new Settings(Map.of());
    /** A device that the system chooses. */
    public static final String DEFAULT_DEVICE = "default";
    public static final String NO_DEVICE = "none";

    public Settings {
        var all = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            all.put(setting, setting.legal(values.getOrDefault(setting, "")).orElse(setting.usual()));
        }
        values = Map.copyOf(all);
    }

    /** How holds are counted. */
    public enum Counting {
        /** Short holds every second, long ones more rarely. */
        USUAL,
        EVERY_SECOND,
        /** The last five seconds only, with ticks before. */
        LAST_FIVE,
        /** Ticks only. */
        TICKS
    }

    /** How much is said of a step. */
    public enum Instructions {
        /** Full the first two times, then short. */
        AUTOMATIC, FULL, SHORT,
        /** Name only. */
        NAME
    }

    /** How easily a sound is taken for a voice. */
    public enum Sensitivity {
        LOW, USUAL, HIGH
    }

    /** When it is proven that the program hears. */
    public enum Proof {
        /** Before the first session. */
        FIRST, ALWAYS,
        /** When it is asked for. */
        NEVER
    }

    /** {@link #SYSTEM} follows the desktop. */
    public enum Theme {
        SYSTEM, LIGHT, DARK, HIGH_CONTRAST
    }

    /** Who says what a session says. */
    public enum Speaker {
        PROGRAM, SCREEN_READER, BOTH
    }

    public String value(Setting setting) {
        return values.getOrDefault(setting, setting.usual());
    }

    /** @return empty if it is no value of the setting; names of devices and regions are not looked at */
    public Optional<Settings> with(Setting setting, String value) {
        return setting.legal(value).map(legal -> {
            var changed = new EnumMap<>(values);
            changed.put(setting, legal);
            return new Settings(changed);
        });
    }

    /** One notch up or down; the same at the end of the range, and for what is no number. */
    public Settings notch(Setting setting, int up) {
        return setting.range().flatMap(range -> with(setting, Integer.toString(number(setting) + up * range.notch()))).orElse(this);
    }

    /** These, but for what has changed between two others. */
    public Settings changedAs(Settings before, Settings after) {
        var changed = new EnumMap<>(values);
        for (var setting : Setting.values()) {
            if (!before.value(setting).equals(after.value(setting))) {
                changed.put(setting, after.value(setting));
            }
        }
        return new Settings(changed);
    }

    /** Speed of speech; 1.0 is the usual. */
    public double rate() {
        return number(Setting.RATE) / 100.0;
    }

    /** What samples are multiplied by; 1.0 is the usual. */
    public double gain() {
        return number(Setting.VOLUME) / 100.0;
    }

    public Counting counting() {
        return Setting.word(Counting.values(), value(Setting.COUNTING)).orElseThrow();
    }

    public Instructions instructions() {
        return Setting.word(Instructions.values(), value(Setting.INSTRUCTIONS)).orElseThrow();
    }

    /** A device's name, {@link #DEFAULT_DEVICE} or {@link #NO_DEVICE}. */
    public String microphone() {
        return value(Setting.MICROPHONE);
    }

    /** As {@link #microphone}. */
    public String loudspeaker() {
        return value(Setting.LOUDSPEAKER);
    }

    public Sensitivity sensitivity() {
        return Setting.word(Sensitivity.values(), value(Setting.SENSITIVITY)).orElseThrow();
    }

    public Proof soundCheck() {
        return Setting.word(Proof.values(), value(Setting.SOUND_CHECK)).orElseThrow();
    }

    /** Id of the region whose emergency number is named; empty while none was chosen. */
    public String region() {
        return value(Setting.REGION);
    }

    public Theme theme() {
        return Setting.word(Theme.values(), value(Setting.THEME)).orElseThrow();
    }

    /** 100 to 300. */
    public int textPercent() {
        return number(Setting.TEXT_SIZE);
    }

    /** False: nothing in the window glides. */
    public boolean motion() {
        return value(Setting.MOTION).equals(Setting.ON);
    }

    public Speaker speaker() {
        return Setting.word(Speaker.values(), value(Setting.SPEAKER)).orElseThrow();
    }

    private int number(Setting setting) {
        return Integer.parseInt(value(setting));
    }
}
