package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import supine.testing.AccessibilityBus;
import supine.testing.VirtualDisplay;

/** Every page as assistive technology sees it, from outside, over Linux' accessibility bus. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssistedPagesTest {
    private static final Path SCRIPT = Path.of("src/test/resources/supine/desktop/walk.py");
    /** The window's own: nothing of them is seen, and the focus never goes there. */
    private static final Set<String> LAYERS = Set.of("root pane", "layered pane", "panel");
    private static final Set<String> OPERATED = Set.of("push button", "toggle button", "radio button", "check box", "page tab", "slider", "text",
            "scroll bar", "combo box", "list item", "password text", "spin button");
    private static final Map<Page, List<String[]>> READ = new EnumMap<>(Page.class);

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        var missing = AccessibilityBus.missing();
        assumeTrue(missing.isEmpty(), () -> "needs Debian's " + missing.orElseThrow());
        try (var display = VirtualDisplay.start()) {
            List<String[]> into = new ArrayList<>();
            for (var line : AccessibilityBus.read(display.name(), SCRIPT, AccessibilityBus.java(AssistedWindow.class, "home"))) {
                var parts = line.split("\t", -1);
                if (parts[0].equals("page")) {
                    into = new ArrayList<>();
                    READ.put(Page.values()[Integer.parseInt(parts[1]) - 1], into);
                }
                into.add(parts);
            }
        }
    }

    private static List<String[]> nodes(Page page) {
        return READ.getOrDefault(page, List.of()).stream().filter(parts -> parts[0].equals("node")).toList();
    }

    private static boolean is(String[] node, String state) {
        return List.of(node[3].split(",")).contains(state);
    }

    @ParameterizedTest
    @EnumSource
    void everything_to_operate_and_everything_in_sight_has_a_name_and_a_description(Page page) {
        assertTrue(nodes(page).size() > 20, page + " was not read");
        for (var node : nodes(page)) {
            if (is(node, "focusable") || OPERATED.contains(node[2]) || is(node, "showing") && !LAYERS.contains(node[2])) {
                assertFalse(node[5].isBlank(), page + ", without a name: " + String.join(" | ", node));
                assertFalse(node[6].isBlank(), page + ", without a description: " + String.join(" | ", node));
            }
            assertFalse(node[2].equals("unknown") || node[2].equals("invalid"), page + ", without a role: " + String.join(" | ", node));
        }
    }

    /** One of each kind that the page has, by the beginning of its name. */
    @ParameterizedTest
    @CsvSource({"ROUTINES, radio button, Floor reset.", "ROUTINES, push button, Begin", "ROUTINES, label, Routine four of eight", "SESSION, push button, next",
        "SESSION, push button, Stop", "SESSION, label, Floor reset", "HISTORY, radio button, Saturday 21 November", "HISTORY, icon, Minutes each week",
        "HISTORY, push button, Export", "EDITOR, text, Script", "EDITOR, icon, 'Rehearsal, drawn along its time'", "EDITOR, push button, Save",
        "SETTINGS, slider, Speed of speech", "SETTINGS, radio button, High contrast", "SETTINGS, combo box, The system's own", "SETTINGS, push button, Back to defaults",
        "SOUND, push button, Check the sound", "SOUND, progress bar, Microphone level", "SOUND, label, You will be asked to say stop"})
    void what_is_there_has_the_role_that_it_plays(Page page, String role, String name) {
        assertTrue(nodes(page).stream().anyMatch(node -> node[2].equals(role) && node[5].startsWith(name)), () -> page + " has no " + role + " " + name + ": "
                + nodes(page).stream().filter(node -> node[5].startsWith(name) || node[2].equals(role)).map(node -> node[2] + " " + node[5]).toList());
    }

    @ParameterizedTest
    @EnumSource
    void whether_it_hears_can_be_read(Page page) {
        assertTrue(nodes(page).stream().anyMatch(node -> node[5].equals("I can hear you") && node[2].equals("label")), page.title);
    }

    @ParameterizedTest
    @EnumSource
    void the_page_is_told_by_its_tab(Page page) {
        assertTrue(nodes(page).stream().anyMatch(node -> node[2].equals("page tab") && node[5].equals(page.title) && is(node, "showing")), page.title);
    }

    /** A group of radio buttons is one stop for Tab; the arrow keys go on from there. */
    @ParameterizedTest
    @EnumSource
    void Tab_goes_the_way_that_reading_goes(Page page) {
        var reading = nodes(page).stream().filter(node -> is(node, "showing") && is(node, "focusable") && !node[2].equals("frame")).map(node -> node[5]).toList();
        var tabbed = READ.get(page).stream().filter(parts -> parts[0].equals("focus")).map(parts -> parts[1]).toList();
        assertTrue(tabbed.size() >= 5, page + ": " + tabbed);
        // Tab begins where the page rests; turned round to where reading begins, its stops come in the order of reading.
        var places = tabbed.stream().map(reading::indexOf).toList();
        var breaks = 0;
        for (int i = 0; i < places.size(); i++) {
            assertTrue(places.get(i) >= 0 || tabbed.size() >= 40, page + ": " + tabbed.get(i) + " is not among " + reading);
            breaks += places.get(i) > places.get((i + 1) % places.size()) ? 1 : 0;
        }
        assertEquals(1, breaks, page + ": reading " + reading + " but tabbing " + tabbed);
    }
}
