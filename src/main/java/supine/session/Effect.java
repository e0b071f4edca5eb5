package supine.session;

import java.util.Map;
import java.util.Set;
import supine.command.Command;
import supine.settings.Settings;

/** Something a session wants done. Carried out in the order given. */
public sealed interface Effect {

    void handle(Handler handler);

    /** One method for each kind of effect, so that a new kind fails to compile where it is forgotten. */
    interface Handler {
        void say(Say effect);

        void count(Count effect);

        void sound(Sound effect);

        void soundAt(SoundAt effect);

        void hush(Hush effect);

        void retract(Retract effect);

        void setBrake(SetBrake effect);

        void releaseBrake(ReleaseBrake effect);

        void measure(Measure effect);

        void listen(Listen effect);

        void onVoice(OnVoice effect);

        void use(Use effect);

        void report(Report effect);

        void end(End effect);
    }

    /**
     * Say a sentence after what is being said; {@link SessionEvent.Spoken} with its number follows when it has sounded.
     *
     * @param urgent without the pause in which the user can be heard
     */
    record Say(long utterance, String text, boolean urgent) implements Effect {
        @Override
        public void handle(Handler handler) {
            handler.say(this);
        }
    }

    /** Say a count that begins exactly at a moment of the stream. */
    record Count(long utterance, String text, long beatMs) implements Effect {
        @Override
        public void handle(Handler handler) {
            handler.count(this);
        }
    }

    /** Let a cue sound now. */
    record Sound(Cue cue) implements Effect {
        @Override
        public void handle(Handler handler) {
            handler.sound(this);
        }
    }

    /** Let a cue sound at a moment of the stream. */
    record SoundAt(Cue cue, long beatMs) implements Effect {
        @Override
        public void handle(Handler handler) {
            handler.soundAt(this);
        }
    }

    /** Forget all that is being said or waits to be said. */
    record Hush() implements Effect {
        @Override
        public void handle(Handler handler) {
            handler.hush(this);
        }
    }

    /** Forget the counts that have not begun; what is sounding stays. */
    record Retract() implements Effect {
        @Override
        public void handle(Handler handler) {
            handler.retract(this);
        }
    }

    /** Silence, at once, keeping the place within the sentence. */
    record SetBrake() implements Effect {
        @Override
        public void handle(Handler handler) {
            handler.setBrake(this);
        }
    }

    /** Sound may flow again, from that place. */
    record ReleaseBrake() implements Effect {
        @Override
        public void handle(Handler handler) {
            handler.releaseBrake(this);
        }
    }

    /** Measure how the room sounds from now on, and tell once it listens; or tell what was measured. Both by {@link SessionEvent.Measured}. */
    record Measure(boolean tell) implements Effect {
        @Override
        public void handle(Handler handler) {
            handler.measure(this);
        }
    }

    /** Which commands make sense from now on; stop, pain and help me are listened for whatever it says. */
    record Listen(Set<Command> expected) implements Effect {
        public Listen {
            expected = Set.copyOf(expected);
        }

        @Override
        public void handle(Handler handler) {
            handler.listen(this);
        }
    }

    /** What a voice does to what is being said, before anybody knows whose it is or what it says. */
    record OnVoice(Reflex reflex) implements Effect {
        @Override
        public void handle(Handler handler) {
            handler.onVoice(this);
        }
    }

    /** Speak and look like this from now on, and keep it. */
    record Use(Settings settings) implements Effect {
        @Override
        public void handle(Handler handler) {
            handler.use(this);
        }
    }

    /** Something for the event log. @param fields in the order of the documented format */
    record Report(String event, Map<String, Object> fields) implements Effect {
        @Override
        public void handle(Handler handler) {
            handler.report(this);
        }
    }

    /** The session is over; nothing follows. */
    record End(EndReason reason) implements Effect {
        @Override
        public void handle(Handler handler) {
            handler.end(this);
        }
    }

    /** What a voice does by itself. */
    enum Reflex {
        /** Sets the brake. */
        SILENCES,
        /** In aftercare: nobody who groans shall lose the safety guidance, and whoever says "stop" into it shall be heard. */
        SOFTENS,
        /** The television's, in a room that is loud. */
        NOTHING
    }

    /** Short sounds with a meaning. */
    enum Cue {
        HEARD, STOPPED, QUESTION, HOLD_BEGINS, HOLD_ENDS, CANNOT_HEAR, TICK
    }

    /** Why a session is over. */
    enum EndReason {
        FINISHED, STOPPED, PAIN, HELP,
        /** The screening found a reason not to exercise today. */
        DECLINED, FAULT;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
