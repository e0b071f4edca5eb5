package supine.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** An X server without a screen (Debian: xvfb), on whichever display is free. Ends with {@link #close}, or with this JVM. */
public final class VirtualDisplay implements AutoCloseable {
    private final Process server;
    private final String name;

    private VirtualDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Blocks until the server takes connections. */
    public static VirtualDisplay start() throws IOException {
        return start(1280, 1000);
    }

    public static VirtualDisplay start(int width, int height) throws IOException {
        var screen = width + "x" + height + "x24";
        var server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
        // The server writes its display's number when it is ready.
        var number = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        if (number == null) {
            throw new IOException("Xvfb ended before it was ready");
        }
        return new VirtualDisplay(server, ":" + number);
    }

    /** As in the environment variable DISPLAY. */
    public String name() {
        return name;
    }

    @Override
    public void close() {
        server.destroy();
        try {
            server.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
