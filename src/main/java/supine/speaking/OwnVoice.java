package supine.speaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import supine.sound.Pcm;
import supine.sound.WordTime;

/**
 * What the program itself has sent to the loudspeaker lately, so that hearing can tell its own words from the user's. Written by the
 * thread that fills frames, read from any. Stream time; what the air, the buffers and the room add is for the asker to allow for.
 */
public final class OwnVoice {
    private static final long KEPT_MS = 30_000;
    /** Words farther apart than this have a pause between them that is made for listening, ms. */
    private static final long PAUSE_MS = 800;
    /** The room is given longer in such a pause, since a voice that is noticed in it is believed over the next words, ms. */
    private static final long MORE_TAIL_MS = 200;

    /**
     * A stretch of own sound.
     *
     * @param zeroMs  stream time of the utterance's beginning, as if it had not been interrupted: a word begins at zeroMs + its startMs
     * @param fromMs  when the stretch begins to sound
     * @param untilMs when it ends, exclusive; the planned end while it sounds
     * @param words   the whole utterance's; empty for a cue
     */
    public record Played(long zeroMs, long fromMs, long untilMs, List<WordTime> words) {

        /** True if a word of those given, or one that begins so ("stopped"), sounds between two moments. */
        public boolean says(Set<String> sought, long afterMs, long beforeMs) {
            return words.stream().anyMatch(word -> sought.stream().anyMatch(word.word()::startsWith)
                    && Math.max(zeroMs + word.startMs(), fromMs) < beforeMs && Math.min(zeroMs + word.endMs(), untilMs) > afterMs);
        }

        private boolean soundsAt(long ms, long tailMs) {
            return fromMs <= ms && ms < untilMs + tailMs && !pausesAt(ms - zeroMs, tailMs);
        }

        /** By index, since an iterator would be garbage: asked for every frame of the microphone. */
        private boolean pausesAt(long ms, long tailMs) {
            for (int i = 1; i < words.size(); i++) {
                long endMs = words.get(i - 1).endMs();
                long nextMs = words.get(i).startMs();
                if (nextMs - endMs > PAUSE_MS && ms >= endMs + tailMs + MORE_TAIL_MS && ms < nextMs) {
                    return true;
                }
            }
            return false;
        }

        boolean isSpeech() {
            return !words.isEmpty();
        }
    }

    private volatile List<Played> recent = List.of();

    /** True if own sound is due at a moment of the stream, or was within so many ms before it. */
    public boolean soundsAt(long ms, long tailMs) {
        var all = recent;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).soundsAt(ms, tailMs)) {
                return true;
            }
        }
        return false;
    }

    /** Own sound that had not ended before a moment, oldest first; it remembers 30 s. */
    public List<Played> since(long ms) {
        return recent.stream().filter(played -> played.untilMs() > ms).toList();
    }

    void speech(long atMs, Utterance utterance) {
        var zeroMs = atMs - Pcm.toMs(utterance.position);
        add(new Played(zeroMs, atMs, zeroMs + utterance.speech.durationMs(), utterance.speech.words()));
    }

    void cue(long fromMs, long untilMs) {
        add(new Played(fromMs, fromMs, untilMs, List.of()));
    }

    /** All that was to sound from a moment on does not. */
    void cutAll(long atMs) {
        cut(atMs, true);
    }

    /** As {@link #cutAll}, but cues sound on. */
    void cutSpeech(long atMs) {
        cut(atMs, false);
    }

    private void cut(long atMs, boolean cuesToo) {
        var kept = new ArrayList<Played>(recent.size());
        for (var played : recent) {
            if (played.untilMs() <= atMs || !cuesToo && !played.isSpeech()) {
                kept.add(played);
            } else if (played.fromMs() < atMs) {
                kept.add(new Played(played.zeroMs(), played.fromMs(), atMs, played.words()));
            }
        }
        recent = List.copyOf(kept);
    }

    private void add(Played played) {
        var kept = new ArrayList<Played>(recent.size() + 1);
        for (var earlier : recent) {
            if (earlier.untilMs() > played.fromMs() - KEPT_MS) {
                kept.add(earlier);
            }
        }
        kept.add(played);
        recent = List.copyOf(kept);
    }
}
