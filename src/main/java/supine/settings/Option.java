package supine.settings;

/**
 * Something that a setting can be.
 *
 * @param id    as it is stored: "every-second"
 * @param words as it is spoken and shown: "every second"
 */
public record Option(String id, String words) {
}
