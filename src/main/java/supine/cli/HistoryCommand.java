package supine.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import supine.app.Equipment;
import supine.display.HistoryWords;

/** {@code supine history}: what the window's page shows, for a terminal and its screen reader. */
@Command(name = "history", mixinStandardHelpOptions = true, description = "Lists earlier sessions, the newest first.")
final class HistoryCommand implements Callable<Integer> {
    private final Equipment equipment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    HistoryCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() {
        var words = new HistoryWords(ZoneId.systemDefault());
        var sessions = PagesDesk.sessions(equipment);
        var out = spec.commandLine().getOut();
        out.println(words.summary(sessions, LocalDate.now(ZoneId.systemDefault())));
        sessions.forEach(session -> out.println(words.when(session) + ": " + words.facts(session) + "."));
        out.flush();
        return ExitCode.DONE;
    }
}
