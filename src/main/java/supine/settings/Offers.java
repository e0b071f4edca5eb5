package supine.settings;

import java.util.List;

/** What can be chosen on this machine and with these scripts, beyond what every machine offers. */
public record Offers(List<Option> microphones, List<Option> loudspeakers, List<Option> regions) {
    /** Nothing but the system's own devices. */
    public static final Offers NONE = new Offers(List.of(), List.of(), List.of());

    public Offers {
        microphones = List.copyOf(microphones);
        loudspeakers = List.copyOf(loudspeakers);
        regions = List.copyOf(regions);
    }
}
