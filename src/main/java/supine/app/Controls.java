package supine.app;

import supine.command.Command;

/** What a display can do to the program: keys and buttons arrive here. Any thread; returns at once. */
public interface Controls {

    /** A key or button that stands for a command. "Stop" and "pain" set the brake before they return. */
    void press(Command command);

    /** The window was closed or the terminal's input ended: the session ends as stopped. */
    void closed();
}
