package supine.hearing;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import supine.command.Command;
import supine.command.Command.Effect;
import supine.command.Phrasebook;

/**
 * Keeps the program from obeying itself where its microphone hears its loudspeaker. Over own voice only a command
 * that halts counts, and only if a voice was noticed there, or if own voice cannot be what was heard; and never if the program was itself
 * saying one of its words at that time. Whoever answers into a question silences it with the first sound: what is said then counts, though it
 * began over own voice.
 */
public final class OwnVoiceMask {
    static final long NO_VOICE = Long.MAX_VALUE;
    /** Buffers and air: how much later than it was given to the loudspeaker a word may arrive at the microphone, ms. */
    private static final long LATEST_MS = 350;
    /** A voice silences the program within this time of its own beginning, ms. */
    private static final long SILENCED_MS = 300;
    /** Words of phrases that every other sentence has too: "the" does not sound like "stop the session". */
    private static final Set<String> SMALL = Set.of("the", "it", "that", "this", "me", "now", "please", "a", "i");
    private final Map<Command, Set<String>> words = new HashMap<>();

    public OwnVoiceMask(Phrasebook phrasebook) {
        phrasebook.phrases().forEach((command, phrases) -> words.put(command, wordsOf(phrases)));
    }

    private static Set<String> wordsOf(Collection<String> phrases) {
        var all = new HashSet<String>();
        phrases.forEach(phrase -> all.addAll(Arrays.asList(phrase.split(" "))));
        all.removeAll(SMALL);
        return Set.copyOf(all);
    }

    /**
     * @param voiceMs since when somebody's voice has been noticed, over the program's own or in the open; {@link #NO_VOICE} if none is
     * @param unheard whether it is known that the microphone does not hear the program's own voice
     */
    boolean passes(Command command, long startMs, long endMs, OwnWords own, long voiceMs, boolean unheard) {
        long from = startMs - LATEST_MS;
        if (!own.sound(Set.of(), from, endMs)) {
            return true;
        }
        // What was over before a voice was noticed, nobody but the program has said.
        boolean voice = voiceMs != NO_VOICE && endMs - Math.max(startMs, voiceMs) >= (endMs - startMs) / 2;
        boolean silenced = voice && !own.sound(Set.of(), startMs + SILENCED_MS, endMs);
        return ((voice || unheard) && command.effect() == Effect.HALTS || silenced) && !own.sound(words.getOrDefault(command, Set.of()), from, endMs);
    }
}
