package supine.session;

import org.jspecify.annotations.Nullable;
import supine.script.Regions;
import supine.script.Regions.Region;
import supine.session.Effect.EndReason;
import supine.settings.Settings;

/**
 * All that a session knows at one moment. Immutable; made and read by {@link Session} alone, opaque to everybody else.
 *
 * @param situation  what it is in the middle of
 * @param plan       the way through the chosen routine; null while none is chosen
 * @param place      where on that way it is
 * @param utterances how many utterances have been ordered: the number of the last one
 * @param sentence   the last sentence ordered
 * @param ending     the reason that will be given if the way is walked to its end from here
 * @param echoFree   true if the program's own voice cannot reach the microphone
 * @param deaf       true while the program cannot hear
 * @param region     whom to call in an emergency
 * @param settings   how the user wants it
 */
public record SessionState(
        Situation situation,
        @Nullable Plan plan,
        Place place,
        long utterances,
        String sentence,
        EndReason ending,
        boolean echoFree,
        boolean deaf,
        Region region,
        Settings settings) {

    static final SessionState NEW =
            new SessionState(new Situation.NotBegun(), null, Place.START, 0, "", EndReason.FINISHED, true, false, Regions.ELSEWHERE,
                    Settings.USUAL);

    public boolean isEnded() {
        return situation instanceof Situation.Ended;
    }

    SessionState with(Situation next) {
        return new SessionState(next, plan, place, utterances, sentence, ending, echoFree, deaf, region, settings);
    }

    SessionState with(Plan chosen, Place at) {
        return new SessionState(situation, chosen.counted(settings.counting()), at, utterances, sentence, ending, echoFree, deaf, region, settings);
    }

    SessionState at(Place next) {
        return new SessionState(situation, plan, next, utterances, sentence, ending, echoFree, deaf, region, settings);
    }

    SessionState saying(String text) {
        return new SessionState(situation, plan, place, utterances + 1, text, ending, echoFree, deaf, region, settings);
    }

    SessionState counting() {
        return new SessionState(situation, plan, place, utterances + 1, sentence, ending, echoFree, deaf, region, settings);
    }

    SessionState ending(EndReason reason) {
        return new SessionState(situation, plan, place, utterances, sentence, reason, echoFree, deaf, region, settings);
    }

    SessionState hearing(boolean free, boolean cannot) {
        return new SessionState(situation, plan, place, utterances, sentence, ending, free, cannot, region, settings);
    }

    SessionState in(Region confirmed) {
        return new SessionState(situation, plan, place, utterances, sentence, ending, echoFree, deaf, confirmed, settings);
    }

    /** Counts and instructions change from the next stage on: the one under way has its beats ordered already. */
    SessionState wishing(Settings wanted) {
        var counted = plan == null || wanted.counting() == settings.counting() ? plan : plan.countedAfter(place, wanted.counting());
        var told = counted == null || wanted.instructions() == settings.instructions() ? counted : counted.toldAfter(place, wanted);
        return new SessionState(situation, told, place, utterances, sentence, ending, echoFree, deaf, region, wanted);
    }
}
