package supine.bench;

import java.util.Map;
import supine.app.Equipment;
import supine.bench.Recordings.Recording;
import supine.script.Routine;
import supine.sound.Pcm;

/**
 * Somebody calls "stop", and calls again after a second, until the program stands still: for echoes that it cannot take out of what it hears, where it
 * listens in its pauses only. Whole sessions, without a headset, as fast as they can be computed.
 */
public final class CalledOut {
    /** Before the first call, ms: by then it knows its own voice, or that it does not. */
    private static final long BEFORE_MS = 75_000;
    private static final long AGAIN_MS = 1_000;
    private static final long LONGEST_MS = 180_000;

    private final Equipment equipment;

    /**
     * What came of it.
     *
     * @param afterMs from the first word's onset until it stands still; {@link #NEVER}
     * @param calls   how often "stop" was said
     * @param asked   true if it had come to rest before, for nothing
     * @param toldMs  when it said that it hears in its pauses only, from the session's beginning; {@link #NEVER}
     * @param freezes while nobody spoke
     */
    public record Result(long afterMs, int calls, boolean asked, long toldMs, int freezes) {
        public static final long NEVER = Long.MAX_VALUE;
    }

    public CalledOut(Equipment equipment) {
        this.equipment = equipment;
    }

    /**
     * One session.
     *
     * @param far   the room's answer from where the person lies
     * @param level of the person at the microphone, RMS of its speech, full scale 1
     */
    public Result run(Routine routine, SimulatedRoom.Kind kind, Recording stop, double[] far, double level) throws Exception {
        var person = new Caller(stop, far, level);
        var air = new Air(new SimulatedRoom(kind, 5), person);
        var session = InRoom.session(equipment, equipment.ears(equipment.phrasebook()), routine, air, person::happened);
        try {
            session.attend(atMs -> {
                if (person.asked || person.stillMs != Result.NEVER || atMs > LONGEST_MS) {
                    throw new EnoughException();
                }
            });
        } catch (EnoughException over) {
            // All is known.
        }
        return new Result(person.stillMs == Result.NEVER ? Result.NEVER : person.stillMs - person.firstMs, person.calls, person.asked, person.toldMs, person.freezes);
    }

    /** Waits for a sentence, calls into it, and then every second. */
    private static final class Caller implements Air.Person {
        private static final double[] NOTHING = {};

        private final double[] call;
        private final int onset;
        private double[] sound = NOTHING;
        private long at;
        private long from;
        private long ownUntilMs;
        private long firstMs = Result.NEVER;
        private long stillMs = Result.NEVER;
        private long toldMs = Result.NEVER;
        private int calls;
        private boolean asked;
        private int freezes;

        Caller(Recording stop, double[] far, double level) {
            var word = SpokenWord.in(SimulatedRoom.scaled(stop.samples(), 32_768));
            var there = Recordings.in(far, word.samples());
            call = SimulatedRoom.scaled(there, level / Recordings.activeLevel(there));
            onset = word.onset();
        }

        void happened(long atMs, String event, Map<String, ?> fields) {
            switch (event) {
                case "say" -> ownUntilMs = ((Number) fields.get("until_ms")).longValue();
                case "echo" -> toldMs = "unfollowed".equals(fields.get("what")) ? Math.min(toldMs, atMs) : toldMs;
                case "frozen" -> {
                    freezes += calls == 0 ? 1 : 0;
                    stillMs = calls > 0 ? Math.min(stillMs, atMs) : stillMs;
                }
                case "question" -> asked |= calls == 0;
                default -> { }
            }
        }

        @Override
        public double[] saying() {
            long nowMs = Pcm.toMs(at);
            boolean silent = at - from >= sound.length + (calls == 0 ? 0 : Pcm.toSamples(AGAIN_MS));
            // Amid a sentence: in a pause everybody is heard.
            boolean wants = calls > 0 || nowMs >= BEFORE_MS && ownUntilMs - nowMs > 2_000;
            if (silent && wants && stillMs == Result.NEVER) {
                from = at;
                sound = call;
                calls++;
                firstMs = Math.min(firstMs, nowMs + Pcm.toMs(onset));
            }
            at += Pcm.FRAME_SAMPLES;
            return sound;
        }

        @Override
        public long from() {
            return at - Pcm.FRAME_SAMPLES - from;
        }
    }
}
