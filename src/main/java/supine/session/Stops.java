package supine.session;

import java.util.ArrayList;
import java.util.List;

/**
 * Where "stop" may have been said lately in a room whose noise was accepted. A television says it once, and now and then something like
 * "stop the session"; one who means it says it twice. Judged are the two best places together, so that of a voice that is hardly understood
 * the better one speaks for the other (docs/decisions/0028).
 */
record Stops(List<Place> places) {
    static final Stops NONE = new Stops(List.of());
    /** Two within this are one who means it, ms; with the time that it takes to say the second. */
    private static final long TOGETHER_MS = 5_000;
    /** Two that are said one right after the other overlap so far at most, as they are reported, ms. */
    private static final long OVERLAP_MS = 200;
    /** So long before it was told a "stop" may have begun, ms. */
    private static final long STOP_MS = 400;
    /** What two places must come to together, ln. */
    private static final double LEAST_SUM = -76;
    /** A "stop" that was well understood is half of that: two of them do, and one makes up for as much as another place may lack. */
    private static final double UNDERSTOOD = LEAST_SUM / 2;

    /**
     * One of them.
     *
     * @param toldMs when it was told
     * @param fromMs what ends before this is another one
     * @param toMs   what begins after this is another one
     * @param llr    ln of how much likelier it is to have been said there than whatever else
     */
    private record Place(long toldMs, long fromMs, long toMs, double llr) {
        boolean isAnother(Place other) {
            return other.fromMs >= toMs - OVERLAP_MS || fromMs >= other.toMs - OVERLAP_MS;
        }
    }

    /** "Stop the session", hardly understood: at another place, or better at one that is known. */
    Stops spotted(long nowMs, long startMs, long endMs, double llr) {
        return and(new Place(nowMs, startMs, endMs, llr));
    }

    /** "Stop" was understood that may be the television's; what is told of later, and began before, are the same words. */
    Stops understood(long nowMs) {
        return and(new Place(nowMs, nowMs - STOP_MS, nowMs, UNDERSTOOD));
    }

    private Stops and(Place place) {
        var lately = new ArrayList<Place>();
        for (var known : places) {
            if (place.toldMs - known.toldMs <= TOGETHER_MS) {
                lately.add(known);
            }
        }
        lately.add(place);
        return new Stops(List.copyOf(lately));
    }

    /** True if it has been said twice. */
    boolean areMeant() {
        var last = places.get(places.size() - 1);
        return places.stream().anyMatch(place -> place.isAnother(last) && place.llr + last.llr >= LEAST_SUM);
    }
}
