package supine.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.script.Guidance;
import supine.script.Regions;
import supine.script.Routine;
import supine.script.Screening;
import supine.session.Effect.EndReason;
import supine.session.Situation.Adjusting;
import supine.session.Situation.AllClear;
import supine.session.Situation.Answering;
import supine.session.Situation.Asking;
import supine.session.Situation.Awaiting;
import supine.session.Situation.Checking;
import supine.session.Situation.Choosing;
import supine.session.Situation.Closing;
import supine.session.Situation.Feeling;
import supine.session.Situation.Frozen;
import supine.session.Situation.GettingReady;
import supine.session.Situation.Halted;
import supine.session.Situation.Instructing;
import supine.session.Situation.NotBegun;
import supine.session.Situation.Timing;

/**
 * A session as a pure state machine: {@link #apply} takes a state and an event and gives the next state and what is to be done.
 * It has no thread and no clock; the same events give the same session. Safe to share, since it holds nothing that changes.
 */
public final class Session {
    private static final String WAITING_QUIETLY = "I am waiting quietly. Say ready when you want to go on.";
    private static final long[] ASK_AGAIN_MS = {8_000, 20_000, 60_000};

    private final List<Routine> choice;
    private final Closings closings;
    private final Interviews interviews;
    private final Known known;
    private final Wishes wishes;
    private final Adjustments adjustments;
    private final Choice choosing;
    private final SoundCheck soundCheck;
    private final Commands commands;

    /**
     * @param choice     the routines that are offered; a single one is begun without asking
     * @param guidance   what is said after "pain"
     * @param phrasebook the words for commands, for telling the user what can be said
     */
    public Session(List<Routine> choice, Guidance guidance, Phrasebook phrasebook) {
        this(choice, guidance, null, Regions.NONE, Known.NOTHING, phrasebook);
    }

    /**
     * @param screening what is asked before; null where nobody is there to exercise (a recording, a rehearsal)
     * @param regions   whom to call in an emergency, where; asked at the first screening
     * @param known     what is known of the person
     */
    public Session(List<Routine> choice, Guidance guidance, @Nullable Screening screening, Regions regions, Known known,
            Phrasebook phrasebook) {
        this(choice, guidance, screening, regions, known, phrasebook, Wishes.NONE);
    }

    /** @param wishes how the user wants it to be led */
    public Session(List<Routine> choice, Guidance guidance, @Nullable Screening screening, Regions regions, Known known,
            Phrasebook phrasebook, Wishes wishes) {
        this.wishes = wishes;
        this.known = known;
        if (choice.isEmpty()) {
            throw new IllegalArgumentException(Lines.NO_ROUTINE);
        }
        this.choice = List.copyOf(choice);
        this.closings = new Closings(guidance);
        this.interviews = new Interviews(guidance, screening, regions, known, closings);
        this.choosing = new Choice(guidance.gettingUp(), known, interviews);
        this.soundCheck = new SoundCheck(choosing, this::beginAfterCheck);
        this.adjustments = new Adjustments(wishes.offers(), regions, choosing);
        this.commands = new Commands(closings, new Answers(phrasebook), choosing, interviews, adjustments, phrasebook, soundCheck);
    }

    /** What an event led to. */
    public record Outcome(SessionState state, List<Effect> effects) {
        public Outcome {
            effects = List.copyOf(effects);
        }
    }

    private void beginAfterCheck(Turn turn) {
        if (turn.state().choice().size() == 1) {
            choosing.take(turn, turn.state().choice().get(0));
        } else {
            choosing.beginWelcomed(turn);
        }
    }

    public SessionState initial() {
        return SessionState.NEW.in(known.region()).wishing(wishes.settings()).offering(choice);
    }

    /** Once ended, a session answers every event with nothing. */
    public Outcome apply(SessionState state, SessionEvent event) {
        if (state.isEnded()) {
            return new Outcome(state, List.of());
        }
        var turn = new Turn(state, event.atMs(), interviews.isSomebodyThere());
        event.handle(new Handler(turn));
        tellWhatChanged(state, turn);
        return new Outcome(turn.state(), turn.effects());
    }

    private static void tellWhatChanged(SessionState before, Turn turn) {
        if (turn.state().isEnded()) {
            // "ended" is the last word.
            return;
        }
        var mode = Views.mode(turn.state());
        if (mode != Views.mode(before)) {
            turn.report("state", "state", mode.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        var expected = Expected.in(turn.situation());
        if (!expected.equals(Expected.in(before.situation())) || before.situation() instanceof NotBegun) {
            turn.add(new Effect.Listen(expected));
        }
    }

    /** When the next {@link SessionEvent.Tick} is due, stream time in ms; Long.MAX_VALUE if none is. */
    public long dueMs(SessionState state) {
        return Math.min(Math.min(state.noise().quietMs(), Rooms.endlessMs(state)), situationDueMs(state));
    }

    private long situationDueMs(SessionState state) {
        var situation = state.situation();
        var plan = state.plan();
        if (situation instanceof Timing timing && plan != null) {
            return Walk.dueMs((Part.Timed) plan.part(state.place()), timing);
        }
        if (situation instanceof Awaiting awaiting) {
            return askAgainMs(awaiting.sinceMs(), awaiting.asked());
        }
        if (situation instanceof Choosing offered) {
            return askAgainMs(offered.sinceMs(), offered.asked());
        }
        if (situation instanceof Adjusting asked) {
            return askAgainMs(asked.sinceMs(), asked.asked());
        }
        if (situation instanceof Asking asking) {
            return Interviews.dueMs(asking);
        }
        if (situation instanceof Checking checking) {
            return SoundCheck.dueMs(checking);
        }
        if (situation instanceof Feeling asked) {
            return Feelings.dueMs(asked);
        }
        if (situation instanceof AllClear offer) {
            return Interviews.dueMs(offer);
        }
        if (situation instanceof Closing closing) {
            return closing.endsMs();
        }
        if (situation instanceof Frozen frozen) {
            return Halts.dueMs(state, frozen);
        }
        if (situation instanceof Halted halted) {
            return Halts.reminderMs(halted);
        }
        return Situation.NEVER;
    }

    private static long askAgainMs(long sinceMs, int asked) {
        return sinceMs == Situation.NEVER || asked >= ASK_AGAIN_MS.length ? Situation.NEVER : sinceMs + ASK_AGAIN_MS[asked];
    }

    /** What there is to see, at a moment. */
    public Snapshot snapshot(SessionState state, long nowMs) {
        return Views.snapshot(state, nowMs);
    }

    /** The events, one method each; stop, pain and help are handled before any state, in {@link Commands}. */
    private final class Handler implements SessionEvent.Handler<Boolean> {
        private final Turn turn;

        Handler(Turn turn) {
            this.turn = turn;
        }

        @Override
        public Boolean begun(SessionEvent.Begun event) {
            turn.become(turn.state().hearing(event.echoFree(), turn.state().deaf()));
            wishes.remarks().forEach(turn::say);
            if (wishes.checksSound()) {
                turn.say(Lines.WELCOME);
                soundCheck.begin(turn, turn.situation());
            } else if (choice.size() == 1) {
                interviews.greet(turn);
                choosing.take(turn, choice.get(0));
            } else {
                choosing.begin(turn, wishes.again());
            }
            return true;
        }

        @Override
        public Boolean measured(SessionEvent.Measured event) {
            if (Halts.base(turn) instanceof Checking checking && !(turn.situation() instanceof Halted)) {
                soundCheck.measured(turn, checking, event.sound());
            }
            return true;
        }

        @Override
        public Boolean tick(SessionEvent.Tick event) {
            if (turn.nowMs < dueMs(turn.state())) {
                return false;
            }
            if (Rooms.isQuietAgain(turn)) {
                Rooms.quiet(turn);
                return true;
            }
            if (Rooms.endlessMs(turn.state()) <= turn.nowMs) {
                Rooms.tooLoud(turn);
                return true;
            }
            var situation = turn.situation();
            if (situation instanceof Timing timing) {
                Walk.tick(turn, timing);
            } else if (situation instanceof Awaiting awaiting) {
                askAgain(awaiting);
            } else if (situation instanceof Choosing offered) {
                choosing.ask(turn, offered);
            } else if (situation instanceof Adjusting asked) {
                adjustments.ask(turn, asked);
            } else if (situation instanceof Asking asking) {
                interviews.silent(turn, asking);
            } else if (situation instanceof Checking checking) {
                soundCheck.tick(turn, checking);
            } else if (situation instanceof Feeling asked) {
                Feelings.silent(turn, asked);
            } else if (situation instanceof AllClear) {
                closings.over(turn, EndReason.PAIN);
            } else if (situation instanceof Closing closing) {
                closings.over(turn, closing.reason());
            } else if (situation instanceof Frozen frozen) {
                Halts.tick(turn, frozen);
            } else if (situation instanceof Halted halted) {
                Halts.tick(turn, halted);
            }
            return true;
        }

        private void askAgain(Awaiting awaiting) {
            var words = switch (awaiting.asked()) {
                case 0 -> Lines.TAKE_YOUR_TIME;
                case 1 -> "You can say ready, more time, repeat, or next.";
                default -> WAITING_QUIETLY;
            };
            turn.become(new Awaiting(turn.say(words), awaiting.sinceMs(), awaiting.asked() + 1));
        }

        @Override
        public Boolean spoken(SessionEvent.Spoken event) {
            var situation = turn.situation();
            if (situation instanceof Instructing said && said.utterance() == event.utterance()) {
                Walk.advance(turn);
            } else if (situation instanceof Awaiting said && said.utterance() == event.utterance()) {
                turn.become(new Awaiting(said.utterance(), sinceFirst(said.sinceMs()), said.asked()));
            } else if (situation instanceof Choosing said && said.utterance() == event.utterance()) {
                turn.become(new Choosing(said.index(), said.utterance(), sinceFirst(said.sinceMs()), said.asked()));
            } else if (situation instanceof Adjusting said && said.utterance() == event.utterance()) {
                turn.become(new Adjusting(said.back(), said.setting(), said.option(), said.utterance(), sinceFirst(said.sinceMs()),
                        said.asked()));
            } else if (situation instanceof Halted said && said.utterance() == event.utterance()) {
                turn.become(said.saidBy(sinceFirst(said.sinceMs())));
            } else if (situation instanceof GettingReady said && said.utterance() == event.utterance()) {
                Halts.goOn(turn, said.was());
            } else if (situation instanceof Answering said && said.utterance() == event.utterance()) {
                Halts.goOn(turn, said.was());
            } else if (situation instanceof Closing said && said.utterance() == event.utterance()) {
                if (!Closings.next(turn, said)) {
                    interviews.redFlags(turn);
                }
            } else if (situation instanceof Asking said) {
                turn.become(said.spoken(event.utterance(), turn.nowMs));
            } else if (situation instanceof Checking said && said.utterance() == event.utterance()) {
                soundCheck.spoken(turn, said);
            } else if (situation instanceof Feeling said && said.utterance() == event.utterance()) {
                turn.become(new Feeling(said.utterance(), sinceFirst(said.sinceMs()), said.asked()));
            } else if (situation instanceof AllClear said && said.utterance() == event.utterance()) {
                turn.become(new AllClear(said.utterance(), turn.nowMs));
            }
            return true;
        }

        private long sinceFirst(long sinceMs) {
            return sinceMs == Situation.NEVER ? turn.nowMs : sinceMs;
        }

        @Override
        public Boolean voiceBegan(SessionEvent.VoiceBegan event) {
            turn.become(turn.state().in(turn.state().noise().begin(turn.nowMs)));
            if (turn.situation() instanceof Asking asking && asking.isAftercare()) {
                interviews.interrupted(turn, asking);
            } else if (turn.situation() instanceof AllClear offer) {
                Interviews.interrupted(turn, offer);
            } else if (isBeyondHalting() || Rooms.isAccepted(turn)) {
                turn.add(new Effect.ReleaseBrake());
            } else {
                Halts.freeze(turn);
            }
            return true;
        }

        @Override
        public Boolean voiceEnded(SessionEvent.VoiceEnded event) {
            turn.become(turn.state().in(turn.state().noise().end(turn.nowMs)));
            // A number that was not due is none of the commands that decide what becomes of a freeze.
            boolean decided = event.commanded() && !(turn.situation() instanceof Frozen);
            if (CountingAlong.passes(turn, event)) {
                CountingAlong.goOn(turn);
            } else if (turn.situation() instanceof Frozen frozen && frozen.along().stop()) {
                commands.carryOut(turn, Command.STOP);
            } else if (!decided && !Rooms.takes(turn, event)) {
                Halts.voiceOver(turn, event.durationMs(), event.suspected() || event.voice());
                // Understood as no answer, once the question had been heard.
                if (turn.situation() instanceof Asking asking && asking.sinceMs() != Situation.NEVER) {
                    interviews.unclear(turn, asking, event.durationMs() == 0 && !event.suspected());
                } else if (turn.situation() instanceof Checking checking) {
                    soundCheck.unclear(turn, checking);
                } else if (turn.situation() instanceof Feeling felt && felt.sinceMs() != Situation.NEVER) {
                    Feelings.unclear(turn);
                }
            }
            return true;
        }

        @Override
        public Boolean found(SessionEvent.Found event) {
            turn.become(turn.state().offering(event.routines()));
            return true;
        }

        @Override
        public Boolean picked(SessionEvent.Picked event) {
            if (Halts.base(turn) instanceof Choosing offered) {
                choosing.pick(turn, offered, event);
            }
            return true;
        }

        /** True in last words, in questions after pain, and before the beginning: there nothing moves that could be halted. */
        private boolean isBeyondHalting() {
            var situation = turn.situation();
            return situation instanceof Closing || situation instanceof NotBegun || situation instanceof AllClear
                    || situation instanceof Asking asking && asking.isAftercare();
        }

        @Override
        public Boolean commanded(SessionEvent.Commanded event) {
            if (!soundCheck.takes(turn, event) && !Rooms.overhears(turn, event)) {
                if (event.command() == Command.COUNT) {
                    CountingAlong.said(turn, event.said());
                } else if (event.command() == Command.NUMBER || event.command() == Command.NAME) {
                    commands.point(turn, event.command(), event.said());
                } else if (CountingAlong.mayBeNumber(turn, event)) {
                    turn.report("doubted", "command", event.command().id());
                } else if (event.command() == Command.RESUME && event.origin() == SessionEvent.Origin.VOICE && Halts.isFirstVoice(turn)) {
                    if (!CountingAlong.isOne(turn)) {
                        Halts.ask(turn, Halt.DOUBTING);
                    }
                } else {
                    commands.carryOut(turn, event.command());
                }
            }
            return true;
        }

        @Override
        public Boolean perhapsNumber(SessionEvent.PerhapsNumber event) {
            CountingAlong.perhaps(turn, event.word(), event.plainly());
            return true;
        }

        @Override
        public Boolean spotted(SessionEvent.Spotted event) {
            if (Rooms.isMeant(turn, event)) {
                commands.carryOut(turn, event.command());
            }
            return true;
        }

        @Override
        public Boolean hearingLost(SessionEvent.HearingLost event) {
            turn.become(turn.state().hearing(turn.state().echoFree(), true));
            turn.report("fault", "what", "microphone", "text", event.why());
            if (isBeyondHalting()) {
                return true;
            }
            if (Halts.base(turn) instanceof Checking checking) {
                soundCheck.abandon(turn, checking);
            }
            Halts.deaf(turn, event.why());
            return true;
        }

        @Override
        public Boolean hearingBack(SessionEvent.HearingBack event) {
            turn.become(turn.state().hearing(turn.state().echoFree(), false));
            if (turn.situation() instanceof Halted halted && halted.why() == Halt.DEAF) {
                turn.clearAir();
                long utterance = turn.say(Lines.CAN_HEAR_AGAIN);
                turn.become(new Halted(Halt.PAUSED, halted.was(), utterance, 0, halted.letGo()));
            }
            return true;
        }

        @Override
        public Boolean soundMissed(SessionEvent.SoundMissed event) {
            turn.report("missed", "ms", event.ms());
            if (!isBeyondHalting()) {
                Halts.missed(turn);
            }
            return true;
        }

        @Override
        public Boolean inputEnded(SessionEvent.InputEnded event) {
            if (!isBeyondHalting()) {
                turn.report("fault", "what", "input", "text", Lines.INPUT_ENDED);
                closings.fault(turn, Lines.INPUT_ENDED);
            }
            return true;
        }

        @Override
        public Boolean settingsChanged(SessionEvent.SettingsChanged event) {
            if (!event.settings().equals(turn.state().settings())) {
                adjustments.use(turn, event.settings());
            }
            return true;
        }

        @Override
        public Boolean closed(SessionEvent.Closed event) {
            turn.add(new Effect.Hush());
            turn.end(turn.situation() instanceof Closing closing
                    ? closing.reason()
                    : isBeyondHalting() ? EndReason.PAIN : EndReason.STOPPED);
            return true;
        }
    }
}
