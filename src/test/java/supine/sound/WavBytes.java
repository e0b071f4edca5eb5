package supine.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds WAV files of every kind, good and bad. */
final class WavBytes {
    int encoding = 1;
    int channels = 1;
    int rate = 16_000;
    int bits = 16;
    long declared = -1;
    boolean extensible;
    byte[] before = new byte[0];
    byte[] data = new byte[0];

    static byte[] chunk(String id, long declared, byte[] body) {
        var chunk = ByteBuffer.allocate(8 + body.length).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.put(id.getBytes(StandardCharsets.US_ASCII)).putInt((int) declared).put(body).array();
    }

    /** A 440 Hz tone at half scale on every channel, in this encoding. */
    WavBytes tone(int moments) {
        var bytes = ByteBuffer.allocate(moments * channels * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
        for (var i = 0; i < moments; i++) {
            for (var channel = 0; channel < channels; channel++) {
                put(bytes, 0.5 * Math.sin(2 * Math.PI * 440 * i / rate));
            }
        }
        data = bytes.array();
        return this;
    }

    private void put(ByteBuffer bytes, double value) {
        switch (bits) {
            case 8 -> bytes.put((byte) Math.round(128 + value * 127));
            case 16 -> bytes.putShort((short) Math.round(value * 32_767));
            case 24 -> {
                var v = (int) Math.round(value * 8_388_607);
                bytes.put((byte) v).put((byte) (v >> 8)).put((byte) (v >> 16));
            }
            case 32 -> {
                if (encoding == 3) {
                    bytes.putFloat((float) value);
                } else {
                    bytes.putInt((int) Math.round(value * 2_147_483_647));
                }
            }
            default -> bytes.putDouble(value);
        }
    }

    byte[] bytes() {
        var format = ByteBuffer.allocate(extensible ? 40 : 16).order(ByteOrder.LITTLE_ENDIAN);
        format.putShort((short) (extensible ? 0xFFFE : encoding)).putShort((short) channels).putInt(rate);
        format.putInt(rate * channels * bits / 8).putShort((short) (channels * bits / 8)).putShort((short) bits);
        if (extensible) {
            format.putShort((short) 22).putShort((short) bits).putInt(0).putShort((short) encoding);
        }
        var fmt = chunk("fmt ", format.capacity(), format.array());
        var sound = chunk("data", declared < 0 ? data.length : declared, data);
        var all = ByteBuffer.allocate(12 + before.length + fmt.length + sound.length).order(ByteOrder.LITTLE_ENDIAN);
        all.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(all.capacity() - 8).put("WAVE".getBytes(StandardCharsets.US_ASCII));
        return all.put(before).put(fmt).put(sound).array();
    }
}
