package supine.desktop;

import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;

/** Cards one under the other, of which one at most is chosen; the arrow keys go from one to the next. */
final class CardList<T> {
    /** @param what it stands for */
    record Entry<T>(T what, Card card) {
    }

    private final Scrolled place;
    private final transient Consumer<T> chosenNow;
    private List<Entry<T>> entries = List.of();
    private Optional<Entry<T>> chosen = Optional.empty();
    /** The focus has been sent here and is still on its way, which it never ends if the card is gone before. */
    private boolean awaited;
    private final transient FocusAdapter arrival = new FocusAdapter() {
        @Override
        public void focusGained(FocusEvent event) {
            awaited = false;
        }
    };

    /** @param place holds the cards, and may hold other things before them @param chosenNow told when the user chooses another one */
    CardList(Scrolled place, Consumer<T> chosenNow) {
        this.place = place;
        this.chosenNow = chosenNow;
        step(KeyEvent.VK_DOWN, 1);
        step(KeyEvent.VK_UP, -1);
    }

    private void step(int key, int by) {
        // On the list itself, before its scroll pane takes the key for scrolling.
        place.getInputMap(Pane.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key, 0), key);
        place.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                var at = chosen.map(entries::indexOf).orElse(-1) + by;
                if (at >= 0 && at < entries.size()) {
                    choose(entries.get(at).what());
                    rest();
                    chosenNow.accept(entries.get(at).what());
                }
            }
        });
    }

    /** As {@link #fill(List)}; what is here already keeps its card, and with it the focus, there or on its way. */
    void fill(List<T> now, Function<T, Card> card) {
        fill(now.stream().distinct().map(what -> entries.stream().filter(entry -> entry.what().equals(what)).findFirst()
                .orElseGet(() -> new Entry<>(what, card.apply(what)))).toList());
    }

    void fill(List<Entry<T>> now) {
        entries.stream().filter(entry -> !now.contains(entry)).forEach(entry -> place.remove(entry.card()));
        entries = List.copyOf(now);
        entries.forEach(entry -> {
            if (entry.card().getParent() == null) {
                entry.card().addFocusListener(arrival);
                place.add(entry.card());
            }
            place.setComponentZOrder(entry.card(), place.getComponentCount() - 1);
        });
        chosen = chosen.filter(entries::contains);
        place.revalidate();
        place.repaint();
    }

    void choose(T what) {
        for (var entry : entries) {
            var now = entry.what().equals(what);
            if (entry.card().isSelected() != now) {
                entry.card().setSelected(now);
            }
            if (now) {
                chosen = Optional.of(entry);
            }
        }
    }

    Optional<T> chosen() {
        return chosen.map(Entry::what);
    }

    List<T> all() {
        var all = new ArrayList<T>();
        entries.forEach(entry -> all.add(entry.what()));
        return all;
    }

    boolean holdsFocus() {
        return awaited || entries.stream().anyMatch(entry -> entry.card().isFocusOwner());
    }

    void bringIntoSight() {
        chosen.ifPresent(entry -> entry.card().bringIntoSight());
    }

    /** The focus to the chosen one. @return false if there is none */
    boolean rest() {
        chosen.ifPresent(entry -> {
            awaited |= !entry.card().isFocusOwner();
            entry.card().requestFocusInWindow();
        });
        return chosen.isPresent();
    }
}
