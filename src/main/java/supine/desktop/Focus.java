package supine.desktop;

import java.awt.Component;
import java.awt.Container;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a control again in a window that was built anew. */
final class Focus {

    private Focus() {
    }

    /** The first of the same kind and name. */
    static Optional<Component> like(Component root, @Nullable Component lost) {
        if (lost == null) {
            return Optional.empty();
        }
        if (root.getClass() == lost.getClass() && root.isFocusable() && name(root).equals(name(lost))) {
            return Optional.of(root);
        }
        if (root instanceof Container container) {
            for (var child : container.getComponents()) {
                var found = child.isVisible() ? like(child, lost) : Optional.<Component>empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String name(Component component) {
        var context = component.getAccessibleContext();
        return context == null ? "" : context.getAccessibleName() + "|" + context.getAccessibleDescription();
    }
}
