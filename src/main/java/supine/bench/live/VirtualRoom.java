package supine.bench.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import supine.sound.Pcm;

/**
 * A room with a loudspeaker, a person and a microphone, for programs that use real sound: a PulseAudio server of its own with no
 * hardware behind it. Needs Debian's pulseaudio, pulseaudio-utils and libasound2-plugins; works as root, headless and in an empty environment, next to
 * whatever sound server the machine has.
 *
 * <p>Sound reaches a program through its {@link #environment}, so what is tested runs in a process of its own. What it plays is heard at
 * the loudspeaker ({@link #record}); what the person plays ({@link #play}) is heard by the microphone, as is, on request, the echo of the
 * loudspeaker.
 */
public final class VirtualRoom implements AutoCloseable {
    /** A socket's path holds 108 bytes on Linux. */
    private static final int LONGEST_FOLDER = 90;
    private static final long START_MS = 20_000;
    /** Peak; about -70 dBFS. */
    private static final int NOISE = 18;
    /** Under way between loudspeaker and microphone where the air is somebody's own, ms. */
    private static final long AIR_MS = 60;

    private final Path folder;
    private Process server;
    private boolean noisy;

    private VirtualRoom(Path folder, Process server) {
        this.folder = folder;
        this.server = server;
    }

    /** True if the programs it needs are installed. */
    public static boolean isPossible() {
        return List.of("pulseaudio", "pactl", "paplay", "parec").stream().allMatch(program -> Arrays.stream(
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, program))))
                && Files.exists(Path.of("/usr/share/alsa/alsa.conf"));
    }

    /** A room in which the microphone does not hear the loudspeaker. */
    public static VirtualRoom start() throws IOException {
        return start(false);
    }

    /** @param echo whether the microphone hears the loudspeaker too, as loud as it is */
    public static VirtualRoom start(boolean echo) throws IOException {
        var folder = freshFolder();
        Files.writeString(folder.resolve("room.pa"), script(folder, echo));
        Files.writeString(folder.resolve("alsa.conf"), """
                </usr/share/alsa/alsa.conf>
                pcm.!default { type pulse }
                ctl.!default { type pulse }
                """);
        var server = server(folder);
        var room = new VirtualRoom(folder, server);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> room.server.destroyForcibly(), "room's end"));
        try {
            room.awaitMicrophone();
        } catch (IOException e) {
            room.close();
            throw e;
        }
        return room;
    }

    private static Process server(Path folder) throws IOException {
        var builder = new ProcessBuilder("pulseaudio", "--daemonize=no", "--system=false", "-n", "-F", folder.resolve("room.pa").toString(),
                "--exit-idle-time=-1", "--disable-shm=true", "--realtime=no", "--high-priority=no", "--use-pid-file=no",
                "--log-target=stderr", "--log-level=error");
        builder.environment().putAll(environment(folder));
        builder.environment().keySet().removeAll(List.of("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"));
        return builder.redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile()).start();
    }

    private static String script(Path folder, boolean echo) {
        var sink = "load-module module-null-sink sink_name=%s norewinds=1 rate=48000 channels=1 channel_map=mono sink_properties=device.description=%s%n";
        // What one sink mixes into the other moves by no sample against it, as in air; what a loopback carries over jumps now and then.
        var speaker = echo ? "load-module module-remap-sink sink_name=speaker master=room channels=1 master_channel_map=mono channel_map=mono"
                + " remix=no sink_properties=device.description=Speaker\n" : sink.formatted("speaker", "Speaker");
        return "load-module module-native-protocol-unix auth-anonymous=1 socket=" + folder.resolve("s") + "\n"
                + sink.formatted("user", "User") + sink.formatted("room", "Room") + speaker
                + "load-module module-loopback source=user.monitor sink=room latency_msec=20 adjust_time=0 channels=1 rate=48000"
                + " source_dont_move=true sink_dont_move=true remix=false sink_input_properties=media.name=voice\n"
                + "load-module module-remap-source source_name=mic master=room.monitor channels=1 master_channel_map=mono channel_map=mono"
                + " remix=no source_properties=device.description=Mic\n"
                + "set-default-sink speaker\nset-default-source mic\n";
    }

    private static Path freshFolder() throws IOException {
        var target = Path.of("target").toAbsolutePath();
        if (!Files.isDirectory(target)) {
            return Files.createTempDirectory("room");
        }
        var folder = Files.createTempDirectory(target, "r");
        if (folder.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_FOLDER) {
            Files.delete(folder);
            folder = Files.createTempDirectory("room");
        }
        return folder;
    }

    /** What a process needs in its environment to be in this room; nothing else of sound may be set there. */
    public Map<String, String> environment() {
        return environment(folder);
    }

    private static Map<String, String> environment(Path folder) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("PULSE_SERVER", "unix:" + folder.resolve("s"));
        environment.put("PULSE_RUNTIME_PATH", folder.resolve("run").toString());
        environment.put("PULSE_STATE_PATH", folder.resolve("state").toString());
        environment.put("PULSE_COOKIE", folder.resolve("cookie").toString());
        environment.put("ALSA_CONFIG_PATH", folder.resolve("alsa.conf").toString());
        environment.put("HOME", folder.toString());
        environment.put("XDG_RUNTIME_DIR", folder.toString());
        environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
        return environment;
    }

    /** A Java program in this room, started as the launcher starts Supine, and with what the one that asks was given beyond that. */
    public Process java(Class<?> main, String... arguments) throws IOException {
        return in(new ProcessBuilder(command(main, arguments))).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static List<String> command(Class<?> main, String... arguments) {
        return command(ManagementFactory.getRuntimeMXBean().getInputArguments(), main, arguments);
    }

    /** @param given to the one that asks */
    static List<String> command(List<String> given, Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        given.stream().filter(option -> option.startsWith("-X") || option.startsWith("-Dsupine.home=")).forEach(command::add);
        // Not as Java would choose by itself, nor with a bench's heap: what is measured here is the collector, compiler and heap that ship. The last one holds.
        var launch = Path.of(System.getProperty("supine.home", "."), "src", "launch", "java.options").toAbsolutePath().normalize();
        if (Files.exists(launch)) {
            command.add("@" + launch);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The same with a screen before it. @param display its name, ":1" */
    public Process java(String display, Class<?> main, String... arguments) throws IOException {
        var builder = in(new ProcessBuilder(command(main, arguments))).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DISPLAY", display);
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder.start();
    }

    private ProcessBuilder in(ProcessBuilder builder) {
        builder.environment().putAll(environment());
        return builder;
    }

    /** The person lets a sound be heard; returns when it has been. */
    public void play(Path wav) throws IOException {
        run("paplay", "--device=user", wav.toString());
    }

    /** Begins to let a sound be heard, and does not wait for its end. */
    public Process begin(Path wav) throws IOException {
        return in(new ProcessBuilder("paplay", "--device=user", wav.toString())).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Fills the room with the faint noise that every real one has, about -70 dBFS; without it the microphone gives exact zeros. */
    public VirtualRoom noise() throws IOException {
        noisy = true;
        var player = in(new ProcessBuilder("pacat", "--device=user", "--raw", "--format=s16le", "--rate=16000", "--channels=1",
                "--latency-msec=2000")).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        var source = new Thread(() -> hiss(player), "noise");
        source.setDaemon(true);
        source.start();
        return this;
    }

    private static void hiss(Process player) {
        var random = new java.util.Random(7);
        var block = new byte[3_200];
        try (var out = player.getOutputStream()) {
            while (true) {
                for (var i = 0; i < block.length; i += 2) {
                    var sample = random.nextInt(2 * NOISE + 1) - NOISE;
                    block[i] = (byte) sample;
                    block[i + 1] = (byte) (sample >> 8);
                }
                out.write(block);
            }
        } catch (IOException e) {
            // The room is closed, or its server has crashed.
        }
    }

    /** How loud the echo is, from now on: dB above what the loudspeaker plays. */
    public void echo(int db) throws IOException {
        var inputs = control("list", "sink-inputs").split("Sink Input #");
        var echo = Arrays.stream(inputs).filter(input -> input.contains("module-remap-sink")).findFirst().orElseThrow();
        control("set-sink-input-volume", echo.substring(0, echo.indexOf('\n')), db + "dB");
    }

    /** From now on the microphone hears what becomes of the loudspeaker's sound in this air; for a room that has none of its own. */
    public void fill(Acoustics air) throws IOException {
        var heard = in(new ProcessBuilder("pacat", "--device=room", "--raw", "--format=s16le", "--rate=16000", "--channels=1",
                "--stream-name=air", "--latency-msec=" + AIR_MS)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        // What is heard before the other end takes it would stay under way for good: half a second, as through no air.
        while (heard.isAlive() && !control("list", "sink-inputs").contains("\"air\"")) {
            pause(20);
        }
        var played = in(new ProcessBuilder("parec", "--device=speaker.monitor", "--raw", "--format=s16le", "--rate=16000", "--channels=1",
                "--latency-msec=10")).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var carrier = new Thread(() -> carry(played, heard, air), "air");
        carrier.setDaemon(true);
        carrier.setPriority(Thread.MAX_PRIORITY);
        carrier.start();
    }

    private static void carry(Process from, Process to, Acoustics air) {
        var played = new short[Pcm.FRAME_SAMPLES];
        var heard = new short[Pcm.FRAME_SAMPLES];
        var bytes = ByteBuffer.allocate(2 * Pcm.FRAME_SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
        try (var in = from.getInputStream(); var out = to.getOutputStream()) {
            // What is under way at any time, so that neither end waits for the other.
            out.write(new byte[2 * (int) Pcm.toSamples(AIR_MS)]);
            while (in.readNBytes(bytes.array(), 0, bytes.capacity()) == bytes.capacity()) {
                bytes.asShortBuffer().get(played);
                air.pass(played, heard);
                bytes.asShortBuffer().put(heard);
                out.write(bytes.array());
                out.flush();
            }
        } catch (IOException e) {
            // The room is closed, or its server has crashed.
        }
    }

    /** Begins to record what the program lets be heard; returns when the recorder hears. */
    public Recording record() throws IOException {
        return record("speaker");
    }

    /** The same at another place: "user" for what the person says. */
    public Recording record(String place) throws IOException {
        return Recording.start(in(new ProcessBuilder("parec", "--device=" + place + ".monitor", "--raw", "--format=s16le", "--rate=16000",
                "--channels=1", "--latency-msec=20")));
    }

    /** Tells the server something, such as {@code suspend-source mic 1}; returns what it answers. */
    public String control(String... words) throws IOException {
        var command = new ArrayList<>(List.of("pactl"));
        command.addAll(List.of(words));
        return run(command.toArray(String[]::new));
    }

    /** Ends the server at once, as if it had crashed. */
    public void crash() {
        server.destroyForcibly();
    }

    /** A new server takes the place of the crashed one. */
    public void restart() throws IOException {
        await(server);
        Files.deleteIfExists(folder.resolve("s"));
        server = server(folder);
        awaitMicrophone();
        if (noisy) {
            noise();
        }
    }

    /** The server stands still, as on a machine that is far too busy; or goes on. */
    public void hang(boolean hangs) throws IOException {
        run("kill", hangs ? "-STOP" : "-CONT", Long.toString(server.pid()));
    }

    private String run(String... command) throws IOException {
        var process = in(new ProcessBuilder(command)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (await(process) != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + output);
        }
        return output;
    }

    private void awaitMicrophone() throws IOException {
        var end = System.nanoTime() + START_MS * 1_000_000;
        while (true) {
            try {
                if (control("list", "short", "sources").contains("mic")) {
                    return;
                }
            } catch (IOException e) {
                // Not yet up.
            }
            if (!server.isAlive() || System.nanoTime() > end) {
                throw new IOException("PulseAudio did not come up: " + Files.readString(folder.resolve("server.log")));
            }
            pause(50);
        }
    }

    static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new java.io.InterruptedIOException());
        }
    }

    private static int await(Process process) {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        if (server.isAlive()) {
            hang(false);
        }
        server.destroy();
        if (await(server) == -1) {
            server.destroyForcibly();
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
