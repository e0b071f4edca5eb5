package supine.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import supine.session.Effect.Cue;
import supine.session.Effect.EndReason;
import supine.settings.Settings;

/** One application of an event: the state as it becomes, and the effects as they gather. Lives no longer than that. */
final class Turn {
    private static final long SILENCE_MS = 150;

    final long nowMs;
    private SessionState state;
    private final boolean asksAfterwards;
    private final List<Effect> effects = new ArrayList<>();

    /** @param asksAfterwards true if somebody is there who can tell how it was */
    Turn(SessionState state, long nowMs, boolean asksAfterwards) {
        this.state = state;
        this.nowMs = nowMs;
        this.asksAfterwards = asksAfterwards;
    }

    SessionState state() {
        return state;
    }

    Situation situation() {
        return state.situation();
    }

    List<Effect> effects() {
        return effects;
    }

    /** The plan; only once a routine is chosen. */
    Plan plan() {
        var plan = state.plan();
        if (plan == null) {
            throw new IllegalStateException("no routine has been chosen");
        }
        return plan;
    }

    Stage stage() {
        return plan().stage(state.place());
    }

    Part part() {
        return plan().part(state.place());
    }

    void become(Situation next) {
        state = state.with(next);
    }

    void become(SessionState next) {
        state = next;
    }

    /** @return the utterance's number */
    long say(String text) {
        return say(text, false);
    }

    /** Without the pause that lets the user be heard before a sentence: nobody can hear them now. */
    long sayUrgently(String text) {
        return say(text, true);
    }

    private long say(String text, boolean urgent) {
        state = state.saying(text);
        effects.add(new Effect.Say(state.utterances(), text, urgent));
        return state.utterances();
    }

    /** True if something is to be heard before whatever is said next, as far as this turn knows. */
    boolean isSpeaking() {
        return effects.stream().anyMatch(Effect.Say.class::isInstance);
    }

    void count(String word, long beatMs) {
        state = state.counting(new Counted(word, beatMs));
        effects.add(new Effect.Count(state.utterances(), word, beatMs));
    }

    /** What is said from here on is said so. */
    void use(Settings settings) {
        state = state.wishing(settings);
        effects.add(new Effect.Use(settings));
    }

    void sound(Cue cue) {
        effects.add(new Effect.Sound(cue));
    }

    /** Lets a cue sound after a moment of silence, so that whoever said "stop" hears that it has stopped. */
    void soundAfterSilence(Cue cue) {
        soundAt(cue, nowMs + SILENCE_MS);
    }

    void soundAt(Cue cue, long beatMs) {
        effects.add(new Effect.SoundAt(cue, beatMs));
    }

    /** Forgets what was being said and lets new words through. */
    void clearAir() {
        effects.add(new Effect.Hush());
        effects.add(new Effect.ReleaseBrake());
    }

    void add(Effect effect) {
        effects.add(effect);
    }

    /** @param fields name, value, name, value … */
    void report(String event, Object... fields) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put((String) fields[i], fields[i + 1]);
        }
        effects.add(new Effect.Report(event, map));
    }

    /** The way has been walked to its end. */
    void arrive() {
        if (asksAfterwards) {
            Feelings.ask(this);
        } else {
            end(state.ending());
        }
    }

    void end(EndReason reason) {
        become(new Situation.Ended(reason));
        report("ended", "reason", reason.id());
        effects.add(new Effect.End(reason));
    }
}
