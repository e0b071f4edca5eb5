package supine.script;

/** Whether an exercise is done once with both sides of the body, or first with one and then with the other. */
public enum Sides {
    BOTH, EACH
}
