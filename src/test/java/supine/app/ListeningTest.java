package supine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.hearing.Ears;
import supine.hearing.LearnedOnset;
import supine.hearing.MicrophoneWatch;
import supine.hearing.MicrophoneWatch.Fault;
import supine.hearing.OwnVoiceMask;
import supine.session.Effect.Reflex;
import supine.sound.Brake;
import supine.sound.Microphone;
import supine.sound.SoundFaultException;
import supine.speaking.OwnVoice;
import supine.testing.DeafRecogniser;

/** The listener never dies unnoticed, whatever goes wrong in it. */
@Timeout(30)
class ListeningTest {
    private final MicrophoneWatch watch = new MicrophoneWatch(true);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    void aRecogniserThatFailsIsNoticed() {
        var listening = listening(null);
        listening.use(new Ears(new LearnedOnset(), new FailingRecogniser(), new OwnVoiceMask(phrases())));
        listening.read(new FakeMicrophone(100, false, 8_000));

        assertThrows(IllegalStateException.class, listening::recognise);

        assertEquals(Optional.of(Fault.BROKEN), watch.check(0));
    }

    @Test
    void aMicrophoneThatFailsOtherwiseThanForeseenIsNoticed() {
        var listening = listening(null);

        assertThrows(IllegalStateException.class, () -> listening.read(new FakeMicrophone(3, true, 8) {
            @Override
            SoundFaultException fault() {
                throw new IllegalStateException("a driver's bug");
            }
        }));

        assertEquals(Optional.of(Fault.BROKEN), watch.check(0));
    }

    @Test
    void aLostMicrophoneIsClosedAndOpenedAgainUntilThereIsOne() throws Exception {
        var lost = new FakeMicrophone(3, true, 8);
        var found = new FakeMicrophone(3, false, 8);
        var tries = new int[1];
        var listening = listening(() -> {
            assertEquals(Optional.of(Fault.GONE), watch.check(0));
            if (tries[0]++ == 0) {
                throw new SoundFaultException("Not yet.");
            }
            return found;
        });

        listening.read(lost);

        assertTrue(lost.closed && found.closed);
        assertEquals(2, tries[0]);
        assertTrue(ended.await(0, TimeUnit.SECONDS), "the second one was read to its end");
    }

    private Listening listening(Replacements.@Nullable Opener<Microphone> opener) {
        Supplier<Set<Command>> nothingMore = Set::of;
        return new Listening(new Replacements(opener, null), watch, new StreamClock(0), new VoiceReflex(new Brake(() -> { }), ducks -> { }, () -> Reflex.SILENCES), new OwnVoice(),
                nothingMore, new QuietReceiver() {
                    @Override
                    public void ended() {
                        ended.countDown();
                    }
                });
    }

    private static Phrasebook phrases() {
        return new Phrasebook(Map.of(Command.STOP, List.of("stop"), Command.PAIN, List.of("pain")));
    }

    /** Gives so many frames of a sound that begins amid them, and then ends or is lost. */
    private static class FakeMicrophone implements Microphone {
        private final boolean isLost;
        private final int loudness;
        private final int frames;
        private int left;
        private boolean closed;

        FakeMicrophone(int frames, boolean isLost, int loudness) {
            this.frames = frames;
            left = frames;
            this.isLost = isLost;
            this.loudness = loudness;
        }

        SoundFaultException fault() {
            return new SoundFaultException("Unplugged.");
        }

        @Override
        public boolean read(short[] frame) throws SoundFaultException {
            if (left == 0 && isLost) {
                throw fault();
            }
            for (int i = 0; i < frame.length; i++) {
                frame[i] = (short) ((left > frames / 2 ? 8 : loudness) * Math.sin(i * 0.2));
            }
            return left-- > 0;
        }

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public boolean isEchoFree() {
            return true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class FailingRecogniser extends DeafRecogniser {
        @Override
        public void begin(long startMs) {
            throw new IllegalStateException("a recogniser's bug");
        }
    }
}
