package supine.app;

import java.util.Map;

/** Where what happens in a session is written down as it happens. Called from the session's thread only. */
@FunctionalInterface
public interface EventLog {
    EventLog NONE = (atMs, event, fields) -> { };

    /**
     * Returns once the event is safe.
     *
     * @param atMs   stream time, ms
     * @param event  its name, as documented in docs/events.md
     * @param fields in order; numbers, strings and booleans
     */
    void write(long atMs, String event, Map<String, ?> fields);

    /** Both, this one first. */
    default EventLog and(EventLog other) {
        return (atMs, event, fields) -> {
            write(atMs, event, fields);
            other.write(atMs, event, fields);
        };
    }
}
