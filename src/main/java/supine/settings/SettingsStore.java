package supine.settings;

import java.io.UncheckedIOException;
import java.util.Optional;

/** Where settings survive the end of the program. */
public interface SettingsStore {

    /**
     * What was kept, as far as it can be understood; the rest is as usual. Never fails.
     *
     * @param fault what could not be understood and what became of it, in sentences for the user
     */
    record Kept(Settings settings, Optional<String> fault) {
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
            return new Kept(Settings.USUAL, Optional.empty());
        }

        @Override
        public void save(Settings settings) {
        }
    };
}
