package supine.bench.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** The sound system fails under a session, again and again, amid what it says and counts: how soon it is noticed, halts it and is said. */
public final class FaultTrials {
    /** The loudspeaker's buffer: what the program says is heard so much after it has told that it says it, ms. */
    private static final long BUFFER_MS = 100;
    private static final int BETWEEN_MS = 2_500;
    private static final int SPREAD_MS = 2_500;
    private static final long LASTING_MS = 2_000;
    private static final String HALTED = "state (paused|stopped|asking)";
    private static final String SENTENCE = "say (I cannot hear you|Stopped|I missed).*";
    /** A program that loses sound for the third time says that, and does not halt for more. */
    private static final int SLIPS = 2;

    private final Class<?> supine;
    private final Path folder;
    private final Random random = new Random(5);

    /**
     * What came of one; ms since the fault, or since its end.
     *
     * @param saidMs  the first sound of the sentence; without a voice, when it stood on the screen
     * @param backMs  since the end of the fault: noticed that all is well; 0 where it is over when it is noticed
     * @param noticed what was said of it
     */
    public record Trial(long noticedMs, long haltedMs, long saidMs, long shownMs, long backMs, String noticed) {
    }

    /** @param supine the class that starts the program @param folder for what it writes */
    public FaultTrials(Class<?> supine, Path folder) {
        this.supine = supine;
        this.folder = folder;
    }

    /** So many trials of one fault; the program is told to go on after each. */
    public List<Trial> run(RoomFault fault, int times, Consumer<Trial> each) throws IOException {
        var trials = new ArrayList<Trial>();
        while (trials.size() < times) {
            int now = fault == RoomFault.SLIP ? Math.min(SLIPS, times - trials.size()) : times - trials.size();
            runOne(fault, now, trial -> {
                trials.add(trial);
                each.accept(trial);
            });
        }
        return trials;
    }

    private void runOne(RoomFault fault, int times, Consumer<Trial> each) throws IOException {
        try (var room = VirtualRoom.start().noise();
                var program = LiveProgram.run(supine, room, folder, "floor-reset", "--headset", "--display", "terminal")) {
            program.await("armed");
            for (int n = 0; n < times; n++) {
                moving(program);
                VirtualRoom.pause(BETWEEN_MS + random.nextInt(SPREAD_MS));
                moving(program);
                each.accept(trial(room, program, fault));
                int from = program.now();
                program.type("resume");
                program.await(from, "resumed");
            }
        }
    }

    /** One that waits is told that the user is ready; one that stands still to go on: a room may be silent for a moment after its server hung. */
    private static void moving(LiveProgram program) throws IOException {
        var state = program.events().stream().filter(event -> event.name().equals("state")).reduce((a, b) -> b).map(LiveProgram.Event::line).orElse("");
        if (state.equals("state waiting")) {
            program.type("ready");
        } else if (state.matches(HALTED)) {
            program.type("resume");
        }
    }

    private static Trial trial(VirtualRoom room, LiveProgram program, RoomFault fault) throws IOException {
        fault.prepare(room);
        int from = program.now();
        long injected = System.nanoTime();
        fault.inject(room);
        var noticed = program.await(from, fault.noticedAs());
        VirtualRoom.pause(LASTING_MS);
        int until = program.now();
        long mended = System.nanoTime();
        fault.mend(room);
        var told = fault.isOverByItself() ? program.await(from, "question") : noticed;
        var halted = program.await(from, "a halt", event -> event.line().matches(HALTED));
        var said = program.await(from, "a sentence", event -> event.line().matches(SENTENCE));
        var shown = program.awaitPrinted(injected, "the sentence on the screen", line -> line.contains(told.text("text")));
        long backMs = fault.isOverByItself() ? 0 : ms(mended, program.await(until, "mended " + fault.victim()).seenNanos());
        return new Trial(ms(injected, noticed.seenNanos()), ms(injected, halted.seenNanos()),
                ms(injected, fault.canBeSaid() ? said.seenNanos() + BUFFER_MS * 1_000_000 : shown.seenNanos()), ms(injected, shown.seenNanos()),
                backMs, told.text("text"));
    }

    private static long ms(long from, long until) {
        return (until - from) / 1_000_000;
    }
}
