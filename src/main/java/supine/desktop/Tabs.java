package supine.desktop;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.BorderFactory;

/** The way from page to page, in sight while no session is under way. */
final class Tabs extends Pane {
    private final Map<Page, Tab> tabs = new EnumMap<>(Page.class);

    Tabs(Look look, Consumer<Page> open) {
        super(new Row(look.space(look.isHuge() ? .2 : .4), false), "Pages", "Routines, session, history and what else there is");
        for (var page : Page.values()) {
            var tab = new Tab(look, page, () -> open.accept(page));
            tab.setVisible(false);
            tabs.put(page, tab);
            add(tab);
        }
        setBorder(BorderFactory.createCompoundBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, look.palette().line()),
                BorderFactory.createEmptyBorder(look.space(.3), look.space(1), look.space(.3), look.space(1))));
    }

    void offer(Page page) {
        tabs.get(page).setVisible(true);
    }

    boolean offers(Page page) {
        return tabs.get(page).isVisible();
    }

    void open(Page page) {
        tabs.forEach((each, tab) -> tab.setSelected(each == page));
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJPanel() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.PAGE_TAB_LIST;
                }
            };
        }
        return accessibleContext;
    }
}
