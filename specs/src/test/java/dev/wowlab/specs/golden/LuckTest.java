package dev.wowlab.specs.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.specs.reference.ReferenceCases;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A mean may be freed of luck only where luck is nothing on average: of every kind, in every specialisation.
@Execution(ExecutionMode.CONCURRENT)
class LuckTest {
    private static final long SEED = 11;
    private static final int FIGHTS = 3_000;

    /// Some two hundred kinds are looked at: one in a million such means is further off by chance.
    private static final double SIGMAS = 4.9;

    static List<ReferenceCases.Case> averages() throws Exception {
        return ReferenceCases.read(Path.of("src/test/resources/golden"), "Averages");
    }

    @ParameterizedTest
    @MethodSource("averages")
    void everyKindOfLuckIsNothingOnAverage(ReferenceCases.Case one) throws Exception {
        Totals totals = Totals.run(one.request(), SEED, FIGHTS);
        List<String> kinds = kinds(totals);

        assertThat(kinds).contains("00 damage", "04 length");
        for (String kind : kinds) {
            double mean = (double) value(totals, kind, "sum") / FIGHTS;
            double meanOfSquares = square(totals, kind) / FIGHTS;
            double error = Math.sqrt((meanOfSquares - mean * mean) / FIGHTS);
            assertThat(Math.abs(mean)).as(kind).isLessThanOrEqualTo(SIGMAS * error);
        }
    }

    @Test
    void hitsCritsAndDodgesOfABearAreNearlyAllOfItsLuck() throws Exception {
        byte[] request = averages().stream()
                .filter(one -> one.name().equals("FeralBear"))
                .findFirst()
                .orElseThrow()
                .request();
        Totals totals = Totals.run(request, SEED, FIGHTS);

        double withDps = value(totals, "00 damage", "dpsHigh") * 0x1p36 + value(totals, "00 damage", "dpsLow");
        double covariance =
                withDps / FIGHTS - (double) value(totals, "00 damage", "sum") / FIGHTS * (totals.sumOfDps() / FIGHTS);
        double variance = square(totals, "00 damage") / FIGHTS;

        assertThat(covariance / variance)
                .as("a point of damage by luck is a point of damage")
                .isBetween(0.97, 1.03);
    }

    private static List<String> kinds(Totals totals) {
        return totals.luck.keySet().stream()
                .filter(name -> name.endsWith(" sum"))
                .map(name -> name.substring("luck ".length(), name.length() - " sum".length()))
                .filter(kind -> square(totals, kind) > 0)
                .toList();
    }

    private static long value(Totals totals, String kind, String column) {
        return totals.luck.getOrDefault("luck " + kind + " " + column, 0L);
    }

    private static double square(Totals totals, String kind) {
        int number = Integer.parseInt(kind.substring(0, 2));
        return BigInteger.valueOf(value(totals, kind, "high" + number))
                .shiftLeft(36)
                .add(BigInteger.valueOf(value(totals, kind, "low" + number)))
                .doubleValue();
    }
}
