package supine.desktop;

import java.util.function.Function;
import supine.command.Command;
import supine.display.Wording;
import supine.settings.Settings;

/**
 * How the window looks.
 *
 * @param textPercent size of text, 100 to 300; what lies outside is brought to the nearest
 * @param motion      false: the ring goes by whole seconds and nothing glides
 * @param phrases     the words to say for a command, as {@link supine.command.Phrasebook#taught} gives them
 */
public record WindowOptions(Theme theme, int textPercent, boolean motion, Function<Command, String> phrases) {

    /** {@link #SYSTEM} is dark or of high contrast where the desktop says so, else light. */
    public enum Theme {
        LIGHT, DARK, HIGH_CONTRAST, SYSTEM
    }

    public WindowOptions {
        textPercent = Math.max(100, Math.min(300, textPercent));
    }

    public static WindowOptions usual() {
        return new WindowOptions(Theme.SYSTEM, 100, true, Wording::command);
    }

    /** As the user has set it. */
    public static WindowOptions of(Settings settings) {
        var theme = switch (settings.theme()) {
            case SYSTEM -> Theme.SYSTEM;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case HIGH_CONTRAST -> Theme.HIGH_CONTRAST;
        };
        return new WindowOptions(theme, settings.textPercent(), settings.motion(), Wording::command);
    }

    public WindowOptions withTheme(Theme other) {
        return new WindowOptions(other, textPercent, motion, phrases);
    }

    public WindowOptions withTextPercent(int percent) {
        return new WindowOptions(theme, percent, motion, phrases);
    }

    public WindowOptions withMotion(boolean on) {
        return new WindowOptions(theme, textPercent, on, phrases);
    }

    public WindowOptions withPhrases(Function<Command, String> taught) {
        return new WindowOptions(theme, textPercent, motion, taught);
    }
}
