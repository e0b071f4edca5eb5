package supine.cli;

/** What the program says to whoever started it. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAULT = 1;
    static final int BAD_INPUT = 2;

    private ExitCode() {
    }
}
