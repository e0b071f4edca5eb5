package supine.display;

import supine.app.Display;
import supine.session.Snapshot;
import supine.sound.WordTime;

/** Shows nothing: the session is for ears alone. */
public final class NoDisplay implements Display {

    @Override
    public void show(Snapshot snapshot) {
    }

    @Override
    public void speaking(String sentence, int index, WordTime word) {
    }

    @Override
    public void heard(String what) {
    }

    @Override
    public void hearing(double levelDbfs, boolean hearing, String words) {
    }

    @Override
    public void note(String line) {
    }

    @Override
    public void close() {
    }
}
