package supine.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The sounds of English as ARPAbet writes them, each with what makes it sound as it does: for a vowel how open the mouth is and how far back
 * the tongue, 0 to 1, at its beginning and at its end; for a consonant where it is made, 0 lips to 1 throat, how, and whether with voice.
 */
public enum Phone {
    AA(1, 0.8), AE(0.8, 0), AH(0.6, 0.5), AO(0.8, 1), AW(1, 0.5, 0.2, 0.9), AY(1, 0.5, 0.2, 0.1), EH(0.6, 0.1), ER(0.5, 0.5),
    EY(0.5, 0.1, 0.2, 0), IH(0.2, 0.2), IY(0, 0), OW(0.5, 0.8, 0.2, 1), OY(0.7, 1, 0.2, 0.1), UH(0.2, 0.8), UW(0, 1),
    B(0, Manner.STOP, true), CH(0.5, Manner.AFFRICATE, false), D(0.4, Manner.STOP, true), DH(0.3, Manner.FRICATIVE, true),
    F(0.1, Manner.FRICATIVE, false), G(0.8, Manner.STOP, true), HH(1, Manner.FRICATIVE, false), JH(0.5, Manner.AFFRICATE, true),
    K(0.8, Manner.STOP, false), L(0.4, Manner.LIQUID, true), M(0, Manner.NASAL, true), N(0.4, Manner.NASAL, true), NG(0.8, Manner.NASAL, true),
    P(0, Manner.STOP, false), R(0.5, Manner.LIQUID, true), S(0.4, Manner.FRICATIVE, false), SH(0.5, Manner.FRICATIVE, false),
    T(0.4, Manner.STOP, false), TH(0.3, Manner.FRICATIVE, false), V(0.1, Manner.FRICATIVE, true), W(0, Manner.GLIDE, true),
    Y(0.6, Manner.GLIDE, true), Z(0.4, Manner.FRICATIVE, true), ZH(0.5, Manner.FRICATIVE, true);

    private enum Manner {
        STOP, AFFRICATE, FRICATIVE, NASAL, LIQUID, GLIDE, VOWEL
    }

    /** What it is worth that two sounds differ at all, in voice, in how they are made; a place or a vowel at the other end counts whole. */
    private static final double OTHER = 0.15;
    private static final double VOICE = 0.2;
    private static final double MANNER = 0.35;
    private static final double NEAR_MANNER = 0.2;
    private static final double PLACE = 0.4;
    /** What it is worth that there is a sound or none. */
    private static final double VOWEL_MORE = 0.8;
    private static final double CONSONANT_MORE = 0.65;
    private static final double NEUTRAL_MORE = 0.5;

    private final Manner manner;
    private final boolean voiced;
    private final double[] place;

    Phone(double open, double back) {
        this(open, back, open, back);
    }

    Phone(double open, double back, double openAtEnd, double backAtEnd) {
        manner = Manner.VOWEL;
        voiced = true;
        place = new double[] {open, back, openAtEnd, backAtEnd};
    }

    Phone(double place, Manner manner, boolean voiced) {
        this.manner = manner;
        this.voiced = voiced;
        this.place = new double[] {place};
    }

    /** @param written in letters of any case, with or without a digit for its stress ("AA1") */
    public static Optional<Phone> of(String written) {
        var plain = written.toUpperCase(Locale.ROOT).replaceFirst("[0-2]$", "");
        return Arrays.stream(values()).filter(phone -> phone.name().equals(plain)).findFirst();
    }

    /** How they are written. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Phone::name).toList();
    }

    public boolean isVowel() {
        return manner == Manner.VOWEL;
    }

    /** How much it changes a word that this sound is there and not another: 0 nothing, 1 as much as can be. */
    double unlike(Phone other) {
        if (this == other) {
            return 0;
        }
        if (isVowel() != other.isVowel()) {
            return 1;
        }
        double sum = OTHER;
        if (isVowel()) {
            double apart = 0;
            for (int i = 0; i < place.length; i++) {
                apart += Math.abs(place[i] - other.place[i]);
            }
            return Math.min(1, sum + apart / 2);
        }
        sum += voiced == other.voiced ? 0 : VOICE;
        sum += manner == other.manner ? 0 : isNearManner(other) ? NEAR_MANNER : MANNER;
        return Math.min(1, sum + PLACE * Math.abs(place[0] - other.place[0]));
    }

    private boolean isNearManner(Phone other) {
        int steps = Math.abs(manner.ordinal() - other.manner.ordinal());
        return steps == 1 && (manner.ordinal() < Manner.NASAL.ordinal()) == (other.manner.ordinal() < Manner.NASAL.ordinal());
    }

    /** How much it changes a word that this sound is there and not none. */
    double missed() {
        return this == AH ? NEUTRAL_MORE : isVowel() ? VOWEL_MORE : CONSONANT_MORE;
    }
}
