package supine.app;

import java.util.List;
import supine.history.PastSession;

/** What the pages around a session are told. Texts, numbers and lists only: the window may live in another process. */
public sealed interface Reply {

    /** There is a choice of routines to come home to, and a desk that answers: a window opens its pages. */
    record Home() implements Reply {
    }

    /** All past sessions, newest first; {@code routine} and {@code pain} are names here. */
    record History(List<PastSession> sessions) implements Reply {
        public History {
            sessions = List.copyOf(sessions);
        }
    }

    /** The past sessions are in a file. @param problem a sentence; empty if there is none */
    record Exported(String file, String problem) implements Reply {
    }

    /**
     * How far the sound check has come, or what it found; a level that is not known is {@link supine.session.RoomSound#UNKNOWN}.
     *
     * @param step  "quiet", "say-stop", "done", "left-out"
     * @param tries how often "stop" was waited for in vain
     * @param text  what is said of it; empty until it is done
     */
    record Sound(String step, int tries, boolean heard, int noiseDbfs, int voiceDbfs, int ownVoiceDb, int delayMs, String text) implements Reply {
    }

    /** The scripts that can be opened. */
    record Scripts(List<Script> scripts) implements Reply {
        public Scripts {
            scripts = List.copyOf(scripts);
        }
    }

    /** @param own false for a shipped one, which opens as a copy */
    record Script(String file, String name, boolean own) {
    }

    /**
     * A script to edit.
     *
     * @param fresh   true if the file does not hold this text yet
     * @param problem a sentence; empty if there is none
     */
    record Opened(String file, String text, boolean fresh, String problem) implements Reply {
    }

    /**
     * What is to be said of a text.
     *
     * @param findings in the order of the lines
     * @param timeline empty if it cannot be rehearsed
     * @param summary  a sentence
     */
    record Checked(long draft, List<Finding> findings, List<Moment> timeline, String summary) implements Reply {
        public Checked {
            findings = List.copyOf(findings);
            timeline = List.copyOf(timeline);
        }
    }

    /** @param line from 1; 0 where it has no place @param severity "error", "warning" or "note" */
    record Finding(int line, int column, String severity, String problem, String mend) {
    }

    /** A moment of the rehearsal. @param untilMs when it will have been said; {@code atMs} for what is not said @param kind "say", "count", "step", "key" or "ended" */
    record Moment(long atMs, long untilMs, String kind, String text) {
        public Moment(long atMs, String kind, String text) {
            this(atMs, atMs, kind, text);
        }
    }

    /** @param text what was to be saved @param problem a sentence; empty if it is saved */
    record Saved(String file, String text, String problem) implements Reply {
    }
}
