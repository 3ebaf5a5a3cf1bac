package dev.wowlab.cli.sim;

import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultReport;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How many fights: a number, or until a precision. Confined to the main thread.
public final class EffortOption {
    private static final long DEFAULT_ITERATIONS = 10_000;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "Number of fights (default: 10000, without --precision).")
    private @Nullable Long iterations;

    @Option(
            names = "--precision",
            paramLabel = "P%",
            converter = PercentageConverter.class,
            description = "Stop when the 95 %% confidence interval of the mean DPS is at most this share of it on "
                    + "either side, e.g. 0.1%%; looked at every 1,000 fights.")
    private @Nullable Precision precision;

    @Option(
            names = "--max-iterations",
            paramLabel = "N",
            description = "Most fights with --precision (default: 1000000).")
    private @Nullable Long maxIterations;

    /// Reads what `--precision` takes.
    static final class PercentageConverter implements ITypeConverter<Precision> {
        @Override
        public Precision convert(String text) {
            return Precision.ofPercentage(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no percentage from 0.0001% to 10%, such as 0.1%"));
        }
    }

    /// The precision to stop at; empty where the number of fights is fixed.
    public Optional<Precision> precision() {
        return Optional.ofNullable(precision);
    }

    /// Number of fights; with a precision, the most that are allowed.
    public long iterations() {
        if (precision != null) {
            return maxIterations == null ? Precision.DEFAULT_MAX_ITERATIONS : maxIterations;
        }
        return iterations == null ? DEFAULT_ITERATIONS : iterations;
    }

    /// The number of fights where it is fixed; empty where a precision ends them.
    public Optional<Long> fixedIterations() {
        return precision == null ? Optional.of(iterations()) : Optional.empty();
    }

    /// The most fights that a precision may take; empty where their number is fixed.
    public Optional<Long> mostIterations() {
        return precision == null ? Optional.empty() : Optional.of(iterations());
    }

    /// What is wrong with the options together; empty when nothing is.
    public Optional<String> misuse() {
        if (iterations != null && precision != null) {
            return Optional.of("give --iterations or --precision, not both; --max-iterations limits --precision");
        }
        if (maxIterations != null && precision == null) {
            return Optional.of("--max-iterations goes with --precision; --iterations sets a fixed number");
        }
        if (iterations() < 1) {
            return Optional.of((precision == null ? "--iterations" : "--max-iterations") + " must be at least 1, not "
                    + iterations());
        }
        return Optional.empty();
    }

    /// Simulates a planned input that often.
    ///
    /// @param progress told how far it is, from the workers' threads
    public LocalSimulation.Outcome run(
            LocalSimulation simulation, long seed, int threads, LocalSimulation.Progress progress)
            throws InterruptedException {
        return precision == null
                ? simulation.run(seed, iterations(), threads, progress)
                : simulation.run(seed, precision, iterations(), threads, progress);
    }

    /// Says in a sentence whether the precision was reached; empty where none was wanted.
    public Optional<String> verdict(ResultReport report) {
        return precision().map(wanted -> verdict(report, wanted));
    }

    /// Says in a sentence whether a result reached a precision.
    public static String verdict(ResultReport report, Precision wanted) {
        return String.format(
                Locale.ROOT,
                "precision ±%s %s after %,d fights",
                wanted.percentage(),
                wanted.isReachedBy(report) ? "reached" : "NOT reached",
                report.iterations());
    }
}
