package supine.desktop;

import java.awt.Color;
import java.awt.Font;
import java.awt.KeyboardFocusManager;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.border.Border;
import javax.swing.text.JTextComponent;

/** What text fields and areas have in common: the palette's colours, a thick edge while they have the focus, and no trap for the Tab key. */
final class Written {

    private Written() {
    }

    static void dress(Look look, JTextComponent text, String name, String description) {
        var colours = look.palette();
        text.setBackground(colours.surface());
        text.setForeground(colours.ink());
        text.setCaretColor(colours.ink());
        text.setSelectionColor(colours.accent());
        text.setSelectedTextColor(colours.surface());
        text.setDisabledTextColor(colours.softInk());
        text.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        text.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        Scrolled.name(text, name, description);
    }

    static Font typewriter(Look look) {
        return new Font(Font.MONOSPACED, Font.PLAIN, Math.round(look.em()));
    }

    /** An edge around a component that tells whether another one within it has the focus. */
    static void edge(Look look, JComponent outer, JComponent inner) {
        var margin = look.space(.3);
        Runnable show = () -> outer.setBorder(BorderFactory.createCompoundBorder(
                line(inner.isFocusOwner() ? look.palette().accent() : look.palette().edge(), inner.isFocusOwner() ? Math.max(3, look.space(.18)) : 1),
                BorderFactory.createEmptyBorder(inner.isFocusOwner() ? 0 : Math.max(2, look.space(.18) - 1), margin, 0, 0)));
        show.run();
        inner.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                show.run();
            }

            @Override
            public void focusLost(FocusEvent event) {
                show.run();
            }
        });
    }

    private static Border line(Color colour, int thick) {
        return BorderFactory.createLineBorder(colour, thick);
    }

    static JScrollPane scrolling(Look look, JTextComponent text, String name) {
        var scroll = new JScrollPane(text);
        scroll.getViewport().setBackground(look.palette().surface());
        scroll.setBackground(look.palette().surface());
        Scrolled.quiet(scroll, name);
        edge(look, scroll, text);
        return scroll;
    }
}
