package supine.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import supine.Supine;

/** The whole program, running in a room, and what it writes of itself. */
public final class LiveProgram implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MS = 90_000;

    private final Process process;
    private final List<Event> events = new ArrayList<>();
    private final StringBuilder printed = new StringBuilder();

    /** One line of the event log. @param seenNanos when it was read, by the system's clock */
    public record Event(long atMs, String name, JsonNode fields, long seenNanos) {
        public String text(String field) {
            return fields.path(field).asText();
        }

        /** "state waiting", "heard stop", "say Lie down.", "fault microphone" */
        public String line() {
            for (var field : List.of("what", "state", "command", "reason", "text")) {
                if (fields.has(field)) {
                    return name + " " + text(field);
                }
            }
            return name;
        }

        @Override
        public String toString() {
            return fields.toString();
        }
    }

    private LiveProgram(Process process) {
        this.process = process;
    }

    /** Starts {@code supine run ROUTINE} with the room's devices. */
    public static LiveProgram run(VirtualRoom room, Path folder, String routine, String... options) throws IOException {
        var log = folder.resolve("events-" + System.nanoTime() + ".jsonl");
        Files.createFile(log);
        var words = new ArrayList<>(List.of("run", routine, "--screening", "never", "--events", log.toString()));
        words.addAll(List.of(options));
        if (!words.contains("--display")) {
            words.addAll(List.of("--display", "none"));
        }
        return following(new LiveProgram(room.java(Supine.class, words.toArray(String[]::new))), log);
    }

    /** Starts plain {@code supine} with the room's devices and a screen before it. */
    public static LiveProgram home(VirtualRoom room, VirtualDisplay display, Path folder, String... options) throws IOException {
        var log = folder.resolve("events-" + System.nanoTime() + ".jsonl");
        Files.createFile(log);
        var words = new ArrayList<>(List.of("--display", "window", "--events", log.toString()));
        words.addAll(List.of(options));
        return following(new LiveProgram(room.java(display, Supine.class, words.toArray(String[]::new))), log);
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
                printed.append(line).append('\n');
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

    private synchronized void take(String line) throws IOException {
        var fields = JSON.readTree(line);
        events.add(new Event(fields.path("at_ms").asLong(), fields.path("event").asText(), fields, System.nanoTime()));
        notifyAll();
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    public synchronized String story() {
        return String.join("\n", events.stream().map(Event::toString).toList()) + "\n" + printed;
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

    public synchronized Event await(int from, String what, Predicate<Event> wish) {
        var end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        for (int next = from;;) {
            for (; next < events.size(); next++) {
                if (wish.test(events.get(next))) {
                    return events.get(next);
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
