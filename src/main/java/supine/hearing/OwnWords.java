package supine.hearing;

import java.util.Set;

/** What the program itself has been saying, by the words' known times. */
@FunctionalInterface
public interface OwnWords {
    /** Says nothing, or cannot be heard by the microphone. */
    OwnWords NONE = (words, fromMs, untilMs) -> false;

    /**
     * @param words  lower case; none means: any word, or any sound
     * @param fromMs stream time
     * @return true if one of the words sounds at the loudspeaker within that time
     */
    boolean sound(Set<String> words, long fromMs, long untilMs);
}
