package supine.engine.sphinx;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.engine.sphinx.Finding.Outcome;
import supine.hearing.CommandRecogniser;
import supine.hearing.Evidence;
import supine.hearing.Evidence.Heard;
import supine.hearing.Evidence.PerhapsNumber;
import supine.hearing.Evidence.Spotted;
import supine.hearing.Evidence.Suspected;
import supine.hearing.Evidence.Weighed;
import supine.hearing.Impression;
import supine.sound.Pcm;

/**
 * Finds command phrases with CMU Sphinx4's front end, acoustic model and dictionary. Each phrase, as a chain of triphones, competes
 * with a loop of all phones and with words that only sound like commands. No thread, no state between utterances.
 *
 * <p>From the end of a word to its report take about 210 ms for what is always heard, 440 ms for the rest.
 */
public final class SphinxRecogniser implements CommandRecogniser {
    /** Middle of a 26 ms window against the beginning of its frame, ms. */
    private static final int WINDOW_CENTRE_MS = 10;
    private final PhraseModel phrases;
    private final boolean explaining;
    private final Bars bars = new Bars();
    private Set<Command> expected = Set.of();
    private @Nullable Utterance utterance;
    private long startMs;
    private int frames;

    public SphinxRecogniser(PhraseModel phrases) {
        this(phrases, false);
    }

    /** @param explaining whether it tells of phrases that came to nothing, too ({@link Weighed}) */
    public SphinxRecogniser(PhraseModel phrases, boolean explaining) {
        this.phrases = phrases;
        this.explaining = explaining;
    }

    @Override
    public void expect(Set<Command> commands) {
        expected = Set.copyOf(commands);
    }

    @Override
    public void begin(long startMs) {
        this.startMs = startMs;
        frames = 0;
        var compared = phrases.chains().stream().filter(chain -> chain.command().map(this::isWorthComparing).orElse(true)).toList();
        utterance = new Utterance(phrases.acoustics(), phrases.network(), compared, bars);
    }

    @Override
    public void accept(short[] frame, Consumer<Evidence> found) {
        frames++;
        current().accept(frame, finding -> report(finding, found));
    }

    @Override
    public Impression impression() {
        return current().impression();
    }

    @Override
    public Impression end(Consumer<Evidence> found) {
        var impression = current().end(finding -> report(finding, found));
        utterance = null;
        return impression;
    }

    /** What means nothing now must not stand in the way of what always does. */
    private boolean isWorthComparing(Command command) {
        return !command.isHeardOnlyWhenAsked() || expected.contains(command);
    }

    private Utterance current() {
        if (utterance == null) {
            throw new IllegalStateException("no utterance has begun");
        }
        return utterance;
    }

    private void report(Finding finding, Consumer<Evidence> found) {
        boolean told = finding.isAnything() || finding.outcome() == Outcome.SPOTTED || finding.isPerhapsNumber() || explaining && finding.evidence() > 0;
        if (!told || !finding.command().isAlwaysHeard() && !expected.contains(finding.command())) {
            return;
        }
        var where = finding.candidate();
        long atMs = startMs + (long) frames * Pcm.FRAME_MS;
        long fromMs = startMs + (long) where.start() * Pcm.FRAME_MS + WINDOW_CENTRE_MS;
        long toMs = startMs + (where.end() + 1L) * Pcm.FRAME_MS + WINDOW_CENTRE_MS;
        if (finding.outcome() == Outcome.SPOTTED) {
            found.accept(new Spotted(atMs, finding.command(), finding.evidence(), fromMs, toMs));
            return;
        }
        if (finding.isPerhapsNumber()) {
            found.accept(new PerhapsNumber(atMs, where.chain().phrase(), finding.outcome() == Outcome.PLAIN_NUMBER, fromMs, toMs));
            return;
        }
        double score = finding.evidence() / where.frames();
        if (!finding.isAnything()) {
            found.accept(new Weighed(atMs, finding.command(), where.chain().phrase(), score, fromMs, toMs, finding.outcome().words()));
            return;
        }
        found.accept(finding.isSure()
                ? new Heard(atMs, finding.command(), where.chain().phrase(), score, fromMs, toMs, finding.doubted())
                : new Suspected(atMs, finding.command(), where.chain().phrase(), score, fromMs, toMs));
    }

    @Override
    public void close() {
        utterance = null;
    }
}
