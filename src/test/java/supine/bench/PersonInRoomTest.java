package supine.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import supine.bench.Recordings.Recording;
import supine.sound.Pcm;

/** Somebody says a word in a room in which time passes on another thread. */
class PersonInRoomTest {
    private static final double LEVEL = 0.1;

    @Test
    void aWordIsHeardOnceAtTheLevelThatWasAskedForAndItsTimesAreThoseOfItsFrames() throws Exception {
        var silent = new SimulatedRoom.Kind("silent", new double[] {0}, 0, 0, 1, -90);
        var person = new PersonInRoom(new SimulatedRoom(silent, 1), new double[] {1}, LEVEL);
        var word = new double[8_000];
        for (int i = 2_000; i < 6_000; i++) {
            word[i] = 0.3 * Math.sin(i * 0.2);
        }
        var said = CompletableFuture.supplyAsync(() -> say(person, new Recording("word", word)));
        var all = new ArrayList<Double>();
        var heard = new short[Pcm.FRAME_SAMPLES];

        long from = System.nanoTime();
        while (!said.isDone()) {
            person.pass(new short[Pcm.FRAME_SAMPLES], heard);
            for (short sample : heard) {
                all.add(sample / 32768.0);
            }
            Thread.yield();
        }
        person.pass(new short[Pcm.FRAME_SAMPLES], heard);

        var samples = all.stream().mapToDouble(sample -> sample).toArray();
        assertEquals(LEVEL, Recordings.activeLevel(samples), 0.02);
        assertEquals(250, (said.join().endNanos() - said.join().onsetNanos()) / 1e6, 20);
        assertTrue(said.join().onsetNanos() > from);
        assertTrue(heard[0] < 10 && heard[0] > -10, "silent again: " + heard[0]);
    }

    private static PersonInRoom.Said say(PersonInRoom person, Recording word) {
        try {
            return person.say(word);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
