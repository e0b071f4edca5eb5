package supine.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.script.Routine;
import supine.session.SessionEvent.Origin;
import supine.settings.Offers;
import supine.settings.Settings;

/**
 * A session played without sound: a sentence takes 50 ms a letter, a count none, and time passes only when told to. What happens is
 * written down line by line, to be compared as text.
 */
final class Play implements Effect.Handler {
    private final Session session;
    private SessionState state;
    private final List<String> transcript = new ArrayList<>();
    private final Deque<Effect.Say> sentences = new ArrayDeque<>();
    private final List<Effect.Count> counts = new ArrayList<>();
    private long sentenceEndsMs = -1;
    private long sentenceLeftMs;
    private boolean braked;
    private Settings used = Settings.USUAL;
    private long nowMs;
    /** Where {@link #until} looks from: the last thing the user did, or the last line it found. */
    private int mark;

    Play(Routine... routines) {
        this(new Session(List.of(routines), Routines.GUIDANCE, Routines.PHRASES));
    }

    private Play(Session session) {
        this.session = session;
        state = session.initial();
    }

    static Play begun(Routine... routines) {
        var play = new Play(routines);
        play.event(new SessionEvent.Begun(0, true));
        return play;
    }

    /** Begins with the screening. */
    static Play screened(Known known, Routine... routines) {
        var play = new Play(new Session(List.of(routines), Routines.GUIDANCE, Routines.SCREENING, Routines.REGIONS, known, Routines.PHRASES));
        play.event(new SessionEvent.Begun(0, true));
        return play;
    }

    /** Told so much, by somebody's wish or by what they know. */
    static Play telling(Settings settings, Known known, Routine... routines) {
        var play = new Play(new Session(List.of(routines), Routines.GUIDANCE, null, Routines.REGIONS, known, Routines.PHRASES,
                new Wishes(settings, Offers.NONE, List.of())));
        play.event(new SessionEvent.Begun(0, true));
        return play.pass(10_000);
    }

    /** For somebody who comes from another session. */
    static Play again(Routine... routines) {
        var play = new Play(new Session(List.of(routines), Routines.GUIDANCE, null, Routines.REGIONS, Known.NOTHING, Routines.PHRASES,
                new Wishes(Settings.USUAL, Offers.NONE, List.of(), true, false)));
        play.event(new SessionEvent.Begun(0, true));
        return play;
    }

    /** Uses the list of routines on a screen. */
    Play picks(SessionEvent.Pick pick, String routine) {
        mark = transcript.size();
        return event(new SessionEvent.Picked(nowMs, routine, pick));
    }

    /** With something to choose for every setting. */
    static Play offering(Offers offers, Routine... routines) {
        var play = new Play(new Session(List.of(routines), Routines.GUIDANCE, null, Routines.REGIONS, Known.NOTHING, Routines.PHRASES,
                new Wishes(Settings.USUAL, offers, List.of())));
        play.event(new SessionEvent.Begun(0, true));
        return play;
    }

    /** With a phrasebook that has numbers and names. */
    static Play speaking(Phrasebook phrasebook, Offers offers, Routine... routines) {
        var play = new Play(new Session(List.of(routines), Routines.GUIDANCE, null, Routines.REGIONS, Known.NOTHING, phrasebook,
                new Wishes(Settings.USUAL, offers, List.of())));
        play.event(new SessionEvent.Begun(0, true));
        return play;
    }

    /** Begins with a sound check. */
    static Play checking(Routine... routines) {
        var play = new Play(new Session(List.of(routines), Routines.GUIDANCE, null, Routines.REGIONS, Known.NOTHING, Routines.PHRASES,
                new Wishes(Settings.USUAL, Offers.NONE, List.of(), false, true)));
        play.event(new SessionEvent.Begun(0, true));
        return play.listens();
    }

    /** The recogniser is there, as a sound check waits for. */
    Play listens() {
        return event(new SessionEvent.Measured(nowMs, RoomSound.NOTHING));
    }

    /** One of a list, in words. */
    Play says(Command command, String words) {
        return says(command, false, words, 200, 400, false);
    }

    /** A number, and perhaps more: understood 400 ms after its voice began, over so long after that. @param voiceMs how long the voice sounded */
    Play counts(String number, long overAfterMs, long voiceMs, boolean suspected) {
        return says(Command.COUNT, false, number, overAfterMs, voiceMs, suspected);
    }

    private Play says(Command command, boolean plain, String words, long overAfterMs, long voiceMs, boolean suspected) {
        mark = transcript.size();
        event(new SessionEvent.VoiceBegan(nowMs));
        pass(400);
        event(new SessionEvent.Commanded(nowMs, command, Origin.VOICE, plain, words));
        pass(overAfterMs);
        return event(new SessionEvent.VoiceEnded(nowMs, voiceMs, true, suspected, true, false));
    }

    /** Lets time pass. */
    Play pass(long ms) {
        long until = nowMs + ms;
        while (true) {
            long next = Math.min(session.dueMs(state), nextSoundMs());
            if (next > until || state.isEnded()) {
                break;
            }
            nowMs = Math.max(nowMs, next);
            sound();
            if (session.dueMs(state) <= nowMs) {
                event(new SessionEvent.Tick(nowMs));
            }
        }
        nowMs = until;
        return this;
    }

    /** Lets time pass until a line with these words is written, after whatever the user did last. */
    Play until(String words) {
        for (int i = 0; i < 60_000; i++) {
            for (int line = mark; line < transcript.size(); line++) {
                if (transcript.get(line).contains(words)) {
                    mark = line + 1;
                    return this;
                }
            }
            pass(10);
        }
        throw new AssertionError("never came to \"" + words + "\":\n" + text());
    }

    /** Says ready whenever it is waited for, until a line holds these words. */
    Play readyUntil(String words) {
        for (int i = 0; i < 100_000; i++) {
            if (lines().stream().anyMatch(line -> line.contains(words))) {
                return this;
            }
            pass(10);
            if (mode() == Snapshot.Mode.WAITING && lines().get(lines().size() - 1).contains("Say ready")) {
                presses(Command.READY);
            }
        }
        throw new AssertionError("never came to \"" + words + "\":\n" + text());
    }

    /** Says "ready" wherever it waits, up to the end. */
    Play readyToTheEnd() {
        for (int i = 0; i < 1000 && !state.isEnded(); i++) {
            pass(500);
            if (mode() == Snapshot.Mode.WAITING && sentences.isEmpty()) {
                says(Command.READY);
            }
        }
        return this;
    }

    /** A command by voice: it freezes first, and is understood 400 ms later. */
    Play says(Command command) {
        return says(command, true, "", 200, 400, false);
    }

    /** A noise: no voice. */
    Play mumbles(long ms) {
        return voice(ms, false, false);
    }

    /** Talk, of whatever words; or, if it is short, a word, a groan, a cry. */
    Play talks(long ms) {
        return voice(ms, false, true);
    }

    /** Breath, or a hiss like it. */
    Play breathes(long ms) {
        return voice(ms, false, false, true);
    }

    /** Talk in which "stop" or "pain" may have been. */
    Play mumblesOfPain(long ms) {
        return voice(ms, true, false);
    }

    private Play voice(long ms, boolean suspected, boolean speech) {
        return voice(ms, suspected, speech, false);
    }

    private Play voice(long ms, boolean suspected, boolean speech, boolean breath) {
        event(new SessionEvent.VoiceBegan(nowMs));
        pass(ms + 350);
        event(new SessionEvent.VoiceEnded(nowMs, ms, false, suspected, speech, breath));
        return this;
    }

    Play presses(Command command) {
        mark = transcript.size();
        event(new SessionEvent.Commanded(nowMs, command, Origin.KEY));
        return this;
    }

    Play event(SessionEvent event) {
        var outcome = session.apply(state, event);
        state = outcome.state();
        outcome.effects().forEach(effect -> effect.handle(this));
        return this;
    }

    long nowMs() {
        return nowMs;
    }

    /** When the session does something by itself, if nothing happens before. */
    long dueMs() {
        return session.dueMs(state);
    }

    SessionState state() {
        return state;
    }

    Snapshot.Mode mode() {
        return snapshot().mode();
    }

    Snapshot snapshot() {
        return session.snapshot(state, nowMs);
    }

    boolean isBraked() {
        return braked;
    }

    List<String> lines() {
        return transcript;
    }

    String text() {
        return String.join("\n", transcript);
    }

    /** The lines written since the one with these words, which is not among them. */
    List<String> since(String words) {
        for (int i = transcript.size() - 1; i >= 0; i--) {
            if (transcript.get(i).contains(words)) {
                return transcript.subList(i + 1, transcript.size());
            }
        }
        throw new AssertionError("no line with \"" + words + "\":\n" + text());
    }

    List<String> counted() {
        return transcript.stream().filter(line -> line.contains(" count ")).map(line -> line.replaceAll(".* count ", ""))
                .collect(Collectors.toList());
    }

    private long nextSoundMs() {
        if (braked) {
            return Long.MAX_VALUE;
        }
        long next = sentenceEndsMs < 0 ? Long.MAX_VALUE : sentenceEndsMs;
        for (var count : counts) {
            next = Math.min(next, count.beatMs());
        }
        return next;
    }

    private void sound() {
        if (braked) {
            return;
        }
        for (var count : List.copyOf(counts)) {
            if (count.beatMs() <= nowMs) {
                counts.remove(count);
                write("count " + count.text());
            }
        }
        if (sentenceEndsMs >= 0 && sentenceEndsMs <= nowMs) {
            var said = sentences.remove();
            sentenceEndsMs = -1;
            beginSentence();
            event(new SessionEvent.Spoken(nowMs, said.utterance()));
        }
    }

    private void beginSentence() {
        var next = sentences.peek();
        if (next != null && sentenceEndsMs < 0) {
            write("say " + next.text());
            sentenceEndsMs = nowMs + 50L * next.text().length();
        }
    }

    private void write(String line) {
        transcript.add(String.format(java.util.Locale.ROOT, "%06.1f %s", nowMs / 1000.0, line));
    }

    @Override
    public void say(Effect.Say effect) {
        sentences.add(effect);
        beginSentence();
    }

    @Override
    public void count(Effect.Count effect) {
        counts.add(effect);
    }

    @Override
    public void sound(Effect.Sound effect) {
        write("sound " + effect.cue());
    }

    @Override
    public void soundAt(Effect.SoundAt effect) {
        // Ticks are many and say nothing here.
        if (effect.cue() != Effect.Cue.TICK) {
            write("sound " + effect.cue() + " at " + effect.beatMs());
        }
    }

    @Override
    public void hush(Effect.Hush effect) {
        sentences.clear();
        counts.clear();
        sentenceEndsMs = -1;
        sentenceLeftMs = 0;
    }

    @Override
    public void retract(Effect.Retract effect) {
        counts.clear();
    }

    @Override
    public void setBrake(Effect.SetBrake effect) {
        braked = true;
        sentenceLeftMs = sentenceEndsMs < 0 ? 0 : sentenceEndsMs - nowMs;
    }

    @Override
    public void releaseBrake(Effect.ReleaseBrake effect) {
        if (braked && sentenceEndsMs >= 0) {
            sentenceEndsMs = nowMs + sentenceLeftMs;
        }
        braked = false;
    }

    @Override
    public void measure(Effect.Measure effect) {
        write("measure " + (effect.tell() ? "ends" : "begins"));
    }

    @Override
    public void listen(Effect.Listen effect) {
        // Tested where it matters, through Snapshot.offered.
    }

    @Override
    public void onVoice(Effect.OnVoice effect) {
        write("a voice " + effect.reflex().name().toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public void use(Effect.Use effect) {
        used = effect.settings();
    }

    /** The settings that were last ordered. */
    Settings used() {
        return used;
    }

    @Override
    public void report(Effect.Report effect) {
        write("report " + effect.event() + " " + effect.fields());
    }

    @Override
    public void end(Effect.End effect) {
        write("end " + effect.reason());
    }
}
