package supine.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import supine.app.EventLog;
import supine.command.Command;
import supine.sound.Microphone;
import supine.sound.Pcm;

/** Somebody with a headset who counts every count along, aloud, and says nothing else; or in the midst of it "stop", and then nothing more. */
final class CountingPerson implements Microphone, EventLog {
    /** From the program's own count to the number said along. */
    private static final long ALONG_MS = 80;
    /** From the count to the "stop", and at least from the end of one's own number. */
    private static final long STOP_AFTER_MS = 550;
    private static final long LEAST_PAUSE_MS = 60;
    private static final String LAST_NUMBER = "three";
    private static final String STOP = "stop";
    /** What is under way may be finished for so long after the end of "stop". */
    private static final long SOON_MS = 600;
    private static final double ROOM_TONE = 8;
    private static final Set<String> MOVING = Set.of("count", "step", "resumed");

    private final String voice;
    private final int stopInHold;
    private final Random random = new Random(7);
    private final Map<String, SpokenWord> words = new HashMap<>();
    private SpokenWord word = new SpokenWord(new double[0], 0, 0);
    private long wordAtMs;
    private long atMs;
    private String state = "";
    private boolean stopping;
    /** A "stop" was heard in a number; whether it is obeyed is not decided. */
    private boolean doubted;
    int holds;
    int numbers;
    int questions;
    int commands;
    long stopEndMs = -1;
    long haltedMs = -1;
    boolean wentOn;

    /** @param stopInHold in which hold "stop" is said after the number three, from 1; 0 for none */
    CountingPerson(String voice, int stopInHold) {
        this.voice = voice;
        this.stopInHold = stopInHold;
    }

    @Override
    public void write(long eventMs, String event, Map<String, ?> fields) {
        boolean said = stopEndMs >= 0;
        switch (event) {
            case "count" -> count(eventMs, String.valueOf(fields.get("text")));
            case "state" -> become(eventMs, String.valueOf(fields.get("state")));
            case "question" -> questions += said ? 0 : 1;
            case "heard" -> commands += said || Command.COUNT.id().equals(fields.get("command")) ? 0 : 1;
            case "doubted" -> doubt(said);
            case "resumed" -> doubted = false;
            default -> { }
        }
        wentOn |= said && eventMs > stopEndMs + SOON_MS && MOVING.contains(event);
    }

    /** What was heard may be a number yet, and is no command before it is obeyed. */
    private void doubt(boolean said) {
        if (!said) {
            commands--;
            doubted = true;
        }
    }

    private void become(long eventMs, String now) {
        if (doubted && now.equals("stopped")) {
            commands++;
            doubted = false;
        }
        boolean inAHold = state.equals("holding") || state.equals("frozen");
        if (now.equals("holding") && !inAHold) {
            holds++;
        }
        if (stopEndMs >= 0 && haltedMs < 0 && Set.of("stopped", "asking", "aftercare").contains(now)) {
            haltedMs = eventMs;
        }
        // What was frozen goes on as what it was.
        state = now.equals("frozen") && !inAHold ? state : now;
    }

    private void count(long eventMs, String number) {
        if (stopping) {
            return;
        }
        say(number, eventMs + ALONG_MS);
        numbers++;
        if (stopInHold > 0 && holds >= stopInHold && number.equals(LAST_NUMBER)) {
            stopping = true;
        }
    }

    private void say(String text, long fromMs) {
        word = words.computeIfAbsent(text, this::spoken);
        wordAtMs = Math.max(fromMs, atMs);
    }

    private SpokenWord spoken(String text) {
        try {
            return SpokenWord.in(Mixer.toDouble(SyntheticVoices.say(voice, text)));
        } catch (IOException silent) {
            throw new IllegalStateException(silent);
        }
    }

    @Override
    public boolean read(short[] frame) {
        long pauseMs = atMs - wordAtMs - Pcm.toMs(word.end());
        if (stopping && stopEndMs < 0 && atMs >= wordAtMs - ALONG_MS + STOP_AFTER_MS && pauseMs >= LEAST_PAUSE_MS) {
            say(STOP, atMs);
            stopEndMs = atMs + Pcm.toMs(word.end());
        }
        long from = Pcm.toSamples(atMs - wordAtMs);
        for (int i = 0; i < frame.length; i++) {
            double sample = ROOM_TONE * random.nextGaussian();
            if (from + i >= 0 && from + i < word.samples().length) {
                sample += word.samples()[(int) (from + i)];
            }
            frame[i] = Pcm.clip(Math.round(sample));
        }
        atMs += Pcm.FRAME_MS;
        return true;
    }

    @Override
    public String name() {
        return "somebody who counts";
    }

    @Override
    public boolean isEchoFree() {
        return true;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
