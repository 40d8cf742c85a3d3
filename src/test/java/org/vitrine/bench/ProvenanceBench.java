package org.vitrine.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.vitrine.problem.Violation;
import org.vitrine.provenance.ChainCheck;
import org.vitrine.provenance.ChainText;
import org.vitrine.provenance.ChainText.Names;
import org.vitrine.provenance.Lifetimes;
import org.vitrine.provenance.ProvenanceEvent;

/// How long a chain of ten events takes; the aim is below 50 microseconds. `./vitrine bench provenance`, and behind it
/// a pattern of what to run.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ProvenanceBench {

    private final String text = """
            Possibly commissioned by the Academy of Arts, St. Petersburg, 1938; given by J. V. Stalin (Gori, 1878–1953) \
            to Kim Il Sung [1], Moscow, 5 March 1949; transferred from the Cabinet to the State Museum, Pyongyang, 1950. \
            Found by a soldier with a dealer, Seoul, c. 1951; purchased by Knoedler & Co. (agent for Henry Frick) from \
            J. Smith, New York, May 4, 1952; by descent to his daughter, Helen Frick, 1960; lent by Helen Frick to the \
            City Museum, London, 1961/1962; returned by the City Museum to Helen Frick, 1962. Restituted by Helen Frick \
            to the Ministry of Culture, 1987; deposited by the Ministry of Culture with the Friendship Exhibition [2], \
            Mt. Myohyang, April 14 Juche 76 (1987).

            Notes:
            [1] inv. 45
            [2] with its case
            """;
    private final String hostile = "(agent for ".repeat(90_909);
    private final List<ProvenanceEvent> chain = ChainText.parse(text).events();

    @Benchmark
    public ChainText.Reading parse() {
        return ChainText.parse(text);
    }

    @Benchmark
    public String render() {
        return ChainText.render(chain, Names.NONE);
    }

    @Benchmark
    public List<Violation> check() {
        return ChainCheck.warnings(chain, Names.NONE, Lifetimes.NONE);
    }

    /// A million characters, for what one bad text can cost.
    @Benchmark
    public ChainText.Reading parseHostile() {
        return ChainText.parse(hostile);
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ProvenanceBench.class.getName() + (args.length > 0 ? args[0] : ""))
                        .build())
                .run();
    }
}
