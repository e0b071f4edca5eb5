package supine.desktop;

import java.awt.BorderLayout;
import java.awt.KeyboardFocusManager;
import javax.swing.BorderFactory;
import javax.swing.SwingUtilities;

/** A list that scrolls, and beneath it what can be done with it, always in sight; where that would leave no room, it stands first in the list. */
final class PinnedPage extends Pane {
    /** In buttons. */
    private static final double LEAST_FOR_LIST = 3;

    private final transient Look look;
    private final Scrolled list;
    private final Pane foot;
    private boolean inside;

    PinnedPage(Look look, Scrolled list, Pane foot, String name, String description) {
        super(new BorderLayout(), name, description);
        this.look = look;
        this.list = list;
        this.foot = foot;
        list.setBorder(BorderFactory.createEmptyBorder(look.space(.8), look.space(1.4), look.space(.8), look.space(1.4)));
        add(list.view(), BorderLayout.CENTER);
        pin();
    }

    private void pin() {
        foot.setBorder(BorderFactory.createEmptyBorder(look.space(.4), look.space(1.4), look.space(.6), look.space(1.4)));
        add(foot, BorderLayout.SOUTH);
    }

    @Override
    public void doLayout() {
        var wide = getWidth() - (inside ? 2 * look.space(1.4) : 0);
        var least = LEAST_FOR_LIST * look.target() + (inside ? look.space(1) : 0);
        var low = getHeight() - foot.heightFor(wide) < least;
        if (low != inside) {
            var focus = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            inside = low;
            if (low) {
                foot.setBorder(BorderFactory.createEmptyBorder());
                list.add(foot, 0);
            } else {
                pin();
            }
            if (focus != null && SwingUtilities.isDescendingFrom(focus, foot)) {
                focus.requestFocusInWindow();
            }
            list.revalidate();
        }
        super.doLayout();
    }
}
