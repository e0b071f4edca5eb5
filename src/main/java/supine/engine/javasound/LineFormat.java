package supine.engine.javasound;

import java.util.List;
import javax.sound.sampled.AudioFormat;
import supine.sound.Pcm;

/** The formats that are tried on a device, the program's own first. */
final class LineFormat {
    static final List<AudioFormat> TRIED = List.of(format(Pcm.SAMPLE_RATE, 1), format(48_000, 1), format(48_000, 2), format(44_100, 1),
            format(44_100, 2));

    private LineFormat() {
    }

    private static AudioFormat format(int rate, int channels) {
        return new AudioFormat(rate, 16, channels, true, false);
    }

    static int bytes(AudioFormat format, int ms) {
        return (int) (format.getSampleRate() * ms / 1000) * format.getFrameSize();
    }
}
