package supine.bench;

import supine.sound.Pcm;

/** A room with a loudspeaker, a microphone and somebody far from it, who speaks when told to; in real time. */
public final class PersonInRoom {
    private static final double FULL_SCALE = 32_768;
    private static final double[] NOBODY = {};

    private final SimulatedRoom room;
    private final double[] far;
    private final double level;
    private double[] voice = NOBODY;
    private long spoken;
    private long begunNanos;

    /** When something was said, by the system's clock. */
    public record Said(long onsetNanos, long endNanos) {
    }

    /** @param far the room's answer from where the person lies @param level of the person's speech at the microphone, RMS, full scale 1 */
    public PersonInRoom(SimulatedRoom room, double[] far, double level) {
        this.room = room;
        this.far = far;
        this.level = level;
    }

    /** 10 ms pass. @param heard set to what the microphone hears */
    public synchronized void pass(short[] played, short[] heard) {
        if (spoken == 0) {
            begunNanos = System.nanoTime();
        }
        room.pass(played, voice, spoken, heard);
        spoken += heard.length;
        if (spoken >= voice.length) {
            notifyAll();
        }
    }

    /** Says what is said in a recording; returns once it has been. */
    public synchronized Said say(Recordings.Recording recording) throws InterruptedException {
        var word = SpokenWord.in(SimulatedRoom.scaled(recording.samples(), FULL_SCALE));
        var there = Recordings.in(far, word.samples());
        voice = SimulatedRoom.scaled(there, level / Recordings.activeLevel(there));
        spoken = 0;
        while (spoken < voice.length) {
            wait();
        }
        var said = new Said(begunNanos + nanos(word.onset()), begunNanos + nanos(word.end()));
        voice = NOBODY;
        return said;
    }

    private static long nanos(int samples) {
        return samples * 1_000_000_000L / Pcm.SAMPLE_RATE;
    }
}
