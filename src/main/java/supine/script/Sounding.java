package supine.script;

import java.util.List;

/** How words sound, for those that are listened for: as phones, written in ARPAbet. May be asked from any thread. */
public interface Sounding {
    /** For when nobody is there to ask: every word is known, and nothing about it. */
    Sounding ALL = new Sounding() {
        @Override
        public List<List<String>> ways(String word) {
            return List.of(List.of());
        }

        @Override
        public List<String> guess(String word) {
            return List.of();
        }
    };

    /** Every way to say a word that the dictionary has; none if it has no such word. The first call may take half a second. */
    List<List<String>> ways(String word);

    /** How a word is probably said, from its letters; empty if that cannot be told. */
    List<String> guess(String word);
}
