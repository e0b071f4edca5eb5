package supine.desktop;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import supine.app.Controls;
import supine.command.Command;

/** What can be said now. Stop and pain have buttons of their own and are always offered. */
final class SayPane extends Pane {
    /** What is most likely wanted comes first. */
    static final List<Command> ORDER = List.of(Command.YES, Command.NO, Command.UNSURE, Command.BETTER, Command.SAME, Command.WORSE, Command.READY, Command.RESUME, Command.START_AGAIN,
            Command.PAUSE, Command.NEXT, Command.BACK, Command.REPEAT, Command.MORE_TIME, Command.HOW_LONG, Command.WHERE_AM_I,
            Command.WHATS_NEXT, Command.WHAT_CAN_I_SAY, Command.SETTINGS, Command.SOUND_CHECK, Command.FINISH, Command.HELP_ME);

    private final transient Look look;
    private final Map<Command, Chip> chips = new EnumMap<>(Command.class);
    private transient Set<Command> shown = Set.of();

    /** @param titled false where there is no room for a title */
    SayPane(Look look, Controls controls, Function<Command, String> phrases, boolean titled) {
        super(new Row(look.space(.6), false), "What you can say", "Each is a phrase to say and a button to press");
        this.look = look;
        var title = new TextBlock(look, look.font(1.1, false), look.palette().softInk(), "Title of the phrases");
        title.setText(titled ? "You can say" : "");
        add(title);
        for (var command : ORDER) {
            var chip = new Chip(look, command, phrases.apply(command), () -> controls.press(command));
            chip.setVisible(false);
            chips.put(command, chip);
            add(chip);
        }
        setVisible(false);
    }

    /** As many of these as go into one line. */
    Set<Command> fitting(Set<Command> offered, int width) {
        var fitting = EnumSet.noneOf(Command.class);
        var x = 0;
        for (var command : ORDER) {
            var wide = chips.get(command).getPreferredSize().width;
            if (offered.contains(command) && x + wide <= width) {
                fitting.add(command);
                x += wide + look.space(.6);
            } else if (offered.contains(command)) {
                break;
            }
        }
        return fitting;
    }

    /** @return true if the button that had the focus has gone */
    boolean show(Set<Command> offered) {
        if (offered.equals(shown)) {
            return false;
        }
        shown = Set.copyOf(offered);
        var lost = chips.entrySet().stream().anyMatch(e -> e.getValue().isFocusOwner() && !offered.contains(e.getKey()));
        chips.forEach((command, chip) -> chip.setVisible(offered.contains(command)));
        setVisible(chips.keySet().stream().anyMatch(offered::contains));
        revalidate();
        repaint();
        return lost;
    }
}
