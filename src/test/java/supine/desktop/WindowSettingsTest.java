package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.settings.Offers;
import supine.settings.Setting;
import supine.settings.Settings;

/** Settings that both the window and the program change. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WindowSettingsTest {
    private final List<Settings> sent = new ArrayList<>();
    private final List<Settings> seen = new ArrayList<>();
    private final WindowSettings settings = new WindowSettings(sent::add);

    private static Settings rate(int percent) {
        return Settings.USUAL.with(Setting.RATE, Integer.toString(percent)).orElseThrow();
    }

    @Test
    void a_key_held_down_is_not_taken_back_by_what_the_program_tells_late() {
        settings.watch(seen::add);
        for (int percent : new int[] {110, 120, 130}) {
            settings.change(rate(percent));
        }
        settings.told(rate(110), Offers.NONE);
        settings.told(rate(120), Offers.NONE);
        settings.change(rate(140));
        settings.told(rate(130), Offers.NONE);
        settings.told(rate(140), Offers.NONE);
        assertEquals(rate(140), settings.now());
        assertEquals(List.of(rate(110), rate(120), rate(130), rate(140)), sent);
        assertEquals(List.of(rate(130), rate(130), rate(140), rate(140)), seen);
    }

    @Test
    void there_and_back_again_ends_where_it_began() {
        settings.change(rate(110));
        settings.change(rate(100));
        settings.change(rate(110));
        settings.told(rate(110), Offers.NONE);
        settings.told(rate(100), Offers.NONE);
        assertEquals(rate(110), settings.now());
        settings.told(rate(110), Offers.NONE);
        settings.told(rate(90), Offers.NONE);
        assertEquals(rate(90), settings.now());
    }

    @Test
    void what_a_voice_changes_meanwhile_holds_until_the_program_tells_of_the_key() {
        var louder = Settings.USUAL.with(Setting.VOLUME, "120").orElseThrow();
        settings.change(rate(110));
        settings.told(louder, Offers.NONE);
        assertEquals(louder, settings.now());
        settings.told(rate(110), Offers.NONE);
        assertEquals(rate(110), settings.now());
    }
}
