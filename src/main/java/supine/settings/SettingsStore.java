package supine.settings;

import java.io.UncheckedIOException;

/** Where settings survive the end of the program. */
public interface SettingsStore {

    /**
     * What was kept, as far as it can be understood; the rest is as usual. Never fails.
     *
     * @param fault what could not be understood, a sentence for the user's ear; empty if nothing
     * @param where what became of the file, a sentence for the eye; empty if nothing
     */
    record Kept(Settings settings, String fault, String where) {
        public Kept(Settings settings) {
            this(settings, "", "");
        }
    }

    Kept load();

    /**
     * Returns once they are safe. What a newer version or another hand wrote beside them stays.
     *
     * @throws UncheckedIOException if they cannot be written; the cause's message is for the user
     */
    void save(Settings settings);

    /** Forgets everything. */
    SettingsStore NONE = new SettingsStore() {
        @Override
        public Kept load() {
            return new Kept(Settings.USUAL);
        }

        @Override
        public void save(Settings settings) {
        }
    };
}
