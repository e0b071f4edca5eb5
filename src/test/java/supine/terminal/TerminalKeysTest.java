package supine.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import supine.app.Controls;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.script.Side;
import supine.session.Snapshot;
import supine.session.Snapshot.Mode;

/** Typing instead of talking. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TerminalKeysTest {
    private static final Phrasebook PHRASES = new Phrasebook(Map.of(Command.STOP, List.of("stop", "stop now"), Command.PAIN,
            List.of("pain", "ouch", "it hurts"), Command.RESUME, List.of("resume", "go on"), Command.NEXT, List.of("next"),
            Command.WHERE_AM_I, List.of("where am I")));

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final List<String> pressed = new CopyOnWriteArrayList<>();

    @Test
    void phrases_and_letters_are_commands_in_any_state() throws InterruptedException {
        assertEquals(List.of("STOP", "PAIN", "PAIN", "NEXT", "NEXT", "REPEAT", "WHERE_AM_I", "WHAT_CAN_I_SAY"),
                type(Mode.STOPPED, "Stop now!", "it hurts", "pain", "next", "n", "r", "Where am I?", "?"));
        assertEquals(List.of("PAIN"), type(Mode.HOLDING, "ouch"));
    }

    @ParameterizedTest
    @EnumSource(names = {"INSTRUCTING", "COUNTING_IN", "HOLDING", "RESTING", "ENDING", "FROZEN"})
    void whatever_else_is_typed_stops_what_moves_or_may_move(Mode mode) throws InterruptedException {
        for (var line : new String[] {"sotp", "aaaargh", "!", "stopp it", "\u0000", "x"}) {
            assertEquals(List.of("STOP"), type(mode, line), line);
        }
    }

    @Test
    void a_bare_Enter_stops_what_moves_begins_what_waits_and_resumes_what_rests() throws InterruptedException {
        assertEquals(List.of("STOP"), type(Mode.HOLDING, ""));
        assertEquals(List.of("READY"), type(Mode.WAITING, ""));
        for (var mode : new Mode[] {Mode.STOPPED, Mode.PAUSED, Mode.FROZEN}) {
            assertEquals(List.of("RESUME"), type(mode, ""));
        }
        assertEquals(List.of(), type(Mode.AFTERCARE, ""));
    }

    @Test
    void the_space_bar_stops_as_it_does_in_the_window() throws InterruptedException {
        for (var mode : Mode.values()) {
            assertEquals(List.of("STOP"), type(mode, " "), mode.name());
        }
    }

    @Test
    void Enter_hit_again_and_again_does_not_resume_what_it_stopped() throws InterruptedException {
        assertEquals(List.of("STOP"), type(Mode.STOPPED, "stop", "", "", ""));
    }

    @Test
    void n_means_no_where_something_was_asked() throws InterruptedException {
        assertEquals(List.of("NO", "YES"), type(Mode.ASKING, "n", "y"));
    }

    @Test
    void an_unknown_word_at_rest_is_answered_with_the_nearest_and_with_what_can_be_typed() throws InterruptedException {
        assertEquals(List.of(), type(Mode.STOPPED, "resum"));
        assertTrue(said().contains("I do not know \"resum\". Did you mean \"resume\"? You can type: stop, pain, resume."), said());
    }

    @Test
    void the_end_of_a_terminals_input_is_a_wish_to_leave_and_the_end_of_a_pipe_is_none() throws InterruptedException {
        assertEquals(List.of("closed"), type(Mode.HOLDING, true));
        assertEquals(List.of(), type(Mode.HOLDING, false));
    }

    private List<String> type(Mode mode, String... lines) throws InterruptedException {
        return type(mode, false, lines);
    }

    /** Types the lines, waits for the end of the input, and tells what came of them. */
    private List<String> type(Mode mode, boolean terminal, String... lines) throws InterruptedException {
        pressed.clear();
        var display = new TerminalDisplay(new PrintStream(written, true, StandardCharsets.UTF_8));
        display.show(new Snapshot(mode, "", "", Side.BOTH, 0, 0, 0, 0, "", Optional.empty(),
                Set.of(Command.STOP, Command.PAIN, Command.RESUME)));
        var text = String.join("\n", lines) + (lines.length == 0 ? "" : "\n");
        var reader = TerminalKeys.start(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), terminal, display, new Controls() {
            @Override
            public void press(Command command) {
                pressed.add(command.name());
            }

            @Override
            public void closed() {
                pressed.add("closed");
            }
        }, PHRASES);
        reader.join();
        display.close();
        return List.copyOf(pressed);
    }

    private String said() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
