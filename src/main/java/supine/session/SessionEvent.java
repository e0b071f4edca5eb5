package supine.session;

import java.util.List;
import supine.command.Command;
import supine.script.Routine;
import supine.settings.Settings;

/** Something that happened to a session. Every event carries the stream's time, ms; a session has no clock of its own. */
public sealed interface SessionEvent {

    long atMs();

    <R> R handle(Handler<R> handler);

    /** One method for each kind of event, so that a new kind fails to compile where it is forgotten. */
    interface Handler<R> {
        R begun(Begun event);

        R tick(Tick event);

        R spoken(Spoken event);

        R voiceBegan(VoiceBegan event);

        R voiceEnded(VoiceEnded event);

        R commanded(Commanded event);

        R spotted(Spotted event);

        R perhapsNumber(PerhapsNumber event);

        R hearingLost(HearingLost event);

        R hearingBack(HearingBack event);

        R soundMissed(SoundMissed event);

        R inputEnded(InputEnded event);

        R settingsChanged(SettingsChanged event);

        R closed(Closed event);

        R picked(Picked event);

        R found(Found event);

        R measured(Measured event);
    }

    /** The first event of all. @param echoFree true if the program's own voice cannot reach the microphone */
    record Begun(long atMs, boolean echoFree) implements SessionEvent {
        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.begun(this);
        }
    }

    /** Time has come to {@link Session#dueMs}, or passed it. */
    record Tick(long atMs) implements SessionEvent {
        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.tick(this);
        }
    }

    /** An utterance has sounded to its end. Not sent for one that was hushed. */
    record Spoken(long atMs, long utterance) implements SessionEvent {
        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.spoken(this);
        }
    }

    /** A near-end voice has begun; the brake has been set already. */
    record VoiceBegan(long atMs) implements SessionEvent {
        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.voiceBegan(this);
        }
    }

    /**
     * The voice is over.
     *
     * @param durationMs length of the voice; 0 if it was none, but what was left of the program's own
     * @param commanded  true if a command was heard in it; that came as its own event, before this one
     * @param suspected  true if a command that halts may have been in it
     * @param voice      true if it sounded like a voice, of whatever words: it is asked about; false for a noise
     * @param breath     true for a noise that was clearly breath, or like it: no voice is drowned by it
     */
    record VoiceEnded(long atMs, long durationMs, boolean commanded, boolean suspected, boolean voice, boolean breath) implements SessionEvent {
        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.voiceEnded(this);
        }
    }

    /**
     * A command by voice, key or button.
     *
     * @param plain true if it cannot be mistaken for talk: a key, or a phrase of several words ("stop the session")
     * @param said  the words, where they tell which of a list is meant; else empty
     * @param doubted true if it was hardly said, although it was heard: somebody else's talk, where there is some, is likelier
     */
    record Commanded(long atMs, Command command, Origin origin, boolean plain, String said, boolean doubted) implements SessionEvent {
        /** One that cannot be mistaken. */
        public Commanded(long atMs, Command command, Origin origin) {
            this(atMs, command, origin, true);
        }

        public Commanded(long atMs, Command command, Origin origin, boolean plain) {
            this(atMs, command, origin, plain, "");
        }

        public Commanded(long atMs, Command command, Origin origin, boolean plain, String said) {
            this(atMs, command, origin, plain, said, false);
        }

        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.commanded(this);
        }
    }

    /**
     * A place at which "stop the session" may have been said: too little to act on by itself. Told once more whenever it fits better.
     *
     * @param llr ln of how much likelier it is there than whatever else
     */
    record Spotted(long atMs, Command command, long startMs, long endMs, double llr) implements SessionEvent {
        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.spotted(this);
        }
    }

    /**
     * A voice, which is all but over, may have been a number: too little to be understood, unless it was due.
     *
     * @param plainly true if nothing that halts comes near
     */
    record PerhapsNumber(long atMs, String word, boolean plainly) implements SessionEvent {
        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.perhapsNumber(this);
        }
    }

    /** The program cannot hear any more, or from the start. @param why a sentence for the user */
    record HearingLost(long atMs, String why) implements SessionEvent {
        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.hearingLost(this);
        }
    }

    record HearingBack(long atMs) implements SessionEvent {
        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.hearingBack(this);
        }
    }

    /** A moment of sound was lost, with whatever was said in it; the program hears again already. @param ms how much */
    record SoundMissed(long atMs, long ms) implements SessionEvent {
        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.soundMissed(this);
        }
    }

    /** There will be no more input of any kind: a recording that stood in for the microphone is over. */
    record InputEnded(long atMs) implements SessionEvent {
        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.inputEnded(this);
        }
    }

    /** The user changed settings elsewhere than by voice. */
    record SettingsChanged(long atMs, Settings settings) implements SessionEvent {
        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.settingsChanged(this);
        }
    }

    /** The window was closed, or the program told to quit. */
    record Closed(long atMs) implements SessionEvent {
        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.closed(this);
        }
    }

    /**
     * Somebody used the list of routines on a screen; means nothing once one has been taken.
     *
     * @param routine its id; empty for {@link Pick#LEAVE}
     */
    record Picked(long atMs, String routine, Pick pick) implements SessionEvent {
        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.picked(this);
        }
    }

    /** What is done with a list of routines. */
    enum Pick {
        /** Tell of it, as "next" does. */
        OFFER,
        /** Begin it, as "yes" does. */
        TAKE,
        /** Turn to something else: nothing more is offered until a voice or the screen asks for it. */
        LEAVE
    }

    /** More routines to choose from, which took longer to read. Those that are offered already are passed over. */
    record Found(long atMs, List<Routine> routines) implements SessionEvent {
        public Found {
            routines = List.copyOf(routines);
        }

        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.found(this);
        }
    }

    /** How the room sounds: the answer to {@link Effect.Measure}. */
    record Measured(long atMs, RoomSound sound) implements SessionEvent {
        @Override
        public <R> R handle(Handler<R> handler) {
            return handler.measured(this);
        }
    }

    /** Where a command came from. A key is always meant; a voice may be misheard. */
    enum Origin {
        VOICE, KEY
    }
}
