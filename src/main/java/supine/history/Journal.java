package supine.history;

import java.util.List;

/** Everything that happened, one entry after the other. Calls may come from any thread. */
public interface Journal {
    /** Keeps nothing. */
    Journal NONE = new Journal() {
        @Override
        public void write(Happening happening) {
            // Nothing is kept.
        }

        @Override
        public List<Happening> all() {
            return List.of();
        }
    };

    /**
     * Returns once it is on the disk, so that nothing is announced that could be lost.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    void write(Happening happening);

    /**
     * Puts these in the place of all there are, at once: after a crash there are the old ones or the new ones.
     *
     * @throws java.io.UncheckedIOException if they cannot be written; all is as it was then
     */
    default void replace(List<Happening> happenings) {
        throw new UnsupportedOperationException("this journal keeps what it has");
    }

    /** Oldest first. An entry that was torn by a crash is passed over. */
    List<Happening> all();
}
