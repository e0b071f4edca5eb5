package supine.desktop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import supine.settings.Offers;
import supine.settings.Settings;
import supine.settings.SettingsModel;

/** The program's settings as the window knows them: told by the program, changed by way of it. Event thread only. */
final class WindowSettings implements SettingsModel {
    private final Consumer<Settings> program;
    private final List<Consumer<Settings>> watchers = new ArrayList<>();
    private final Deque<Settings> before = new ArrayDeque<>();
    /** What was changed here and the program has not told of since, oldest first; the last one is what holds. */
    private final Deque<Settings> untold = new ArrayDeque<>();
    private Settings now = Settings.USUAL;
    private Offers offers = Offers.NONE;

    /** @param program told of changes that were made here */
    WindowSettings(Consumer<Settings> program) {
        this.program = program;
    }

    /**
     * What the program says. It tells of what was changed here, too, and may be late with it: an arrow key that is held down has changed
     * it further by then, and would else be taken back a notch each time.
     */
    void told(Settings settings, Offers offered) {
        offers = offered;
        if (untold.contains(settings)) {
            while (!untold.remove().equals(settings)) {
                // Passed over by what came after it.
            }
        } else {
            untold.clear();
            now = settings;
        }
        List.copyOf(watchers).forEach(watcher -> watcher.accept(now));
    }

    @Override
    public Settings now() {
        return now;
    }

    @Override
    public Offers offers() {
        return offers;
    }

    @Override
    public void change(Settings next) {
        now = next;
        untold.add(next);
        program.accept(next);
    }

    @Override
    public void watch(Consumer<Settings> watcher) {
        watchers.add(watcher);
    }

    /** The page that watched has gone. */
    void forgetWatchers() {
        watchers.clear();
    }

    /** What can be undone; outlives a page that is built anew in other colours. */
    Deque<Settings> before() {
        return before;
    }
}
