package supine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import java.util.stream.LongStream;
import supine.command.Command;
import supine.session.Snapshot.Mode;

/** Whatever is said in whatever order, the promises hold. Seeded, so that a failure can be played again. */
class SessionRandomTest {
    private static final List<Command> WANDERING = List.of(Command.READY, Command.READY, Command.READY, Command.BACK, Command.REPEAT, Command.NEXT, Command.MORE_TIME);
    private static final Set<Command> MOVERS = EnumSet.of(Command.RESUME, Command.NEXT, Command.BACK, Command.REPEAT, Command.FINISH);
    private static final Command[] COMMANDS = Command.values();

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePromisesHoldWhateverIsSaid(long seed) {
        var random = new Random(seed);
        var play = seed % 2 == 0 ? Play.begun(Routines.SMALL) : Play.begun(Routines.SMALL, Routines.OTHER);
        boolean halted = false;
        boolean pained = false;
        for (int i = 0; i < 120 && !play.state().isEnded(); i++) {
            switch (random.nextInt(7)) {
                case 0 -> play.pass(random.nextInt(20_000));
                case 1 -> {
                    boolean before = halted;
                    play.mumbles(random.nextInt(5_000));
                    halted = before || play.mode() == Mode.ASKING;
                }
                case 2 -> play.presses(Command.READY);
                case 3 -> {
                    play.event(new SessionEvent.HearingLost(play.nowMs(), "I cannot hear you."));
                    halted = !play.state().isEnded() && !pained;
                }
                case 4 -> {
                    play.event(new SessionEvent.SoundMissed(play.nowMs(), 200));
                    halted |= play.mode() == Mode.ASKING;
                }
                default -> {
                    var command = COMMANDS[random.nextInt(COMMANDS.length)];
                    play.says(command);
                    pained |= command == Command.PAIN || command == Command.HELP_ME;
                    // Every sign had a clear no, and "start again" was said: a session like any other.
                    pained &= !(command == Command.START_AGAIN && play.lines().stream().anyMatch(line -> line.contains("started-again")));
                    halted = switch (command) {
                        case STOP, PAUSE -> true;
                        default -> halted && !MOVERS.contains(command);
                    };
                }
            }
            if (halted && !play.state().isEnded() && !pained) {
                assertFalse(play.mode().isMoving(), "moves although halted, seed " + seed + ":\n" + play.text());
            }
            if (pained && !play.state().isEnded()) {
                assertFalse(play.mode().isMoving(), "seed " + seed + ":\n" + play.text());
            }
        }
        neverStuck(play, seed);
    }

    /** Back and forth through all of a routine: nobody gets lost. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverWandersArrives(long seed) {
        var random = new Random(seed);
        var play = Play.begun(Routines.SMALL);
        for (int i = 0; i < 60 && !play.state().isEnded(); i++) {
            play.pass(random.nextInt(15_000));
            play.presses(WANDERING.get(random.nextInt(WANDERING.size())));
        }
        neverStuck(play, seed);
    }

    /** From wherever that led, "resume", "ready" and "yes" lead on to an end. */
    private static void neverStuck(Play play, long seed) {
        for (int i = 0; i < 2_000 && !play.state().isEnded(); i++) {
            switch (play.mode()) {
                case PAUSED, ASKING, STOPPED -> play.presses(Command.RESUME);
                case WAITING, CHECKING -> play.presses(Command.READY);
                case CHOOSING -> play.presses(Command.YES);
                case INSTRUCTING, COUNTING_IN, HOLDING, RESTING, FROZEN, AFTERCARE, ENDING, ENDED -> { }
            }
            play.pass(3_000);
        }
        assertTrue(play.state().isEnded(), "stuck, seed " + seed + ":\n" + play.text());
        assertEquals(1, play.lines().stream().filter(line -> line.contains("report ended")).count());
    }
}
