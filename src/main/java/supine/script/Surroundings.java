package supine.script;

import java.util.List;

/**
 * What scripts lean on that is no script.
 *
 * @param sounds     what "sound" may name, as the files in audio/ are called, without their ending
 * @param pronouncer the words that the voice can say
 */
public record Surroundings(List<String> sounds, Pronouncer pronouncer) {
    /** No sounds, and a voice that can say everything. */
    public static final Surroundings NONE = new Surroundings(List.of(), Pronouncer.ALL);

    public Surroundings {
        sounds = List.copyOf(sounds);
    }
}
