package supine.desktop;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;

/**
 * One of a list, of which one is chosen: a title, a line of facts, and more that is seen once it is chosen. A press chooses it, Enter does
 * what the list is for. The chosen one has a bar at its side and a thicker edge. To assistive technology it is one radio button that says
 * all of it.
 */
final class Card extends JToggleButton implements Flowing {
    private final transient Look look;
    private final TextBlock title;
    private final TextBlock facts;
    private @Nullable Pane more;

    /** @param enter what the Enter key does beyond choosing */
    Card(Look look, Runnable choose, Runnable enter) {
        this.look = look;
        title = new TextBlock(look, look.font(1.25, true), look.palette().ink(), "Title");
        facts = new TextBlock(look, look.font(1, false), look.palette().softInk(), "Facts");
        setLayout(new Column(look.space(.3)));
        add(title);
        add(facts);
        setBorder(BorderFactory.createEmptyBorder(look.space(.7), look.space(1.2), look.space(.7), look.space(1)));
        setContentAreaFilled(false);
        setFocusPainted(false);
        setBorderPainted(false);
        setOpaque(false);
        addActionListener(event -> {
            setSelected(true);
            choose.run();
        });
        for (var arrow : new int[] {KeyEvent.VK_UP, KeyEvent.VK_DOWN, KeyEvent.VK_LEFT, KeyEvent.VK_RIGHT}) {
            // Swing's buttons move the focus within groups with these; they are the list's.
            getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(arrow, 0), "none");
        }
        getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "enter");
        getActionMap().put("enter", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                setSelected(true);
                enter.run();
            }
        });
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                bringIntoSight();
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
    }

    void say(String now, String inShort, String described) {
        title.setText(now);
        facts.setText(inShort);
        getAccessibleContext().setAccessibleName(now + (inShort.isEmpty() ? "" : ". " + inShort));
        getAccessibleContext().setAccessibleDescription(described);
    }

    /** @param pane seen while this card is the chosen one */
    void more(Pane pane) {
        more = pane;
        pane.setVisible(isSelected());
        add(pane);
    }

    @Override
    public void setSelected(boolean now) {
        super.setSelected(now);
        if (more != null && more.isVisible() != now) {
            more.setVisible(now);
            revalidate();
        }
    }

    void bringIntoSight() {
        scrollRectToVisible(new Rectangle(0, 0, getWidth(), getHeight()));
    }

    @Override
    public int heightFor(int width) {
        return Math.max(look.target(), ((Column) getLayout()).heightFor(this, width));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.space(20), heightFor(getWidth() > 0 ? getWidth() : look.space(20)));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var g = Look.smooth(graphics);
        var colours = look.palette();
        var arc = look.space(1);
        var high = getHeight() - 1;
        g.setColor(colours.surface());
        g.fillRoundRect(0, 0, getWidth() - 1, high, arc, arc);
        if (isSelected()) {
            g.setColor(colours.accent());
            g.fillRoundRect(look.space(.35), look.space(.7), look.space(.3), high - look.space(1.4), look.space(.3), look.space(.3));
        }
        var thick = isFocusOwner() ? Math.max(3f, look.space(.2)) : isSelected() ? 2f : 1.2f;
        g.setColor(isFocusOwner() || isSelected() ? colours.accent() : colours.edge());
        g.setStroke(new BasicStroke(thick));
        var inset = (int) Math.ceil(thick / 2);
        g.drawRoundRect(inset, inset, getWidth() - 1 - 2 * inset, high - 2 * inset, arc, arc);
        g.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJToggleButton() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.RADIO_BUTTON;
                }

                @Override
                public int getAccessibleChildrenCount() {
                    return 0;
                }

                @Override
                public @Nullable Accessible getAccessibleChild(int index) {
                    return null;
                }
            };
        }
        return accessibleContext;
    }
}
