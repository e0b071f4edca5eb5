package supine.session;

/** Where in a plan a session is. */
record Place(int stage, int part) {
    static final Place START = new Place(0, 0);
}
