package org.vitrine.media;

/// The weights with which `from` samples in a line become `to` samples, at most as many.
final class Lanczos {

    private static final double LOBES = 3;

    /// the first source sample of each result, and the weights from there on
    private final int[] first;

    private final float[][] weights;

    Lanczos(int from, int to) {
        if (to > from) {
            throw new IllegalArgumentException("Pictures are made smaller, never larger");
        }
        first = new int[to];
        weights = new float[to][];
        double scale = (double) from / to;
        for (int result = 0; result < to; result++) {
            double centre = (result + 0.5) * scale - 0.5;
            // of the same size: each sample is itself
            int start = scale == 1 ? result : Math.max(0, (int) Math.ceil(centre - LOBES * scale));
            int end = scale == 1 ? result : Math.min(from - 1, (int) Math.floor(centre + LOBES * scale));
            first[result] = start;
            weights[result] = normalised(start, end, centre, scale);
        }
    }

    private static float[] normalised(int start, int end, double centre, double scale) {
        double[] exact = new double[end - start + 1];
        double sum = 0;
        for (int at = 0; at < exact.length; at++) {
            exact[at] = kernel((start + at - centre) / scale);
            sum += exact[at];
        }
        float[] weights = new float[exact.length];
        for (int at = 0; at < exact.length; at++) {
            weights[at] = (float) (exact[at] / sum);
        }
        return weights;
    }

    private static double kernel(double x) {
        if (x == 0) {
            return 1;
        }
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        double angle = Math.PI * x;
        return LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
    }

    /// Along a row: each result pixel gathers from its source pixels.
    void gather(float[] source, float[] result, int bands) {
        for (int to = 0; to < first.length; to++) {
            for (int band = 0; band < bands; band++) {
                float sum = 0;
                int from = first[to] * bands + band;
                for (float weight : weights[to]) {
                    sum += weight * source[from];
                    from += bands;
                }
                result[to * bands + band] = sum;
            }
        }
    }

    /// Down the rows: one source row is added to every result row that it belongs to.
    ///
    /// @param row which source row it is
    void scatter(float[] source, int row, float[] result) {
        // the results that reach this row stand together
        for (int to = firstReaching(row); to < first.length && first[to] <= row; to++) {
            int at = row - first[to];
            if (at < weights[to].length) {
                float weight = weights[to][at];
                int offset = to * source.length;
                for (int sample = 0; sample < source.length; sample++) {
                    result[offset + sample] += weight * source[sample];
                }
            }
        }
    }

    private int firstReaching(int row) {
        int low = 0;
        int high = first.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first[middle] + weights[middle].length <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
