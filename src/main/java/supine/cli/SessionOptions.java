package supine.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import supine.app.Equipment.Screen;

/** What can be set for a session. */
final class SessionOptions {
    @Option(names = "--microphone", paramLabel = "M", defaultValue = "default",
            description = "default, a device's name, none, or a WAV file (${DEFAULT-VALUE}).")
    String microphone = "default";

    @Option(names = "--loudspeaker", paramLabel = "L", defaultValue = "default",
            description = "default, a device's name, none, or a WAV file to write (${DEFAULT-VALUE}).")
    String loudspeaker = "default";

    @Option(names = "--headset", description = "The microphone cannot hear the loudspeaker: a voice halts at any moment.")
    boolean headset;

    @Option(names = "--display", paramLabel = "D", defaultValue = "auto",
            description = "window, terminal or none; otherwise the window where there is a screen.")
    Screen display = Screen.AUTO;

    @Option(names = "--events", paramLabel = "FILE", description = "Write what happens as JSON Lines (docs/events.md).")
    @Nullable Path events;

    @Option(names = "--rate", paramLabel = "R", defaultValue = "1.0",
            description = "Speed of speech: 0.6 slow, 1.0 usual, 1.6 fast.")
    double rate = 1.0;

    @Option(names = "--screening", paramLabel = "S", defaultValue = "auto",
            description = "The questions before a session: auto asks where somebody is there (not with a file as microphone), always, "
                    + "never.")
    Screening screening = Screening.AUTO;

    /** Whether the questions before a session are asked. */
    enum Screening {
        AUTO, ALWAYS, NEVER
    }

    void check() throws BadInputException {
        if (!(rate >= 0.6 && rate <= 1.6)) {
            throw new BadInputException("--rate is " + rate + ". It can be from 0.6 (slow) to 1.6 (fast).");
        }
    }
}
