package supine.engine.sphinx;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import supine.phones.PhoneNetwork;
import supine.sound.Pcm;

/** The cepstra that the network of phones learns from, just as the recogniser computes them; {@code src/dev/phones/train} calls it. */
public final class PhoneFeatures {
    private PhoneFeatures() {
    }

    /** @param args a path without its ending: reads .raw (16 bit) and .lengths (samples), writes .cepstra (floats) and .frames; little-endian */
    public static void main(String[] args) throws IOException {
        try (var raw = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[0] + ".raw"))));
                var cepstra = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0] + ".cepstra")));
                var frames = Files.newBufferedWriter(Path.of(args[0] + ".frames"))) {
            for (var length : Files.readAllLines(Path.of(args[0] + ".lengths"))) {
                frames.write(utterance(raw, Integer.parseInt(length), cepstra) + "\n");
            }
        }
    }

    private static int utterance(DataInputStream raw, int samples, BufferedOutputStream cepstra) throws IOException {
        var chain = new FeatureChain();
        var frame = new short[Pcm.FRAME_SAMPLES];
        var bytes = ByteBuffer.allocate(PhoneNetwork.CEPSTRA * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        int[] count = {0};
        for (int n = 0; n + frame.length <= samples; n += frame.length) {
            for (int i = 0; i < frame.length; i++) {
                frame[i] = Short.reverseBytes(raw.readShort());
            }
            chain.accept(frame, feature -> {
                bytes.clear();
                for (int i = 0; i < PhoneNetwork.CEPSTRA; i++) {
                    bytes.putFloat(feature.getValues()[i]);
                }
                write(bytes.array(), cepstra);
                count[0]++;
            });
        }
        return count[0];
    }

    private static void write(byte[] bytes, BufferedOutputStream to) {
        try {
            to.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
