package supine.settings;

import java.util.function.Consumer;

/** The settings in use, for whoever shows or changes them. Any thread. */
public interface SettingsModel {

    Settings now();

    /** What can be chosen here. */
    Offers offers();

    /** They act at once and are saved; everybody who watches is told, on the calling thread. */
    void change(Settings next);

    /** @param watcher told of every change, whoever made it, on the thread that made it */
    void watch(Consumer<Settings> watcher);
}
