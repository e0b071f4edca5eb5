package supine.session;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import supine.script.Regions;
import supine.script.Regions.Region;
import supine.script.Routine;

/**
 * What is known of the person from earlier sessions.
 *
 * @param region   whom to call in an emergency; {@link Regions#ELSEWHERE} until confirmed
 * @param regionAsked true once the region has been asked for, whatever was answered
 * @param screened true if the whole screening was passed before, so that one question is enough
 * @param cleared  true if a professional has said that exercise is fine in spite of chronic pain
 * @param pain     the pain that ended the last session; null if none did
 * @param timesDone how often each routine was done to its end, by id
 */
public record Known(Region region, boolean regionAsked, boolean screened, boolean cleared, @Nullable Pain pain,
        Map<String, Integer> timesDone) {
    public static final Known NOTHING = new Known(Regions.ELSEWHERE, false, false, false, null);

    public Known {
        timesDone = Map.copyOf(timesDone);
    }

    /** Of somebody who has done no routine yet. */
    public Known(Region region, boolean regionAsked, boolean screened, boolean cleared, @Nullable Pain pain) {
        this(region, regionAsked, screened, cleared, pain, Map.of());
    }

    /** The same of somebody who has done routines. */
    public Known having(Map<String, Integer> done) {
        return new Known(region, regionAsked, screened, cleared, pain, done);
    }

    int timesDone(Routine routine) {
        return timesDone.getOrDefault(routine.id(), 0);
    }

    /**
     * Pain that ended a session.
     *
     * @param exerciseId   in which it was; empty if in none
     * @param exerciseName the same, as spoken; empty if in none
     * @param hoursAgo     since then
     */
    public record Pain(String exerciseId, String exerciseName, long hoursAgo) {
    }

    /** The same of somebody who has told where they are. */
    public Known in(Region told) {
        return new Known(told, true, screened, cleared, pain, timesDone);
    }

    Optional<Pain> lastPain() {
        return Optional.ofNullable(pain);
    }
}
