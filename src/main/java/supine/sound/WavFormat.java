package supine.sound;

/**
 * What a WAV file holds, checked.
 *
 * @param bits       of a sample: 8 (unsigned), 16, 24, 32 (signed) or, if floating, 32, 64
 * @param dataOffset bytes before the first sample
 * @param dataBytes  length of the samples, a whole number of them for each channel
 */
record WavFormat(boolean floating, int channels, int sampleRate, int bits, long dataOffset, long dataBytes) {

    int bytesPerSample() {
        return bits / 8;
    }

    int bytesPerMoment() {
        return bytesPerSample() * channels;
    }

    long moments() {
        return dataBytes / bytesPerMoment();
    }
}
