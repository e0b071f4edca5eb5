package supine.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.script.Side;
import supine.session.Snapshot;
import supine.session.Snapshot.HoldProgress;
import supine.session.Snapshot.Mode;
import supine.sound.WordTime;

/** What somebody reads, or has read to them, in a terminal. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TerminalDisplayTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final TerminalDisplay display = new TerminalDisplay(new PrintStream(written, true, StandardCharsets.UTF_8));

    @Test
    void what_there_is_no_voice_for_rings_the_bell() {
        display.alarm();
        display.note("The loudspeaker takes no sound any more.");
        display.close();

        assertEquals("\007The loudspeaker takes no sound any more.", written.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void a_hold_reads_as_a_page_with_its_numbers_in_one_line() {
        display.note("A headset is safer: I may hear myself.");
        display.hearing(-50, true, "I can hear you");
        display.show(at(Mode.INSTRUCTING, 0, "Bend your right knee."));
        say("Bend your right knee.");
        display.show(at(Mode.HOLDING, 1, "Bend your right knee.", new HoldProgress(0, 10_000)));
        for (var count : new String[] {"ten", "nine", "eight"}) {
            display.show(at(Mode.HOLDING, 1, "Bend your right knee.", new HoldProgress(900, 10_000)));
            say(count);
            display.hearing(-40, true, "I can hear you");
        }
        display.heard("stop");
        display.show(at(Mode.STOPPED, 1, "Stopped. Say resume to go on."));
        assertEquals("""
                A headset is safer: I may hear myself.
                Microphone: I can hear you.
                Floor reset.
                Step 2 of 4: Knee to chest, right side.
                Listen.
                Bend your right knee.
                Repetition 1 of 3.
                Under way, 10 seconds.
                ten nine eight
                Heard: stop.
                Stopped.
                Stopped. Say resume to go on.
                """, read());
    }

    @Test
    void a_sentence_that_is_said_again_is_written_again_and_none_twice_otherwise() {
        display.show(at(Mode.INSTRUCTING, 0, "Breathe out."));
        say("Breathe out.");
        display.show(at(Mode.INSTRUCTING, 0, "Breathe out."));
        say("Breathe out.");
        assertEquals(2, read().lines().filter("Breathe out."::equals).count());
    }

    @Test
    void going_deaf_is_written_as_a_warning() {
        display.hearing(-96, false, "I cannot hear you: the microphone is muted");
        assertEquals("Microphone, warning: I cannot hear you: the microphone is muted.\n", read());
    }

    @Test
    void nothing_is_written_while_it_is_not_known_whether_it_hears() {
        display.hearing(-40, true, "I can hear you");
        display.hearing(-96, false, "");
        display.hearing(-40, true, "I can hear you");
        assertEquals("Microphone: I can hear you.\nMicrophone: I can hear you.\n", read());
    }

    @Test
    void no_colours_and_no_cursor_movements_are_written() {
        display.show(at(Mode.HOLDING, 1, "Hold.", new HoldProgress(0, 10_000)));
        say("seven");
        assertFalse(read().chars().anyMatch(c -> c != '\n' && c < ' '));
    }

    @Test
    void a_terminal_that_takes_nothing_holds_nobody_up() {
        var stuck = new CountDownLatch(1);
        var display = new TerminalDisplay(new PrintStream(new OutputStream() {
            @Override
            public void write(int b) {
                try {
                    stuck.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }, true));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 10_000; i++) {
                display.note("line " + i);
            }
            display.close();
            display.close();
        });
        stuck.countDown();
    }

    private void say(String sentence) {
        var index = 0;
        for (var word : sentence.split(" ")) {
            display.speaking(sentence, index, new WordTime(word, index * 300L, index * 300L + 250));
            index++;
        }
    }

    /** All that was written; the display is closed by it. */
    private String read() {
        display.close();
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static Snapshot at(Mode mode, int repetition, String sentence, HoldProgress... hold) {
        return new Snapshot(mode, "Floor reset", "Knee to chest", Side.RIGHT, 2, 4, repetition, 3, sentence,
                hold.length == 0 ? Optional.empty() : Optional.of(hold[0]), Set.of());
    }
}
