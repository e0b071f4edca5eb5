package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.display.PoseMotion;
import supine.display.PoseWords;
import supine.script.Exercise;
import supine.script.Step;

/** The figures of all shipped exercises; one picture of them all is left in target/screenshots to look at. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FigurePainterTest {
    private static final int WIDE = 300;
    private static final int HIGH = 170;
    private static final Palette[] PALETTES = {Palette.LIGHT, Palette.DARK, Palette.HIGH_CONTRAST};

    /** To be drawn yet, in the scripts. */
    private static final Set<String> WITHOUT = Set.of("Seated pelvic tilt", "Turn on the chair");

    private static List<Exercise> shipped() {
        return SessionExamples.routines().stream().flatMap(r -> r.steps().stream()).map(Step::exercise).distinct()
                .sorted(Comparator.comparing(Exercise::name)).toList();
    }

    private static List<Exercise> exercises() {
        return shipped().stream().filter(exercise -> exercise.pose().isPresent()).toList();
    }

    @Test
    void every_shipped_exercise_has_a_figure() {
        assertEquals(List.of(), shipped().stream().filter(e -> e.pose().isEmpty() && !WITHOUT.contains(e.name())).map(Exercise::name).toList());
    }

    @Test
    void every_figure_is_drawn_whole_in_every_theme_and_stays_within_its_room() {
        for (var palette : PALETTES) {
            for (var exercise : exercises()) {
                for (var part : new double[] {0, .5, 1}) {
                    var picture = blank(WIDE + 20, HIGH + 20, palette);
                    paint(picture, palette, exercise, part, 10, 10);
                    var painted = painted(picture, palette);
                    assertTrue(Math.min(painted.getWidth(), painted.getHeight()) > 30, exercise.name() + " is too small: " + painted);
                    assertTrue(new Rectangle2D.Double(10, 10, WIDE, HIGH).contains(painted), exercise.name() + " leaves its room: " + painted);
                }
            }
        }
    }

    @Test
    void start_and_movement_can_be_told_apart() {
        for (var exercise : exercises()) {
            if (new PoseMotion(exercise.pose().orElseThrow()).moving().isEmpty()) {
                continue;
            }
            var start = blank(WIDE, HIGH, Palette.LIGHT);
            var end = blank(WIDE, HIGH, Palette.LIGHT);
            paint(start, Palette.LIGHT, exercise, 0, 0, 0);
            paint(end, Palette.LIGHT, exercise, 1, 0, 0);
            assertNotEquals(Arrays.hashCode(pixels(start)), Arrays.hashCode(pixels(end)), exercise.name());
        }
    }

    @Test
    void a_picture_of_them_all_is_left_to_look_at() throws Exception {
        var all = exercises();
        var sheet = blank(3 * (WIDE + 20), all.size() * (HIGH + 30), Palette.LIGHT);
        var g = sheet.createGraphics();
        for (int i = 0; i < all.size(); i++) {
            var exercise = all.get(i);
            var y = i * (HIGH + 30) + 24;
            g.setColor(Palette.LIGHT.ink());
            g.drawString(exercise.name() + ": " + PoseWords.of(exercise.pose().orElseThrow()), 8, y - 8);
            paint(sheet, Palette.LIGHT, exercise, 0, 0, y);
            paint(sheet, Palette.LIGHT, exercise, 1, WIDE + 20, y);
            var mirrored = new FigurePainter(look(Palette.LIGHT), new PoseMotion(exercise.pose().orElseThrow().mirrored()));
            var smooth = Look.smooth(g);
            mirrored.paint(smooth, new Rectangle2D.Double(2 * (WIDE + 20), y, WIDE, HIGH), 1);
            smooth.dispose();
        }
        g.dispose();
        var folder = Files.createDirectories(Path.of("target", "screenshots"));
        assertTrue(ImageIO.write(sheet, "png", folder.resolve("figures.png").toFile()));
    }

    private static void paint(BufferedImage picture, Palette palette, Exercise exercise, double part, int x, int y) {
        Graphics2D g = Look.smooth(picture.createGraphics());
        new FigurePainter(look(palette), new PoseMotion(exercise.pose().orElseThrow())).paint(g, new Rectangle2D.Double(x, y, WIDE, HIGH), part);
        g.dispose();
    }

    private static Look look(Palette palette) {
        return new Look(palette, new Font(Font.SANS_SERIF, Font.PLAIN, 16), 16, 1, true, true);
    }

    private static BufferedImage blank(int wide, int high, Palette palette) {
        var picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        var g = picture.createGraphics();
        g.setColor(palette.surface());
        g.fillRect(0, 0, wide, high);
        g.dispose();
        return picture;
    }

    private static Rectangle2D painted(BufferedImage picture, Palette palette) {
        Color ground = palette.surface();
        int left = picture.getWidth();
        int top = picture.getHeight();
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) != ground.getRGB()) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
