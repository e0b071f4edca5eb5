package supine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import supine.script.Exercise;
import supine.script.Position;
import supine.script.Verbosity;
import supine.session.Part.Kind;
import supine.session.Part.Paragraph;

/** Parts of a stage as they are laid out, with the variables of its texts filled in. */
final class PartList {
    /** Time to move after a sentence that leads the body somewhere, ms; the pause before the next sentence comes on top. */
    private static final long BREATHER_MS = 1000;
    /** For estimates: a word, the pause after a sentence, and somebody getting ready, s; as rehearsals of the shipped routines take. */
    private static final double SECONDS_PER_WORD = 0.3;
    private static final double SECONDS_PER_SENTENCE = 0.4;
    private static final double SECONDS_PER_WAIT = 8;

    private final List<Part> parts = new ArrayList<>();
    private final UnaryOperator<String> fill;

    PartList(UnaryOperator<String> fill) {
        this.fill = fill;
    }

    void add(Part part) {
        parts.add(part);
    }

    /** A sentence of the program's own. */
    void sentence(Paragraph paragraph, String text) {
        parts.add(new Part.Say(text, paragraph, 0));
    }

    void say(Paragraph paragraph, List<String> sentences) {
        sentences.forEach(text -> sentence(paragraph, fill.apply(text)));
    }

    /** Sentences that lead the body somewhere: each with the time to follow it. */
    void lead(Paragraph paragraph, List<String> sentences) {
        for (var text : sentences) {
            sentence(paragraph, fill.apply(text));
            parts.add(new Part.Timed(Kind.BREATHER, BREATHER_MS, List.of(), Optional.empty(), 0));
        }
    }

    /** The way to where an exercise begins, and time to get there. @param from empty if nobody knows where the body is */
    void arrive(Exercise exercise, Optional<Position> from, Verbosity verbosity) {
        if (from.filter(where -> where == exercise.start()).isPresent()) {
            return;
        }
        var way = from.map(exercise.arrive()::get).map(prompt -> prompt.at(verbosity)).filter(sentences -> !sentences.isEmpty());
        lead(Paragraph.ARRIVE, way.orElseGet(() -> List.of(Lines.ownWayTo(exercise.start()))));
        add(Part.AwaitReady.WHEN_THERE);
    }

    void cue(String text, int repetition) {
        parts.add(new Part.Say(fill.apply(text), Paragraph.CUE, repetition));
    }

    int size() {
        return parts.size();
    }

    List<Part> all() {
        return parts;
    }

    /** About how long it takes, s. */
    double seconds() {
        return seconds(parts);
    }

    static double seconds(List<Part> parts) {
        double seconds = 0;
        for (var part : parts) {
            if (part instanceof Part.Timed timed) {
                seconds += timed.lengthMs() / 1000.0;
            } else if (part instanceof Part.Say say) {
                seconds += say.text().split(" ").length * SECONDS_PER_WORD + SECONDS_PER_SENTENCE;
            } else {
                seconds += SECONDS_PER_WAIT;
            }
        }
        return seconds;
    }
}
