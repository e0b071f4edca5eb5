package supine.desktop;

import java.util.List;
import supine.app.Reply;
import supine.session.RoomSound;

/** One thing that the sound check makes sure of. @param words what is known of it, or what to do */
record SoundPoint(String title, State state, String words) {

    enum State {
        OPEN, NOW, GOOD, BAD
    }

    /** Before anything has been checked. */
    static final Reply.Sound NOTHING = new Reply.Sound("", 0, false, RoomSound.UNKNOWN, RoomSound.UNKNOWN, RoomSound.UNKNOWN, RoomSound.UNKNOWN, "");
    private static final int MOST_TRIES = 3;

    /** In the order in which they are looked at. */
    static List<SoundPoint> of(Reply.Sound told) {
        var sound = new RoomSound(told.noiseDbfs(), told.voiceDbfs(), told.ownVoiceDb(), told.delayMs());
        return List.of(room(told, sound), voice(told, sound), ownVoice(sound), delay(sound));
    }

    private static SoundPoint room(Reply.Sound told, RoomSound sound) {
        var title = "The room";
        if (told.step().equals("quiet")) {
            return new SoundPoint(title, State.NOW, "Be quiet for a moment: I listen to the room.");
        }
        if (sound.noiseDbfs() == RoomSound.UNKNOWN) {
            return new SoundPoint(title, State.OPEN, "Not measured yet.");
        }
        return sound.isLoud() ? new SoundPoint(title, State.BAD, "Loud, " + level(sound.noiseDbfs()) + ". Turn other sounds down.")
                : new SoundPoint(title, State.GOOD, "Quiet enough, " + level(sound.noiseDbfs()) + ".");
    }

    private static SoundPoint voice(Reply.Sound told, RoomSound sound) {
        var title = "Your voice";
        return switch (told.step()) {
            case "say-stop" -> new SoundPoint(title, State.NOW, "Say stop." + (told.tries() > 0 ? " Try " + (told.tries() + 1) + " of " + MOST_TRIES + "." : ""));
            case "left-out" -> new SoundPoint(title, State.BAD, "It was left out, so it is not proven that I hear you. The space bar stops me.");
            case "done" -> !told.heard()
                    ? new SoundPoint(title, State.BAD, "I did not hear stop. Do not rely on your voice: the space bar stops me.")
                    : sound.isVoiceFaint() ? new SoundPoint(title, State.BAD, "I heard stop, hardly above the room. Bring the microphone nearer.")
                    : new SoundPoint(title, State.GOOD, "I heard you say stop" + (sound.voiceDbfs() == RoomSound.UNKNOWN ? "." : ", at " + level(sound.voiceDbfs()) + "."));
            default -> new SoundPoint(title, State.OPEN, "You will be asked to say stop, from where you will lie.");
        };
    }

    private static SoundPoint ownVoice(RoomSound sound) {
        var title = "My voice";
        if (sound.ownVoiceDb() == RoomSound.UNKNOWN) {
            return new SoundPoint(title, State.OPEN, "Whether your microphone hears my loudspeaker is not known yet.");
        }
        return sound.hearsItself()
                ? new SoundPoint(title, State.BAD, "Your microphone hears my loudspeaker, so I hear you less well while I speak. A headset is safer.")
                : new SoundPoint(title, State.GOOD, "Your microphone does not hear my loudspeaker. With headphones that is right; otherwise turn me up.");
    }

    private static SoundPoint delay(RoomSound sound) {
        var title = "Delay";
        if (sound.delayMs() == RoomSound.UNKNOWN) {
            return new SoundPoint(title, State.OPEN, "Known only where your microphone hears my loudspeaker.");
        }
        var words = "My voice is back after " + sound.delayMs() + " ms";
        return sound.isLate() ? new SoundPoint(title, State.BAD, words + ", as with wireless headphones. Then a stop takes as much longer.")
                : new SoundPoint(title, State.GOOD, words + ".");
    }

    private static String level(int dbfs) {
        return (dbfs < 0 ? "\u2212" : "") + Math.abs(dbfs) + " dB";
    }
}
