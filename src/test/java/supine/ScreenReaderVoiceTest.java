package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.app.Equipment;
import supine.app.Equipment.Screen;
import supine.app.LateControls;
import supine.app.LockstepSession;
import supine.app.Reader;
import supine.app.Stream;
import supine.app.Voice;
import supine.script.Regions;
import supine.session.Known;
import supine.session.Session;
import supine.session.Wishes;
import supine.settings.Folders;
import supine.settings.Offers;
import supine.settings.Setting;
import supine.settings.Settings;
import supine.sound.Loudspeaker;
import supine.sound.NoMicrophone;

/** Speaking left to the screen reader: by all of it, by half of it, and by one that fails. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScreenReaderVoiceTest {
    private static final Equipment EQUIPMENT = new Engines(Path.of(""), new Folders(Path.of("target/nobody")));
    private static final long LENGTH_MS = 240_000;

    private final List<String> read = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private boolean loudSentence;
    private boolean loudCount;

    /** What is heard of the program within a second and a half of the beginning of a sentence or count. */
    private final class Ear implements Loudspeaker {
        private long atMs;
        private boolean counting;
        private long sinceMs = -1;

        @Override
        public void write(short[] frame) {
            for (var sample : frame) {
                // Signs are shorter than this stretch and come before it.
                if (Math.abs(sample) > 3000 && sinceMs >= 0 && atMs - sinceMs > 300 && atMs - sinceMs < 500) {
                    loudCount |= counting;
                    loudSentence |= !counting;
                }
            }
            atMs += 10;
        }

        @Override
        public int silence() {
            return 0;
        }

        @Override
        public String name() {
            return "ear";
        }

        @Override
        public void close() {
        }
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void play(String speaker, int sentencesUntilItFails) throws Exception {
        var settings = Settings.USUAL.with(Setting.SPEAKER, speaker).orElseThrow();
        var ear = new Ear();
        var reader = new Reader() {
            @Override
            public boolean isThere() {
                return read.size() < sentencesUntilItFails;
            }

            @Override
            public void say(String text) {
                read.add(text);
            }

            @Override
            public void hush() {
            }
        };
        var phrasebook = EQUIPMENT.phrasebook();
        var session = new Session(List.of(EQUIPMENT.library().routine("gentle-start")), EQUIPMENT.library().guidance(), null, Regions.NONE,
                Known.NOTHING, phrasebook, new Wishes(settings, Offers.NONE, List.of()));
        var stream = new Stream(session, new Voice(EQUIPMENT.synthesizer(), settings), new NoMicrophone(), ear, new CompletableFuture<>(),
                cue -> new short[0], EQUIPMENT.display(Screen.NONE, new LateControls(), phrasebook, settings), (atMs, event, fields) -> {
                    switch (event) {
                        case "say", "count" -> {
                            (event.equals("say") ? said : counted).add(String.valueOf(fields.get("text")));
                            ear.counting = event.equals("count");
                            ear.sinceMs = ear.atMs;
                        }
                        case "fault" -> faults.add(String.valueOf(fields.get("what")));
                        default -> { }
                    }
                }, now -> { }, reader);
        assertThrows(Enough.class, () -> new LockstepSession(stream).imagine(atMs -> {
            if (atMs >= LENGTH_MS) {
                throw new Enough();
            }
        }));
        assertFalse(said.isEmpty());
    }

    @Test
    void left_to_the_screen_reader_everything_is_read_and_the_program_is_silent() throws Exception {
        play("screen-reader", Integer.MAX_VALUE);
        assertFalse(counted.isEmpty());
        assertTrue(read.containsAll(said) && read.containsAll(counted));
        assertFalse(loudSentence || loudCount);
    }

    @Test
    void where_both_speak_sentences_are_read_and_counts_are_on_the_beat_in_the_programs_own_voice() throws Exception {
        play("both", Integer.MAX_VALUE);
        assertEquals(said, read);
        assertFalse(loudSentence);
        assertTrue(loudCount);
    }

    @Test
    void the_program_speaks_itself_where_nothing_was_chosen() throws Exception {
        play("program", Integer.MAX_VALUE);
        assertEquals(List.of(), read);
        assertTrue(loudSentence);
    }

    @Test
    void a_screen_reader_that_fails_halts_the_session_and_the_program_says_so_itself() throws Exception {
        play("screen-reader", 4);
        assertEquals(List.of("reader"), faults);
        assertTrue(said.contains("The screen reader's voice has failed. I speak myself."), said.toString());
        assertTrue(said.stream().anyMatch(text -> text.startsWith("I paused.") || text.startsWith("Paused.")), said.toString());
        assertTrue(loudSentence);
    }
}
