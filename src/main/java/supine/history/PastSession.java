package supine.history;

/**
 * A session that is over, put together from what the journal holds of it.
 *
 * @param id       tells it from all others: when it began, as the journal writes it
 * @param beganMs  when, ms since 1970
 * @param routine  its id; empty where it was not written down
 * @param minutes  how long it took, pauses included, rounded; 0 if nobody knows
 * @param ended    "finished", "stopped", "pain", "help", "fault"; "broken-off" if the journal does not hold its end
 * @param felt     "better", "same", "worse", or empty
 * @param pain     id of the exercise in which pain was called; empty if in none
 */
public record PastSession(String id, long beganMs, String routine, long minutes, String ended, String felt, String pain) {
    public static final String BROKEN_OFF = "broken-off";
}
