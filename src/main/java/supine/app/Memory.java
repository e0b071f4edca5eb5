package supine.app;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import supine.history.Happening;
import supine.history.Journal;
import supine.script.Exercise;
import supine.script.Regions;
import supine.session.Known;

/**
 * What the program remembers of the person, by way of the journal: writes down what a session reports, before it is announced, and
 * tells the next session what is known.
 */
public final class Memory implements EventLog {
    private static final List<String> KEPT = List.of("screened", "declined", "region", "pain", "help", "started-again", "ended");

    private final Journal journal;
    private final Clock clock;
    private String routine = "";
    /** When the session began, as the journal writes it; empty before that. */
    private String begun = "";

    public Memory(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** True once the sound was checked, or that was left out. */
    public static boolean isSoundChecked(Journal journal) {
        return journal.all().stream().anyMatch(happening -> happening.what().equals("sound-check"));
    }

    /** How often each routine was done to its end, by id. */
    public static Map<String, Integer> timesDone(Journal journal) {
        var times = new HashMap<String, Integer>();
        var routine = "";
        for (var happening : journal.all()) {
            if (happening.what().equals("began")) {
                routine = happening.field("routine");
            } else if (happening.what().equals("ended")) {
                if (happening.field("reason").equals("finished")) {
                    times.merge(routine, 1, Integer::sum);
                }
                routine = "";
            }
        }
        return times;
    }

    /** What is known from earlier sessions. @param exercises each by its id */
    public static Known known(Journal journal, Clock clock, Regions regions, Function<String, Optional<Exercise>> exercises) {
        var region = Regions.ELSEWHERE;
        boolean asked = false;
        boolean screened = false;
        boolean cleared = false;
        Happening pain = null;
        for (var happening : journal.all()) {
            switch (happening.what()) {
                case "region" -> {
                    region = regions.of(happening.field("region"));
                    asked = true;
                }
                case "screened" -> screened = true;
                case "cleared" -> cleared = true;
                case "pain" -> pain = happening;
                case "ended" -> pain = happening.field("reason").equals("finished") ? null : pain;
                default -> { }
            }
        }
        return new Known(region, asked, screened, cleared, pain(pain, clock, exercises), timesDone(journal));
    }

    private static Known.@Nullable Pain pain(@Nullable Happening happening, Clock clock,
            Function<String, Optional<Exercise>> exercises) {
        if (happening == null) {
            return null;
        }
        var id = happening.field("exercise");
        var name = exercises.apply(id).map(Exercise::name).orElse("");
        return new Known.Pain(id, name, Math.max(0, Duration.between(happening.at(), clock.instant()).toHours()));
    }

    @Override
    public void write(long atMs, String event, Map<String, ?> fields) {
        if (event.equals("chosen")) {
            routine = String.valueOf(fields.get("routine"));
        }
        // What ends a session before its first step belongs into the history as well.
        if (begun.isEmpty() && (event.equals("step") || event.equals("pain") || event.equals("help"))) {
            begun = keep("began", Map.of("routine", routine)).at().toString();
        }
        if (event.equals("answer") && "clearance".equals(fields.get("question")) && Boolean.TRUE.equals(fields.get("safe"))) {
            keep("cleared", Map.of());
        } else if (event.equals("sound-check") && (fields.containsKey("heard") || "left-out".equals(fields.get("step")))) {
            keep(event, Map.of("heard", String.valueOf(fields.containsKey("heard") ? fields.get("heard") : "left-out")));
        } else if (event.equals("felt") && !begun.isEmpty()) {
            keep(event, Map.of("session", begun, "how", String.valueOf(fields.get("how"))));
        } else if (KEPT.contains(event)) {
            keep(event, fields);
        }
    }

    private Happening keep(String what, Map<String, ?> fields) {
        var texts = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        var happening = new Happening(clock.instant(), what, texts);
        journal.write(happening);
        return happening;
    }
}
