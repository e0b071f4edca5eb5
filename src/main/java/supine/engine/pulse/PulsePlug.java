package supine.engine.pulse;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import supine.sound.Plug;

/**
 * Asks the sound server by its command: {@code pactl subscribe} writes a line for everything that changes; then it is asked which sources
 * this process records from. A thread of its own waits for it, since a server that hangs does not answer. Without the command nothing is told.
 */
public final class PulsePlug implements Plug {
    private static final long RETRY_MS = 1_000;
    /** The name of a copy of what a loudspeaker plays ends so. */
    private static final String COPY = ".monitor";
    private static final Pattern SOURCE = Pattern.compile("(?m)^\\s*Source: (\\d+)$");

    @Override
    public Following follow(Consumer<Boolean> told) {
        var following = new Subscription(told);
        var thread = new Thread(following::run, "supine-plug");
        thread.setDaemon(true);
        thread.start();
        return following;
    }

    private static Process start(String... words) throws IOException {
        var command = new ProcessBuilder(words);
        command.environment().put("LC_ALL", "C");
        return command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static String ask(String... words) throws IOException {
        var process = start(words);
        try (var answer = process.getInputStream()) {
            return new String(answer.readAllBytes());
        } finally {
            process.destroy();
        }
    }

    /** @return the numbers of the sources that a process records from */
    static Set<String> sourcesOf(long pid, String outputs) {
        return Arrays.stream(outputs.split("Source Output #"))
                .filter(output -> output.contains("application.process.id = \"" + pid + "\""))
                .flatMap(output -> SOURCE.matcher(output).results()).map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** @param sources as in a short list: number, name and more, with tabs between */
    static boolean isCopy(Set<String> numbers, String sources) {
        return sources.lines().map(line -> line.split("\t")).anyMatch(parts -> parts.length > 1 && numbers.contains(parts[0]) && parts[1].endsWith(COPY));
    }

    private static final class Subscription implements Following {
        private final Consumer<Boolean> told;
        private volatile @Nullable Process process;
        private volatile boolean closed;
        private boolean copy;

        Subscription(Consumer<Boolean> told) {
            this.told = told;
        }

        void run() {
            try {
                while (!closed) {
                    var subscribed = start("pactl", "subscribe");
                    process = subscribed;
                    try (var lines = subscribed.inputReader()) {
                        listen(lines);
                    } catch (IOException over) {
                        // The server has gone: it is asked again when there is one.
                    } finally {
                        subscribed.destroy();
                    }
                    tell(false);
                    Thread.sleep(RETRY_MS);
                }
            } catch (IOException noSuchCommand) {
                // Nothing is told then.
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }

        private void listen(BufferedReader lines) throws IOException {
            look();
            boolean changed = false;
            for (var line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
                // "Event 'change' on source-output #3"; one look for all that has happened.
                changed |= line.contains(" on source");
                if (changed && !lines.ready()) {
                    changed = false;
                    look();
                }
            }
        }

        private void look() throws IOException {
            var mine = sourcesOf(ProcessHandle.current().pid(), ask("pactl", "list", "source-outputs"));
            tell(!mine.isEmpty() && isCopy(mine, ask("pactl", "list", "short", "sources")));
        }

        private void tell(boolean now) {
            if (now != copy) {
                copy = now;
                told.accept(now);
            }
        }

        @Override
        public void close() {
            closed = true;
            var running = process;
            if (running != null) {
                running.destroy();
            }
        }
    }
}
