package supine.app;

/** Somebody else who can speak for the program: the voice of a screen reader. Any thread; every call returns at once. */
public interface Reader {

    /** Nobody. */
    Reader NONE = new Reader() {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public void say(String text) {
        }

        @Override
        public void hush() {
        }
    };

    /** False where there is none, and once one has failed: then the program speaks itself. */
    boolean isThere();

    /** After what is being said. */
    void say(String text);

    /** Be silent, and forget what has not been said. */
    void hush();
}
