package supine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import supine.app.Equipment;
import supine.app.EventLog;
import supine.hearing.Ears;
import supine.script.Routine;

/**
 * Whole sessions in rooms in which nobody speaks but the program: whatever it hears, it has said itself. The user presses "ready" where
 * it waits. As fast as it can be computed.
 */
public final class OwnVoiceHours {
    private static final long LONGEST_MS = 60 * 60_000;
    /**
     * No routine takes longer. A loudspeaker whose clock is the faster one is so much farther ahead at the end, and what it plays must still be
     * played before it is heard: without a clock of the wall nothing sets the two anew.
     */
    private static final long LONGEST_ROUTINE_MS = 20 * 60_000;
    /** So much of that every room's delay allows. */
    private static final int ALLOWED_MS = 60;
    /** A session that was halted is listened to for so long more. */
    private static final long AFTERWARDS_MS = 30_000;

    private final Equipment equipment;
    private final List<String> wrong = new ArrayList<>();
    private long lengthMs;
    private int commands;
    private int endings;
    private int questions;
    private int freezes;
    private int unfollowed;
    private long longestFreezeMs;
    private long frozenSinceMs;
    private long nowMs;
    private long wrongSinceMs;

    /** What came of it. @param unfollowed sessions in which it said that it hears in its pauses only @param wrong each event that should not have been */
    public record Result(long lengthMs, int commands, int endings, int questions, int freezes, long longestFreezeMs, int unfollowed, List<String> wrong) {
        public static final Result NOTHING = new Result(0, 0, 0, 0, 0, 0, 0, List.of());

        public Result and(Result more) {
            var all = new ArrayList<>(wrong);
            all.addAll(more.wrong);
            return new Result(lengthMs + more.lengthMs, commands + more.commands, endings + more.endings, questions + more.questions, freezes + more.freezes,
                    Math.max(longestFreezeMs, more.longestFreezeMs), unfollowed + more.unfollowed, List.copyOf(all));
        }
    }

    private OwnVoiceHours(Equipment equipment) {
        this.equipment = equipment;
    }

    /** One session. @param ears that have heard nothing yet */
    public static Result session(Equipment equipment, Ears ears, Routine routine, SimulatedRoom.Kind kind) throws Exception {
        var session = new OwnVoiceHours(equipment);
        session.run(ears, routine, kind);
        return session.result();
    }

    private void run(Ears ears, Routine routine, SimulatedRoom.Kind kind) throws Exception {
        int aheadMs = (int) Math.ceil(kind.driftPpm() * LONGEST_ROUTINE_MS / 1e6);
        var air = new Air(new SimulatedRoom(kind.delayedBy(Math.max(0, aheadMs - ALLOWED_MS)), 5), Air.NOBODY);
        EventLog log = (atMs, event, fields) -> note(routine.id() + ", " + kind.name(), atMs, event, fields);
        var session = InRoom.session(equipment, ears, routine, air, log);
        frozenSinceMs = -1;
        wrongSinceMs = Long.MAX_VALUE / 2;
        try {
            lengthMs += session.attend(atMs -> {
                nowMs = atMs;
                if (atMs > LONGEST_MS || atMs > wrongSinceMs + AFTERWARDS_MS) {
                    throw new EnoughException();
                }
            }).lengthMs();
        } catch (EnoughException stuck) {
            lengthMs += nowMs;
        }
    }

    private void note(String where, long atMs, String event, Map<String, ?> fields) {
        boolean ending = event.equals("ended") && !"finished".equals(fields.get("reason")) || event.equals("pain");
        commands += event.equals("heard") ? 1 : 0;
        boolean lost = "unfollowed".equals(fields.get("what"));
        unfollowed += lost ? 1 : 0;
        questions += event.equals("question") ? 1 : 0;
        endings += ending ? 1 : 0;
        if (event.equals("frozen")) {
            freezes++;
            frozenSinceMs = atMs;
        } else if (event.equals("resumed") && frozenSinceMs >= 0) {
            longestFreezeMs = Math.max(longestFreezeMs, atMs - frozenSinceMs);
            frozenSinceMs = -1;
        }
        if (ending || event.equals("heard") || event.equals("question")) {
            wrongSinceMs = Math.min(wrongSinceMs, atMs);
        }
        if (ending || event.equals("heard") || event.equals("question") || event.equals("frozen") || lost) {
            wrong.add(String.format(Locale.ROOT, "%s, %d.%02d s: %s %s", where, atMs / 1000, atMs % 1000 / 10, event, fields));
        }
    }

    private Result result() {
        return new Result(lengthMs, commands, endings, questions, freezes, longestFreezeMs, unfollowed, List.copyOf(wrong));
    }
}
