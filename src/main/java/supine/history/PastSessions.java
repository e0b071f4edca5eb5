package supine.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sessions that a journal tells of. What somebody deleted is not among them; it can be brought back until it is forgotten. */
public final class PastSessions {
    /** What belongs to one session, and is forgotten with it; what was learnt about the person in it stays. */
    private static final Set<String> OF_A_SESSION = Set.of("began", "pain", "help", "started-again", "ended");

    private PastSessions() {
    }

    /** Newest first. */
    public static List<PastSession> of(List<Happening> all) {
        var deleted = deleted(all);
        var felt = new HashMap<String, String>();
        all.stream().filter(each -> each.what().equals("felt")).forEach(each -> felt.put(each.field("session"), each.field("how")));
        var sessions = new ArrayList<PastSession>();
        grouped(all).forEach((id, happenings) -> {
            if (!deleted.contains(id)) {
                sessions.add(session(id, happenings, felt.getOrDefault(id, "")));
            }
        });
        Collections.reverse(sessions);
        return sessions;
    }

    private static PastSession session(String id, List<Happening> happenings, String felt) {
        var began = happenings.get(0);
        var minutes = 0L;
        var ended = PastSession.BROKEN_OFF;
        var pain = "";
        for (var each : happenings) {
            if (each.what().equals("ended")) {
                ended = each.field("reason");
                minutes = Math.max(1, Math.round(Duration.between(began.at(), each.at()).toSeconds() / 60.0));
            } else if (each.what().equals("pain")) {
                pain = each.field("exercise");
            }
        }
        return new PastSession(id, began.at().toEpochMilli(), began.field("routine"), minutes, ended, felt, pain);
    }

    /** By id, oldest first: from "began" to "ended". */
    private static Map<String, List<Happening>> grouped(List<Happening> all) {
        var groups = new LinkedHashMap<String, List<Happening>>();
        List<Happening> open = null;
        for (var each : all) {
            if (each.what().equals("began")) {
                open = groups.computeIfAbsent(each.at().toString(), id -> new ArrayList<>());
            }
            if (open != null && OF_A_SESSION.contains(each.what())) {
                open.add(each);
            }
            if (each.what().equals("ended")) {
                open = null;
            }
        }
        return groups;
    }

    private static Set<String> deleted(List<Happening> all) {
        var deleted = new HashSet<String>();
        for (var each : all) {
            if (each.what().equals("deleted")) {
                deleted.add(each.field("session"));
            } else if (each.what().equals("restored")) {
                deleted.remove(each.field("session"));
            }
        }
        return deleted;
    }

    /**
     * What is left once the deleted sessions are forgotten for good. The pain that ended the very last session is kept even then: it
     * is asked about before the next one.
     */
    public static List<Happening> withoutDeleted(List<Happening> all) {
        var deleted = deleted(all);
        var gone = new HashSet<Happening>();
        grouped(all).forEach((id, happenings) -> {
            if (deleted.contains(id)) {
                gone.addAll(happenings);
            }
        });
        var left = new ArrayList<Happening>();
        for (int i = 0; i < all.size(); i++) {
            var each = all.get(i);
            var remark = Set.of("deleted", "restored").contains(each.what()) || each.what().equals("felt") && deleted.contains(each.field("session"));
            if (!remark && !gone.contains(each) || each.what().equals("pain") && isLastWord(all, i)) {
                left.add(each);
            }
        }
        return left;
    }

    private static boolean isLastWord(List<Happening> all, int pain) {
        return all.subList(pain + 1, all.size()).stream()
                .noneMatch(later -> later.what().equals("ended") && later.field("reason").equals("finished") || later.what().equals("pain"));
    }
}
