package supine.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of sessions in which somebody counted along. */
final class CountingTally {
    private static final int HOLDS = 20;
    private Share undisturbed = Share.NONE;
    private int holds;
    private int numbers;
    private int questions;
    private int commands;
    private Share halted = Share.NONE;
    private Share wentOn = Share.NONE;
    private final List<Long> haltMs = new ArrayList<>();

    /** @param stops whether the person was to say "stop"; who was halted before came to none */
    void add(CountingPerson person, boolean stops) {
        numbers += person.numbers;
        questions += person.questions;
        commands += person.commands;
        if (!stops) {
            holds += Math.min(HOLDS, person.holds);
            undisturbed = undisturbed.and(person.questions + person.commands == 0 && person.holds >= HOLDS);
        } else if (person.stopEndMs >= 0) {
            halted = halted.and(person.haltedMs >= 0 && !person.wentOn);
            wentOn = wentOn.and(person.wentOn);
            if (person.haltedMs >= 0) {
                haltMs.add(person.haltedMs - person.stopEndMs);
            }
        }
    }

    Map<String, Object> figures() {
        var all = new LinkedHashMap<String, Object>();
        all.put("holds_counted_through", holds);
        all.put("numbers_said", numbers);
        all.put("20_holds_undisturbed", undisturbed);
        all.put("questions", questions);
        all.put("other_commands_heard", commands);
        all.put("stop_halted_for_good", halted);
        all.put("went_on_after_stop", wentOn);
        all.put("stop_end_to_halt", new Times(haltMs));
        return all;
    }
}
