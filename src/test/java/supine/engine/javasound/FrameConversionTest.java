package supine.engine.javasound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import supine.sound.Pcm;

class FrameConversionTest {
    static List<AudioFormat> formats() {
        return LineFormat.TRIED;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aToneSurvivesTheWayOutAndBackInEveryFormat(AudioFormat format) {
        var encoder = new FrameEncoder(format);
        var piece = LineFormat.bytes(format, 10);
        var decoder = new FrameDecoder(format, piece);
        var heard = new ArrayList<Short>();
        var pending = new ByteArrayOutputStream();
        for (var n = 0; n < 100; n++) {
            var frame = new short[Pcm.FRAME_SAMPLES];
            for (var i = 0; i < frame.length; i++) {
                frame[i] = tone(n * frame.length + i);
            }
            pending.write(encoder.buffer(), 0, encoder.encode(frame));
            while (pending.size() >= piece) {
                var bytes = pending.toByteArray();
                System.arraycopy(bytes, 0, decoder.buffer(), 0, piece);
                pending.reset();
                pending.write(bytes, piece, bytes.length - piece);
                decoder.put(piece);
                var part = new short[1_000];
                var length = decoder.take(part, 0);
                for (var i = 0; i < length; i++) {
                    heard.add(part[i]);
                }
            }
        }

        assertTrue(heard.size() > 15_500, "of a second " + heard.size() + " samples came back");
        for (var i = 500; i < heard.size(); i++) {
            assertEquals(tone(i), heard.get(i), 60, "sample " + i);
        }
    }

    private static short tone(int i) {
        return (short) Math.round(10_000 * Math.sin(2 * Math.PI * 700 * i / Pcm.SAMPLE_RATE));
    }
}
