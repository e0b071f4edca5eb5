package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import supine.bench.live.LiveProgram;
import supine.bench.live.RoomFault;
import supine.bench.live.VirtualRoom;

/**
 * The whole program, and a sound system that fails under it: each fault halts the session, is said, and its end is noticed. How soon is
 * printed, not asserted, since that belongs to the machine. All faults, as a table: {@code ./verify -Dtest=LiveFaultsTest
 * -Dsupine.faults=all}.
 */
@Timeout(120)
class LiveFaultsTest {
    private static final List<String> TABLE = new ArrayList<>();

    @TempDir
    Path folder;

    static Stream<RoomFault> faults() {
        var wished = System.getProperty("supine.faults", "");
        return wished.equals("all") ? Arrays.stream(RoomFault.values()).filter(fault -> fault != RoomFault.SLIP)
                : !wished.isEmpty() ? Stream.of(RoomFault.valueOf(wished))
                : Stream.of(RoomFault.MUTE, RoomFault.KILL_SERVER, RoomFault.REMOVE_DEVICE, RoomFault.MOVE_DEVICE, RoomFault.HANG_SERVER, RoomFault.OUTPUT_GONE);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultHaltsTheSessionIsSaidAndItsEndIsNoticed(RoomFault fault) throws Exception {
        assumeTrue(VirtualRoom.isPossible(), "PulseAudio is not installed");
        try (var room = VirtualRoom.start().noise(); var program = LiveProgram.run(Supine.class, room, folder, "floor-reset", "--headset")) {
            var armed = program.await("armed");
            program.await(0, "a few seconds", event -> event.atMs() > armed.atMs() + 3_000);
            fault.prepare(room);
            var from = program.now();

            var injected = System.nanoTime();
            fault.inject(room);
            var lost = program.await(from, "fault " + fault.victim());
            var halted = program.await(from, "a halt", event -> event.line().matches("state (paused|stopped)"));
            var said = program.await(from, "say", event -> event.line().matches("say (I cannot hear you|Stopped).*"));
            assertTrue(lost.text("text").matches(".*\\..*"), lost.toString());

            var mended = System.nanoTime();
            fault.mend(room);
            var back = program.await(from, "mended " + fault.victim());
            var again = program.await(program.events().indexOf(back), "say", event -> event.name().equals("say"));
            var moved = program.events().stream().skip(from).filter(event -> event.name().matches("resumed|step|count")).toList();
            assertTrue(moved.isEmpty(), "it moved by itself: " + program.story());

            TABLE.add(String.format(Locale.ROOT, "%-17s noticed %4d ms, halted %4d ms, said %4d ms; mended: noticed %5d ms, said %5d ms  \"%s\" ... \"%s\"",
                    fault.name().toLowerCase(Locale.ROOT).replace('_', ' '), ms(injected, lost), ms(injected, halted), ms(injected, said),
                    ms(mended, back), ms(mended, again), lost.text("text"), again.text("text")));
        }
    }

    /** Where the machine is so busy that the gap becomes much longer, it is told as a fault; nothing may go on in silence. */
    @Test
    void aMomentOfSoundThatIsLostHaltsTheSessionWhichSaysSoAndGoesOnWhenTold() throws Exception {
        assumeTrue(VirtualRoom.isPossible(), "PulseAudio is not installed");
        try (var room = VirtualRoom.start().noise(); var program = LiveProgram.run(Supine.class, room, folder, "floor-reset", "--headset", "--display", "terminal")) {
            var armed = program.await("armed");
            program.await(0, "a few seconds", event -> event.atMs() > armed.atMs() + 3_000);
            var from = program.now();

            RoomFault.SLIP.inject(room);

            var told = program.await(from, "missed or fault", event -> event.name().matches("missed|fault"));
            var halted = program.await(from, "a halt", event -> event.line().matches("state (asking|paused)"));
            var said = program.await(from, "a sentence", event -> event.line().matches("say (I missed a moment of sound, so I paused|I cannot hear you).*"));
            if (told.name().equals("fault")) {
                program.await(from, "mended microphone");
            }
            var moved = program.events().stream().skip(program.events().indexOf(halted)).filter(event -> event.name().matches("resumed|step|count")).toList();
            assertEquals(List.of(), moved, "it moved by itself: " + program.story());

            var again = program.now();
            program.type("resume");
            program.await(again, "resumed");
        }
    }

    @Test
    void aGapOfAFifthOfASecondInWhichNothingIsLostIsNoFault() throws Exception {
        assumeTrue(VirtualRoom.isPossible(), "PulseAudio is not installed");
        try (var room = VirtualRoom.start().noise(); var program = LiveProgram.run(Supine.class, room, folder, "floor-reset", "--headset")) {
            program.await("armed");

            room.hang(true);
            Thread.sleep(200);
            room.hang(false);

            var from = program.now();
            program.await(from, "say");
            program.await(program.now(), "say");
            var wrong = program.events().stream().filter(event -> event.name().matches("fault|missed|frozen|question")).toList();
            assertEquals(List.of(), wrong, program.story());
        }
    }

    private static long ms(long since, LiveProgram.Event event) {
        return (event.seenNanos() - since) / 1_000_000;
    }

    @AfterAll
    static void print() {
        TABLE.forEach(System.out::println);
    }
}
