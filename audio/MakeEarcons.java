import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the earcons in this folder: {@code java audio/MakeEarcons.java [FOLDER]}. Needs nothing but a JDK, and gives the same bytes
 * everywhere (StrictMath). A test checks that the files here are the ones it makes.
 *
 * <p>They are told apart by movement, not only by pitch: up asks, down ends, a low triple is trouble, one note goes on. Soft attacks,
 * no partial above 3 kHz, peaks at -14 dBFS or below: they must not startle somebody who lies with closed eyes.
 */
final class MakeEarcons {
    private static final int RATE = 16_000;

    /** One tone. @param level peak, full scale is 1 */
    private record Tone(int startMs, int lengthMs, double hz, double level) {
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "audio");
        write(folder.resolve("heard.wav"), new Tone(0, 90, 880, .16));
        write(folder.resolve("stopped.wav"), new Tone(0, 110, 523.25, .18), new Tone(100, 150, 349.23, .18));
        write(folder.resolve("question.wav"), new Tone(0, 100, 440, .16), new Tone(90, 140, 659.26, .16));
        write(folder.resolve("hold-begins.wav"), new Tone(0, 210, 587.33, .16));
        write(folder.resolve("hold-ends.wav"), new Tone(0, 70, 783.99, .16), new Tone(55, 70, 659.26, .14), new Tone(110, 140, 523.25, .16));
        write(folder.resolve("cannot-hear.wav"), new Tone(0, 70, 233.08, .2), new Tone(90, 70, 233.08, .2), new Tone(180, 70, 233.08, .2));
        write(folder.resolve("tick.wav"), new Tone(0, 60, 1046.5, .05));
    }

    private static void write(Path file, Tone... tones) throws IOException {
        var lengthMs = 0;
        for (var tone : tones) {
            lengthMs = Math.max(lengthMs, tone.startMs() + tone.lengthMs());
        }
        var sound = new double[lengthMs * RATE / 1000];
        for (var tone : tones) {
            add(tone, sound);
        }
        Files.write(file, wav(sound));
    }

    /** A mellow bell: three partials, the higher ones fading sooner; 8 ms rise, and a fall to nothing at the end. */
    private static void add(Tone tone, double[] sound) {
        var start = tone.startMs() * RATE / 1000;
        var length = tone.lengthMs() * RATE / 1000;
        for (var i = 0; i < length; i++) {
            var seconds = (double) i / RATE;
            var progress = (double) i / length;
            var wave = partial(tone.hz(), seconds, 1) + .35 * (1 - progress) * partial(tone.hz(), seconds, 2)
                    + .12 * (1 - progress) * (1 - progress) * partial(tone.hz(), seconds, 3);
            var rise = Math.min(1, seconds / .008);
            var fall = (1 + StrictMath.cos(StrictMath.PI * progress)) / 2;
            sound[start + i] += tone.level() / 1.3 * wave * smooth(rise) * fall;
        }
    }

    private static double partial(double hz, double seconds, int multiple) {
        return hz * multiple > 3_000 ? 0 : StrictMath.sin(2 * StrictMath.PI * hz * multiple * seconds);
    }

    private static double smooth(double x) {
        return (1 - StrictMath.cos(StrictMath.PI * x)) / 2;
    }

    private static byte[] wav(double[] sound) {
        var bytes = ByteBuffer.allocate(44 + 2 * sound.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(bytes.capacity() - 8);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1);
        bytes.putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * sound.length);
        for (var value : sound) {
            bytes.putShort((short) StrictMath.rint(32_767 * value));
        }
        return bytes.array();
    }
}
