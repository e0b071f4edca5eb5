package supine.app;

import java.util.List;
import supine.script.Routine;
import supine.session.Snapshot;
import supine.settings.Offers;
import supine.settings.Settings;
import supine.sound.WordTime;

/**
 * Something that shows a session: a window, a terminal, nothing. Every method may be called from any thread and returns at once.
 */
public interface Display extends AutoCloseable {

    /** Told before a session, if at all: the routines that it may lead, for what can be shown of them beyond words, such as figures. */
    default void prepare(List<Routine> choice) {
    }

    /** The session has changed, or time has passed within a hold. */
    void show(Snapshot snapshot);

    /** A word of the sentence that is being said has begun to sound. @param index its place in the sentence's word times */
    void speaking(String sentence, int index, WordTime word);

    /** What was heard, in words for the user: "stop", "something unclear". */
    void heard(String what);

    /**
     * How well it hears.
     *
     * @param levelDbfs level of the microphone, dBFS
     * @param hearing   true if it can hear
     * @param words     the same in words: "I can hear you", or why not
     */
    void hearing(double levelDbfs, boolean hearing, String words);

    /** The settings in use, whenever they have changed, and what can be chosen; changes made here go to {@link Controls#change}. */
    default void settings(Settings now, Offers offers) {
    }

    /** For the pages around a session; a display without pages has no use for it. */
    default void tell(Reply reply) {
    }

    /** Progress and remarks before and around a session, one line. */
    void note(String line);

    /** Something happened that the user must know, and the program has no voice to say it: makes a sound of the screen's own, if there is one. */
    default void alarm() {
    }

    /** May be called twice. */
    @Override
    void close();
}
