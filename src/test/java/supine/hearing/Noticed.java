package supine.hearing;

import java.util.ArrayList;
import java.util.List;
import supine.hearing.VoiceOnset.Change;
import supine.testing.Sounds;

/** That a voice began or ended. @param atMs beginning of the frame that told @param changeMs where it was */
record Noticed(Change change, long atMs, long changeMs) {

    /** All that an onset notices in a sound. */
    static List<Noticed> by(VoiceOnset onset, short[] samples, boolean ownVoice) {
        var noticed = new ArrayList<Noticed>();
        Sounds.frames(samples, (atMs, frame) -> {
            var change = onset.accept(atMs, frame, ownVoice);
            if (change != Change.NONE) {
                noticed.add(new Noticed(change, atMs, onset.changeMs()));
            }
        });
        return noticed;
    }
}
