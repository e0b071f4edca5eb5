package supine.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import supine.app.Equipment;
import supine.script.Routine;
import supine.sound.Pcm;

/**
 * Sessions led by voice alone, without a headset, in a room: the person says "ready" where the program waits, and in the second step, while
 * it speaks, "finish"; what is not understood is said again, as people do. As fast as it can be computed.
 */
public final class SpokenSessions {
    private static final long ANSWER_MS = 900;
    /** Nothing has come of what was said if nothing has within so many ms of its end. */
    private static final long PATIENCE_MS = 4_000;
    private static final long LONGEST_MS = 20 * 60_000;
    private static final String FINISH = "finish";
    private static final String YES = "yes";
    private static final int FINISHING_STEP = 2;
    private static final int MOST_TRIES = 6;

    private final Equipment equipment;

    /**
     * What came of a session.
     *
     * @param finished whether it was led to its end
     * @param said     how often the person spoke
     * @param misses   each time it did something else than it was told, and what
     */
    public record Result(boolean finished, int said, List<String> misses) {
    }

    public SpokenSessions(Equipment equipment) {
        this.equipment = equipment;
    }

    /** Voices of synthesisers that are installed here. */
    public static List<String> voices() {
        return SyntheticVoices.installed();
    }

    /**
     * One session.
     *
     * @param voice of {@link #voices}
     * @param far   the room's answer from where the person lies
     * @param level of the person at the microphone, RMS of its speech, full scale 1
     */
    public Result run(Routine routine, SimulatedRoom.Kind kind, String voice, double[] far, double level) throws Exception {
        var person = new Floor(voice, far, level);
        var air = new Air(new SimulatedRoom(kind, 5), person);
        var session = InRoom.session(equipment, equipment.ears(equipment.phrasebook()), routine, air, person::happened);
        try {
            session.run(atMs -> {
                if (atMs > LONGEST_MS || person.tries > MOST_TRIES) {
                    throw new EnoughException();
                }
            });
        } catch (EnoughException gaveUp) {
            person.misses.add("gave up");
        }
        return new Result(person.finished, person.said, List.copyOf(person.misses));
    }

    /** Somebody on the floor. */
    private static final class Floor implements Air.Person {
        private static final double[] NOTHING = {};

        private final String voice;
        private final double[] far;
        private final double level;
        private final List<String> misses = new ArrayList<>();
        private double[] sound = NOTHING;
        private long at;
        private long soundFrom;
        private long speakAtMs = Long.MAX_VALUE;
        private String wish = "";
        private String saying = "";
        private String did = "stayed";
        private boolean waiting;
        private boolean done;
        private boolean finished;
        private long ownUntilMs;
        private int steps;
        private int tries;
        private int said;

        Floor(String voice, double[] far, double level) {
            this.voice = voice;
            this.far = far;
            this.level = level;
        }

        void happened(long atMs, String event, Map<String, ?> fields) {
            switch (event) {
                case "say" -> ownUntilMs = ((Number) fields.get("until_ms")).longValue();
                case "step" -> steps++;
                case "heard" -> heard(String.valueOf(fields.get("command")));
                case "question" -> asked(atMs, "end".equals(fields.get("id")));
                case "resumed" -> did = did.equals("asked") ? did : "went on";
                case "ended" -> finished = "finished".equals(fields.get("reason"));
                default -> { }
            }
            if (event.equals("state")) {
                waiting = "waiting".equals(fields.get("state"));
            }
            if (done) {
                return;
            }
            if (event.equals("say") && steps >= FINISHING_STEP && ownUntilMs - atMs > 2_500 && idle()) {
                wish(FINISH, atMs + ANSWER_MS);
            } else if (waiting && steps < FINISHING_STEP && idle()) {
                wish("ready", Math.max(ownUntilMs, atMs) + ANSWER_MS);
            }
        }

        /** Asked whether to end, since "finish" was not understood: people say yes. */
        private void asked(long atMs, boolean whetherToEnd) {
            did = "asked";
            if (whetherToEnd && !done) {
                misses.add("\"" + saying + "\": asked whether to end");
                saying = "";
                wish(YES, Math.max(ownUntilMs, atMs) + ANSWER_MS);
            }
        }

        private boolean idle() {
            return wish.isEmpty() && saying.isEmpty();
        }

        private void wish(String words, long atMs) {
            wish = words;
            speakAtMs = atMs;
        }

        private void heard(String command) {
            if (!saying.isEmpty() && saying.startsWith(command)) {
                done = saying.startsWith(FINISH) || saying.equals(YES);
                saying = "";
                tries = 0;
            } else {
                did = "heard " + command;
            }
        }

        @Override
        public double[] saying() {
            long nowMs = Pcm.toMs(at);
            at += Pcm.FRAME_SAMPLES;
            if (nowMs >= speakAtMs && !wish.startsWith(FINISH) && nowMs < ownUntilMs + ANSWER_MS) {
                speakAtMs = ownUntilMs + ANSWER_MS;
            } else if (nowMs >= speakAtMs) {
                speak();
            }
            boolean over = Pcm.toMs(at - soundFrom - sound.length) > PATIENCE_MS && nowMs > ownUntilMs;
            if (!saying.isEmpty() && over) {
                misses.add("\"" + saying + "\": " + did);
                // People use more words when few have failed.
                wish(saying.equals(FINISH) && tries > 1 ? FINISH + " the session" : saying, nowMs + ANSWER_MS);
                saying = "";
            }
            return sound;
        }

        private void speak() {
            try {
                var there = Recordings.in(far, Recordings.ofFullScaleOne(SyntheticVoices.say(voice, wish)));
                sound = SimulatedRoom.scaled(there, level / Recordings.activeLevel(there));
            } catch (IOException silent) {
                throw new IllegalStateException(silent);
            }
            soundFrom = at;
            saying = wish;
            wish = "";
            did = "stayed";
            speakAtMs = Long.MAX_VALUE;
            said++;
            tries++;
        }

        @Override
        public long from() {
            return at - soundFrom;
        }
    }
}
