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
    private Settings now = Settings.USUAL;
    private Offers offers = Offers.NONE;

    /** @param program told of changes that were made here */
    WindowSettings(Consumer<Settings> program) {
        this.program = program;
    }

    /** What the program says. */
    void told(Settings settings, Offers offered) {
        now = settings;
        offers = offered;
        List.copyOf(watchers).forEach(watcher -> watcher.accept(settings));
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
