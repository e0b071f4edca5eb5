package supine.sound;

/** The discrete Fourier transform of a power of two of complex numbers, in place; radix 2. Not for two threads at once. */
public final class Fft {
    private final int size;
    private final int[] reversed;
    /** Of each stage in turn, those that it needs side by side: the stage of halves of h begins at h. */
    private final double[] cos;
    private final double[] sin;

    /** @param size a power of two */
    public Fft(int size) {
        if (Integer.bitCount(size) != 1 || size < 4) {
            throw new IllegalArgumentException("not a power of two, or too small: " + size);
        }
        this.size = size;
        reversed = new int[size];
        int bits = Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            reversed[i] = Integer.reverse(i) >>> (Integer.SIZE - bits);
        }
        cos = new double[size];
        sin = new double[size];
        for (int half = 1; half < size; half *= 2) {
            for (int k = 0; k < half; k++) {
                cos[half + k] = Math.cos(Math.PI * k / half);
                sin[half + k] = Math.sin(Math.PI * k / half);
            }
        }
    }

    public void forward(double[] re, double[] im) {
        transform(re, im, -1);
    }

    /** Such that it undoes {@link #forward}. */
    public void inverse(double[] re, double[] im) {
        transform(re, im, 1);
        double scale = 1.0 / size;
        for (int i = 0; i < size; i++) {
            re[i] *= scale;
            im[i] *= scale;
        }
    }

    /**
     * Of two real sounds that went {@link #forward} at once, one in the real parts and the other in the imaginary ones: makes of their
     * bins, and of the mirrored ones, those of the first times the conjugate of the other, which is the spectrum of their correlation.
     *
     * @param from  the first bin, at least 1
     * @param until the bin after the last, at most half the size
     */
    public void correlate(double[] re, double[] im, int from, int until) {
        for (int k = from; k < until; k++) {
            int m = size - k;
            double ar = (re[k] + re[m]) / 2;
            double ai = (im[k] - im[m]) / 2;
            double br = (im[k] + im[m]) / 2;
            double bi = (re[m] - re[k]) / 2;
            re[k] = ar * br + ai * bi;
            im[k] = ai * br - ar * bi;
            re[m] = re[k];
            im[m] = -im[k];
        }
    }

    private void transform(double[] re, double[] im, int sign) {
        for (int i = 0; i < size; i++) {
            int j = reversed[i];
            if (i < j) {
                double r = re[i];
                re[i] = re[j];
                re[j] = r;
                double m = im[i];
                im[i] = im[j];
                im[j] = m;
            }
        }
        fours(re, im, sign);
        for (int half = 4; half < size; half *= 2) {
            for (int from = 0; from < size; from += 2 * half) {
                for (int u = from; u < from + half; u++) {
                    int v = u + half;
                    double c = cos[v - from];
                    double s = sign * sin[v - from];
                    double r = re[v] * c - im[v] * s;
                    double m = re[v] * s + im[v] * c;
                    re[v] = re[u] - r;
                    im[v] = im[u] - m;
                    re[u] += r;
                    im[u] += m;
                }
            }
        }
    }

    /** The first two stages at once: their factors are 1 and i. */
    private void fours(double[] re, double[] im, int sign) {
        for (int i = 0; i < size; i += 4) {
            double ar = re[i] + re[i + 1];
            double ai = im[i] + im[i + 1];
            double br = re[i] - re[i + 1];
            double bi = im[i] - im[i + 1];
            double cr = re[i + 2] + re[i + 3];
            double ci = im[i + 2] + im[i + 3];
            double dr = -sign * (im[i + 2] - im[i + 3]);
            double di = sign * (re[i + 2] - re[i + 3]);
            re[i] = ar + cr;
            im[i] = ai + ci;
            re[i + 2] = ar - cr;
            im[i + 2] = ai - ci;
            re[i + 1] = br + dr;
            im[i + 1] = bi + di;
            re[i + 3] = br - dr;
            im[i + 3] = bi - di;
        }
    }
}
