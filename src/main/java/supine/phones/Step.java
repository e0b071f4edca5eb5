package supine.phones;

import org.jspecify.annotations.Nullable;

/**
 * What a network does from one layer to the next. Immutable.
 *
 * @param layer    what is added up
 * @param together of a block: what it makes of that, which is added to the block's input; null for others
 * @param tells    true for the last: ln probabilities, all others are no less than 0
 */
record Step(Layer layer, @Nullable Layer together, boolean tells) {

    static Step rectifying(Layer layer) {
        return new Step(layer, null, false);
    }

    static Step adding(Layer around, Layer together) {
        return new Step(around, together, false);
    }

    static Step telling(Layer layer) {
        return new Step(layer, null, true);
    }

    /** @param around see {@link Layer#output} */
    float[] output(@Nullable float[][] around) {
        var sums = layer.output(around);
        if (tells) {
            return normalised(sums);
        }
        var input = around[layer.reach()];
        return together == null || input == null ? Layer.rectify(sums) : plus(Layer.rectify(together.output(new float[][] {sums})), input);
    }

    private static float[] plus(float[] values, float[] more) {
        for (int i = 0; i < values.length; i++) {
            values[i] += more[i];
        }
        return values;
    }

    /** So that the probabilities add up to 1. */
    private static float[] normalised(float[] logs) {
        float most = Float.NEGATIVE_INFINITY;
        for (float log : logs) {
            most = Math.max(most, log);
        }
        double sum = 0;
        for (float log : logs) {
            sum += Math.exp(log - most);
        }
        float total = most + (float) Math.log(sum);
        for (int i = 0; i < logs.length; i++) {
            logs[i] -= total;
        }
        return logs;
    }
}
