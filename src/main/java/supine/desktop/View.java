package supine.desktop;

import java.util.Optional;
import java.util.Set;
import supine.script.Side;
import supine.session.Snapshot;
import supine.session.Snapshot.Mode;

/**
 * Everything that there is to paint at one moment.
 *
 * @param shownAtNs   when the snapshot came, {@link System#nanoTime}
 * @param sentence    what is being said, or was last
 * @param markedWord  place of the word being spoken; -1 for none
 * @param markUntilNs when the mark fades if no other word comes
 */
record View(Snapshot snapshot, long shownAtNs, String sentence, int markedWord, long markUntilNs, String heard, Hearing hearing,
        String note) {

    /** @param known false until the first word about the microphone */
    record Hearing(boolean known, double levelDbfs, boolean hears, String words) {
    }

    static final Snapshot NOTHING_YET =
            new Snapshot(Mode.CHOOSING, "", "", Side.BOTH, 0, 0, 0, 0, "", Optional.empty(), Set.of());
    static final View EMPTY = new View(NOTHING_YET, 0, "", -1, 0, "", new Hearing(false, -96, false, ""), "");
}
