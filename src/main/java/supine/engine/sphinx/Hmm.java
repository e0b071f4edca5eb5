package supine.engine.sphinx;

/**
 * A left-to-right model of one phone.
 *
 * @param senones the tied state of each of its states
 * @param stay    ln probability to remain in a state for another frame
 * @param leave   ln probability to go on to the next state, or out of the last
 */
record Hmm(int[] senones, float[] stay, float[] leave) {
}
