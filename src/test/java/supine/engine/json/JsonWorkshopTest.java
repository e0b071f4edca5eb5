package supine.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import supine.script.ScriptException;
import supine.script.Workshop;
import supine.script.Workshop.Kind;

/** Scripts of one's own, and those of others. */
class JsonWorkshopTest {

    private static final String EXERCISE = ScriptFolder.EXERCISE;
    private static final String ROUTINE = ScriptFolder.ROUTINE.replace("pelvic-tilt", "shrug");

    @TempDir
    Path folder;

    private Path own;
    private Workshop workshop;

    @BeforeEach
    void aFolderOfTheUsersOwnThatIsNotThereYet() {
        own = folder.resolve("own");
        workshop = new JsonLibrary(List.of(ScriptFolder.SHIPPED, own)).workshop().orElseThrow();
    }

    @Test
    void whatIsBegunWorksAsItIs() throws ScriptException {
        var library = new ScriptFolder(own).library();

        var routine = workshop.begin(Kind.ROUTINE, "Quiet back");
        var exercise = workshop.begin(Kind.EXERCISE, "Shoulder shrug");

        assertEquals(own.resolve("routines/quiet-back.json").toAbsolutePath(), routine);
        assertEquals(List.of(), ScriptFolder.toMend(library.check(routine)));
        assertEquals(List.of(), ScriptFolder.toMend(library.check(exercise)));
        assertEquals("Quiet back", library.routine("quiet-back").name());
    }

    @Test
    void anEditorFindsTheSchemaOfWhatIsBegun() throws ScriptException, IOException {
        var text = Files.readString(workshop.begin(Kind.ROUTINE, "Quiet back"));

        var schema = text.replaceAll("(?s).*schema\": \"([^\"]*)\".*", "$1");
        assertTrue(Files.exists(Path.of(URI.create(schema))), schema);
    }

    @Test
    void beginningOverwritesNothing() throws ScriptException, IOException {
        var file = workshop.begin(Kind.ROUTINE, "Quiet back");
        Files.writeString(file, "mine, and broken");

        assertRefused("already", () -> workshop.begin(Kind.ROUTINE, "Quiet back"));
        assertRefused("The id \"floor-reset\" is already that of", () -> workshop.begin(Kind.ROUTINE, "Floor  reset!".replace("!", "")));
        assertEquals("mine, and broken", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../x", "a/b", "C:x", "x\"y", "x\\u0000", "Z\u00fcge", "-", "9", "x\ny"})
    void whatCannotBeSpokenIsNoName(String name) {
        assertRefused("cannot be spoken as a name", () -> workshop.begin(Kind.ROUTINE, name));
    }

    @Test
    void aPackIsTakenInWithEverythingInIt() throws ScriptException, IOException {
        var taken = workshop.takeIn(pack("my pack/routines/a.json", ROUTINE, "my pack/exercises/b.json", EXERCISE,
                "__MACOSX/my pack/._a.json", "litter", ".DS_Store", "litter"));

        assertEquals(List.of(own.resolve("routines/mine.json").toAbsolutePath(), own.resolve("exercises/shrug.json").toAbsolutePath()), taken.files());
        assertEquals("shrug", new ScriptFolder(own).library().routine("mine").steps().get(0).exercise().id());
        assertNothingLeftBehind();
    }

    @Test
    void aSingleScriptIsTakenInAsWhatItsFieldsTell() throws ScriptException, IOException {
        workshop.takeIn(Files.writeString(folder.resolve("download (1).json"), EXERCISE));

        assertTrue(Files.exists(own.resolve("exercises/shrug.json")));
    }

    @Test
    void aPackWithOneFaultIsNotTakenInAtAllAndEveryFaultIsTold() throws IOException {
        var fault = assertRefused("Did you mean \"sitting\"?",
                () -> workshop.takeIn(pack("routines/a.json", ROUTINE, "exercises/b.json", EXERCISE.replace("\"sitting\"", "\"siting\""))));

        assertTrue(fault.contains("pack.zip/exercises/b.json:5:12: "), fault);
        assertTrue(fault.contains("pack.zip/exercises/b.json:6:10: "), fault);
        assertNothingTakenIn();
    }

    @Test
    void nothingIsReplaced() throws ScriptException, IOException {
        workshop.takeIn(pack("exercises/b.json", EXERCISE));
        var mine = own.resolve("routines/mine.json");
        Files.createDirectories(own.resolve("routines"));
        Files.writeString(mine, ScriptFolder.ROUTINE.replace("\"mine\"", "\"other\""));

        assertRefused("The id \"shrug\" is already that of", () -> workshop.takeIn(pack("exercises/x.json", EXERCISE.replace("Shoulder", "My"))));
        assertRefused("which is not replaced", () -> workshop.takeIn(pack("routines/a.json", ROUTINE)));
        assertRefused("The id \"floor-reset\" is already that of",
                () -> workshop.takeIn(pack("routines/a.json", ROUTINE.replace("\"mine\"", "\"floor-reset\""))));
        assertTrue(Files.readString(mine).contains("other"));
        assertTrue(Files.readString(own.resolve("exercises/shrug.json")).contains("Shoulder shrug"));
    }

    @Test
    void twoScriptsOfOneIdInAPackAreTold() throws IOException {
        assertRefused("Its id is that of", () -> workshop.takeIn(pack("exercises/a.json", EXERCISE, "exercises/b.json", EXERCISE)));
        assertRefused("twice", () -> workshop.takeIn(pack("exercises/a.json", EXERCISE, "exercises/A.json", EXERCISE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.json", "routines/../../evil.json", "/etc/evil.json", "C:/evil.json", "routines\\evil.json", "..\\evil.json",
        "a//evil.json", "./evil.json", "a/b/c/d/evil.json", "\u202eevil.json", "evil.json ", "~/evil.json", ".hidden/evil.json"})
    void aPathThatLeadsElsewhereIsRefusedBeforeAnythingIsWritten(String name) throws IOException {
        assertRefused("is no place for a script", () -> workshop.takeIn(pack(name, EXERCISE)));
        assertFalse(Files.exists(own));
        assertFalse(Files.exists(folder.resolve("evil.json")));
    }

    @Test
    void anArchiveThatSwellsIsLeftAtItsFirstMebibyte() throws IOException {
        var bomb = folder.resolve("bomb.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("routines/a.json"));
            var block = new byte[1 << 20];
            for (int i = 0; i < 256; i++) {
                zip.write(block);
            }
        }

        assertTimeout(Duration.ofSeconds(1), () -> assertRefused("larger than 1 MiB", () -> workshop.takeIn(bomb)));
    }

    @Test
    void manySmallSwellsAreCountedTogether() throws IOException {
        var names = new String[2 * 25];
        for (int i = 0; i < names.length; i += 2) {
            names[i] = "exercises/" + i + ".json";
            names[i + 1] = " ".repeat(1_000_000);
        }

        assertRefused("more than 20 MiB", () -> workshop.takeIn(pack(names)));
    }

    @Test
    void aPackOfMoreThanTwoHundredFilesIsRefused() throws IOException {
        var names = new String[2 * 201];
        for (int i = 0; i < names.length; i += 2) {
            names[i] = "exercises/" + i + ".json";
            names[i + 1] = "{}";
        }

        assertRefused("more than 200 files", () -> workshop.takeIn(pack(names)));
        assertRefused("more than 200 files", () -> workshop.takeIn(pack(folders(500))));
    }

    @Test
    void whatIsSaidToSomebodyWhoIsHurtCannotBeBroughtAlong() throws IOException {
        var guidance = Files.readString(ScriptFolder.SHIPPED.resolve("guidance/pain.json"));

        assertRefused("may not bring along", () -> workshop.takeIn(pack("guidance/pain.json", guidance)));
        assertRefused("may not bring along", () -> workshop.takeIn(pack("lessons.json", guidance)));
        assertRefused("may not bring along", () -> workshop.takeIn(pack("ways/x.json", Files.readString(ScriptFolder.SHIPPED.resolve("ways/bed.json")))));
    }

    @Test
    void whatIsNoPackIsTold() throws IOException {
        assertRefused("There is no such file.", () -> workshop.takeIn(folder.resolve("none.zip")));
        assertRefused("no script in this pack", () -> workshop.takeIn(pack()));
        assertRefused("scripts only", () -> workshop.takeIn(pack("routines/run.sh", "rm")));
        assertRefused("neither a script nor a pack", () -> workshop.takeIn(Files.writeString(folder.resolve("x.txt"), "x")));
        assertRefused("no script in this pack", () -> workshop.takeIn(Files.writeString(folder.resolve("x.zip"), "no zip at all")));
        var whole = Files.readAllBytes(pack("exercises/b.json", EXERCISE));
        assertRefused("damaged", () -> workshop.takeIn(Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, 80))));
        assertNothingTakenIn();
    }

    private interface Work {
        Object run() throws ScriptException, IOException;
    }

    private static String assertRefused(String told, Work work) {
        var message = assertThrows(ScriptException.class, work::run).getMessage();
        assertTrue(message.contains(told), message);
        return message;
    }

    private void assertNothingTakenIn() throws IOException {
        assertFalse(Files.exists(own.resolve("routines/mine.json")));
        assertFalse(Files.exists(own.resolve("exercises/shrug.json")));
        assertNothingLeftBehind();
    }

    private void assertNothingLeftBehind() throws IOException {
        if (Files.exists(own)) {
            try (var all = Files.list(own)) {
                assertTrue(all.noneMatch(each -> each.getFileName().toString().startsWith(".")));
            }
        }
    }

    private static String[] folders(int number) {
        var names = new String[2 * number];
        for (int i = 0; i < names.length; i += 2) {
            names[i] = "f" + i + "/";
            names[i + 1] = "";
        }
        return names;
    }

    /** @param namesAndTexts in turn */
    private Path pack(String... namesAndTexts) throws IOException {
        var file = folder.resolve("pack.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void aShippedRoutineOpensAsACopyUnderANameOfItsOwnThatIsSound() throws ScriptException {
        var library = new JsonLibrary(List.of(ScriptFolder.SHIPPED, own));
        var shipped = workshop.scripts().stream().filter(file -> file.endsWith("routines/floor-reset.json")).findFirst().orElseThrow();
        assertFalse(workshop.isOwn(shipped));

        var copy = workshop.open(shipped);

        assertEquals(own.resolve("routines/my-floor-reset.json").toAbsolutePath(), copy.file());
        assertFalse(copy.saved());
        var draft = library.draft(copy.file(), copy.text());
        assertEquals(List.of(), ScriptFolder.toMend(draft.faults()));
        assertEquals("My Floor reset", draft.routine().orElseThrow().name());

        workshop.save(copy.file(), copy.text());
        assertEquals("My Floor reset", library.routine("my-floor-reset").name());
        assertTrue(workshop.isOwn(workshop.scripts().get(0)));
        assertEquals(copy.text(), workshop.open(copy.file()).text());
    }

    @Test
    void aTextIsCheckedAsIfItWereSavedAndNothingIsWritten() throws IOException {
        var library = new JsonLibrary(List.of(ScriptFolder.SHIPPED, own));
        var text = Files.readString(ScriptFolder.SHIPPED.resolve("routines/floor-reset.json"));
        var file = own.resolve("routines/mine.json");

        var draft = library.draft(file, text.replace("supine-twist", "supine-twits"));

        var fault = draft.faults().get(draft.faults().size() - 1);
        assertTrue(draft.faults().stream().anyMatch(each -> each.mend().contains("supine-twist") && each.line() > 1), draft.faults().toString());
        assertEquals(file, fault.file());
        assertTrue(draft.routine().isEmpty());
        assertFalse(Files.exists(own));
        assertTrue(library.draft(file, text).faults().get(0).problem().contains("already that of"), "the shipped one keeps its id");
        assertTrue(library.draft(file, "{").routine().isEmpty());
    }

    @Test
    void onlyTheUsersOwnScriptsAreSavedAndAFailureLeavesTheFileAsItWas() throws Exception {
        var shipped = ScriptFolder.SHIPPED.resolve("routines/floor-reset.json");
        assertThrows(ScriptException.class, () -> workshop.save(shipped, "{}"));
        assertThrows(ScriptException.class, () -> workshop.save(own.resolve("../elsewhere.json"), "{}"));
        assertTrue(Files.size(shipped) > 100);
        Files.createDirectories(own.getParent());
        Files.writeString(own, "a file where the folder should be");
        assertThrows(ScriptException.class, () -> workshop.save(own.resolve("routines/mine.json"), "{}"));
    }
}
