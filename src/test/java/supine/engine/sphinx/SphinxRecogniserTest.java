package supine.engine.sphinx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import supine.bench.Percentiles;
import supine.command.Command;
import supine.command.Command.Effect;
import supine.command.Phrasebook;
import supine.sound.Pcm;
import supine.testing.Sounds;
import supine.testing.Voices;

/** What people say to it is understood, what they do not say is not. The voices are synthetic; the measured figures are printed. */
class SphinxRecogniserTest {
    private static final Listener EVERYTHING = Listener.forEverything();

    @Test
    void everyPhraseIsUnderstoodFromMostVoices() {
        int right = 0;
        int wrong = 0;
        int all = 0;
        var report = new StringBuilder();
        // Numbers said along are compared with the one that is due: CountingAloudTest.
        for (var command : EnumSet.complementOf(EnumSet.of(Command.COUNT))) {
            for (var phrase : Listener.PHRASEBOOK.phrases().getOrDefault(command, List.of())) {
                int understood = 0;
                for (var voice : Voices.ALL) {
                    var heard = Listener.names(Listener.when(command).commands(Sounds.inARoom(Voices.say(voice, phrase))));
                    understood += heard.contains(command) ? 1 : 0;
                    wrong += heard.stream().anyMatch(other -> other != command) ? 1 : 0;
                    if (!heard.equals(List.of(command))) {
                        report.append(String.format("  %s said \"%s\", heard %s%n", voice, phrase, heard));
                    }
                }
                right += understood;
                all += Voices.ALL.size();
                assertTrue(understood * 2 >= Voices.ALL.size(), phrase + " was understood from " + understood + " voices");
            }
        }
        System.out.printf("phrases understood: %d of %d, something else heard in %d%n%s", right, all, wrong, report);
        assertTrue(right >= 0.98 * all, report.toString());
        assertTrue(wrong <= 0.01 * all, report.toString());
    }

    @ParameterizedTest
    @FieldSource("supine.testing.Voices#ALL")
    void stopAndPainAreNeverTakenForWhatMoves(String voice) {
        for (var phrase : List.of("stop", "stop now", "stop the session", "pain", "ouch", "it hurts", "that hurts", "help me", "emergency")) {
            for (double db : new double[] {-12, 0, 12}) {
                var heard = Listener.names(EVERYTHING.commands(Sounds.inARoom(Sounds.louder(Voices.say(voice, phrase), db))));

                assertTrue(heard.stream().noneMatch(command -> command.effect() == Effect.MOVES), phrase + " heard as " + heard);
            }
        }
    }

    /** What is asked moves nothing, but the session goes on after it. */
    @ParameterizedTest
    @FieldSource("supine.testing.Voices#ALL")
    void fromTheFarEndOfARoomStopIsNotTakenForSomethingElse(String voice) {
        for (int seed = 1; seed <= 5; seed++) {
            for (var phrase : List.of("stop", "stop now")) {
                var heard = Listener.names(EVERYTHING.commands(Sounds.inARoom(Sounds.far(Voices.say(voice, phrase), seed))));

                assertTrue(heard.stream().allMatch(command -> command.effect() == Effect.HALTS || command.isHeardOnlyWhenAsked()), phrase + " heard as " + heard);
            }
        }
    }

    @Test
    void stopAndPainAreReportedSoonAfterTheWord() {
        var urgent = new ArrayList<Long>();
        var others = new ArrayList<Long>();
        for (var command : Command.values()) {
            var phrases = Listener.PHRASEBOOK.phrases().getOrDefault(command, List.of());
            for (var phrase : command.isAlwaysHeard() ? phrases : List.of(Listener.PHRASEBOOK.taught(command))) {
                for (var voice : Voices.ALL) {
                    var spoken = Voices.say(voice, phrase);
                    long endMs = 1000 + lastLoudMs(spoken);
                    for (var there : command.isAlwaysHeard() ? List.of(spoken, Sounds.far(spoken, 1)) : List.of(spoken)) {
                        Listener.when(command).commands(Sounds.inARoom(there)).stream().filter(heard -> heard.command() == command).findFirst()
                                .ifPresent(heard -> (command.isAlwaysHeard() ? urgent : others).add(heard.atMs() - endMs));
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "word end to heard: always heard p50 %d p95 %d ms (n %d), others p50 %d p95 %d ms (n %d)%n",
                Percentiles.at(urgent, 50), Percentiles.at(urgent, 95), urgent.size(), Percentiles.at(others, 50), Percentiles.at(others, 95), others.size());
        assertTrue(Percentiles.at(urgent, 95) <= 300, urgent.toString());
        assertTrue(Percentiles.at(others, 95) <= 600, others.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no please stop it is too much", "wait a moment stop I need to rest", "my knee is stuck stop my knee"})
    void stopIsFoundInsideRunningTalk(String talk) {
        int found = 0;
        for (var voice : Voices.ALL) {
            found += Listener.names(EVERYTHING.commands(Sounds.inARoom(Voices.say(voice, talk)))).contains(Command.STOP) ? 1 : 0;
        }
        assertTrue(found * 2 >= Voices.ALL.size(), "found in " + found + " of " + Voices.ALL.size());
    }

    @Test
    void theSameSoundGivesTheSameResultWhateverCameBefore() {
        var stop = Sounds.inARoom(Voices.say("flite:slt", "stop"));
        var next = Sounds.inARoom(Voices.say("flite:rms", "next step"));
        var loud = Sounds.inARoom(Sounds.louder(Voices.say("flite:awb", "go back"), 20));

        var first = List.of(EVERYTHING.hear(stop), EVERYTHING.hear(next), EVERYTHING.hear(loud));
        var second = List.of(EVERYTHING.hear(loud), EVERYTHING.hear(stop), EVERYTHING.hear(next));

        assertEquals(first.get(0), second.get(1));
        assertEquals(first.get(1), second.get(2));
        assertEquals(first.get(2), second.get(0));
        assertFalse(Listener.commands(first.get(0)).isEmpty());
    }

    @Test
    void whatIsNotExpectedIsNotHeardAndStopAlwaysIs() {
        var waiting = new Listener(Set.of(Command.READY));

        assertEquals(List.of(Command.READY), Listener.names(waiting.commands(Sounds.inARoom(Voices.say("flite:slt", "ready")))));
        assertEquals(List.of(), waiting.commands(Sounds.inARoom(Voices.say("flite:slt", "next"))));
        assertEquals(List.of(), waiting.commands(Sounds.inARoom(Voices.say("flite:slt", "yes"))));
        for (var command : EnumSet.of(Command.STOP, Command.PAIN, Command.HELP_ME)) {
            var phrase = Listener.PHRASEBOOK.taught(command);
            assertEquals(List.of(command), Listener.names(waiting.commands(Sounds.inARoom(Voices.say("flite:slt", phrase)))));
        }
    }

    @Test
    void soundsThatAreNoWordsGiveNoCommand() {
        for (var sound : List.of(
                Sounds.silence(3000), Sounds.constant(3000, 20_000), Sounds.noise(3000, -30), Sounds.noise(3000, -3), Sounds.hiss(500, -30),
                Sounds.sine(2000, 440, -20), Sounds.louder(Sounds.sine(2000, 200, -3), 30), Sounds.noise(5, -10), Sounds.noise(30, -10))) {
            assertEquals(List.of(), EVERYTHING.commands(Sounds.inARoom(sound)));
        }
    }

    @Test
    void aClippedShoutIsStillStop() {
        int found = 0;
        for (var voice : Voices.ALL) {
            found += Listener.names(EVERYTHING.commands(Sounds.inARoom(Sounds.louder(Voices.say(voice, "stop"), 24)))).contains(Command.STOP) ? 1 : 0;
        }
        assertTrue(found >= Voices.ALL.size() - 1, "found in " + found);
    }

    @Test
    void aWordWithoutAPronunciationIsNamed() {
        var phrasebook = new Phrasebook(Map.of(Command.STOP, List.of("stop", "zzgrblx"), Command.PAIN, List.of("pain")));

        var thrown = assertThrows(IllegalArgumentException.class, () -> new PhraseModel(phrasebook, word -> List.of()));

        assertTrue(thrown.getMessage().contains("zzgrblx"), thrown.getMessage());
    }

    @Test
    void sphinxKeepsItsRemarksToItself() {
        var out = System.out;
        var err = System.err;
        var console = new ByteArrayOutputStream();
        try (var caught = new PrintStream(console)) {
            System.setOut(caught);
            System.setErr(caught);
            var recogniser = new SphinxRecogniser(Listener.PHRASES);
            recogniser.begin(0);
            Sounds.frames(Voices.say("flite:slt", "stop"), (atMs, frame) -> recogniser.accept(frame, heard -> { }));
            recogniser.end(heard -> { });
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertEquals("", console.toString());
    }

    private static long lastLoudMs(short[] samples) {
        int i = samples.length - 1;
        while (i > 0 && Math.abs(samples[i]) < 500) {
            i--;
        }
        return Pcm.toMs(i);
    }
}
