package supine.desktop;

import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** What is painted and never has the focus. Assistive technology is told its role, its name, and in the description what it shows. */
abstract class Drawing extends JComponent implements Accessible {
    final transient Look look;
    private final transient AccessibleRole role;

    Drawing(Look look, AccessibleRole role, String name, String shows) {
        this.look = look;
        this.role = role;
        setFocusable(false);
        Scrolled.name(this, name, shows);
    }

    @Override
    public final AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = told();
        }
        return accessibleContext;
    }

    AccessibleContext told() {
        return new Told();
    }

    /** Drawn for the eye, told in words. */
    class Told extends AccessibleJComponent {
        @Override
        public AccessibleRole getAccessibleRole() {
            return role;
        }
    }
}
