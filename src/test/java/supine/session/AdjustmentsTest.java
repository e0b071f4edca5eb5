package supine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import supine.command.Command;
import supine.engine.json.JsonPhrasebook;
import supine.session.Snapshot.Mode;
import supine.settings.Offers;
import supine.settings.Option;
import supine.settings.Setting;
import supine.settings.Settings;

/** Everything that can be set can be set by voice. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdjustmentsTest {
    private static final Offers OFFERS = new Offers(List.of(new Option("USB", "USB")), List.of(new Option("HDMI", "HDMI")),
            List.of(new Option("GB", "the United Kingdom: 999"), new Option("US", "the United States: 911")));

    private static Play choosing() {
        return Play.offering(OFFERS, Routines.SMALL, Routines.OTHER).until("Say yes to take it").pass(4000);
    }

    private static Play holding() {
        var play = Play.offering(OFFERS, Routines.SMALL);
        for (int i = 0; i < 200 && play.mode() != Mode.HOLDING; i++) {
            play.pass(500);
            if (play.mode() == Mode.WAITING) {
                play.presses(Command.READY);
            }
        }
        return play.pass(1200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"SLOWER, RATE, 90, Slower: 90 percent.", "FASTER, RATE, 110, Faster: 110 percent.",
        "LOUDER, VOLUME, 120, Louder: 120 percent.", "QUIETER, VOLUME, 80, Quieter: 80 percent."})
    void a_notch_is_taken_in_the_middle_of_a_hold_said_and_the_hold_goes_on(Command command, Setting setting, String value, String words) {
        var play = holding();
        var left = play.snapshot().hold().orElseThrow().leftMs();
        play.says(command).until(words);
        assertEquals(value, play.used().value(setting));
        play.pass(3000);
        assertEquals(Mode.HOLDING, play.mode(), play.text());
        assertTrue(play.snapshot().hold().orElseThrow().leftMs() < left);
    }

    @Test
    void it_can_be_said_wherever_something_is_said() {
        assertEquals("90", choosing().says(Command.SLOWER).until("Slower").used().value(Setting.RATE));
        var asked = Play.screened(Known.NOTHING, Routines.SMALL).until("In the United Kingdom?").pass(2000);
        assertEquals("90", asked.says(Command.SLOWER).until("Slower").used().value(Setting.RATE));
        assertEquals(Mode.ASKING, asked.pass(3000).mode());
        var stopped = holding().says(Command.STOP).pass(4000).says(Command.LOUDER);
        assertEquals("120", stopped.until("Louder").used().value(Setting.VOLUME));
        assertEquals(Mode.STOPPED, stopped.pass(3000).mode());
    }

    /** Whoever hurts hears the guidance; how it sounds can be changed, but nothing talks into it. */
    @Test
    void after_pain_the_next_sentence_is_slower_and_none_is_lost() {
        var plain = holding().says(Command.PAIN).pass(60_000);
        var slower = holding().says(Command.PAIN).pass(1000).presses(Command.SLOWER).pass(60_000);
        assertEquals("90", slower.used().value(Setting.RATE));
        assertEquals(said(plain), said(slower));
    }

    private static List<String> said(Play play) {
        return play.since("pain").stream().filter(line -> line.contains(" say ")).map(line -> line.replaceAll(".* say ", "")).toList();
    }

    @Test
    void at_the_end_of_the_range_it_says_so() {
        var play = choosing();
        for (int i = 0; i < 4; i++) {
            play.says(Command.SLOWER).until("Slower").pass(2000);
        }
        play.says(Command.SLOWER).until("I cannot speak any slower.");
        assertEquals("60", play.used().value(Setting.RATE));
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void every_setting_is_named_with_its_value_and_changed_by_phrases_that_the_phrasebook_has(Setting setting) throws Exception {
        var phrases = JsonPhrasebook.read(Path.of("scripts/phrases/en.json")).phrases();
        var used = EnumSet.of(Command.SETTINGS, Command.NEXT, Command.YES, Command.FINISH, Command.NO, Command.BACK, Command.REPEAT);
        used.forEach(command -> assertFalse(phrases.getOrDefault(command, List.of()).isEmpty(), command + " has no phrase"));
        var play = choosing().says(Command.SETTINGS).until("Settings.");
        for (var before : Setting.values()) {
            play.until(before.title() + ": " + before.words(before.usual(), OFFERS)).pass(3000);
            if (before == setting) {
                break;
            }
            play.says(Command.NEXT);
        }
        play.says(Command.YES).until("Say yes or next.").pass(3000).says(Command.YES).until(setting.title() + ": ").pass(2000);
        assertNotEquals(setting.usual(), play.used().value(setting));
        // The last one leads out of the dialogue by itself.
        (setting == Setting.SPEAKER ? play : play.says(Command.FINISH).until("Your settings are kept.")).until("Say yes to take it");
        assertEquals(Mode.CHOOSING, play.mode());
    }

    @Test
    void every_value_that_is_offered_can_be_reached() {
        for (var setting : Setting.values()) {
            var options = setting.options(OFFERS);
            for (int k = 0; k < options.size() - (setting == Setting.REGION ? 0 : 1); k++) {
                var play = choosing().presses(Command.SETTINGS);
                for (int i = 0; i < setting.ordinal(); i++) {
                    play.presses(Command.NEXT);
                }
                play.presses(Command.YES);
                for (int i = 0; i < k; i++) {
                    play.presses(Command.NO);
                }
                var offered = play.snapshot().sentence().replaceFirst("^[A-Z][a-z ]+: ", "").replace("? Say yes or next.", "");
                play.presses(Command.YES);
                assertEquals(offered.toLowerCase(), setting.words(play.used().value(setting), OFFERS).toLowerCase());
            }
        }
    }

    @Test
    void stop_halts_the_dialogue_and_resume_goes_on_where_it_was() {
        var play = choosing().says(Command.SETTINGS).until("Speed of speech").pass(4000).says(Command.NEXT).until("Loudness").pass(4000);
        play.says(Command.STOP).until("Stopped.").pass(5000);
        assertEquals(Mode.STOPPED, play.mode());
        assertEquals(Mode.STOPPED, play.says(Command.YES).pass(5000).mode());
        play.says(Command.RESUME).until("Loudness").pass(3000);
        assertEquals(Mode.ASKING, play.mode());
    }

    @Test
    void out_of_a_stopped_session_the_dialogue_leads_back_to_where_it_stood() {
        var play = holding().says(Command.STOP).pass(5000).says(Command.SETTINGS).until("Speed of speech").pass(4000);
        play.says(Command.FINISH).until("Stopped.").pass(4000);
        assertEquals(Mode.STOPPED, play.mode());
        play.says(Command.RESUME).until("Get ready").pass(2000);
        assertEquals(Mode.HOLDING, play.mode());
    }

    @Test
    void a_moving_session_is_not_left_for_settings() {
        var play = holding().says(Command.SETTINGS).until("To change settings, say pause first").pass(6000);
        assertEquals(Mode.HOLDING, play.mode());
    }

    @Test
    void pain_ends_the_dialogue_too() {
        var play = choosing().says(Command.SETTINGS).until("Speed of speech").pass(3000).says(Command.PAIN).pass(2000);
        assertEquals(Mode.AFTERCARE, play.mode());
    }

    @Test
    void silence_is_asked_again_and_then_waited_for() {
        var play = choosing().says(Command.SETTINGS).until("Speed of speech").until("Speed of speech").until("Speed of speech");
        assertEquals(Mode.ASKING, play.pass(300_000).mode());
    }

    @Test
    void where_you_are_is_known_at_once() {
        var play = choosing().presses(Command.SETTINGS);
        for (int i = 0; i < Setting.REGION.ordinal(); i++) {
            play.presses(Command.NEXT);
        }
        play.presses(Command.YES).presses(Command.YES);
        assertEquals("GB", play.state().region().id());
    }

    @Test
    void counts_are_as_the_user_wants_from_the_next_stage_on() {
        var play = Play.offering(OFFERS, Routines.OTHER);
        play.event(new SessionEvent.SettingsChanged(play.nowMs(), Settings.USUAL.with(Setting.COUNTING, "ticks").orElseThrow()));
        play.readyToTheEnd();
        assertEquals(List.of(), play.counted().stream().filter(word -> !List.of("three", "two", "one").contains(word)).toList());
        assertEquals(List.of("one", "two", "three", "four", "five"),
                Beat.ofHold(5, Settings.Counting.EVERY_SECOND).stream().map(Beat::word).toList());
        assertEquals(List.of("", "", "five", "four", "three", "two", "one"),
                Beat.ofHold(20, Settings.Counting.LAST_FIVE).stream().map(Beat::word).toList());
        var long61 = Beat.ofHold(61, Settings.Counting.EVERY_SECOND).stream().map(Beat::word).toList();
        assertEquals(List.of("twenty", "one", "two"), long61.subList(19, 22));
        assertEquals(List.of("nine", "one minute", "one"), long61.subList(58, 61));
    }
}
