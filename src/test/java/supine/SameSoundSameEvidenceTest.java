package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import supine.command.Command;
import supine.hearing.Ears;
import supine.hearing.Evidence;
import supine.hearing.OwnWords;
import supine.testing.Sounds;
import supine.testing.Voices;

/** What is made of a recording is the same to the last bit, whichever were listened to before it, and whatever others are listened to at the same time. */
class SameSoundSameEvidenceTest {
    private static final List<short[]> RECORDINGS = List.of(
            Sounds.inARoom(Voices.say("flite:slt", "ow please stop that really hurts")),
            Sounds.inARoom(Sounds.louder(Voices.say("flite:rms", "go back"), 20)),
            Sounds.inARoom(Sounds.noise(3_000, -20)),
            Sounds.inARoom(Sounds.far(Voices.say("flite:awb", "it hurts"), 3)));

    @Test
    void inAnyOrderAndSideBySide() throws Exception {
        var engines = new Engines(Path.of(""));
        var ears = engines.hearing(engines.phrasebook());
        var first = new ArrayList<List<Evidence>>();
        RECORDINGS.forEach(each -> first.add(hear(ears, each)));

        for (int i = RECORDINGS.size() - 1; i >= 0; i--) {
            assertEquals(first.get(i), hear(ears, RECORDINGS.get(i)));
        }
        var pool = Executors.newFixedThreadPool(RECORDINGS.size());
        try {
            var together = new ArrayList<Future<List<Evidence>>>();
            for (var each : RECORDINGS) {
                together.add(pool.submit((Callable<List<Evidence>>) () -> hear(ears, each)));
            }
            for (int i = 0; i < RECORDINGS.size(); i++) {
                assertEquals(first.get(i), together.get(i).get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertFalse(first.get(0).isEmpty());
    }

    private static List<Evidence> hear(Supplier<Ears> fresh, short[] recording) {
        var ears = fresh.get();
        var found = new ArrayList<Evidence>();
        ears.listenFor(EnumSet.allOf(Command.class));
        Sounds.frames(recording, (atMs, frame) -> {
            var noticed = ears.notice(atMs, frame, false);
            ears.hear(atMs, frame, noticed, false, OwnWords.NONE, found::add);
        });
        return found;
    }
}
