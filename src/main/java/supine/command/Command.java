package supine.command;

import java.util.Locale;

/** What a user can tell the program, by voice, by key or by button. */
public enum Command {
    STOP(Effect.HALTS),
    PAIN(Effect.HALTS),
    /** "Help me", "emergency": the session ends and the emergency guidance is spoken. */
    HELP_ME(Effect.HALTS),
    PAUSE(Effect.HALTS),
    NEXT(Effect.MOVES),
    BACK(Effect.MOVES),
    REPEAT(Effect.MOVES),
    RESUME(Effect.MOVES),
    READY(Effect.MOVES),
    MORE_TIME(Effect.MOVES),
    HOW_LONG(Effect.ASKS),
    WHERE_AM_I(Effect.ASKS),
    WHATS_NEXT(Effect.ASKS),
    WHAT_CAN_I_SAY(Effect.ASKS),
    SLOWER(Effect.ASKS),
    FASTER(Effect.ASKS),
    LOUDER(Effect.ASKS),
    QUIETER(Effect.ASKS),
    /** Less is said from the next step on. */
    SHORT_INSTRUCTIONS(Effect.ASKS),
    FULL_INSTRUCTIONS(Effect.ASKS),
    /** Leads through everything that can be set. */
    SETTINGS(Effect.ASKS),
    /** A number said along while the program counts: that goes by, and halts nothing. */
    COUNT(Effect.ANSWERS),
    /** One of a list, by its number. */
    NUMBER(Effect.ANSWERS),
    /** One of a list, by its name: a routine, a setting. */
    NAME(Effect.ANSWERS),
    /** Proves that the program hears, and is heard. */
    SOUND_CHECK(Effect.ASKS),
    YES(Effect.ANSWERS),
    NO(Effect.ANSWERS),
    /** "I don't know": counts as the answer that is on the safe side. */
    UNSURE(Effect.ANSWERS),
    /** Offered after a pain ending only, once every sign had a clear no. */
    START_AGAIN(Effect.MOVES),
    /** How the back feels afterwards; asked at the end of a session only. */
    BETTER(Effect.ANSWERS),
    SAME(Effect.ANSWERS),
    WORSE(Effect.ANSWERS),
    FINISH(Effect.HALTS);

    /** What a command does to the body on the floor: this decides how much evidence it needs. */
    public enum Effect {
        /** Brings everything to rest: little evidence is enough, a false one is cheap. */
        HALTS,
        /** Sets the body moving: needs to be well heard. */
        MOVES,
        /** Asks for information, or for another way of speaking; nothing moves. */
        ASKS,
        /** Answers a question of the program's; means nothing unasked. */
        ANSWERS
    }

    private final Effect effect;

    Command(Effect effect) {
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }

    /** True for the two commands that are listened for in every state, inside running talk too. */
    public boolean isAlwaysHeard() {
        return this == STOP || this == PAIN || this == HELP_ME;
    }

    /** True for words that mean something only while they are asked for; at any other time they are not even compared with what is heard. */
    public boolean isHeardOnlyWhenAsked() {
        return this == COUNT || this == NUMBER || this == NAME || this == BETTER || this == SAME || this == WORSE;
    }

    /** True where the phrase says which one is meant, and the command alone does not. */
    public boolean isOneOfAList() {
        return this == NUMBER || this == NAME;
    }

    /** The name used in events and scripts: lower case, hyphens ("what-can-i-say"). */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
