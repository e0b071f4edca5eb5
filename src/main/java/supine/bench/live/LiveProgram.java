package supine.bench.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The whole program, running in a room, and what it writes of itself. */
public final class LiveProgram implements AutoCloseable {
    /** A field of a flat object: its name, and its value as a text or as it stands. */
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,}]+))");
    private static final long PATIENCE_MS = 90_000;

    private final Process process;
    private final List<Event> events = new ArrayList<>();
    private final List<Printed> printed = new ArrayList<>();

    /** One line of the event log. @param json as it stands there @param seenNanos when it was read, by the system's clock */
    public record Event(long atMs, String name, Map<String, String> fields, String json, long seenNanos) {
        /** Empty if there is no such field. */
        public String text(String field) {
            return fields.getOrDefault(field, "");
        }

        /** 0 if there is no such field. */
        public long number(String field) {
            return Long.parseLong(fields.getOrDefault(field, "0"));
        }

        /** "state waiting", "heard stop", "say Lie down.", "fault microphone" */
        public String line() {
            for (var field : List.of("what", "state", "command", "reason", "text")) {
                if (fields.containsKey(field)) {
                    return name + " " + text(field);
                }
            }
            return name;
        }

        @Override
        public String toString() {
            return json;
        }
    }

    /** A line on the terminal. @param seenNanos when it was read, by the system's clock */
    public record Printed(String line, long seenNanos) {
        @Override
        public String toString() {
            return line;
        }
    }

    private LiveProgram(Process process) {
        this.process = process;
    }

    /** Starts {@code supine run ROUTINE} with the room's devices. @param supine the class that starts it @param folder for its log */
    public static LiveProgram run(Class<?> supine, VirtualRoom room, Path folder, String routine, String... options) throws IOException {
        var log = folder.resolve("events-" + System.nanoTime() + ".jsonl");
        Files.createFile(log);
        log.toFile().deleteOnExit();
        var words = new ArrayList<>(List.of("run", routine, "--screening", "never", "--events", log.toString()));
        words.addAll(List.of(options));
        if (!words.contains("--display")) {
            words.addAll(List.of("--display", "none"));
        }
        return following(new LiveProgram(room.java(supine, words.toArray(String[]::new))), log);
    }

    /** Starts plain {@code supine} with the room's devices and a screen before it. */
    public static LiveProgram home(Class<?> supine, VirtualRoom room, String display, Path folder, String... options) throws IOException {
        var log = folder.resolve("events-" + System.nanoTime() + ".jsonl");
        Files.createFile(log);
        var words = new ArrayList<>(List.of("--display", "window", "--events", log.toString()));
        words.addAll(List.of(options));
        return following(new LiveProgram(room.java(display, supine, words.toArray(String[]::new))), log);
    }

    private static LiveProgram following(LiveProgram program, Path log) {
        program.daemon("what it prints", () -> program.print(program.process.inputReader()));
        program.daemon("its events", () -> program.follow(log));
        return program;
    }

    /** Waits for the program to end by itself. @return its exit code, -1 if it does not */
    public int ends() throws InterruptedException {
        return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    private void daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void print(BufferedReader lines) {
        lines.lines().forEach(line -> {
            synchronized (this) {
                printed.add(new Printed(line, System.nanoTime()));
                notifyAll();
            }
        });
    }

    /** A file that grows has no bell to ring: it is looked at every few milliseconds. */
    private void follow(Path log) {
        try (var lines = Files.newBufferedReader(log)) {
            var part = new StringBuilder();
            while (true) {
                int next = lines.read();
                if (next == '\n') {
                    take(part.toString());
                    part.setLength(0);
                } else if (next >= 0) {
                    part.append((char) next);
                } else if (!process.isAlive() && !lines.ready()) {
                    synchronized (this) {
                        notifyAll();
                    }
                    return;
                } else {
                    Thread.sleep(5);
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private synchronized void take(String line) {
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(line).results().forEach(found -> fields.put(found.group(1),
                found.group(2) == null ? found.group(3) : found.group(2).translateEscapes()));
        events.add(new Event(Long.parseLong(fields.getOrDefault("at_ms", "0")), fields.getOrDefault("event", ""), fields, line, System.nanoTime()));
        notifyAll();
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    public synchronized String story() {
        return String.join("\n", events.stream().map(Event::toString).toList()) + "\n" + String.join("\n", printed.stream().map(Printed::toString).toList());
    }

    public long pid() {
        return process.pid();
    }

    /** How many events there have been: a place to look on from. */
    public synchronized int now() {
        return events.size();
    }

    /** Waits for an event whose line begins with these words. */
    public Event await(String line) {
        return await(0, line);
    }

    /** The same, among the events from a place on. */
    public Event await(int from, String line) {
        return await(from, line, event -> event.line().startsWith(line));
    }

    public Event await(int from, String what, Predicate<Event> wish) {
        return await(events, from, what, wish);
    }

    /** Waits for a line on the terminal, among those since a moment of the system's clock. */
    public Printed awaitPrinted(long sinceNanos, String what, Predicate<String> wish) {
        return await(printed, 0, what, line -> line.seenNanos() >= sinceNanos && wish.test(line.line()));
    }

    private synchronized <T> T await(List<T> all, int from, String what, Predicate<T> wish) {
        var end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        for (int next = from;;) {
            for (; next < all.size(); next++) {
                if (wish.test(all.get(next))) {
                    return all.get(next);
                }
            }
            var leftMs = (end - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0 || !process.isAlive()) {
                throw new AssertionError("No \"" + what + "\" in:\n" + story());
            }
            try {
                wait(Math.min(leftMs, 500));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Types a line, for a program with {@code --display terminal}. */
    public void type(String line) throws IOException {
        var keys = process.getOutputStream();
        keys.write((line + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        keys.flush();
    }

    /** As Ctrl-C; returns the exit code. */
    public int interrupt() throws InterruptedException {
        process.destroy();
        return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
