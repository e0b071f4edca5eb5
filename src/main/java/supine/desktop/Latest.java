package supine.desktop;

import supine.display.Counts;
import supine.session.Snapshot;
import supine.sound.WordTime;

/** The newest of everything that was said to the window, from any thread; the event thread takes it when it comes round to it. */
final class Latest {
    private static final long WORD_LINGERS_NS = 600_000_000;
    private static final long FOREVER_NS = 3_600_000_000_000L;

    private final WordFollower follower = new WordFollower();
    private volatile View view = View.EMPTY;
    private volatile long restingSinceNs = System.nanoTime() - FOREVER_NS;

    View view() {
        return view;
    }

    /** When the session was last seen to come to rest, {@link System#nanoTime}. */
    long restingSinceNs() {
        return restingSinceNs;
    }

    synchronized void show(Snapshot now, long atNs) {
        var was = view;
        if (was.snapshot().mode().isMoving() && !now.mode().isMoving()) {
            restingSinceNs = atNs;
        }
        var fresh = !now.sentence().equals(was.snapshot().sentence()) && !now.sentence().equals(was.sentence());
        var sentence = fresh ? now.sentence() : was.sentence();
        var marked = fresh ? -1 : was.markedWord();
        view = new View(now, atNs, sentence, marked, was.markUntilNs(), was.heard(), was.hearing(), was.note());
    }

    /** Counts within a hold leave the instruction where it is: the ring shows the numbers. */
    synchronized void speaking(String sentence, int index, WordTime word, long atNs) {
        var was = view;
        if (was.snapshot().hold().isPresent() && Counts.isCount(sentence)) {
            return;
        }
        var marked = follower.follow(sentence, index, word.word());
        var until = atNs + (word.endMs() - word.startMs()) * 1_000_000 + WORD_LINGERS_NS;
        view = new View(was.snapshot(), was.shownAtNs(), sentence, marked, until, was.heard(), was.hearing(), was.note());
    }

    synchronized void heard(String what) {
        var was = view;
        view = new View(was.snapshot(), was.shownAtNs(), was.sentence(), was.markedWord(), was.markUntilNs(), what, was.hearing(),
                was.note());
    }

    synchronized void hearing(double levelDbfs, boolean hears, String words) {
        var was = view;
        view = new View(was.snapshot(), was.shownAtNs(), was.sentence(), was.markedWord(), was.markUntilNs(), was.heard(),
                new View.Hearing(true, levelDbfs, hears, words), was.note());
    }

    synchronized void note(String line) {
        var was = view;
        view = new View(was.snapshot(), was.shownAtNs(), was.sentence(), was.markedWord(), was.markUntilNs(), was.heard(),
                was.hearing(), line);
    }
}
