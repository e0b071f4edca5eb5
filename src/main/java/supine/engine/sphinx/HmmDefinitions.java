package supine.engine.sphinx;

import edu.cmu.sphinx.linguist.acoustic.tiedstate.Pool;
import edu.cmu.sphinx.util.LogMath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * The model's definition file ("mdef"): which tied states make up which phone. Sphinx4's loader makes an object of each of its
 * 137,000 triphones, twice parsed, which costs a second and 50 MB; the phrases need a few hundred, so only those are kept.
 */
final class HmmDefinitions {
    private static final int HEADER_WORDS_PHONES = 42;
    private final Map<String, Hmm> phones = new LinkedHashMap<>();
    private final Map<Triphone, Hmm> triphones = new HashMap<>();
    private final Map<Integer, Integer> phoneOfSenone = new HashMap<>();

    HmmDefinitions(byte[] mdef, Pool<float[][]> transitions, Set<Triphone> wanted) {
        var bases = new HashSet<String>();
        var contexts = new HashSet<String>();
        for (var t : wanted) {
            bases.add(t.phone());
            contexts.add(t.phone() + ' ' + t.left() + ' ' + t.right());
        }
        var text = new String(mdef, StandardCharsets.ISO_8859_1);
        for (int from = 0, to; from < text.length(); from = to + 1) {
            to = text.indexOf('\n', from);
            if (to < 0) {
                to = text.length();
            }
            if (text.startsWith(" N", Math.max(from, to - 2))) {
                line(new StringTokenizer(text.substring(from, to)), transitions, bases, contexts);
            }
        }
        if (phones.size() != HEADER_WORDS_PHONES) {
            throw new IllegalStateException("the speech model has " + phones.size() + " phones");
        }
    }

    /** Columns: phone, left, right, position, kind, transition matrix, states, N. */
    private void line(StringTokenizer words, Pool<float[][]> transitions, Set<String> bases, Set<String> contexts) {
        var phone = words.nextToken();
        var left = words.nextToken();
        var context = !left.equals("-");
        if (context && !bases.contains(phone)) {
            return;
        }
        var right = words.nextToken();
        if (context && !contexts.contains(phone + ' ' + left + ' ' + right)) {
            return;
        }
        var position = words.nextToken().charAt(0);
        words.nextToken();
        int matrix = Integer.parseInt(words.nextToken());
        var senones = new int[words.countTokens() - 1];
        for (int i = 0; i < senones.length; i++) {
            senones[i] = Integer.parseInt(words.nextToken());
            phoneOfSenone.put(senones[i], matrix);
        }
        var hmm = hmm(senones, transitions.get(matrix));
        if (context) {
            triphones.put(new Triphone(phone, left, right, position), hmm);
        } else {
            phones.put(phone, hmm);
        }
    }

    private static Hmm hmm(int[] senones, float[][] matrix) {
        var log = LogMath.getLogMath();
        var stay = new float[senones.length];
        var leave = new float[senones.length];
        for (int i = 0; i < senones.length; i++) {
            stay[i] = log.logToLn(matrix[i][i]);
            leave[i] = log.logToLn(matrix[i][i + 1]);
        }
        return new Hmm(senones, stay, leave);
    }

    /** Every phone without regard to its neighbours, in the model's order. */
    List<Hmm> phones() {
        return List.copyOf(phones.values());
    }

    /** What they are called, in the same order. */
    List<String> names() {
        return List.copyOf(phones.keySet());
    }

    /** The nearest model there is: the same neighbours elsewhere in a word, or else the phone by itself. */
    Hmm nearest(Triphone wanted) {
        var exact = triphones.get(wanted);
        if (exact != null) {
            return exact;
        }
        for (char position : new char[] {'b', 'e', 'i', 's'}) {
            var other = triphones.get(new Triphone(wanted.phone(), wanted.left(), wanted.right(), position));
            if (other != null) {
                return other;
            }
        }
        var plain = phones.get(wanted.phone());
        if (plain == null) {
            throw new IllegalArgumentException("the speech model knows no phone " + wanted.phone());
        }
        return plain;
    }

    /** Which phone's densities a tied state mixes. */
    Map<Integer, Integer> phoneOfSenone() {
        return Map.copyOf(phoneOfSenone);
    }
}
