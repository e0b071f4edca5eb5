package supine.desktop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import supine.app.Controls;
import supine.command.Command;

/** What can be said now. Stop and pain have buttons of their own and are always offered. */
final class SayPane extends Pane {
    /** What is most likely wanted comes first. */
    private static final List<Command> ORDER = List.of(Command.YES, Command.NO, Command.READY, Command.RESUME, Command.PAUSE,
            Command.NEXT, Command.BACK, Command.REPEAT, Command.MORE_TIME, Command.HOW_LONG, Command.WHERE_AM_I, Command.WHATS_NEXT,
            Command.WHAT_CAN_I_SAY, Command.SETTINGS, Command.FINISH, Command.HELP_ME);

    private final Map<Command, Chip> chips = new EnumMap<>(Command.class);
    private transient Set<Command> shown = Set.of();

    SayPane(Look look, Controls controls, Function<Command, String> phrases) {
        super(new Row(look.space(.6), false), "What you can say", "Each is a phrase to say and a button to press");
        var title = new TextBlock(look, look.font(1.1, false), look.palette().softInk(), "Title of the phrases");
        title.setText("You can say");
        add(title);
        for (var command : ORDER) {
            var chip = new Chip(look, command, phrases.apply(command), () -> controls.press(command));
            chip.setVisible(false);
            chips.put(command, chip);
            add(chip);
        }
        setVisible(false);
    }

    /** @return true if the button that had the focus has gone */
    boolean show(Set<Command> offered) {
        if (offered.equals(shown)) {
            return false;
        }
        shown = offered;
        var lost = chips.entrySet().stream().anyMatch(e -> e.getValue().isFocusOwner() && !offered.contains(e.getKey()));
        chips.forEach((command, chip) -> chip.setVisible(offered.contains(command)));
        setVisible(chips.keySet().stream().anyMatch(offered::contains));
        revalidate();
        repaint();
        return lost;
    }
}
