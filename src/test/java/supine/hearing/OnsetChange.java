package supine.hearing;

import java.util.ArrayList;
import java.util.List;
import supine.hearing.VoiceOnset.Change;
import supine.testing.Sounds;

/** That a voice began or ended. @param atMs beginning of the frame that told @param changeMs where it was */
record OnsetChange(Change change, long atMs, long changeMs) {

    /** All that an onset notices in a sound. */
    static List<OnsetChange> by(VoiceOnset onset, short[] samples, boolean ownVoice) {
        var noticed = new ArrayList<OnsetChange>();
        Sounds.frames(samples, (atMs, frame) -> {
            var change = onset.accept(atMs, frame, ownVoice);
            if (change != Change.NONE) {
                noticed.add(new OnsetChange(change, atMs, onset.changeMs()));
            }
        });
        return noticed;
    }
}
