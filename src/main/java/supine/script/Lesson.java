package supine.script;

import java.util.List;

/**
 * Something to be told about backs (back-care facts, section 4).
 *
 * @param exercises ids of the exercises that "why" leads from to this lesson
 * @param sources   letters of the source articles, or "ours"
 */
public record Lesson(String id, String name, Prompt text, List<String> exercises, List<String> sources) {
    public Lesson {
        exercises = List.copyOf(exercises);
        sources = List.copyOf(sources);
    }
}
