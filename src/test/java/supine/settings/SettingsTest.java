package supine.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsTest {
    private static final Offers OFFERS = new Offers(List.of(new Option("USB", "USB")), List.of(new Option("HDMI", "HDMI")),
            List.of(new Option("EU", "the European Union")));

    @ParameterizedTest(name = "{0} {1} becomes {2}")
    @CsvSource({"RATE, 5, 60", "RATE, 999, 160", "RATE, 93, 93", "VOLUME, 0, 20", "VOLUME, 999999, 200", "TEXT_SIZE, -5, 100",
        "TEXT_SIZE, 310, 300"})
    void a_number_beyond_its_limits_becomes_the_nearest(Setting setting, String wanted, String becomes) {
        assertEquals(becomes, Settings.USUAL.with(setting, wanted).orElseThrow().value(setting));
    }

    @ParameterizedTest(name = "{0} cannot be {1}")
    @CsvSource({"RATE, fast", "VOLUME, 1e3", "COUNTING, sometimes", "MOTION, maybe", "THEME, pink", "MICROPHONE, ' '"})
    void what_is_no_value_is_refused_and_as_usual_where_it_is_forced(Setting setting, String wanted) {
        assertTrue(Settings.USUAL.with(setting, wanted).isEmpty());
        assertEquals(setting.usual(), new Settings(Map.of(setting, wanted)).value(setting));
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void every_setting_can_be_everything_that_it_offers_and_has_words_for_it(Setting setting) {
        var options = setting.options(OFFERS);
        assertFalse(options.isEmpty());
        for (var option : options) {
            var chosen = Settings.USUAL.with(setting, option.id()).orElseThrow();
            assertEquals(option.id(), chosen.value(setting));
            assertEquals(option.words(), setting.words(option.id(), OFFERS));
            for (var other : Setting.values()) {
                assertTrue(other == setting || chosen.value(other).equals(other.usual()), other + " changed with " + setting);
            }
        }
        assertEquals(setting, Setting.valueOf(setting.id().toUpperCase().replace('-', '_')));
    }

    @Test
    void every_chosen_value_is_read_back_by_its_own_name() {
        var s = Settings.USUAL;
        for (var setting : Setting.values()) {
            var options = setting.options(OFFERS);
            s = s.with(setting, options.get(options.size() - 1).id()).orElseThrow();
        }
        assertEquals(1.6, s.rate());
        assertEquals(2.0, s.gain());
        assertEquals(Settings.Counting.TICKS, s.counting());
        assertEquals(Settings.Instructions.NAME, s.instructions());
        assertEquals("USB", s.microphone());
        assertEquals("HDMI", s.loudspeaker());
        assertEquals(Settings.Sensitivity.HIGH, s.sensitivity());
        assertEquals("EU", s.region());
        assertEquals(Settings.Theme.HIGH_CONTRAST, s.theme());
        assertEquals(300, s.textPercent());
        assertFalse(s.motion());
        assertEquals(Settings.Speaker.BOTH, s.speaker());
    }

    @Test
    void nobody_is_offered_to_do_without_ears_or_voice_by_voice_but_the_command_line_may() {
        for (var setting : List.of(Setting.MICROPHONE, Setting.LOUDSPEAKER)) {
            assertTrue(setting.options(OFFERS).stream().noneMatch(option -> option.id().equals(Settings.NO_DEVICE)));
            assertTrue(Settings.USUAL.with(setting, Settings.NO_DEVICE).isPresent());
        }
    }

    @Test
    void a_notch_stays_within_the_limits() {
        var s = Settings.USUAL.notch(Setting.RATE, 1);
        assertEquals("110", s.value(Setting.RATE));
        for (int i = 0; i < 20; i++) {
            s = s.notch(Setting.RATE, -1);
        }
        assertEquals("60", s.value(Setting.RATE));
        assertEquals(Settings.USUAL, Settings.USUAL.notch(Setting.THEME, 1));
    }

    @Test
    void only_what_was_changed_is_taken_over() {
        var kept = Settings.USUAL.with(Setting.VOLUME, "60").orElseThrow();
        var thisRun = kept.with(Setting.RATE, "160").orElseThrow();
        var changed = thisRun.with(Setting.THEME, "dark").orElseThrow();
        assertEquals(kept.with(Setting.THEME, "dark").orElseThrow(), kept.changedAs(thisRun, changed));
    }
}
