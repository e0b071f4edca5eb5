package supine.app;

import java.util.Set;
import supine.hearing.OwnWords;
import supine.speaking.OwnVoice;

/** What the narrator has played, as the ears ask for it. */
record Echo(OwnVoice voice) implements OwnWords {

    @Override
    public boolean sound(Set<String> words, long fromMs, long untilMs) {
        for (var played : voice.since(fromMs)) {
            boolean overlaps = played.fromMs() < untilMs;
            if (overlaps && (words.isEmpty() || played.says(words, fromMs, untilMs))) {
                return true;
            }
        }
        return false;
    }
}
