package supine.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import supine.bench.PocketSphinx.Found;
import supine.command.Command;

/**
 * Another recogniser's thresholds, a phrase each, set on one half of speakers and files such that it takes no more false commands in an hour
 * there than ours does, with as few misses as that allows; and what becomes of them on the other half.
 */
final class Comparison {
    private final Map<Integer, Found> found;
    private final Map<String, Command> commands;
    private final List<Sound> sounds;

    /**
     * What was listened to.
     *
     * @param said empty for talk that means nothing
     * @param ours whether we took it for what was said; of talk, nothing
     * @param falseOurs how many commands we took where none was said
     */
    record Sound(int half, Optional<Command> said, boolean synthetic, boolean ours, int falseOurs, long ms) {
    }

    /** @param found at every exponent, of the same sounds @param commands what each phrase stands for */
    Comparison(Map<Integer, Found> found, Map<String, Command> commands, List<Sound> sounds) {
        this.found = new TreeMap<>(found);
        this.commands = commands;
        this.sounds = sounds;
    }

    /** Exponents for each phrase, from the strictest on: each step is taken that hears most for the false commands it brings, as long as those are affordable. */
    Map<String, Integer> tuned(int half) {
        var levels = new ArrayList<>(found.keySet());
        var strictest = levels.get(levels.size() - 1);
        var at = new LinkedHashMap<String, Integer>();
        commands.keySet().forEach(phrase -> at.put(phrase, strictest));
        double affordable = sum(half, sound -> sound.falseOurs());
        for (boolean better = true; better;) {
            better = false;
            double best = 0;
            var step = new LinkedHashMap<String, Integer>();
            int hits = hits(half, at, each -> true);
            int alarms = alarms(half, at);
            for (var phrase : commands.keySet()) {
                for (var level : levels) {
                    if (level < at.get(phrase)) {
                        var tried = new LinkedHashMap<>(at);
                        tried.put(phrase, level);
                        int more = alarms(half, tried) - alarms;
                        int gained = hits(half, tried, each -> true) - hits;
                        if (gained > 0 && alarms + more <= affordable && gained / (more + 0.1) > best) {
                            best = gained / (more + 0.1);
                            step.clear();
                            step.put(phrase, level);
                        }
                    }
                }
            }
            if (!step.isEmpty()) {
                at.putAll(step);
                better = true;
            }
        }
        return at;
    }

    private double sum(int half, Function<Sound, Integer> of) {
        return sounds.stream().filter(sound -> sound.half() == half).mapToInt(of::apply).sum();
    }

    private int hits(int half, Map<String, Integer> at, IntPredicate wanted) {
        int hits = 0;
        for (int i = 0; i < sounds.size(); i++) {
            var sound = sounds.get(i);
            if (sound.half() == half && wanted.test(i)) {
                hits += sound.said().isPresent() && isHit(i, sound.said().get(), at) ? 1 : 0;
            }
        }
        return hits;
    }

    /** As kindly as can be: that something else was found in it too does not count. */
    private boolean isHit(int index, Command said, Map<String, Integer> at) {
        return commands.entrySet().stream().anyMatch(entry -> entry.getValue() == said
                && found.get(at.get(entry.getKey())).phrases().get(index).contains(entry.getKey()));
    }

    private int alarms(int half, Map<String, Integer> at) {
        int alarms = 0;
        for (int i = 0; i < sounds.size(); i++) {
            if (sounds.get(i).half() == half && sounds.get(i).said().isEmpty()) {
                int index = i;
                alarms += at.entrySet().stream().mapToLong(entry -> found.get(entry.getValue()).phrases().get(index).stream()
                        .filter(entry.getKey()::equals).count()).sum();
            }
        }
        return alarms;
    }

    /** Both recognisers on a half. @param at exponents that were set on the other */
    Map<String, Object> figures(int half, Map<String, Integer> at) {
        var all = new LinkedHashMap<String, Object>();
        for (boolean synthetic : new boolean[] {false, true}) {
            var kind = synthetic ? "synthetic" : "people";
            int of = (int) sum(half, sound -> sound.said().isPresent() && sound.synthetic() == synthetic ? 1 : 0);
            int ours = (int) sum(half, sound -> sound.said().isPresent() && sound.synthetic() == synthetic && sound.ours() ? 1 : 0);
            all.put(kind + "_missed", new Share(of - ours, of));
            all.put(kind + "_missed_by_pocketsphinx", new Share(of - hits(half, at, i -> sounds.get(i).synthetic() == synthetic), of));
        }
        long talkMs = sounds.stream().filter(sound -> sound.half() == half && sound.said().isEmpty()).mapToLong(Sound::ms).sum();
        all.put("false_commands", new PerHour((int) sum(half, Sound::falseOurs), talkMs));
        all.put("false_by_pocketsphinx", new PerHour(alarms(half, at), talkMs));
        return all;
    }
}
