package supine.app;

import supine.command.Command;
import supine.session.SessionEvent.Pick;
import supine.settings.Settings;

/** What a display can do to the program: keys and buttons arrive here. Any thread; returns at once. */
public interface Controls {

    /** A key or button that stands for a command. "Stop" and "pain" set the brake before they return. */
    void press(Command command);

    /** A command in words that tell which of a list is meant. */
    default void say(Command command, String words) {
        press(command);
    }

    /** The user has changed the settings on a page of the display. */
    default void change(Settings next) {
    }

    /** The list of routines was used. @param routine its id; empty for leaving the list */
    default void pick(Pick pick, String routine) {
    }

    /** What the pages around a session ask for; answered by {@link Display#tell}. */
    default void ask(Request request) {
    }

    /** The window was closed or the terminal's input ended: the session ends as stopped. */
    void closed();
}
