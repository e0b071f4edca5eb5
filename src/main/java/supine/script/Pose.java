package supine.script;

/**
 * What an exercise looks like, for a simple drawing; nobody needs it. Of an exercise for each side it shows the right one.
 *
 * @param start    ready to begin
 * @param movement as far as it goes
 */
public record Pose(View view, Figure start, Figure movement) {

    /** Where the one who looks is. */
    public enum View {
        /** Level with the floor, beside the body; head to the left when it lies. */
        SIDE,
        /** Above the body, which lies. */
        ABOVE
    }

    /** The same with the left side. */
    public Pose mirrored() {
        return new Pose(view, start.mirrored(view), movement.mirrored(view));
    }
}
