package supine.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import supine.sound.Earcon;

/** What an editor offers by the schema is what the program reads. */
class SchemaTest {

    private static final Path SCHEMAS = ScriptFolder.SHIPPED.resolve("schema");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"exercise, exercises/x.json", "routine, routines/x.json", "lesson, lessons/x.json", "ways, ways/x.json",
        "guidance, guidance/pain.json", "screening, guidance/screening.json", "phrases, phrases/x.json",
        "regions, regions.json"})
    void theSchemaHasTheFieldsThatAreReadAndNeedsThoseThatAreNeeded(String kind, String place) throws IOException {
        var file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"zzzzzzzzzzzz\": 1}");
        var faults = new JsonLibrary(List.of(ScriptFolder.SHIPPED)).check(file);
        var schema = tree(SCHEMAS.resolve(kind + ".schema.json"));

        var mend = faults.stream().filter(fault -> fault.problem().contains("zzz")).findFirst().orElseThrow().mend();
        var read = Arrays.stream(mend.replaceFirst("It may have: ", "").replaceFirst("\\.$", "").split(", ")).collect(Collectors.toSet());
        var offered = names(member(schema, "properties"));
        offered.remove("$schema");
        assertEquals(new TreeSet<>(read), offered);

        var needed = faults.stream().map(fault -> fault.problem()).filter(problem -> problem.contains("needs the field"))
                .map(problem -> problem.replaceAll(".*\"(.*)\".*", "$1")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(needed, texts(member(schema, "required")));
    }

    @Test
    void everyShippedScriptNamesASchemaThatIsThere() throws IOException {
        try (var all = Files.walk(ScriptFolder.SHIPPED)) {
            for (var file : all.filter(each -> each.toString().endsWith(".json") && !each.startsWith(SCHEMAS)).toList()) {
                var schema = ((Node.Text) member(tree(file), "$schema")).value();

                assertTrue(Files.exists(file.getParent().resolve(schema)), file + " names " + schema);
            }
        }
    }

    @Test
    void theSoundsThatAnEditorOffersAreThoseOfTheProgram() {
        var phase = member(member(tree(SCHEMAS.resolve("common.schema.json")), "$defs"), "phase");
        var offered = texts(member(member(member(phase, "properties"), "sound"), "enum"));

        assertEquals(Arrays.stream(Earcon.values()).map(earcon -> earcon.fileName().replace(".wav", ""))
                .collect(Collectors.toCollection(TreeSet::new)), offered);
    }

    private static Node tree(Path file) {
        return TreeReader.read(file, new Faults(file)).orElseThrow();
    }

    private static Node member(Node node, String name) {
        return ((Node.Obj) node).members().stream().filter(member -> member.name().equals(name)).findFirst().orElseThrow().value();
    }

    private static Set<String> names(Node node) {
        return ((Node.Obj) node).members().stream().map(Node.Member::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(Node node) {
        return ((Node.Arr) node).items().stream().map(item -> ((Node.Text) item).value()).collect(Collectors.toCollection(TreeSet::new));
    }
}
