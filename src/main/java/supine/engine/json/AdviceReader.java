package supine.engine.json;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import supine.script.Guidance;
import supine.script.Guidance.Statement;
import supine.script.Lesson;
import supine.script.Position;
import supine.script.Regions;
import supine.script.Screening;
import supine.script.Screening.Question;
import supine.script.Way;
import supine.script.Ways;

/** Reads what is neither exercise nor routine: guidance, ways, lessons and screening. */
final class AdviceReader {

    private static final Map<String, Boolean> ANSWERS = Map.of("yes", true, "no", false);
    /** Health statements may name whom to call. */
    private static final PromptReader URGENT = new PromptReader(Set.of(Regions.VARIABLE));

    private AdviceReader() {
    }

    static Guidance guidance(Fields fields, Ways ways) {
        var guidance = new Guidance(
                fields.list("right_now", AdviceReader::statement), fields.list("emergency", AdviceReader::statement),
                fields.list("today", AdviceReader::statement), fields.list("professional", AdviceReader::statement),
                fields.list("closing", AdviceReader::statement),
                new Guidance.Advice(
                        fields.list("if_emergency", AdviceReader::statement), fields.list("if_today", AdviceReader::statement),
                        fields.list("if_professional", AdviceReader::statement), fields.list("all_clear", AdviceReader::statement)),
                ways.to(Position.STANDING));
        fields.done();
        return guidance;
    }

    static Ways ways(Fields fields) {
        var ways = new Ways(fields.list("ways", AdviceReader::way));
        sources(fields);
        fields.done();
        return ways;
    }

    static Lesson lesson(Fields fields, Set<String> exercises) {
        var known = new TreeMap<String, String>();
        exercises.forEach(id -> known.put(id, id));
        var lesson = new Lesson(Ids.read(fields), fields.spokenText("name"), PromptReader.PLAIN.required(fields, "text"),
                fields.optionalList("exercises", (node, faults) -> Values.choice("exercises", node, known, faults).orElse("")),
                sources(fields));
        fields.done();
        return lesson;
    }

    static Screening screening(Fields fields) {
        var screening = new Screening(
                sentence(fields, "again"), fields.list("questions", AdviceReader::question));
        fields.done();
        return screening;
    }

    private static Question question(Node node, Faults faults) {
        var fields = Fields.of("a question", node, faults);
        var question = new Question(Ids.read(fields), sentence(fields, "ask"), fields.choice("excludes", ANSWERS),
                fields.choice("outcome", Words.OUTCOMES), sentence(fields, "echo"), URGENT.required(fields, "reason"), sources(fields));
        fields.done();
        return question;
    }

    private static Way way(Node node, Faults faults) {
        var fields = Fields.of("a way", node, faults);
        var way = new Way(fields.choice("from", Words.POSITIONS), fields.choice("to", Words.POSITIONS),
                PromptReader.PLAIN.required(fields, "say"));
        fields.done();
        return way;
    }

    private static Statement statement(Node node, Faults faults) {
        var fields = Fields.of("a statement", node, faults);
        var text = fields.required("text").map(each -> URGENT.sentence("text", each, faults)).orElse("");
        var question = fields.optional("question").map(each -> PromptReader.PLAIN.sentence("question", each, faults)).orElse("");
        // Whoever asks must say the answer back; whoever does not has nothing to say back.
        var echo = question.isEmpty() ? fields.optionalText("echo") : sentence(fields, "echo");
        var statement = new Statement(Ids.read(fields), text, question, echo, sources(fields));
        fields.done();
        if (question.isEmpty() && fields.has("echo")) {
            faults.error(fields.at("echo"), "There is an echo, but no question.", "Add \"question\", or delete \"echo\".");
        }
        return statement;
    }

    private static String sentence(Fields fields, String name) {
        return fields.required(name).map(node -> PromptReader.PLAIN.sentence(name, node, fields.faults())).orElse("");
    }

    private static List<String> sources(Fields fields) {
        var sources = fields.texts("sources");
        if (fields.has("sources") && sources.isEmpty()) {
            fields.faults().warning(fields.at("sources"), "A health statement needs a source.", "Name its letter, or \"ours\".");
        }
        return sources;
    }
}
