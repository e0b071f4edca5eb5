package supine.engine.javasound;

import java.lang.management.ManagementFactory;
import supine.sound.Loudspeaker;
import supine.sound.Pcm;
import supine.sound.SoundFaultException;

/** What {@link JavaSoundLiveTest} lets run in a virtual room: uses the devices as the program would, and prints what became of it. */
final class SoundInTheRoom {
    private static final JavaSoundDevices DEVICES = new JavaSoundDevices();

    private SoundInTheRoom() {
    }

    public static void main(String[] arguments) throws Exception {
        try {
            switch (arguments[0]) {
                case "play" -> play();
                case "silence" -> silence();
                case "hear" -> hear();
                case "open" -> open(arguments[1]);
                case "read-on" -> readOn();
                case "write-on" -> writeOn();
                case "garbage" -> garbage();
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        } catch (SoundFaultException e) {
            System.out.println("fault: " + e.getMessage());
        }
    }

    private static void play() throws SoundFaultException {
        try (var loudspeaker = DEVICES.loudspeaker(JavaSoundDevices.DEFAULT)) {
            silence(loudspeaker, 100);
            tone(loudspeaker, 60);
            silence(loudspeaker, 50);
        }
        System.out.println("played");
    }

    private static void silence() throws SoundFaultException {
        try (var loudspeaker = DEVICES.loudspeaker(JavaSoundDevices.DEFAULT)) {
            silence(loudspeaker, 100);
            tone(loudspeaker, 100);
            System.out.println("dropped " + loudspeaker.silence());
            silence(loudspeaker, 60);
            tone(loudspeaker, 20);
            silence(loudspeaker, 50);
        }
        System.out.println("played");
    }

    private static void silence(Loudspeaker loudspeaker, int frames) throws SoundFaultException {
        for (var i = 0; i < frames; i++) {
            loudspeaker.write(new short[Pcm.FRAME_SAMPLES]);
        }
    }

    private static void tone(Loudspeaker loudspeaker, int frames) throws SoundFaultException {
        var frame = new short[Pcm.FRAME_SAMPLES];
        for (var n = 0; n < frames; n++) {
            for (var i = 0; i < frame.length; i++) {
                frame[i] = (short) (8_000 * Math.sin(2 * Math.PI * 500 * (n * frame.length + i) / Pcm.SAMPLE_RATE));
            }
            loudspeaker.write(frame);
        }
    }

    /** Tells how many frames of the first loud half second hold a 500 Hz tone. */
    private static void hear() throws SoundFaultException {
        try (var microphone = DEVICES.microphone(JavaSoundDevices.DEFAULT)) {
            var frame = new short[Pcm.FRAME_SAMPLES];
            microphone.read(frame);
            System.out.println("listening");
            var loud = 0;
            var tones = 0;
            for (var n = 0; n < 3_000 && loud < 50; n++) {
                microphone.read(frame);
                if (Levels.peak(frame, 0, frame.length) > 3_000) {
                    loud++;
                    tones += Math.abs(Levels.crossings(frame, 0, frame.length) - 10) <= 1 ? 1 : 0;
                }
            }
            System.out.println("heard " + tones);
        }
    }

    private static void open(String name) throws SoundFaultException {
        System.out.println(DEVICES.microphones().isEmpty() ? "none" : "some");
        try (var microphone = DEVICES.microphone(name)) {
            microphone.read(new short[Pcm.FRAME_SAMPLES]);
            System.out.println("opened " + microphone.name());
        }
    }

    private static void readOn() throws SoundFaultException {
        var frame = new short[Pcm.FRAME_SAMPLES];
        try (var microphone = DEVICES.microphone(JavaSoundDevices.DEFAULT)) {
            microphone.read(frame);
            System.out.println("listening");
            for (var n = 0; n < 3_000; n++) {
                microphone.read(frame);
            }
            System.out.println("never noticed");
        } finally {
            System.out.println("closed");
        }
    }

    /** Tells how many bytes three seconds of each end allocate. */
    private static void garbage() throws SoundFaultException {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var frame = new short[Pcm.FRAME_SAMPLES];
        try (var microphone = DEVICES.microphone(JavaSoundDevices.DEFAULT); var loudspeaker = DEVICES.loudspeaker(JavaSoundDevices.DEFAULT)) {
            long before = 0;
            for (var n = 0; n < 500; n++) {
                before = n == 200 ? threads.getCurrentThreadAllocatedBytes() : before;
                microphone.read(frame);
                loudspeaker.write(frame);
            }
            System.out.println("bytes: " + (threads.getCurrentThreadAllocatedBytes() - before));
        }
    }

    private static void writeOn() throws SoundFaultException {
        try (var loudspeaker = DEVICES.loudspeaker(JavaSoundDevices.DEFAULT)) {
            tone(loudspeaker, 20);
            System.out.println("playing");
            tone(loudspeaker, 3_000);
            System.out.println("never noticed");
        } finally {
            System.out.println("closed");
        }
    }
}
