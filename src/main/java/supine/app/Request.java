package supine.app;

import java.util.List;

/**
 * What the pages around a session ask for. Nothing here reaches a session that is under way. Texts, numbers and lists only: the window
 * may live in another process.
 */
public sealed interface Request {

    /** Tell what there is for every page; said once by a display that has pages. */
    record Everything() implements Request {
    }

    /** Take past sessions out of sight; they can be brought back until the program ends. */
    record Delete(List<String> sessions) implements Request {
        public Delete {
            sessions = List.copyOf(sessions);
        }
    }

    record Restore(List<String> sessions) implements Request {
        public Restore {
            sessions = List.copyOf(sessions);
        }
    }

    /** How the back felt afterwards. @param how "better", "same", "worse"; empty to take it back */
    record Felt(String session, String how) implements Request {
    }

    /** Write the past sessions into a file of the user's. */
    record Export() implements Request {
    }

    /** Bring a script's text. @param file as {@link Reply.Scripts} named it */
    record Open(String file) implements Request {
    }

    /** Begin a routine of one's own. @param name as it is spoken */
    record Begin(String name) implements Request {
    }

    /** Check a text as if it were saved, and rehearse it. @param draft its number; an older one need not be answered any more */
    record Check(long draft, String file, String text) implements Request {
    }

    record Save(String file, String text) implements Request {
    }
}
