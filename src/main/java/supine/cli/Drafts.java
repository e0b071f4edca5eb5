package supine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import supine.app.Equipment;
import supine.app.EventLog;
import supine.app.Reply.Checked;
import supine.app.Reply.Finding;
import supine.app.Reply.Moment;
import supine.app.Request.Check;
import supine.script.Routine;
import supine.script.ScriptException;
import supine.script.ScriptFault.Severity;
import supine.script.ScriptFault;
import supine.script.Verbosity;
import supine.sound.NoLoudspeaker;

/** Checks and rehearses a script while it is being written. */
final class Drafts {
    private static final double TOLERANCE = 0.1;

    private final Equipment equipment;

    Drafts(Equipment equipment) {
        this.equipment = equipment;
    }

    /** Takes a second or two. @param wanted false once nobody waits for the answer any more */
    Checked check(Check check, BooleanSupplier wanted) {
        var draft = equipment.library().draft(Path.of(check.file()), check.text());
        var findings = draft.faults().stream().map(fault -> new Finding(fault.line(), fault.column(),
                fault.severity().name().toLowerCase(Locale.ROOT), fault.problem(), fault.mend())).toList();
        var timeline = new ArrayList<Moment>();
        var summary = counted(draft.faults());
        if (draft.routine().isPresent()) {
            try {
                summary += " " + rehearse(draft.routine().get(), timeline, wanted);
            } catch (CancellationException outdated) {
                return new Checked(check.draft(), findings, List.of(), summary);
            } catch (Exception e) {
                summary += " It could not be rehearsed: " + e.getMessage() + ".";
            }
        }
        return new Checked(check.draft(), findings, timeline, summary);
    }

    private String rehearse(Routine routine, List<Moment> timeline, BooleanSupplier wanted) throws Exception {
        EventLog log = (atMs, event, fields) -> {
            if (!wanted.getAsBoolean()) {
                throw new CancellationException();
            }
            moment(atMs, event, fields, timeline);
        };
        var result = new Imagined(equipment, 1, Verbosity.FULL).run(routine, new NoLoudspeaker(), log, atMs -> { });
        var minutes = result.lengthMs() / 60_000.0;
        var off = Math.abs(minutes - routine.minutes()) > Math.max(0.5, TOLERANCE * routine.minutes());
        return "It takes " + RoutineTimeline.at(result.lengthMs()).replaceFirst("\\.\\d$", "") + " minutes; " + routine.minutes() + " announced."
                + (off ? " Write \"minutes\": " + Math.max(1, Math.round(minutes)) + "." : "");
    }

    private static void moment(long atMs, String event, Map<String, ?> fields, List<Moment> timeline) {
        var text = switch (event) {
            case "say", "count" -> String.valueOf(fields.get("text"));
            case "step" -> fields.get("exercise") + ", " + fields.get("side") + ", repetition " + fields.get("repetition");
            case "key" -> "you say " + fields.get("command");
            case "ended" -> "end";
            default -> "";
        };
        if (!text.isEmpty()) {
            timeline.add(new Moment(atMs, fields.get("until_ms") instanceof Long untilMs ? untilMs : atMs, event, text));
        }
    }

    private static String counted(List<ScriptFault> faults) {
        var errors = faults.stream().filter(fault -> fault.severity() == Severity.ERROR).count();
        var warnings = faults.stream().filter(fault -> fault.severity() == Severity.WARNING).count();
        return errors + warnings == 0 ? "No faults." : of(errors, "error") + ", " + of(warnings, "warning") + ".";
    }

    private static String of(long number, String thing) {
        return (number == 0 ? "no" : number) + " " + thing + (number == 1 ? "" : "s");
    }

    static String sentences(ScriptException fault) {
        return fault.faults().stream().map(each -> (each.problem() + " " + each.mend()).strip()).collect(Collectors.joining(" "));
    }
}
