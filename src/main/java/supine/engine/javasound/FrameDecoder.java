package supine.engine.javasound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import supine.sound.Pcm;
import supine.sound.Resampler;

/** From a capture line's bytes (16 bit, little-endian) to frames. One thread, no allocation once made. */
final class FrameDecoder {
    private final int channels;
    private final Resampler resampler;
    private final ByteBuffer bytes;
    private final float[] mono;
    private final float[] converted;
    private int count;
    private int at;

    /** @param format of the bytes; @param mostBytes that will be put at once */
    FrameDecoder(AudioFormat format, int mostBytes) {
        channels = format.getChannels();
        resampler = new Resampler((int) format.getSampleRate(), Pcm.SAMPLE_RATE);
        bytes = ByteBuffer.allocate(mostBytes).order(ByteOrder.LITTLE_ENDIAN);
        mono = new float[mostBytes / format.getFrameSize()];
        converted = new float[resampler.mostFor(mono.length)];
    }

    /** Where the line shall put its bytes. */
    byte[] buffer() {
        return bytes.array();
    }

    /** The bytes are there. */
    void put(int length) {
        bytes.clear();
        var moments = length / (2 * channels);
        for (var i = 0; i < moments; i++) {
            var sum = 0;
            for (var channel = 0; channel < channels; channel++) {
                sum += bytes.getShort();
            }
            mono[i] = sum / (32_768f * channels);
        }
        count = resampler.accept(mono, moments, converted);
        at = 0;
    }

    /** @return how many samples of the frame are there now; what is missing comes with the next bytes */
    int take(short[] frame, int from) {
        var n = from;
        while (n < frame.length && at < count) {
            frame[n++] = Pcm.to16Bit(converted[at++]);
        }
        return n;
    }
}
