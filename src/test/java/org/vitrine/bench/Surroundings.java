package org.vitrine.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/// What a number was measured on, and how numbers are put together.
final class Surroundings {
    private Surroundings() {}

    static String line() {
        return String.format(
                Locale.ROOT,
                "%d cores, load %.1f, %s, %s",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(),
                java.time.LocalDate.now(java.time.ZoneOffset.UTC));
    }

    static double median(double[] numbers) {
        return quantile(numbers, 0.5);
    }

    /// By nearest rank: always a number that was seen.
    static double quantile(double[] numbers, double share) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
