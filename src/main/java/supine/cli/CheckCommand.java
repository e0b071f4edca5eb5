package supine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import supine.app.Equipment;
import supine.script.Readability;
import supine.script.ScriptFault.Severity;

/** {@code supine check}: are these scripts sound? */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Checks scripts and says every fault with its line and what to do about it. Folders are gone through.")
final class CheckCommand implements Callable<Integer> {
    private final Equipment equipment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Script files or folders.")
    private List<Path> files = List.of();

    @Option(names = "--notes", description = "Says notes too: what is allowed, but good to know.")
    private boolean notes;

    @Option(names = "--readability", description = "Says how easily each file's words are understood: Flesch's reading ease, plain from 70 on.")
    private boolean readability;

    CheckCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var counts = new EnumMap<Severity, Integer>(Severity.class);
        for (var file : files) {
            for (var fault : ReadingTold.during(equipment.library(), spec.commandLine().getErr(), library -> library.check(file))) {
                counts.merge(fault.severity(), 1, Integer::sum);
                if (notes || fault.severity() != Severity.NOTE) {
                    out.println(fault);
                }
            }
            if (readability) {
                readability(file, out);
            }
        }
        boolean sound = !counts.containsKey(Severity.ERROR);
        if (sound) {
            out.println(summary(counts));
        }
        out.flush();
        return sound ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private String summary(Map<Severity, Integer> counts) {
        var warnings = counts.getOrDefault(Severity.WARNING, 0);
        var noted = counts.getOrDefault(Severity.NOTE, 0);
        return (warnings == 0 ? "No faults." : "No errors, " + of(warnings, "warning") + ".")
                + (noted == 0 || notes ? "" : " (" + of(noted, "note") + ": --notes)");
    }

    private static String of(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** A line for each file that says something, and one for all of them. */
    private void readability(Path file, PrintWriter out) {
        var all = new ArrayList<String>();
        equipment.library().spoken(file).forEach((each, sentences) -> {
            if (!sentences.isEmpty()) {
                out.println(figure(each.toString(), Readability.of(sentences)));
                all.addAll(sentences);
            }
        });
        out.println(figure("all", Readability.of(all)));
    }

    private static String figure(String name, Readability figure) {
        return String.format(Locale.ROOT, "%s: reading ease %.0f%s, %d sentences, %d words", name, figure.ease(),
                figure.ease() < Readability.PLAIN ? " (hard; plain is " + (int) Readability.PLAIN + ")" : "", figure.sentences(), figure.words());
    }
}
