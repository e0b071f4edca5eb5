package supine.speaking;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import supine.sound.Pcm;

/** What waits to be said, and what of it is due. Belongs to the thread that fills frames. Stream time in samples. */
final class Agenda {
    /** A count that begins later than this after its moment is a wrong one. */
    private static final long LATEST = Pcm.toSamples(50);

    private final Deque<Utterance> sentences = new ArrayDeque<>();
    private final Queue<Utterance> timed = new PriorityQueue<>(Comparator.comparingLong((Utterance u) -> u.start));

    /** An utterance and when it begins. */
    record Due(Utterance utterance, long begin) {
    }

    void add(Utterance utterance) {
        (utterance.timed ? timed : sentences).add(utterance);
    }

    /** A sentence that had begun, and has not, as it turned out. */
    void putBack(Utterance sentence) {
        sentences.addFirst(sentence);
    }

    /** Takes out a count whose moment has passed. @return null if there is none, or no more */
    @Nullable Utterance takeMissed(long now) {
        var count = timed.peek();
        return count != null && count.start < now - LATEST ? timed.poll() : null;
    }

    /**
     * Takes out what begins next, if it does before a moment.
     *
     * @param lastEnd when the last utterance ended, for a sentence's gap
     */
    @Nullable Due takeNext(long now, long lastEnd, long before) {
        var count = timed.peek();
        var sentence = sentences.peek();
        var countAt = count == null ? Long.MAX_VALUE : Math.max(now, count.start);
        var sentenceAt = sentence == null ? Long.MAX_VALUE : Math.max(now, lastEnd + sentence.gap);
        if (Math.min(countAt, sentenceAt) >= before) {
            return null;
        }
        return countAt <= sentenceAt ? new Due(timed.remove(), countAt) : new Due(sentences.remove(), sentenceAt);
    }

    void clear() {
        sentences.clear();
        timed.clear();
    }

    void clearTimed() {
        timed.clear();
    }

    boolean isEmpty() {
        return sentences.isEmpty() && timed.isEmpty();
    }
}
