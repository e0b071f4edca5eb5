package supine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.session.Snapshot.Mode;
import supine.settings.Offers;
import supine.settings.Option;
import supine.settings.Setting;

/** Routines, settings and their values by name and number: a phrase of the phrasebook for each. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PointingTest {
    private static final Offers OFFERS = new Offers(List.of(new Option("USB", "USB")), List.of(new Option("HDMI", "HDMI")),
            List.of(new Option("GB", "the United Kingdom: 999"), new Option("US", "the United States: 911")));
    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static Phrasebook phrasebook = Routines.PHRASES;

    @BeforeAll
    static void read() throws Exception {
        phrasebook = supine.engine.json.JsonPhrasebook.read(Path.of("scripts/phrases/en.json"))
                .naming(Arrays.stream(Setting.values()).map(Setting::phrase).collect(Collectors.toList()));
    }

    private static Play choosing() {
        return Play.speaking(phrasebook, OFFERS, Routines.SMALL, Routines.OTHER).until("Say yes to take it").pass(4000);
    }

    @Test
    void a_number_and_a_name_bring_up_a_routine_and_yes_takes_it() {
        choosing().says(Command.NUMBER, "choose two").until("Routine two of two: Other routine").pass(6000)
                .says(Command.YES).until("Other routine takes about");
        choosing().says(Command.NAME, "other routine").until("Routine two of two: Other routine").pass(6000)
                .says(Command.YES).until("Other routine takes about");
    }

    @Test
    void a_number_that_there_is_not_is_said_to_be_none_and_nothing_begins() {
        var play = choosing().says(Command.NUMBER, "choose seven").until("There are two routines.").until("Routine one of two");
        assertEquals(Mode.CHOOSING, play.mode());
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void every_setting_has_a_phrase_that_leads_to_it(Setting setting) {
        assertTrue(phrasebook.phrases().getOrDefault(Command.NAME, List.of()).contains(setting.phrase()), setting.phrase() + " cannot be called");
        choosing().says(Command.SETTINGS).until("Settings.").pass(6000).says(Command.NAME, setting.phrase())
                .until(setting.title() + ": " + setting.words(setting.usual(), OFFERS));
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void every_value_up_to_the_ninth_has_a_number_that_leads_to_it(Setting setting) {
        var options = setting.options(OFFERS);
        for (int i = 0; i < Math.min(options.size(), NUMBERS.size()); i++) {
            var option = options.get(i);
            var phrase = phrasebook.phrases().getOrDefault(Command.NUMBER, List.of()).get(i);
            assertEquals("choose " + NUMBERS.get(i), phrase);
            var play = choosing().presses(Command.SETTINGS).says(Command.NAME, setting.phrase()).pass(6000).says(Command.NUMBER, phrase);
            if (!option.id().equals(setting.usual())) {
                play.until(": " + option.words() + "? Say yes or next.").pass(4000).says(Command.YES);
            }
            assertEquals(option.id(), play.until(setting.title() + ": " + option.words()).used().value(setting));
        }
    }

    @Test
    void help_names_both_ways() {
        choosing().says(Command.WHAT_CAN_I_SAY).until("Or say a routine's name, or its number: choose two.");
        choosing().says(Command.SETTINGS).until("Settings.").pass(6000).says(Command.WHAT_CAN_I_SAY).until("Or say the name of a setting");
    }

    @Test
    void once_a_session_is_under_way_or_halted_they_mean_nothing() {
        var play = choosing().says(Command.YES).until("Other routine takes about".replace("Other", "Small")).pass(3000);
        var mode = play.mode();
        assertEquals(mode, play.says(Command.NUMBER, "choose two").pass(100).mode());
        var stopped = choosing().says(Command.STOP).pass(5000).says(Command.NUMBER, "choose two").pass(5000);
        assertEquals(Mode.STOPPED, stopped.mode());
        assertFalse(stopped.text().contains("Routine two of two"));
    }
}
