package supine.cli;

import supine.settings.Settings.Sensitivity;
import supine.sound.Microphone;
import supine.sound.Pcm;
import supine.sound.SoundFaultException;

/**
 * A microphone as sensitive as the user wants it: 10 dB more for soft voices, 6 dB less where the room is full of small sounds; no more than
 * that, since a soft "stop" must still be a voice. What is a voice at all begins at -60 dBFS.
 */
record Amplified(Microphone device, double gain) implements Microphone {
    private static final double TEN_DB = Math.sqrt(10);
    private static final double SIX_DB = 2;

    static Microphone of(Microphone device, Sensitivity sensitivity) {
        return switch (sensitivity) {
            case USUAL -> device;
            case HIGH -> new Amplified(device, TEN_DB);
            case LOW -> new Amplified(device, 1 / SIX_DB);
        };
    }

    @Override
    public boolean read(short[] frame) throws SoundFaultException {
        var more = device.read(frame);
        for (int i = 0; i < frame.length; i++) {
            frame[i] = Pcm.clip(Math.round(frame[i] * gain));
        }
        return more;
    }

    @Override
    public String name() {
        return device.name();
    }

    @Override
    public boolean isEchoFree() {
        return device.isEchoFree();
    }

    @Override
    public void close() {
        device.close();
    }
}
