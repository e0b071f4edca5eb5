package supine.engine.sphinx;

/**
 * A phone between its neighbours.
 *
 * @param position where in its word: b(egin), e(nd), i(nside), s(ingle), as the model's definition file writes it
 */
record Triphone(String phone, String left, String right, char position) {
    static final String SILENCE = "SIL";
}
