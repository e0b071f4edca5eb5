package supine.app;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import supine.settings.Offers;
import supine.settings.Settings;
import supine.settings.SettingsModel;
import supine.settings.SettingsStore;

/**
 * The settings in use: what was kept, with what was said on the command line for this run in front of it. A change is used and kept at
 * once; of what holds for this run only, nothing is kept that the user did not change by hand.
 */
public final class SettingsDesk implements SettingsModel {
    private final SettingsStore store;
    private final Supplier<Offers> offers;
    private final List<Consumer<Settings>> watchers = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private Settings kept;
    private Settings now;

    /**
     * @param kept what {@link SettingsStore#load} gave
     * @param now  the same with this run's own
     * @param offers asked from any thread, each time that they are needed
     */
    public SettingsDesk(SettingsStore store, Supplier<Offers> offers, Settings kept, Settings now) {
        this.store = store;
        this.offers = offers;
        this.kept = kept;
        this.now = now;
    }

    @Override
    public synchronized Settings now() {
        return now;
    }

    @Override
    public Offers offers() {
        return offers.get();
    }

    @Override
    public void change(Settings next) {
        if (take(next)) {
            watchers.forEach(watcher -> watcher.accept(next));
        }
    }

    private synchronized boolean take(Settings next) {
        if (next.equals(now)) {
            return false;
        }
        kept = kept.changedAs(now, next);
        now = next;
        try {
            store.save(kept);
        } catch (UncheckedIOException unsafe) {
            faults.add(String.valueOf(unsafe.getCause().getMessage()));
        }
        return true;
    }

    /** What went wrong with keeping them since this was last asked, sentences for the user. */
    public List<String> faults() {
        var all = List.copyOf(faults);
        faults.removeAll(all);
        return all;
    }

    @Override
    public void watch(Consumer<Settings> watcher) {
        watchers.add(watcher);
    }
}
