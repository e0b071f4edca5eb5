package supine;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house: who may know whom. A wall that must move is moved here, on purpose. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoundariesTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("supine");

    /**
     * A package of ours.
     *
     * @param rooms   the other packages of ours that it may know
     * @param outside what it may know beyond {@link #PLAIN}, as ArchUnit writes packages
     */
    private record Room(String name, Set<String> rooms, Set<String> outside, String because) {
        String[] mayKnow() {
            return Stream.of(PLAIN.stream(), outside.stream(), rooms.stream().map(room -> "supine." + room), Stream.of("supine." + name))
                    .flatMap(packages -> packages)
                    .toArray(String[]::new);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** What every room may know of the JDK: nothing that makes sound, opens windows or reaches other machines. */
    private static final List<String> PLAIN = List.of("java.lang..", "java.util..", "java.io..", "java.nio.file..", "java.nio.charset..",
            "java.nio", "java.nio.channels", "java.time..", "java.text..", "java.math..", "org.jspecify.annotations..");

    private static final Set<String> PORTS = Set.of("app", "hearing", "speaking", "sound", "session", "command", "script", "settings");
    private static final Set<String> SHOWN = Set.of("app", "history", "session", "command", "script", "sound", "settings");

    static List<Room> rooms() {
        return List.of(
                new Room("script", Set.of(), Set.of(), "what is to be done does not depend on how it is stored, spoken, heard or shown"),
                new Room("command", Set.of(), Set.of(), "what can be said does not depend on how it is recognised or what it does"),
                new Room("session", Set.of("script", "command", "settings"), Set.of(),
                        "the session decides; it must run the same in a test, in a recording and on the floor"),
                new Room("settings", Set.of(), Set.of(), "what can be chosen does not depend on how it is stored, spoken or shown"),
                new Room("sound", Set.of(), Set.of(), "signals are arithmetic: they must run without a sound card"),
                new Room("hearing", Set.of("sound", "command"), Set.of(),
                        "hearing gives evidence; what a session makes of it is not its business"),
                new Room("phones", Set.of("command"), Set.of(), "which sounds were said is arithmetic, whoever asks"),
                new Room("echo", Set.of("hearing", "sound"), Set.of(), "what a room does to sound is arithmetic; it serves hearing's port"),
                new Room("speaking", Set.of("sound"), Set.of(), "speaking makes frames of words and need not know whose words they are"),
                new Room("history", Set.of(), Set.of(), "what happened is kept as plain facts, whatever made them happen"),
                new Room("app", with("history", without("app", PORTS)), Set.of(), "the loop works with any engine, and with none"),
                new Room("display", SHOWN, Set.of(), "what window and terminal share knows neither of them"),
                new Room("terminal", with("display", SHOWN), Set.of(), "lines on a terminal need no window"),
                new Room("desktop", with("display", SHOWN), Set.of("java.awt..", "javax.swing..", "javax.accessibility..", "com.formdev.flatlaf.."),
                        "a window shows what the session says of itself, and nothing needs a window"),
                new Room("cli", with("bench.live", with("bench", with("display", with("history", PORTS)))), Set.of("picocli.."), "commands name ports; which engine stands behind one is decided at the root"),
                new Room("bench", with("echo", PORTS), Set.of("com.sun.management"),
                        "what is measured are the same ports, with rooms made of arithmetic behind them; the JDK tells what a thread allocates"),
                new Room("bench.live", Set.of("sound"), Set.of(), "the program is run and watched from outside, as by a user"),
                new Room("engine.javasound", Set.of("sound"), Set.of("javax.sound.sampled.."), "an engine serves its port"),
                new Room("engine.pulse", Set.of("sound"), Set.of(), "an engine serves its port"),
                new Room("engine.freetts", Set.of("speaking", "sound"), Set.of("com.sun.speech.."), "an engine serves its port"),
                new Room("engine.sphinx", Set.of("hearing", "phones", "command", "sound"), Set.of("edu.cmu.sphinx..", "java.net"),
                        "an engine serves its port; the model's files are named to Sphinx4 by URLs"),
                new Room("engine.speechd", Set.of("app"), Set.of(), "an engine serves its port"),
                new Room("engine.json", Set.of("script", "command", "app", "history", "settings"), Set.of("com.fasterxml.jackson.."), "an engine serves its port"));
    }

    private static Set<String> with(String one, Set<String> all) {
        return Stream.concat(Stream.of(one), all.stream()).collect(Collectors.toSet());
    }

    private static Set<String> without(String one, Set<String> all) {
        return all.stream().filter(name -> !name.equals(one)).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void a_room_knows_only_the_rooms_it_may_know(Room room) {
        classes().that().resideInAPackage("supine." + room.name())
                .should().onlyDependOnClassesThat(resideInAnyPackage(room.mayKnow()).or(nameMatching("\\[+[ZBCSIJFD]|[a-z]+")))
                .because(room.because())
                .check(HOUSE);
    }

    @Test
    void every_room_has_its_walls_here_and_none_stands_empty() {
        var named = rooms().stream().map(room -> "supine." + room.name()).collect(Collectors.toCollection(TreeSet::new));
        var built = HOUSE.stream()
                .filter(type -> !type.getSimpleName().equals("package-info") && !type.getPackageName().equals("supine"))
                .map(type -> type.getPackageName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(named, built, "a room without walls, or walls without a room");
    }

    @Test
    void only_the_composition_root_names_engines() {
        noClasses().that().resideOutsideOfPackages("supine.engine..", "supine")
                .should().dependOnClassesThat().resideInAPackage("supine.engine..")
                .because("an engine can be replaced only if one place names it")
                .check(HOUSE);
    }

    @Test
    void engines_do_not_know_each_other() {
        slices().matching("supine.engine.(*)").should().notDependOnEachOther()
                .because("each can be replaced alone").check(HOUSE);
    }

    @Test
    void rooms_do_not_know_each_other_in_circles() {
        slices().matching("supine.(**)").should().beFreeOfCycles()
                .because("what goes in circles can only be understood all at once").check(HOUSE);
    }

    @Test
    void sound_cards_are_reached_through_one_room() {
        onlyIn("supine.engine.javasound", "javax.sound..", "a microphone opened elsewhere would bypass the watch and the own-voice mask");
    }

    @Test
    void FreeTTS_stays_in_its_room() {
        onlyIn("supine.engine.freetts", "com.sun.speech..", "its properties, Errors and byte orders end there");
    }

    @Test
    void Sphinx4_stays_in_its_room() {
        onlyIn("supine.engine.sphinx", "edu.cmu..", "its configuration, logging and own microphone end there");
    }

    @Test
    void Jackson_stays_in_its_room() {
        onlyIn("supine.engine.json", "com.fasterxml..", "faults must come out with a place and a mend, not as Jackson's");
    }

    @Test
    void windows_stay_in_their_room() {
        onlyIn("supine.desktop", "javax.swing..", "everything must work without a screen");
    }

    private static void onlyIn(String room, String library, String because) {
        noClasses().that().resideOutsideOfPackage(room)
                .should().dependOnClassesThat().resideInAPackage(library)
                .because(because).check(HOUSE);
    }

    @Test
    void nothing_reaches_other_machines() {
        noClasses().should().dependOnClassesThat(
                        resideInAnyPackage("javax.net..", "java.net.http..", "java.rmi..", "javax.naming..")
                                .or(nameMatching("java\\.net\\.(.*Socket.*|.*URLConnection|Inet.*|Proxy.*)"))
                                .or(nameMatching("java\\.nio\\.channels\\..*(Socket|Datagram|Network).*")))
                .orShould().callMethod(java.net.URL.class, "openConnection")
                .because("what is said in the room stays in the room")
                .check(HOUSE);
    }

    @Test
    void the_session_has_no_clock_no_thread_and_no_chance() {
        noClasses().that().resideInAPackage("supine.session")
                .should().dependOnClassesThat(resideInAnyPackage("java.util.concurrent..", "java.io..", "java.nio..")
                        .or(nameMatching("java\\.lang\\.(Thread|Runtime|Process).*"))
                        .or(nameMatching("java\\.util\\.(Timer|TimerTask|Random|Date|Calendar).*"))
                        .or(nameMatching("java\\.time\\.(Clock|Instant|(Local|Zoned|Offset).*)")))
                .orShould().callMethod(System.class, "nanoTime")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(Math.class, "random")
                .orShould().callMethod(Object.class, "wait", long.class)
                .because("time is an argument: ten minutes on the floor run in milliseconds in a test, and the same every time")
                .check(HOUSE);
    }
}
