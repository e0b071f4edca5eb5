package supine.bench;

/** Leaves a session that is computed, from its progress, once all is known of it. */
final class EnoughException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
