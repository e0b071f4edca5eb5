package supine.desktop;

/** The pages of the window. The session's is the one that a session under way is always shown on. */
enum Page {
    ROUTINES("Routines", "Choose a routine and begin it"),
    SESSION("Session", "What the session is doing"),
    HISTORY("History", "Earlier sessions"),
    EDITOR("Editor", "Write routines of your own"),
    SETTINGS("Settings", "How the program speaks, listens and looks"),
    SOUND("Sound", "Make sure that it hears you");

    final String title;
    final String description;

    Page(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /** True where keys are the session's, as on the floor; elsewhere they mean what they usually mean. */
    boolean isOfTheSession() {
        return this == ROUTINES || this == SESSION;
    }
}
