package supine.engine.javasound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import supine.sound.Pcm;
import supine.sound.Resampler;

/** From frames to a playback line's bytes (16 bit, little-endian, the same on each channel). One thread, no allocation once made. */
final class FrameEncoder {
    private final int channels;
    private final Resampler resampler;
    private final float[] samples = new float[Pcm.FRAME_SAMPLES];
    private final float[] converted;
    private final ByteBuffer bytes;

    FrameEncoder(AudioFormat format) {
        channels = format.getChannels();
        resampler = new Resampler(Pcm.SAMPLE_RATE, (int) format.getSampleRate());
        converted = new float[resampler.mostFor(samples.length)];
        bytes = ByteBuffer.allocate(converted.length * format.getFrameSize()).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] buffer() {
        return bytes.array();
    }

    /** @return how many bytes of {@link #buffer} the frame has become */
    int encode(short[] frame) {
        for (var i = 0; i < frame.length; i++) {
            samples[i] = frame[i] / 32_768f;
        }
        var n = resampler.accept(samples, frame.length, converted);
        bytes.clear();
        for (var i = 0; i < n; i++) {
            var sample = Pcm.to16Bit(converted[i]);
            for (var channel = 0; channel < channels; channel++) {
                bytes.putShort(sample);
            }
        }
        return bytes.position();
    }
}
