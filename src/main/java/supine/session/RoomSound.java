package supine.session;

/**
 * What was measured while the sound was checked. What is not known is {@link #UNKNOWN}.
 *
 * @param noiseDbfs  level of the room while nobody spoke, dBFS
 * @param voiceDbfs  level of the loudest 200 ms while the program was silent, dBFS
 * @param ownVoiceDb how much louder the microphone is while the program speaks than the room, dB
 * @param delayMs    from the moment when a sound is due at the loudspeaker to its arrival from the microphone, ms
 */
public record RoomSound(int noiseDbfs, int voiceDbfs, int ownVoiceDb, int delayMs) {
    public static final int UNKNOWN = Integer.MIN_VALUE;
    public static final RoomSound NOTHING = new RoomSound(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
    /** Above this, in a room where somebody is to be heard, dBFS. */
    private static final int LOUD_DBFS = -38;
    /** A voice with less above the room is easily missed, dB. */
    private static final int LEAST_VOICE_DB = 12;
    private static final int LEAST_OWN_VOICE_DB = 6;
    /** What buffers of this program and of a wired device take, ms; Bluetooth adds 150 and more. */
    private static final int LATE_MS = 350;

    public boolean isLoud() {
        return noiseDbfs != UNKNOWN && noiseDbfs > LOUD_DBFS;
    }

    public boolean isVoiceFaint() {
        return voiceDbfs != UNKNOWN && noiseDbfs != UNKNOWN && voiceDbfs - noiseDbfs < LEAST_VOICE_DB;
    }

    /** Whether the microphone hears the loudspeaker; false as well if it is not known. */
    public boolean hearsItself() {
        return ownVoiceDb >= LEAST_OWN_VOICE_DB;
    }

    public boolean isLate() {
        return delayMs != UNKNOWN && delayMs > LATE_MS;
    }
}
