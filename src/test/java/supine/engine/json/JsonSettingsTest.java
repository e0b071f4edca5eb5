package supine.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import supine.app.SettingsDesk;
import supine.settings.Offers;
import supine.settings.Setting;
import supine.settings.Settings;
import supine.settings.SettingsStore;

/** Settings survive the end of the program, and a broken file. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonSettingsTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("deep/er/settings.json");
    }

    private JsonSettings holding(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
        return new JsonSettings(file());
    }

    private static Settings odd() {
        return Settings.USUAL.with(Setting.RATE, "80").orElseThrow().with(Setting.MOTION, "off").orElseThrow()
                .with(Setting.MICROPHONE, "Küche \"USB\"").orElseThrow().with(Setting.REGION, "EU").orElseThrow();
    }

    @Test
    void whoever_has_chosen_nothing_gets_what_is_usual_and_no_file() {
        assertEquals(new SettingsStore.Kept(Settings.USUAL), new JsonSettings(file()).load());
        assertFalse(Files.exists(file()));
    }

    @Test
    void what_was_chosen_is_there_at_the_next_start() {
        new JsonSettings(file()).save(odd());
        assertEquals(new SettingsStore.Kept(odd()), new JsonSettings(file()).load());
    }

    @Test
    void what_another_version_wrote_stays() throws IOException {
        var store = holding("{\"format\": 1, \"rate\": 90, \"comment\": \"mine\", \"from-the-future\": [1, {\"a\": 2}]}");
        store.save(store.load().settings().with(Setting.RATE, "70").orElseThrow());
        assertEquals(new ObjectMapper().readTree("{\"format\": 1, \"rate\": 70, \"comment\": \"mine\", \"from-the-future\": [1, {\"a\": 2}]}"),
                new ObjectMapper().readTree(file().toFile()));
    }

    @Test
    void a_value_that_cannot_be_is_named_and_the_others_hold() throws IOException {
        var kept = holding("{\"rate\": \"fast\", \"theme\": \"dark\", \"text-size\": 900, \"motion\": \"off\"}").load();
        assertEquals("dark", kept.settings().value(Setting.THEME));
        assertEquals(300, kept.settings().textPercent());
        assertFalse(kept.settings().motion());
        assertEquals("100", kept.settings().value(Setting.RATE));
        var aside = file().resolveSibling("settings.json.broken");
        assertEquals("Some settings could not be understood and are as usual: speed of speech.", kept.fault());
        assertEquals("The old file is kept as " + aside + ".", kept.where());
        assertTrue(Files.exists(aside));
    }

    @Test
    void a_broken_file_is_kept_aside_and_a_change_makes_a_sound_one() throws IOException {
        for (var text : new String[] {"", "{\"rate\": 90", "[]", "\u0000\u0001", "null", "{} trailing {"}) {
            var store = holding(text);
            var kept = store.load();
            assertEquals(Settings.USUAL, kept.settings(), text);
            if (!text.equals("{} trailing {")) {
                assertEquals("Your settings could not be read, so everything is as usual.", kept.fault(), text);
                assertEquals(text, Files.readString(file().resolveSibling("settings.json.broken")));
            }
            store.save(odd());
            assertEquals(odd(), new JsonSettings(file()).load().settings());
        }
    }

    /** Whatever stands in the file: an answer, never an exception, and never a value outside its limits. */
    @Test
    void no_file_is_so_odd_that_it_harms() throws IOException {
        var random = new Random(6);
        var whole = "{\"format\":1,\"rate\":90,\"volume\":60,\"counting\":\"ticks\",\"motion\":false,\"text-size\":250}";
        for (int i = 0; i < 500; i++) {
            var bytes = whole.getBytes(StandardCharsets.UTF_8);
            for (int j = random.nextInt(4); j >= 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.createDirectories(file().getParent());
            Files.write(file(), bytes);
            var settings = new JsonSettings(file()).load().settings();
            assertTrue(settings.rate() >= .6 && settings.rate() <= 1.6 && settings.textPercent() >= 100 && settings.gain() <= 2);
        }
    }

    @Test
    void where_they_cannot_be_kept_it_says_so_and_they_hold_all_the_same() throws IOException {
        Files.writeString(folder.resolve("deep"), "a file where a folder should be");
        var store = new JsonSettings(file());
        assertThrows(UncheckedIOException.class, () -> store.save(odd()));
        var desk = new SettingsDesk(store, () -> Offers.NONE, Settings.USUAL, Settings.USUAL);
        desk.change(odd());
        assertEquals(odd(), desk.now());
        assertTrue(desk.faults().get(0).startsWith("The settings cannot be kept in "), desk.faults().toString());
    }

    @Test
    void what_holds_for_one_run_is_not_kept() {
        var store = new JsonSettings(file());
        var thisRun = Settings.USUAL.with(Setting.RATE, "150").orElseThrow();
        var desk = new SettingsDesk(store, () -> Offers.NONE, Settings.USUAL, thisRun);
        desk.change(thisRun.with(Setting.THEME, "light").orElseThrow());
        assertEquals(Settings.USUAL.with(Setting.THEME, "light").orElseThrow(), store.load().settings());
        desk.change(desk.now().notch(Setting.RATE, -1));
        assertEquals("140", store.load().settings().value(Setting.RATE));
    }
}
