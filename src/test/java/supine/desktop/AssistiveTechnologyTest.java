package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.testing.AccessibilityBus;
import supine.testing.VirtualDisplay;

/** The window as assistive technology sees it, from outside, over Linux' accessibility bus. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssistiveTechnologyTest {
    private static final Path SCRIPT = Path.of("src/test/resources/supine/desktop/walk.py");
    /** The window's own: nothing of them is seen, and the focus never goes there. */
    private static final Set<String> LAYERS = Set.of("root pane", "layered pane", "panel");
    private static List<String> lines = List.of();

    private record Node(int depth, String role, Set<String> states, String value, String name, String description) {
        boolean isShowing() {
            return states.contains("showing");
        }

        boolean isInteractive() {
            return states.contains("focusable") || role.equals("push button") || role.equals("scroll bar");
        }
    }

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        var missing = AccessibilityBus.missing();
        assumeTrue(missing.isEmpty(), () -> "needs Debian's " + missing.orElseThrow());
        try (var display = VirtualDisplay.start()) {
            lines = AccessibilityBus.read(display.name(), SCRIPT, AccessibilityBus.java(AssistedWindow.class));
        }
    }

    private static List<Node> nodes() {
        return lines.stream().map(line -> line.split("\t", -1)).filter(parts -> parts[0].equals("node"))
                .map(p -> new Node(Integer.parseInt(p[1]), p[2], Set.of(p[3].split(",")), p[4], p[5], p[6])).toList();
    }

    private static List<String> column(String kind, int column) {
        return lines.stream().map(line -> line.split("\t", -1)).filter(parts -> parts[0].equals(kind)).map(parts -> parts[column]).toList();
    }

    private static Node described(String description) {
        return nodes().stream().filter(node -> node.description().equals(description)).findFirst()
                .orElseThrow(() -> new AssertionError("nothing is described as " + description));
    }

    @Test
    void everything_to_operate_and_everything_in_sight_has_a_name_and_a_description() {
        for (var node : nodes()) {
            if (node.isInteractive() || node.isShowing() && !LAYERS.contains(node.role())) {
                assertFalse(node.name().isBlank(), "without a name: " + node);
                assertFalse(node.description().isBlank(), "without a description: " + node);
            }
        }
    }

    @Test
    void everything_has_the_role_that_it_plays() {
        for (var button : List.of("Stop", "Pain", "resume", "next", "repeat", "finish", "what can I say")) {
            assertEquals(List.of("push button"), nodes().stream().filter(n -> n.isShowing() && n.name().equals(button)).map(Node::role).toList(), button);
        }
        assertEquals("progress bar", described("How much of the hold is left, and what the session is doing").role());
        assertEquals("progress bar", described("How loud the microphone is, from silence to loudest").role());
        assertEquals("label", described("The sentence being spoken").role());
        assertEquals("frame", nodes().get(0).role());
        assertTrue(nodes().stream().anyMatch(n -> n.role().equals("icon") && n.name().equals("Figure: Lying on the back")));
        assertTrue(nodes().stream().noneMatch(n -> n.role().equals("unknown")));
    }

    @Test
    void the_sentence_the_step_the_time_left_and_what_was_heard_can_be_read() {
        assertEquals(SessionExamples.stopped().sentence(), described("The sentence being spoken").name());
        assertEquals("Step 3 of 4", described("Step of the routine").name());
        assertEquals("Supine spinal twist", described("Name of the exercise").name());
        assertEquals("Left side", described("Side of the body").name());
        assertEquals("Stopped", described("What the session is doing").name());
        assertEquals("Heard: stop", described("What was heard last").name());
        assertEquals("I can hear you", nodes().stream().filter(n -> n.role().equals("label") && n.description().equals("Whether I can hear you"))
                .map(Node::name).findFirst().orElse(""));
        var left = described("How much of the hold is left, and what the session is doing");
        assertEquals("14 seconds left", left.name());
        assertEquals(14, Double.parseDouble(left.value()));
    }

    @Test
    void Tab_goes_the_way_that_reading_goes() {
        var reading = nodes().stream().filter(n -> n.isShowing() && n.states().contains("focusable") && !n.role().equals("frame"))
                .map(Node::name).toList();
        assertEquals(reading, column("focus", 1));
        assertTrue(reading.size() >= 8, "there is something to reach: " + reading);
    }

    @Test
    void changes_are_told_without_being_asked_for() {
        var told = column("told", 2);
        for (var expected : List.of("Step 2 of 4", "Under way", "Single knee to chest", "Right side", "Repetition 2 of 3", "Heard: more time",
                "Hold your knee where it is, and let your shoulders sink.", "14 seconds left")) {
            assertTrue(told.contains(expected), expected + " was not told: " + told);
        }
    }
}
