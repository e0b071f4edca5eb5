package supine.engine.sphinx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import supine.command.Command;
import supine.phones.Spelling;

/**
 * One way to pronounce a phrase: its states from left to right. Between words a silence may be made or left out.
 *
 * @param command  what the phrase stands for; empty for a decoy, a phrase that only sounds like a command
 * @param senones  tied state of each state
 * @param stay     ln probability to remain
 * @param leave    ln probability to go on
 * @param opens    true for the first state of a phone
 * @param silent   true for the states of a silence between words
 * @param spelling its phones
 */
record Chain(Optional<Command> command, String phrase, int[] senones, float[] stay, float[] leave, boolean[] opens, boolean[] silent,
        Spelling spelling) {
    /** States of the silence between words, and how far it is to skip it. */
    static final int SILENCE_STATES = 3;

    int length() {
        return senones.length;
    }

    int phones() {
        int phones = 0;
        for (int i = 0; i < length(); i++) {
            phones += opens[i] && !silent[i] ? 1 : 0;
        }
        return phones;
    }

    boolean isFor(Command wanted) {
        return command.filter(wanted::equals).isPresent();
    }

    /** False for what only sounds like a command. */
    boolean isAlwaysHeard() {
        return command.filter(Command::isAlwaysHeard).isPresent();
    }

    boolean meansTheSame(Chain other) {
        boolean listed = command.map(Command::isOneOfAList).orElse(false);
        return command.equals(other.command) && (!listed || phrase.equals(other.phrase));
    }

    /** Every way to pronounce a phrase, as phones with a null between words. */
    static List<List<List<String>>> ways(String phrase, Pronunciations pronunciations) {
        List<List<List<String>>> ways = List.of(List.of());
        for (var word : phrase.split(" ")) {
            var longer = new ArrayList<List<List<String>>>();
            for (var way : ways) {
                for (var phones : pronunciations.of(word)) {
                    var next = new ArrayList<>(way);
                    next.add(phones);
                    longer.add(next);
                }
            }
            ways = longer;
        }
        return ways;
    }

    /** The phones of a way, each between its neighbours. */
    static List<Triphone> triphones(List<List<String>> way) {
        var all = new ArrayList<String>();
        way.forEach(all::addAll);
        var triphones = new ArrayList<Triphone>();
        for (var word : way) {
            for (int i = 0; i < word.size(); i++) {
                int at = triphones.size();
                var left = at == 0 ? Triphone.SILENCE : all.get(at - 1);
                var right = at == all.size() - 1 ? Triphone.SILENCE : all.get(at + 1);
                char position = word.size() == 1 ? 's' : i == 0 ? 'b' : i == word.size() - 1 ? 'e' : 'i';
                triphones.add(new Triphone(word.get(i), left, right, position));
            }
        }
        return triphones;
    }

    static Set<Triphone> triphonesOf(Collection<String> phrases, Pronunciations pronunciations) {
        var needed = new LinkedHashSet<Triphone>();
        for (var phrase : phrases) {
            ways(phrase, pronunciations).forEach(way -> needed.addAll(triphones(way)));
        }
        return needed;
    }

    static List<Chain> chains(Optional<Command> command, String phrase, Pronunciations pronunciations, HmmDefinitions definitions) {
        var silence = definitions.nearest(new Triphone(Triphone.SILENCE, "-", "-", '-'));
        var chains = new ArrayList<Chain>();
        for (var way : ways(phrase, pronunciations)) {
            var triphones = triphones(way);
            var hmms = new ArrayList<Hmm>();
            for (var triphone : triphones) {
                boolean wordBegins = triphone.position() == 'b' || triphone.position() == 's';
                if (wordBegins && !hmms.isEmpty()) {
                    hmms.add(silence);
                }
                hmms.add(definitions.nearest(triphone));
            }
            chains.add(chain(command, phrase, new Spelling(way.stream().flatMap(List::stream).toList()), hmms, silence));
        }
        return chains;
    }

    private static Chain chain(Optional<Command> command, String phrase, Spelling spelling, List<Hmm> hmms, Hmm silence) {
        int n = hmms.stream().mapToInt(hmm -> hmm.senones().length).sum();
        var chain = new Chain(command, phrase, new int[n], new float[n], new float[n], new boolean[n], new boolean[n], spelling);
        int at = 0;
        for (var hmm : hmms) {
            chain.opens[at] = true;
            for (int i = 0; i < hmm.senones().length; i++, at++) {
                chain.senones[at] = hmm.senones()[i];
                chain.stay[at] = hmm.stay()[i];
                chain.leave[at] = hmm.leave()[i];
                chain.silent[at] = hmm == silence;
            }
        }
        return chain;
    }
}
