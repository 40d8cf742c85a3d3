package org.vitrine.media;

/// Which samples of a line each result is made of, with what weight: a triangle as wide as a result, so that nothing
/// is left out when a picture becomes smaller, and a straight line between neighbours when it becomes larger.
final class Resampling {

    /// Weights are whole numbers; those of one result make this together.
    static final int ONE = 1 << 14;

    static final int BITS = 14;

    private final int[] first;
    private final int[][] weights;

    /// @param from where the part of the line begins, between samples too
    /// @param length of the part, above 0
    /// @param samples of the whole line
    /// @param to how many results
    Resampling(double from, double length, int samples, int to) {
        first = new int[to];
        weights = new int[to][];
        double scale = length / to;
        double reach = Math.max(1, scale);
        int lowest = (int) Math.floor(from);
        int highest = Math.min(samples, (int) Math.ceil(from + length)) - 1;
        for (int result = 0; result < to; result++) {
            double centre = from + (result + 0.5) * scale - 0.5;
            int start = Math.clamp((long) Math.ceil(centre - reach + 1e-9), lowest, highest);
            int end = Math.clamp((long) Math.floor(centre + reach - 1e-9), start, highest);
            first[result] = start;
            weights[result] = whole(start, end, centre, reach);
        }
    }

    private static int[] whole(int start, int end, double centre, double reach) {
        double[] exact = new double[end - start + 1];
        double sum = 0;
        for (int at = 0; at < exact.length; at++) {
            exact[at] = Math.max(1e-6, 1 - Math.abs(start + at - centre) / reach);
            sum += exact[at];
        }
        int[] weights = new int[exact.length];
        int left = ONE;
        int largest = 0;
        for (int at = 0; at < exact.length; at++) {
            weights[at] = (int) Math.round(exact[at] / sum * ONE);
            left -= weights[at];
            largest = weights[at] > weights[largest] ? at : largest;
        }
        // rounding must not darken anything
        weights[largest] += left;
        return weights;
    }

    int results() {
        return first.length;
    }

    /// The first sample that any result needs.
    int lowest() {
        return first[0];
    }

    /// The first sample that no result needs.
    int end() {
        return first[first.length - 1] + weights[weights.length - 1].length;
    }

    int first(int result) {
        return first[result];
    }

    int[] weights(int result) {
        return weights[result];
    }

    /// Along a row of three bands.
    ///
    /// @param source samples from 0 to 255, the first of them sample [#lowest]
    void gather(int[] source, byte[] result, int at) {
        int to = at;
        int origin = lowest();
        for (int each = 0; each < first.length; each++) {
            int[] own = weights[each];
            int from = (first[each] - origin) * 3;
            int blue = ONE / 2;
            int green = ONE / 2;
            int red = ONE / 2;
            for (int weight : own) {
                blue += weight * source[from];
                green += weight * source[from + 1];
                red += weight * source[from + 2];
                from += 3;
            }
            result[to] = (byte) (blue >> BITS);
            result[to + 1] = (byte) (green >> BITS);
            result[to + 2] = (byte) (red >> BITS);
            to += 3;
        }
    }
}
