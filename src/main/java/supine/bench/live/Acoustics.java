package supine.bench.live;

/** What becomes of sound on its way from the loudspeaker to the microphone, and who else is heard there. */
@FunctionalInterface
public interface Acoustics {
    /**
     * 10 ms pass.
     *
     * @param played what the loudspeaker plays in them, 16 kHz
     * @param heard  set to what the microphone hears
     */
    void pass(short[] played, short[] heard);
}
