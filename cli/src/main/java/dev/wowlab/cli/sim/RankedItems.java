package dev.wowlab.cli.sim;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.VariantGain;
import java.io.PrintStream;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// Prints what items in place of what is worn would do, best first. Stateless.
final class RankedItems {
    private RankedItems() {}

    /// For people.
    static void print(LocalSimulation.Outcome outcome, SharedLuckOption luck, PrintStream out) {
        double dps = outcome.report().dps().mean();
        out.printf(
                Locale.ROOT,
                "%,.1f DPS as worn; %,d fights with each item in %.1f s, seed %d, the same luck for all%n%n",
                dps,
                outcome.report().iterations(),
                outcome.elapsedSeconds(),
                luck.seed());
        out.printf("  %9s %8s %8s  %s%n", "DPS", "± 95 %", "", "item");
        for (VariantGain gain : outcome.report().bestVariants()) {
            double halfWidth = gain.halfWidth();
            out.printf(
                    Locale.ROOT,
                    "  %+9.2f %8.2f %+7.2f%%  %s%s%n",
                    gain.gain(),
                    halfWidth,
                    100 * gain.gain() / dps,
                    gain.name(),
                    Math.abs(gain.gain()) > halfWidth ? "" : ", not told from what is worn");
        }
        out.printf("%n  digest %s%n", outcome.report().digest());
    }

    /// As one JSON object.
    ///
    /// @param member of it that lists them
    static void printJson(String member, LocalSimulation.Outcome outcome, SharedLuckOption luck, PrintStream out) {
        ObjectNode printed = luck.summary(outcome.report());
        for (VariantGain gain : outcome.report().bestVariants()) {
            printed.withArray(member)
                    .addObject()
                    .put("name", gain.name())
                    .put("gain", gain.gain())
                    .put("gainHalfWidth95", gain.halfWidth());
        }
        out.println(Json.mapper().writeValueAsString(printed));
    }
}
