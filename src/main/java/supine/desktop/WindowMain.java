package supine.desktop;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import supine.app.Controls;
import supine.app.Display;
import supine.app.Request;
import supine.command.Command;
import supine.desktop.WindowOptions.Theme;
import supine.display.Wording;
import supine.session.SessionEvent.Pick;
import supine.settings.Settings;

/** The window's own process: what to show comes in, keys and buttons go out. Ends with the process that started it. */
final class WindowMain {
    /** What is needed to open a window. */
    record Opening(Theme theme, int textPercent, boolean motion, Map<Command, String> phrases) {
        static Opening of(WindowOptions options) {
            var phrases = new EnumMap<Command, String>(Command.class);
            for (var command : Command.values()) {
                phrases.put(command, options.phrases().apply(command));
            }
            return new Opening(options.theme(), options.textPercent(), options.motion(), phrases);
        }

        WindowOptions options() {
            Function<Command, String> taught = command -> phrases.getOrDefault(command, Wording.command(command));
            return new WindowOptions(theme, textPercent, motion, taught);
        }
    }

    private WindowMain() {
    }

    public static void main(String[] args) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        // Whatever a library prints must not be taken for an answer.
        System.setOut(System.err);
        var opening = (Opening) Wire.read(in, Opening.class);
        try {
            var window = SessionWindow.open(new Telling(out), opening.options());
            Wire.write(out, String.class, "");
            Calls.perform(in, Display.class, window);
        } catch (NoWindowException e) {
            Wire.write(out, String.class, String.valueOf(e.getMessage()));
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private record Telling(DataOutputStream out) implements Controls {
        @Override
        public void press(Command command) {
            tell("press", command);
        }

        @Override
        public void closed() {
            tell("closed");
        }

        @Override
        public void pick(Pick pick, String routine) {
            tell("pick", pick, routine);
        }

        @Override
        public void ask(Request request) {
            tell("ask", request);
        }

        @Override
        public void change(Settings next) {
            tell("change", next);
        }

        private synchronized void tell(String name, Object... arguments) {
            for (var method : Calls.of(Controls.class)) {
                if (method.getName().equals(name)) {
                    try {
                        Calls.write(out, Controls.class, method, arguments);
                        out.flush();
                    } catch (IOException gone) {
                        Runtime.getRuntime().halt(0);
                    }
                }
            }
        }
    }
}
