package supine.script;

import java.util.List;

/**
 * What scripts lean on that is no script.
 *
 * @param sounds     what "sound" may name, as the files in audio/ are called, without their ending
 * @param pronouncer the words that the voice can say
 * @param sounding   how the words sound that are listened for
 */
public record Surroundings(List<String> sounds, Pronouncer pronouncer, Sounding sounding) {
    /** No sounds, and a voice that can say everything. */
    public static final Surroundings NONE = new Surroundings(List.of(), Pronouncer.ALL, Sounding.ALL);

    /** Where nothing is listened for. */
    public Surroundings(List<String> sounds, Pronouncer pronouncer) {
        this(sounds, pronouncer, Sounding.ALL);
    }

    public Surroundings {
        sounds = List.copyOf(sounds);
    }
}
