package supine.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import supine.app.EventLog;

/** Prints figures as they come, and writes them as JSON Lines for other programs if wished. */
final class BenchReport {
    private static final int NAME = 24;
    private final PrintWriter out;
    private final EventLog log;

    BenchReport(PrintWriter out, EventLog log) {
        this.out = out;
        this.log = log;
    }

    void heading(String words) {
        out.println();
        out.println("== " + words);
        out.flush();
    }

    /** Figures one below the other. */
    void add(String kind, String what, Map<String, Object> figures) {
        out.println(what);
        figures.forEach((name, figure) -> out.printf("    %-" + NAME + "s %s%n", name.replace('_', ' '), figure));
        write(kind, Map.of("what", what), figures);
    }

    /** Figures of the same names side by side, in per cent with the 95 % interval. @param columns by what stands above each */
    void table(String kind, String what, Map<String, Map<String, Object>> columns) {
        var cells = new ArrayList<Map<String, Object>>(columns.values());
        var names = new LinkedHashSet<String>();
        cells.forEach(figures -> names.addAll(figures.keySet()));
        var widths = columns.entrySet().stream().map(column -> width(column.getKey(), column.getValue())).toList();
        out.println(line(what, List.copyOf(columns.keySet()), widths));
        for (var name : names) {
            out.println(line("    " + name.replace('_', ' '), cells.stream().map(figures -> brief(figures.getOrDefault(name, ""))).toList(), widths));
        }
        columns.forEach((column, figures) -> write(kind, Map.of("what", what, "condition", column), figures));
    }

    private static int width(String heading, Map<String, Object> figures) {
        return figures.values().stream().mapToInt(figure -> brief(figure).length()).reduce(heading.length(), Math::max);
    }

    private static String line(String name, List<String> cells, List<Integer> widths) {
        var line = new StringBuilder(String.format("%-" + (NAME + 4) + "s", name));
        for (int i = 0; i < cells.size(); i++) {
            line.append(String.format("  %" + widths.get(i) + "s", cells.get(i)));
        }
        return line.toString().stripTrailing();
    }

    private static String brief(Object figure) {
        return figure instanceof Share share ? share.briefly() : figure instanceof Times times ? times.briefly() : figure.toString();
    }

    private void write(String kind, Map<String, String> which, Map<String, Object> figures) {
        var fields = new LinkedHashMap<String, Object>(new TreeMap<>(which).descendingMap());
        figures.forEach((name, figure) -> {
            if (figure instanceof Share share) {
                fields.put(name, share.hits());
                fields.put(name + "_of", share.of());
                fields.put(name + "_lowest_percent", share.lowestPercent());
                fields.put(name + "_highest_percent", share.highestPercent());
            } else if (figure instanceof PerHour each) {
                fields.put(name, each.count());
                fields.put(name + "_per_hour", each.rate());
                fields.put(name + "_lowest_per_hour", each.lowest());
                fields.put(name + "_highest_per_hour", each.highest());
            } else if (figure instanceof Times times) {
                fields.put(name + "_n", times.ms().size());
                if (!times.ms().isEmpty()) {
                    fields.put(name + "_p50_ms", Percentiles.at(times.ms(), 50));
                    fields.put(name + "_p95_ms", Percentiles.at(times.ms(), 95));
                }
            } else if (figure instanceof Spread spread) {
                fields.put(name, spread.median());
                fields.put(name + "_least", spread.least());
                fields.put(name + "_most", spread.most());
                fields.put(name + "_runs", spread.runs());
            } else {
                fields.put(name, figure instanceof Number ? figure : figure.toString());
            }
        });
        log.write(0, kind, fields);
        out.flush();
    }
}
