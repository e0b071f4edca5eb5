package supine.session;

import java.util.List;
import supine.settings.Offers;
import supine.settings.Settings;

/**
 * How the user wants a session to be led.
 *
 * @param settings at its beginning
 * @param offers   what can be chosen
 * @param remarks  sentences to begin with: what became of the user's wishes
 * @param checksSound true if it begins with a sound check
 * @param again    true for somebody who comes from another session: nobody is welcomed twice, or urged to choose
 */
public record Wishes(Settings settings, Offers offers, List<String> remarks, boolean again, boolean checksSound) {
    public static final Wishes NONE = new Wishes(Settings.USUAL, Offers.NONE, List.of());

    public Wishes(Settings settings, Offers offers, List<String> remarks) {
        this(settings, offers, remarks, false, false);
    }

    public Wishes {
        remarks = List.copyOf(remarks);
    }
}
