package org.vitrine.bench;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.vitrine.dating.DateText;
import org.vitrine.dating.Dates;
import org.vitrine.dating.Edtf;
import org.vitrine.dating.Reading;

/// How long one date takes; the aim is below 5 microseconds. `./vitrine bench dating`, and behind it a pattern of what
/// to run.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DatingBench {
    /// What is read; the other benchmarks do not depend on it.
    @State(Scope.Thread)
    public static class Written {
        @Param({
            "1984-09-17",
            "17 September 1984",
            "April 14 Juche 76 (1987)",
            "May 17-27, June 21-July 1 1984",
            "주체76(1987)년 4월 14일",
            "с 22 февраля по 7 апреля 1949 года",
            "70th Anniversary of the Great October Socialist Revolution"
        })
        public String text = "";
    }

    private final String hostile = "1 and ".repeat(83);

    @Benchmark
    public Reading parse(Written written) {
        return Dates.parse(written.text);
    }

    /// 498 characters, for what one bad text can cost.
    @Benchmark
    public Reading parseHostile() {
        return Dates.parse(hostile);
    }

    @Benchmark
    public String say() {
        return DateText.of(Edtf.parse("1949-02-22/1949-04-07"), Locale.ENGLISH);
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(DatingBench.class.getName() + (args.length > 0 ? args[0] : ""))
                        .build())
                .run();
    }
}
