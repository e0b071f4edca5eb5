package supine.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import supine.app.Equipment.Screen;
import supine.settings.Offers;
import supine.settings.Setting;
import supine.settings.Settings;

/** What can be set for a session. */
final class SessionOptions {
    @Option(names = "--microphone", paramLabel = "M", description = "default, a device's name, none, or a WAV file.")
    @Nullable String microphone;

    @Option(names = "--loudspeaker", paramLabel = "L", description = "default, a device's name, none, or a WAV file to write.")
    @Nullable String loudspeaker;

    @Option(names = "--headset", description = "The microphone cannot hear the loudspeaker: a voice halts at any moment.")
    boolean headset;

    @Option(names = "--display", paramLabel = "D", defaultValue = "auto",
            description = "window, terminal or none; otherwise the window where there is a screen.")
    Screen display = Screen.AUTO;

    @Option(names = "--events", paramLabel = "FILE", description = "Write what happens as JSON Lines (docs/events.md).")
    @Nullable Path events;

    @Option(names = "--rate", paramLabel = "R", description = "Speed of speech: 0.6 slow, 1.0 usual, 1.6 fast.")
    @Nullable Double rate;

    @Option(names = "--verbosity", paramLabel = "V",
            description = "How much is said: full, short, name (only), or automatic: full the first two times, then short.")
    @Nullable String verbosity;

    @Option(names = "--theme", paramLabel = "T", description = "Colours of the window: system, light, dark or high-contrast.")
    @Nullable String theme;

    @Option(names = "--text-size", paramLabel = "PERCENT", description = "Size of text in the window, 100 to 300.")
    @Nullable Integer textSize;

    @Option(names = "--no-motion", description = "Nothing in the window glides.")
    boolean noMotion;

    @Option(names = "--set", paramLabel = "SETTING=VALUE", description = "Any setting, for this run only: --set counting=ticks.")
    Map<String, String> set = Map.of();

    @Option(names = "--screening", paramLabel = "S", defaultValue = "auto",
            description = "The questions before a session: auto asks where somebody is there (not with a file as microphone), always, "
                    + "never.")
    Screening screening = Screening.AUTO;

    /** Whether the questions before a session are asked. */
    enum Screening {
        AUTO, ALWAYS, NEVER
    }

    /** The settings of this run: what was kept, with what the command line says in front of it. */
    Settings over(Settings kept) throws BadInputException {
        if (rate != null && !(rate >= 0.6 && rate <= 1.6)) {
            throw new BadInputException("--rate is " + rate + ". It can be from 0.6 (slow) to 1.6 (fast).");
        }
        if (textSize != null && (textSize < 100 || textSize > 300)) {
            throw new BadInputException("--text-size is " + textSize + ". It can be from 100 to 300.");
        }
        var settings = kept;
        for (var entry : set.entrySet()) {
            var setting = Arrays.stream(Setting.values()).filter(each -> each.id().equals(entry.getKey())).findFirst()
                    .orElseThrow(() -> new BadInputException("--set: there is no setting \"" + entry.getKey() + "\". There are: "
                            + Arrays.stream(Setting.values()).map(Setting::id).collect(Collectors.joining(", ")) + "."));
            settings = with(settings, "--set " + setting.id(), setting, entry.getValue());
        }
        settings = with(settings, "--microphone", Setting.MICROPHONE, microphone);
        settings = with(settings, "--loudspeaker", Setting.LOUDSPEAKER, loudspeaker);
        settings = with(settings, "--theme", Setting.THEME, theme == null ? null : theme.toLowerCase(Locale.ROOT).replace('_', '-'));
        settings = with(settings, "--verbosity", Setting.INSTRUCTIONS, verbosity == null ? null : verbosity.toLowerCase(Locale.ROOT));
        settings = with(settings, "--rate", Setting.RATE, rate == null ? null : Long.toString(Math.round(rate * 100)));
        settings = with(settings, "--text-size", Setting.TEXT_SIZE, textSize == null ? null : textSize.toString());
        return with(settings, "--no-motion", Setting.MOTION, noMotion ? "off" : null);
    }

    private static Settings with(Settings settings, String option, Setting setting, @Nullable String value) throws BadInputException {
        if (value == null) {
            return settings;
        }
        return settings.with(setting, value).orElseThrow(() -> new BadInputException(option + " is \"" + value + "\". It can be "
                + (setting.range().isPresent() ? "a number from " + setting.range().get().least() + " to " + setting.range().get().most()
                        : setting.options(Offers.NONE).stream().map(supine.settings.Option::id).collect(Collectors.joining(", "))) + "."));
    }
}
