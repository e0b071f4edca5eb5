package supine.script;

import java.util.List;

/**
 * Something to say, sentence by sentence, so that it can be interrupted and taken up between sentences. May hold variables in
 * braces, see {@link Variables}.
 *
 * @param full  for somebody who hears it the first time
 * @param brief for somebody who knows it; empty means: say the full one
 */
public record Prompt(List<String> full, List<String> brief) {
    public static final Prompt NONE = new Prompt(List.of(), List.of());

    public Prompt {
        full = List.copyOf(full);
        brief = List.copyOf(brief);
    }

    public static Prompt of(String... sentences) {
        return new Prompt(List.of(sentences), List.of());
    }

    /** The sentences to say; none for {@link Verbosity#NAME}. */
    public List<String> at(Verbosity verbosity) {
        return switch (verbosity) {
            case FULL -> full;
            case BRIEF -> brief.isEmpty() ? full : brief;
            case NAME -> List.of();
        };
    }

    public boolean isEmpty() {
        return full.isEmpty();
    }
}
