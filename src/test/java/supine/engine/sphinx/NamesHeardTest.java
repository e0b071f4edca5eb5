package supine.engine.sphinx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.hearing.Ears;
import supine.hearing.EnergyOnset;
import supine.hearing.Evidence;
import supine.hearing.OwnVoiceMask;
import supine.hearing.OwnWords;
import supine.settings.Setting;
import supine.testing.Sounds;
import supine.testing.Voices;

/** Names of routines and settings are understood; while they are listened for, what halts is heard as well as ever. The voices are synthetic. */
class NamesHeardTest {
    private static final Set<Command> CHOOSING = EnumSet.of(Command.NUMBER, Command.NAME, Command.YES, Command.NO, Command.NEXT, Command.BACK,
            Command.REPEAT, Command.HOW_LONG, Command.WHAT_CAN_I_SAY, Command.SETTINGS, Command.FINISH);

    private static List<String> names() throws Exception {
        var names = new ArrayList<>(Arrays.stream(Setting.values()).map(Setting::phrase).toList());
        try (var files = Files.list(Path.of("scripts/routines"))) {
            for (var file : files.sorted().toList()) {
                names.add(Phrasebook.plain(Files.readString(file).replaceAll("(?s).*?\"name\": \"([^\"]+)\".*", "$1")));
            }
        }
        return names;
    }

    private static List<Evidence.Heard> hear(PhraseModel model, Phrasebook phrasebook, short[] samples) {
        var ears = new Ears(new EnergyOnset(), new SphinxRecogniser(model), new OwnVoiceMask(phrasebook));
        ears.listenFor(CHOOSING);
        var all = new ArrayList<Evidence>();
        Sounds.frames(samples, (atMs, frame) -> ears.hear(atMs, frame, ears.notice(atMs, frame, false), false, OwnWords.NONE, all::add));
        return Listener.commands(all);
    }

    @Test
    void namesAreUnderstoodFromMostVoicesAndNeverTakenForStopOrPain() throws Exception {
        var names = names();
        var phrasebook = Listener.PHRASEBOOK.naming(names);
        var model = new PhraseModel(phrasebook, word -> List.of());
        var report = new StringBuilder();
        int right = 0;
        int halted = 0;
        for (var name : names) {
            for (var voice : Voices.ALL) {
                var heard = hear(model, phrasebook, Sounds.inARoom(Voices.say(voice, name)));
                boolean understood = heard.stream().anyMatch(each -> each.command() == Command.NAME && each.phrase().equals(name));
                right += understood ? 1 : 0;
                halted += heard.stream().anyMatch(each -> each.command().isAlwaysHeard()) ? 1 : 0;
                if (!understood || heard.size() > 1) {
                    report.append(String.format("  %s said \"%s\", heard %s%n", voice, name, heard.stream().map(Evidence.Heard::phrase).toList()));
                }
            }
        }
        int all = names.size() * Voices.ALL.size();
        System.out.printf("names understood: %d of %d, taken for what halts in %d%n%s", right, all, halted, report);
        assertTrue(right >= .9 * all, report.toString());
        assertTrue(halted <= .02 * all, report.toString());
    }

    @Test
    void numbersAreToldFromEachOther() throws Exception {
        var phrasebook = Listener.PHRASEBOOK.naming(names());
        var model = new PhraseModel(phrasebook, word -> List.of());
        var report = new StringBuilder();
        int right = 0;
        int all = 0;
        for (var number : List.of("one", "two", "three", "four", "five", "six", "seven", "eight")) {
            var phrase = "choose " + number;
            for (var voice : Voices.ALL) {
                for (int startsAt = 0; startsAt < 160; startsAt += 80) {
                    var said = Voices.say(voice, phrase);
                    var later = new short[startsAt + said.length];
                    System.arraycopy(said, 0, later, startsAt, said.length);
                    var heard = hear(model, phrasebook, Sounds.inARoom(later)).stream().map(Evidence.Heard::phrase).toList();
                    right += heard.equals(List.of(phrase)) ? 1 : 0;
                    all++;
                    if (!heard.equals(List.of(phrase))) {
                        report.append(String.format("  %s said \"%s\", heard %s%n", voice, phrase, heard));
                    }
                }
            }
        }
        System.out.printf("numbers understood: %d of %d%n%s", right, all, report);
        assertTrue(right >= .95 * all, report.toString());
    }

    @Test
    void whatHaltsIsHeardAsWellAsWithoutThem() throws Exception {
        var phrasebook = Listener.PHRASEBOOK.naming(names());
        var model = new PhraseModel(phrasebook, word -> List.of());
        int with = 0;
        int without = 0;
        for (var phrase : List.of("stop", "stop now", "pain", "ouch", "it hurts", "that hurts", "help me", "emergency")) {
            for (var voice : Voices.ALL) {
                for (double db : new double[] {-12, 0, 12}) {
                    var sound = Sounds.inARoom(Sounds.louder(Voices.say(voice, phrase), db));
                    with += hear(model, phrasebook, sound).stream().anyMatch(each -> each.phrase().equals(phrase)) ? 1 : 0;
                    without += Listener.forEverything().commands(sound).stream().anyMatch(each -> each.phrase().equals(phrase)) ? 1 : 0;
                }
            }
        }
        System.out.printf("what halts, heard with names and numbers listened for: %d, without: %d%n", with, without);
        assertTrue(with >= without - 1, with + " with names, " + without + " without");
    }
}
