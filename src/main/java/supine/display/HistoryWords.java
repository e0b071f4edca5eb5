package supine.display;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import supine.history.PastSession;

/** Past sessions in words and sums, the same for window and terminal. Pure: the day is an argument. */
public final class HistoryWords {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final ZoneId zone;

    public HistoryWords(ZoneId zone) {
        this.zone = zone;
    }

    /** @param monday its first day */
    public record Week(LocalDate monday, long minutes, int sessions) {

        /** "2 Nov" */
        public String label() {
            return SHORT_DAY.format(monday);
        }

        /** "week of 2 November 2026: 22 minutes in 2 sessions" */
        public String words() {
            return "week of " + DAY.format(monday) + ": " + (sessions == 0 ? "none" : count(minutes, "minute") + " in " + count(sessions, "session"));
        }
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** "Saturday 21 November 2026, 14:05" */
    public String when(PastSession session) {
        return WHEN.format(Instant.ofEpochMilli(session.beganMs()).atZone(zone));
    }

    /** "Floor reset, 11 minutes, finished, better afterwards" */
    public String facts(PastSession session) {
        var parts = new ArrayList<String>();
        parts.add(session.routine().isEmpty() ? "A routine" : session.routine());
        if (session.minutes() > 0) {
            parts.add(count(session.minutes(), "minute"));
        }
        parts.add(switch (session.ended()) {
            case "finished" -> "finished";
            case "stopped" -> "stopped early";
            case "pain" -> session.pain().isEmpty() ? "ended by pain" : "ended by pain in " + session.pain();
            case "help" -> "ended by a call for help";
            case "fault" -> "ended by a fault";
            default -> "broken off";
        });
        if (!session.felt().isEmpty()) {
            parts.add(session.felt() + " afterwards");
        }
        return String.join(", ", parts);
    }

    private LocalDate monday(PastSession session) {
        return Instant.ofEpochMilli(session.beganMs()).atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The last weeks, oldest first, the present one last. */
    public List<Week> weeks(List<PastSession> sessions, LocalDate today, int number) {
        var weeks = new ArrayList<Week>();
        var last = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int i = number - 1; i >= 0; i--) {
            var monday = last.minusWeeks(i);
            var within = sessions.stream().filter(session -> monday(session).equals(monday)).toList();
            weeks.add(new Week(monday, within.stream().mapToLong(PastSession::minutes).sum(), within.size()));
        }
        return weeks;
    }

    /** "12 sessions since 3 November 2026, 131 minutes in all. This week: 22 minutes in 2 sessions." */
    public String summary(List<PastSession> sessions, LocalDate today) {
        if (sessions.isEmpty()) {
            return "No sessions yet. Each one is listed here once it is over.";
        }
        var first = Instant.ofEpochMilli(sessions.get(sessions.size() - 1).beganMs()).atZone(zone);
        var week = weeks(sessions, today, 1).get(0);
        return count(sessions.size(), "session") + " since " + DAY.format(first) + ", "
                + count(sessions.stream().mapToLong(PastSession::minutes).sum(), "minute") + " in all. This week: "
                + (week.sessions() == 0 ? "none yet." : count(week.minutes(), "minute") + " in " + count(week.sessions(), "session") + ".");
    }

    /** How many sessions felt so afterwards. */
    public static long felt(List<PastSession> sessions, String how) {
        return sessions.stream().filter(session -> session.felt().equals(how)).count();
    }
}
