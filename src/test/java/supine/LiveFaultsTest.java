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

    @Test
    void aGapOfAFifthOfASecondIsNoFault() throws Exception {
        assumeTrue(VirtualRoom.isPossible(), "PulseAudio is not installed");
        try (var room = VirtualRoom.start().noise(); var program = LiveProgram.run(Supine.class, room, folder, "floor-reset", "--headset")) {
            program.await("armed");

            room.hang(true);
            Thread.sleep(200);
            room.hang(false);

            var from = program.now();
            program.await(from, "say");
            program.await(program.now(), "say");
            var wrong = program.events().stream().filter(event -> event.name().matches("fault|frozen|question")).toList();
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
