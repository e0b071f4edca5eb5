package supine.cli;

import supine.sound.Microphone;
import supine.sound.SoundFaultException;

/** A microphone of which the user says that it cannot hear the loudspeaker. */
record Headset(Microphone device) implements Microphone {

    @Override
    public boolean read(short[] frame) throws SoundFaultException {
        return device.read(frame);
    }

    @Override
    public String name() {
        return device.name();
    }

    @Override
    public boolean isEchoFree() {
        return true;
    }

    @Override
    public void close() {
        device.close();
    }
}
