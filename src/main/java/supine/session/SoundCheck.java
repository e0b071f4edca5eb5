package supine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import supine.command.Command;
import supine.session.Effect.Cue;
import supine.session.SessionEvent.Commanded;
import supine.session.SessionEvent.Origin;
import supine.session.Situation.Checking;
import supine.session.Situation.Checking.Step;
import supine.session.Situation.Choosing;
import supine.session.Situation.Halted;
import supine.session.Situation.NotBegun;

/**
 * Proves that the program hears, from where the person lies: a moment of quiet, then "stop", said by the person. A key leaves it out, and
 * then it is said what is not proven.
 */
final class SoundCheck {
    private static final long LOADING_MS = 8_000;
    private static final long QUIET_MS = 2_000;
    private static final long ANSWER_MS = 8_000;
    /** The measurement comes at once; without it there is less to tell. */
    private static final long MEASURING_MS = 1_000;
    private static final int MOST_TRIES = 3;

    private final Choice choosing;
    private final Consumer<Turn> start;

    /** @param start what a session begins with */
    SoundCheck(Choice choosing, Consumer<Turn> start) {
        this.choosing = choosing;
        this.start = start;
    }

    /** @param back what it came from: nothing yet, choosing a routine, or a halt */
    void begin(Turn turn, Situation back) {
        report(turn, "quiet", 0);
        turn.add(new Effect.Measure(false));
        turn.become(new Checking(back, Step.LOADING, 0, false, turn.say(Lines.CHECK_BEGINS), Situation.NEVER));
    }

    private static void report(Turn turn, String step, int tries) {
        turn.report("sound-check", "step", step, "tries", tries);
    }

    private static void become(Turn turn, Checking was, Step step, int tries, long utterance, long sinceMs) {
        turn.become(new Checking(was.back(), step, tries, was.heard(), utterance, sinceMs));
    }

    void spoken(Turn turn, Checking said) {
        become(turn, said, said.step(), said.tries(), said.utterance(), turn.nowMs);
    }

    static long dueMs(Checking checking) {
        return checking.sinceMs() == Situation.NEVER ? Situation.NEVER : checking.sinceMs() + switch (checking.step()) {
            case LOADING -> LOADING_MS;
            case QUIET -> QUIET_MS;
            case SAY_STOP -> ANSWER_MS;
            case MEASURING -> MEASURING_MS;
            case TOLD -> 0;
        };
    }

    void tick(Turn turn, Checking checking) {
        switch (checking.step()) {
            case LOADING -> stillLoading(turn, checking);
            case QUIET -> ask(turn, checking, 0, Lines.NOW_SAY_STOP);
            case SAY_STOP -> failed(turn, checking, Lines.HEARD_NOTHING);
            case MEASURING -> measured(turn, checking, RoomSound.NOTHING);
            case TOLD -> after(turn, checking);
        }
    }

    private static void stillLoading(Turn turn, Checking checking) {
        if (checking.tries() + 1 < MOST_TRIES) {
            become(turn, checking, Step.LOADING, checking.tries() + 1, turn.say(Lines.STILL_LOADING), Situation.NEVER);
        } else {
            measure(turn, checking, checking.tries(), false);
        }
    }

    private static void ask(Turn turn, Checking checking, int tries, String words) {
        report(turn, "say-stop", tries);
        become(turn, checking, Step.SAY_STOP, tries, turn.say(words), Situation.NEVER);
    }

    private static void failed(Turn turn, Checking checking, String words) {
        int tries = checking.tries() + 1;
        if (tries >= MOST_TRIES) {
            measure(turn, checking, tries, false);
        } else {
            ask(turn, checking, tries, words);
        }
    }

    private static void measure(Turn turn, Checking checking, int tries, boolean heard) {
        turn.add(new Effect.Measure(true));
        turn.become(new Checking(checking.back(), Step.MEASURING, tries, heard, 0, turn.nowMs));
    }

    /** A voice in which no command was. */
    void unclear(Turn turn, Checking checking) {
        if (checking.step() == Step.SAY_STOP && checking.sinceMs() != Situation.NEVER) {
            turn.clearAir();
            failed(turn, checking, Lines.HEARD_NO_STOP);
        }
    }

    /** @return true if the command is this check's business */
    boolean takes(Turn turn, Commanded event) {
        if (turn.situation() instanceof Halted || !(Halts.base(turn) instanceof Checking checking)) {
            return false;
        }
        boolean asks = checking.step() == Step.LOADING || checking.step() == Step.QUIET || checking.step() == Step.SAY_STOP;
        if (event.command() == Command.STOP && asks && event.origin() == Origin.VOICE) {
            turn.clearAir();
            turn.sound(Cue.HEARD);
            measure(turn, checking, checking.tries(), true);
            return true;
        }
        boolean goesOn = switch (event.command()) {
            case STOP, NEXT, READY, RESUME, YES, NO, START_AGAIN -> true;
            default -> false;
        };
        if (event.origin() == Origin.KEY && goesOn) {
            turn.clearAir();
            if (checking.step() == Step.TOLD) {
                after(turn, checking);
            } else {
                leaveOut(turn, checking);
            }
            return true;
        }
        if (event.command() == Command.REPEAT && asks) {
            turn.clearAir();
            begin(turn, checking.back());
            return true;
        }
        return false;
    }

    private static void leaveOut(Turn turn, Checking checking) {
        report(turn, "left-out", checking.tries());
        become(turn, checking, Step.TOLD, checking.tries(), turn.say(Lines.CHECK_LEFT_OUT), Situation.NEVER);
    }

    /** It cannot go on: there is nothing to hear with. What follows is said by whoever found out. */
    void abandon(Turn turn, Checking checking) {
        report(turn, "left-out", checking.tries());
        after(turn, checking);
    }

    /** It listens, if that was waited for; or what was measured is known. */
    void measured(Turn turn, Checking checking, RoomSound sound) {
        if (checking.step() == Step.LOADING) {
            become(turn, checking, Step.QUIET, 0, checking.utterance(), checking.sinceMs() == Situation.NEVER ? Situation.NEVER : turn.nowMs);
        }
        if (checking.step() != Step.MEASURING) {
            return;
        }
        var lines = verdict(checking.heard(), sound);
        turn.report("sound-check", fields(checking, sound, String.join(" ", lines)));
        long last = 0;
        for (var line : lines) {
            last = turn.say(line);
        }
        become(turn, checking, Step.TOLD, checking.tries(), last, Situation.NEVER);
    }

    private static Object[] fields(Checking checking, RoomSound sound, String words) {
        var fields = new ArrayList<Object>(List.of("step", "done", "tries", checking.tries(), "heard", checking.heard()));
        add(fields, "noise_dbfs", sound.noiseDbfs());
        add(fields, "voice_dbfs", checking.heard() ? sound.voiceDbfs() : RoomSound.UNKNOWN);
        add(fields, "own_voice_db", sound.ownVoiceDb());
        add(fields, "delay_ms", sound.delayMs());
        fields.addAll(List.of("text", words));
        return fields.toArray();
    }

    private static void add(List<Object> fields, String name, int value) {
        if (value != RoomSound.UNKNOWN) {
            fields.addAll(List.of(name, value));
        }
    }

    private static List<String> verdict(boolean heard, RoomSound sound) {
        var lines = new ArrayList<String>();
        lines.add(heard ? Lines.HEARD_STOP : Lines.NOT_PROVEN);
        if (sound.isLoud()) {
            lines.add(Lines.LOUD_ROOM);
        }
        if (heard && sound.isVoiceFaint()) {
            lines.add(Lines.FAINT_VOICE);
        }
        if (sound.ownVoiceDb() != RoomSound.UNKNOWN) {
            lines.add(sound.hearsItself() ? Lines.HEARS_ITSELF : Lines.HEARS_ITSELF_NOT);
        }
        if (sound.isLate()) {
            lines.add(Lines.LATE);
        }
        lines.add(heard ? Lines.CHECK_DONE : Lines.CHECK_AGAIN);
        return lines;
    }

    private void after(Turn turn, Checking checking) {
        if (checking.back() instanceof Choosing offered) {
            choosing.offerAgain(turn, offered);
        } else if (checking.back() instanceof Halted halted) {
            Halts.sayAgain(turn, halted);
        } else if (checking.back() instanceof NotBegun) {
            start.accept(turn);
        }
    }
}
