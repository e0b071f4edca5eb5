import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/**
 * Builds Supine with the Maven that comes along in .mvn/ (docs/decisions/0001), so that a JDK is all that a machine needs.
 * A program of one file for the launchers: {@code java src/launch/Build.java HOME [verify MAVEN-ARGUMENT...]}. Does nothing if
 * all is built, no older than its sources and prepared for this JDK. Says something at least every five seconds.
 */
final class Build {
    private static final Pattern DOWNLOAD = Pattern.compile("Download\\w+ from \\S+ \\S*/(\\S+)");
    private static final Pattern TEST = Pattern.compile("Running supine\\.(\\S+)");
    private static final String MAVEN = "apache-maven-3.9.16";
    /** A session nobody hears, with a microphone that falls silent at once: it ends within seconds, and as a fault. */
    private static final List<String> TRAINING = List.of("run", "floor-reset", "--display", "none",
            "--microphone", "audio/heard.wav", "--loudspeaker", "target/training.wav");

    private final Path home;
    private final Path target;
    private final Path stamp;
    private final Path jdk;

    private Build(Path home) {
        this.home = home;
        target = home.resolve("target");
        stamp = target.resolve("supine.stamp");
        jdk = Path.of(System.getProperty("java.home"));
    }

    public static void main(String[] args) throws Exception {
        if (Runtime.version().feature() < 17) {
            throw failure("needs a JDK, version 17 or newer; this is " + Runtime.version() + ".");
        }
        var build = new Build(Path.of(args[0]).toAbsolutePath().normalize());
        var rest = Arrays.asList(args).subList(1, args.length);
        try (var lock = build.lock()) {
            if (!rest.isEmpty()) {
                build.verify(rest);
            } else if (!build.isFresh()) {
                build.compile();
            }
            if (!build.isPreparedForThisJdk()) {
                build.prepareForThisJdk();
            }
        } catch (IOException fault) {
            throw failure("could not be built: " + fault);
        }
    }

    /** Two starts at once must not build into each other. The system lets go of the lock if we die. */
    private FileLock lock() throws IOException, InterruptedException {
        Files.createDirectories(target);
        var channel = FileChannel.open(target.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        for (int waited = 0;; waited += 1) {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
            if (waited % 4 == 0) {
                say("is being built by another start; waiting (" + waited + " s) ...");
            }
            Thread.sleep(1000);
        }
    }

    private boolean isFresh() throws IOException {
        if (!Files.exists(stamp) || !Files.exists(target.resolve("supine.jar"))) {
            return false;
        }
        var built = Files.getLastModifiedTime(stamp);
        for (var source : List.of("pom.xml", "src/main", "src/launch")) {
            try (Stream<Path> files = Files.walk(home.resolve(source))) {
                if (files.anyMatch(file -> modified(file).compareTo(built) > 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void compile() throws IOException, InterruptedException {
        say("builds itself; the first time it downloads its libraries, about 100 MB.");
        var begun = Instant.now();
        Files.deleteIfExists(stamp);
        var run = new Run("building", false);
        if (run.call(maven(List.of("-Dmaven.test.skip=true", "package"))) != 0) {
            run.lines.stream().filter(line -> line.startsWith("[ERROR]")).takeWhile(line -> !line.endsWith("[Help 1]"))
                    .limit(20).forEach(System.err::println);
            throw failure("could not be built. " + (run.lines.stream().anyMatch(Build::isNetworkFault)
                    ? "Its libraries could not be downloaded: the first build needs the network."
                    : "The whole story is in " + run.log + "."));
        }
        finish(begun);
    }

    private static boolean isNetworkFault(String line) {
        return line.contains("Could not transfer") || line.contains("Unknown host") || line.contains("is unreachable");
    }

    /** Ends with what the tests counted, as the last lines of all. */
    private void verify(List<String> goals) throws IOException, InterruptedException {
        var begun = Instant.now();
        Files.deleteIfExists(stamp);
        var run = new Run("testing", true);
        int result = run.call(maven(goals));
        // Surefire's closing lines are the ones that name no class.
        run.lines.stream().filter(line -> line.matches("\\[\\w+] Tests run: [^-]*")).forEach(System.out::println);
        if (result != 0) {
            throw failure("did not pass its tests. The whole story is in " + run.log + ".");
        }
        finish(begun);
    }

    /** The stamp carries the time at which the build began: what was edited during the build is newer. */
    private void finish(Instant begun) throws IOException {
        Files.deleteIfExists(target.resolve("supine.jdk"));
        // Where the Windows launcher keeps this program compiled.
        Files.deleteIfExists(target.resolve("launch/Build.class"));
        Files.writeString(stamp, "");
        Files.setLastModifiedTime(stamp, FileTime.from(begun));
    }

    private List<String> maven(List<String> arguments) throws IOException {
        var folder = home.resolve(".mvn").resolve(MAVEN);
        if (!Files.exists(folder)) {
            unpackMaven(folder);
        }
        Path boot;
        try (Stream<Path> jars = Files.list(folder.resolve("boot"))) {
            boot = jars.filter(jar -> jar.toString().endsWith(".jar")).findFirst().orElseThrow();
        }
        var command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        // Java asks the system for the home folder and not the environment: in a container that may be none at all.
        var userHome = System.getenv("HOME");
        if (userHome != null && Files.isDirectory(Path.of(userHome))) {
            command.add("-Duser.home=" + userHome);
        }
        if (Runtime.version().feature() >= 24) {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        command.addAll(List.of("-classpath", boot.toString(),
                "-Dclassworlds.conf=" + folder.resolve("bin/m2.conf"),
                "-Dmaven.home=" + folder,
                "-Dlibrary.jansi.path=" + folder.resolve("lib/jansi-native"),
                "-Dmaven.multiModuleProjectDirectory=" + home,
                "org.codehaus.plexus.classworlds.launcher.Launcher", "-B", "-f", home.resolve("pom.xml").toString()));
        command.addAll(arguments);
        return command;
    }

    private void unpackMaven(Path folder) throws IOException {
        var zip = home.resolve(".mvn/" + MAVEN + "-bin.zip");
        var expected = Files.readString(home.resolve(".mvn/" + MAVEN + "-bin.zip.sha512")).split("\\s")[0];
        if (!expected.equals(sha512(zip))) {
            throw failure("will not be built: " + zip + " is not the file it should be (SHA-512).");
        }
        var aside = Files.createTempDirectory(home.resolve(".mvn"), "apache-maven-");
        try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var file = aside.resolve(entry.getName()).normalize();
                if (!file.startsWith(aside)) {
                    throw new IOException(zip + " has an entry outside of itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                }
            }
        }
        Files.move(aside.resolve(MAVEN), folder, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(aside);
    }

    private static String sha512(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isPreparedForThisJdk() throws IOException {
        var prepared = target.resolve("supine.jdk");
        return Files.exists(prepared) && Files.mismatch(prepared, jdk.resolve("release")) == -1;
    }

    /** Lets Java archive the classes of a short run, so that later starts need not load and check them one by one. */
    private void prepareForThisJdk() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "@" + home.resolve("src/launch/java.options"),
                "-XX:ArchiveClassesAtExit=" + target.resolve("supine.jsa"), "-Dsupine.home=" + home, "-jar", target.resolve("supine.jar").toString()));
        command.addAll(TRAINING);
        new Run("preparing fast starts", false).call(command);
        Files.deleteIfExists(target.resolve("training.wav"));
        Files.copy(jdk.resolve("release"), target.resolve("supine.jdk"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** A command whose output is logged, shown if wanted, and replaced by a sign of life where there is none for four seconds. */
    private final class Run {
        private final Path log = target.resolve("build.log");
        private final List<String> lines = new ArrayList<>();
        private final String what;
        private final boolean shown;
        private volatile String doing;
        private volatile long spokenNanos = System.nanoTime();

        Run(String what, boolean shown) {
            this.what = what;
            this.shown = shown;
            doing = what;
        }

        int call(List<String> command) throws IOException, InterruptedException {
            var process = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true).start();
            process.getOutputStream().close();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            }));
            var ticker = new Thread(() -> tick(System.nanoTime()));
            ticker.setDaemon(true);
            ticker.start();
            try (InputStream output = process.getInputStream(); var reader = process.inputReader(); var file = Files.newBufferedWriter(log)) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    file.write(line + "\n");
                    lines.add(line);
                    take(line);
                }
            }
            ticker.interrupt();
            return process.waitFor();
        }

        private void take(String line) {
            var download = DOWNLOAD.matcher(line);
            var test = TEST.matcher(line);
            boolean downloads = download.find();
            doing = downloads ? "downloading " + download.group(1) : test.find() ? "testing " + test.group(1) : what;
            if (shown && !downloads) {
                System.out.println(line);
                spokenNanos = System.nanoTime();
            }
        }

        private void tick(long begunNanos) {
            try {
                while (true) {
                    Thread.sleep(500);
                    long now = System.nanoTime();
                    if (now - spokenNanos > 4_000_000_000L) {
                        say("still " + doing + " (" + (now - begunNanos) / 1_000_000_000L + " s) ...");
                        spokenNanos = now;
                    }
                }
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    private static void say(String words) {
        System.err.println("Supine: " + words);
    }

    /** Says the words and ends the program. */
    private static Error failure(String words) {
        say(words);
        System.exit(1);
        return new AssertionError(words);
    }
}
