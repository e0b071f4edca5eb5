package supine.session;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import supine.script.Regions;
import supine.script.Regions.Region;
import supine.script.Routine;
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
 * @param noise      how loud the room is
 * @param misses     how often moments of sound were lost
 * @param choice     the routines that are offered; more may be found while they are
 * @param due        the last count that was ordered: the number that somebody may say along
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
        Settings settings,
        Noise noise,
        Misses misses,
        List<Routine> choice,
        Counted due) {

    static final SessionState NEW =
            new SessionState(new Situation.NotBegun(), null, Place.START, 0, "", EndReason.FINISHED, true, false, Regions.ELSEWHERE,
                    Settings.USUAL, Noise.NONE, Misses.NONE, List.of(), Counted.NOTHING);

    public boolean isEnded() {
        return situation instanceof Situation.Ended;
    }

    /** More to choose from, after what there was already. */
    SessionState offering(List<Routine> found) {
        var ids = choice.stream().map(Routine::id).collect(Collectors.toSet());
        var all = Stream.concat(choice.stream(), found.stream().filter(routine -> !ids.contains(routine.id()))).toList();
        return new SessionState(situation, plan, place, utterances, sentence, ending, echoFree, deaf, region, settings, noise, misses, all, due);
    }

    SessionState with(Situation next) {
        return new SessionState(next, plan, place, utterances, sentence, ending, echoFree, deaf, region, settings, noise, misses, choice, due);
    }

    SessionState with(Plan chosen, Place at) {
        var laidOut = chosen.counted(settings.counting()).waitingAfter(at, noise.accepted());
        return new SessionState(situation, laidOut, at, utterances, sentence, ending, echoFree, deaf, region, settings, noise, misses, choice, due);
    }

    SessionState at(Place next) {
        return new SessionState(situation, plan, next, utterances, sentence, ending, echoFree, deaf, region, settings, noise, misses, choice, due);
    }

    SessionState saying(String text) {
        return new SessionState(situation, plan, place, utterances + 1, text, ending, echoFree, deaf, region, settings, noise, misses, choice, due);
    }

    SessionState counting(Counted next) {
        return new SessionState(situation, plan, place, utterances + 1, sentence, ending, echoFree, deaf, region, settings, noise, misses, choice, next);
    }

    SessionState ending(EndReason reason) {
        return new SessionState(situation, plan, place, utterances, sentence, reason, echoFree, deaf, region, settings, noise, misses, choice, due);
    }

    SessionState hearing(boolean free, boolean cannot) {
        return new SessionState(situation, plan, place, utterances, sentence, ending, free, cannot, region, settings, noise, misses, choice, due);
    }

    /** In a room that is too loud for a voice to halt it, each step waits to be told. */
    SessionState in(Noise heard) {
        var waiting = plan == null || heard.accepted() == noise.accepted() ? plan : plan.waitingAfter(place, heard.accepted());
        return new SessionState(situation, waiting, place, utterances, sentence, ending, echoFree, deaf, region, settings, heard, misses, choice, due);
    }

    SessionState missing(Misses moments) {
        return new SessionState(situation, plan, place, utterances, sentence, ending, echoFree, deaf, region, settings, noise, moments, choice, due);
    }

    SessionState in(Region confirmed) {
        return new SessionState(situation, plan, place, utterances, sentence, ending, echoFree, deaf, confirmed, settings, noise, misses, choice, due);
    }

    /** Counts and instructions change from the next stage on: the one under way has its beats ordered already. */
    SessionState wishing(Settings wanted) {
        var counted = plan == null || wanted.counting() == settings.counting() ? plan : plan.countedAfter(place, wanted.counting());
        var told = counted == null || wanted.instructions() == settings.instructions() ? counted
                : counted.toldAfter(place, wanted).waitingAfter(place, noise.accepted());
        return new SessionState(situation, told, place, utterances, sentence, ending, echoFree, deaf, region, wanted, noise, misses, choice, due);
    }
}
