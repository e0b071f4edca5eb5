package supine.desktop;

import static supine.session.RoomSound.UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import supine.app.Display;
import supine.app.Reply;
import supine.app.Reply.Finding;
import supine.app.Reply.Moment;
import supine.app.Reply.Script;
import supine.command.Command;
import supine.history.PastSession;
import supine.script.Side;
import supine.session.Snapshot;
import supine.session.Snapshot.Mode;
import supine.sound.WordTime;

/** The pages around a session, filled as a program that somebody has used for a while fills them. */
final class HomeExamples {
    /** Those that can be opened. */
    static final List<Page> PAGES = List.of(Page.ROUTINES, Page.SESSION, Page.HISTORY, Page.EDITOR, Page.SETTINGS, Page.SOUND);

    private HomeExamples() {
    }

    static void tell(Display window) {
        window.prepare(SessionExamples.routines());
        window.tell(new Reply.Home());
        window.tell(new Reply.History(sessions(9)));
        window.tell(new Reply.Scripts(List.of(new Script("/home/you/my-routine.json", "my-routine", true),
                new Script("/home/you/quiet-back.json", "quiet-back", true), new Script("/usr/floor-reset.json", "floor-reset", false))));
        window.show(offering(3));
        window.hearing(-34, true, "I can hear you");
    }

    /** Opens a script with an error, a warning and a rehearsal. */
    static void edit(Display window) {
        edit(window, 1);
    }

    /** @param draft how many times it has been opened now */
    static void edit(Display window, int draft) {
        window.tell(new Reply.Opened("/home/you/my-routine.json", SCRIPT, false, ""));
        window.tell(new Reply.Checked(draft, List.of(
                new Finding(5, 14, "error", "The level \"eesy\" is not known.", "Did you mean \"easy\"?"),
                new Finding(9, 5, "warning", "This sentence has 31 words; a listener keeps about 20.", "Make two of it.")),
                List.of(new Moment(0, 3_100, "say", "Lay the mat on the floor."), new Moment(4_200, 7_000, "say", "Lie down on your back."),
                        new Moment(9_000, "step", "pelvic-tilt, both, repetition 1"), new Moment(11_000, 18_500, "say", "Lie on your back, with your knees bent."),
                        new Moment(19_500, "key", "you say ready"), new Moment(21_000, "count", "one"), new Moment(22_000, "count", "two"),
                        new Moment(23_000, "count", "three"), new Moment(28_000, "step", "knee-to-chest, right, repetition 1"),
                        new Moment(28_500, 39_000, "say", "Draw your right knee to your chest."), new Moment(42_000, "key", "you say ready"),
                        new Moment(44_000, "count", "one"), new Moment(45_000, "count", "two"), new Moment(50_000, 59_000, "say", "That was all."),
                        new Moment(61_000, "ended", "end")),
                "1 error, 1 warning. It takes 01:01 minutes; 6 announced. Write \"minutes\": 1."));
    }

    static final String SCRIPT = """
            {
              "format": 1,
              "id": "my-routine",
              "name": "My routine",
              "level": "eesy",
              "minutes": 6,
              "needs": ["a mat"],
              "steps": [
                { "exercise": "pelvic-tilt", "repetitions": 3 },
                { "exercise": "knee-to-chest", "hold_seconds": 20 }
              ]
            }
            """;

    /** Newest first, one every three days before a Saturday, of every kind. */
    static List<PastSession> sessions(int number) {
        var endings = List.of("finished", "finished", "stopped", "finished", "pain", "broken-off", "help", "fault");
        var felt = List.of("better", "", "same", "worse", "better");
        var names = List.of("Floor reset", "Seven stretches", "Decompression rest", "Desk break");
        return IntStream.range(0, number).mapToObj(i -> new PastSession("s" + i, Instant.parse("2026-11-21T09:30:00Z").minus(Duration.ofDays(3L * i)).toEpochMilli(),
                names.get(i % names.size()), endings.get(i % endings.size()).equals("broken-off") ? 0 : 6 + i % 14, endings.get(i % endings.size()),
                felt.get(i % felt.size()), endings.get(i % endings.size()).equals("pain") ? "Single knee to chest" : "")).toList();
    }

    /** The sound check: while it listens, after all went well, after nothing did, left out. */
    static final Map<String, Reply.Sound> CHECKS = Map.of("listening", new Reply.Sound("say-stop", 1, false, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, ""),
            "good", new Reply.Sound("done", 0, true, -58, -31, 3, UNKNOWN, "I heard you say stop. Your microphone does not hear my voice. The sound check is done."),
            "bad", new Reply.Sound("done", 3, false, -30, -26, 24, 480, "I did not hear you say stop. Do not rely on your voice: press the space bar to stop me. "
                    + "The room is loud. Turn other sounds down. To try again, say sound check, or press its button."),
            "left-out", new Reply.Sound("left-out", 0, false, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, ""));

    static void check(Display window, String which) {
        window.tell(CHECKS.get(which));
        window.show(which.equals("listening") ? new Snapshot(Mode.CHECKING, "", "", Side.BOTH, 0, 0, 0, 0, "I heard nothing. Say stop, as loud as you would.",
                Optional.empty(), Set.of(Command.STOP, Command.PAIN, Command.REPEAT, Command.WHAT_CAN_I_SAY, Command.FINISH)) : offering(3));
        window.speaking("I heard nothing. Say stop, as loud as you would.", 0, new WordTime("I", 0, 300));
    }

    /** @param index of the routine that is offered */
    static Snapshot offering(int index) {
        var routine = SessionExamples.routines().get(index);
        return new Snapshot(Mode.CHOOSING, routine.name(), "", Side.BOTH, 0, 0, 0, 0,
                "Routine four of eight: " + routine.name() + ", about eleven minutes. " + routine.summary()
                        + " Say yes to take it, or next to hear another.", Optional.empty(),
                Set.of(Command.STOP, Command.PAIN, Command.YES, Command.NO, Command.NEXT, Command.BACK, Command.REPEAT, Command.HOW_LONG,
                        Command.WHAT_CAN_I_SAY, Command.FINISH));
    }
}
