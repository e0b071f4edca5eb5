package supine.desktop;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JButton;
import supine.command.Command;

/** Something that can be said now, and pressed as well: the words, and the key beside them where there is one. */
final class Chip extends JButton {
    private final transient Look look;
    private final String key;

    Chip(Look look, Command command, String phrase, Runnable press) {
        this(look, phrase, keyOf(command), "Say " + phrase + (keyOf(command).isEmpty() ? "" : ", or press the key " + spoken(keyOf(command))), press);
    }

    /** @param key shown beside the words; may be empty */
    Chip(Look look, String words, String key, String description, Runnable press) {
        super(words);
        this.look = look;
        this.key = key;
        setFont(look.font(1.1, true));
        setContentAreaFilled(false);
        setBorderPainted(false);
        setFocusPainted(false);
        setOpaque(false);
        addActionListener(event -> press.run());
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                scrollRectToVisible(new Rectangle(0, 0, getWidth(), getHeight()));
            }
        });
        getAccessibleContext().setAccessibleName(words);
        getAccessibleContext().setAccessibleDescription(description);
    }

    private static String keyOf(Command command) {
        return switch (command) {
            case NEXT -> "\u2192";
            case BACK -> "\u2190";
            case REPEAT -> "R";
            case PAUSE -> "P";
            case RESUME, READY -> "Enter";
            case BETTER -> "B";
            case SAME -> "S";
            case WORSE -> "W";
            case YES -> "Y";
            case NO -> "N";
            case WHAT_CAN_I_SAY -> "F1";
            case STOP -> "Esc";
            case PAIN -> "Ctrl P";
            case COUNT, NUMBER, NAME, HELP_ME, MORE_TIME, HOW_LONG, WHERE_AM_I, WHATS_NEXT, FINISH, UNSURE, START_AGAIN, SLOWER, FASTER, LOUDER, QUIETER,
                    SHORT_INSTRUCTIONS, FULL_INSTRUCTIONS, SETTINGS, SOUND_CHECK -> "";
        };
    }

    private static String spoken(String key) {
        return switch (key) {
            case "\u2192" -> "Right";
            case "\u2190" -> "Left";
            default -> key;
        };
    }

    private int keyWidth() {
        return key.isEmpty() ? 0 : Math.max(look.px(1.7), getFontMetrics(look.font(.85, false)).stringWidth(key) + look.px(.9));
    }

    /** The font that the words are shown in: in a very narrow window a smaller one, so that they are not cut off. */
    Font shownFont() {
        var room = getWidth() - look.space(.8);
        var words = getFontMetrics(getFont()).stringWidth(getText());
        return words <= room ? getFont() : getFont().deriveFont(getFont().getSize2D() * Math.max(1, room) / words);
    }

    @Override
    public Dimension getPreferredSize() {
        var words = getFontMetrics(getFont()).stringWidth(getText());
        return new Dimension(look.space(2) + words + (key.isEmpty() ? 0 : look.space(.6) + keyWidth()), look.target());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var g = Look.smooth(graphics);
        var high = getHeight() - 1;
        var colours = look.palette();
        if (!isEnabled()) {
            g.setComposite(AlphaComposite.SrcOver.derive(.45f));
        }
        g.setColor(getModel().isArmed() || getModel().isRollover() ? colours.track() : colours.surface());
        g.fillRoundRect(0, 0, getWidth() - 1, high, high, high);
        g.setColor(isFocusOwner() ? colours.accent() : colours.edge());
        g.setStroke(new BasicStroke(isFocusOwner() ? Math.max(3f, look.space(.18)) : 1.2f));
        var inset = isFocusOwner() ? 2 : 0;
        g.drawRoundRect(inset, inset, getWidth() - 1 - 2 * inset, high - 2 * inset, high, high);
        g.setColor(colours.ink());
        g.setFont(shownFont());
        var metrics = g.getFontMetrics();
        g.drawString(getText(), Math.min(look.space(1), (getWidth() - metrics.stringWidth(getText())) / 2), (high + metrics.getAscent() - metrics.getDescent()) / 2);
        // In a window too narrow for both, the words stay.
        if (!key.isEmpty() && getWidth() >= getPreferredSize().width) {
            paintKey(g, look.space(1) + metrics.stringWidth(getText()) + look.space(.6), high);
        }
        g.dispose();
    }

    private void paintKey(Graphics2D g, int x, int high) {
        var box = look.px(1.6);
        var wide = keyWidth();
        g.setColor(look.palette().ground());
        g.fillRoundRect(x, (high - box) / 2, wide, box, look.px(.5), look.px(.5));
        g.setColor(look.palette().edge());
        g.setStroke(new BasicStroke(1f));
        g.drawRoundRect(x, (high - box) / 2, wide, box, look.px(.5), look.px(.5));
        g.setColor(look.palette().softInk());
        g.setFont(look.font(.85, false));
        var metrics = g.getFontMetrics();
        g.drawString(key, x + (wide - metrics.stringWidth(key)) / 2, (high + metrics.getAscent() - metrics.getDescent()) / 2);
    }
}
