package supine.hearing;

/** A second-order filter in transposed direct form II; coefficients after R. Bristow-Johnson's "Audio EQ Cookbook". */
final class Biquad {
    private static final double BUTTERWORTH_Q = Math.sqrt(0.5);
    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double s1;
    private double s2;

    private Biquad(double b0, double b1, double b2, double a0, double a1, double a2) {
        this.b0 = b0 / a0;
        this.b1 = b1 / a0;
        this.b2 = b2 / a0;
        this.a1 = a1 / a0;
        this.a2 = a2 / a0;
    }

    static Biquad highPass(double hz, double sampleRate) {
        double w = 2 * Math.PI * hz / sampleRate;
        double alpha = Math.sin(w) / (2 * BUTTERWORTH_Q);
        double c = Math.cos(w);
        return new Biquad((1 + c) / 2, -(1 + c), (1 + c) / 2, 1 + alpha, -2 * c, 1 - alpha);
    }

    static Biquad lowPass(double hz, double sampleRate) {
        double w = 2 * Math.PI * hz / sampleRate;
        double alpha = Math.sin(w) / (2 * BUTTERWORTH_Q);
        double c = Math.cos(w);
        return new Biquad((1 - c) / 2, 1 - c, (1 - c) / 2, 1 + alpha, -2 * c, 1 - alpha);
    }

    double next(double x) {
        double y = b0 * x + s1;
        s1 = b1 * x - a1 * y + s2;
        s2 = b2 * x - a2 * y;
        return y;
    }
}
