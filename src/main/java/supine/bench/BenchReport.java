package supine.bench;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import supine.app.EventLog;

/** Prints figures as they come, and writes them as JSON Lines for other programs if wished. */
final class BenchReport {
    private final PrintWriter out;
    private final EventLog log;
    private String section = "";

    BenchReport(PrintWriter out, EventLog log) {
        this.out = out;
        this.log = log;
    }

    void add(String kind, String what, Map<String, Object> figures) {
        if (!kind.equals(section)) {
            section = kind;
            out.println();
            out.println("== " + kind);
        }
        out.println(what);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("what", what);
        figures.forEach((name, figure) -> {
            out.printf("    %-22s %s%n", name.replace('_', ' '), figure);
            fields.put(name, figure instanceof Number ? figure : figure.toString());
        });
        log.write(0, kind, fields);
        out.flush();
    }
}
