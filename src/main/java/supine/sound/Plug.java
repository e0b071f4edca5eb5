package supine.sound;

import java.util.function.Consumer;

/**
 * What the system has plugged into the program's microphone line. Some systems, when the last microphone goes, offer a copy of what the
 * loudspeaker plays in its stead, without a word: that sounds like a microphone for as long as the program speaks.
 */
@FunctionalInterface
public interface Plug {
    /** Where the system does not tell. */
    Plug UNKNOWN = told -> () -> { };

    /** Returns at once. @param told true when the line gets a copy of the loudspeaker, false when it does no longer; from any thread */
    Following follow(Consumer<Boolean> told);

    /** Until it is closed. */
    interface Following extends AutoCloseable {
        @Override
        void close();
    }
}
