package dev.wowlab.cli.again;

import dev.wowlab.cli.sim.EngineChoice;
import dev.wowlab.cli.sim.LocalSimulation;
import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.again.AgainOutcome;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.result.ReportDifference;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.result.ResultReport;
import java.util.List;
import java.util.Optional;

/// Simulates a saved result once more in this process: the same input, seed and fights, by the engine that this
/// program has. Immutable.
record SimulateAgain(int threads) {
    AgainRow run(SavedResult saved) throws InterruptedException {
        Optional<SimulationEngine> engine = EngineChoice.named(saved.engineName());
        if (engine.isEmpty()) {
            return without(saved, List.of("this program has no engine '" + saved.engineName() + "'"));
        }
        LocalSimulation simulation;
        try {
            simulation = LocalSimulation.plan(engine.get(), saved.input());
        } catch (InvalidInputException invalid) {
            return without(
                    saved,
                    invalid.problems().stream().map(InputProblem::toString).toList());
        }
        ResultReport before = saved.report();
        ResultReport after = simulation
                .run(before.seed(), before.iterations(), threads, (done, expected) -> {})
                .report();
        ReportDifference difference = saved.totals()
                .map(totals -> ReportDifference.of(
                        before,
                        after,
                        after.digest().equals(identity(engine.get(), saved).digest(totals))))
                .orElseGet(() -> ReportDifference.of(before, after));
        return new AgainRow(
                saved.name(),
                before.engine(),
                AgainOutcome.of(difference),
                doubts(before, after, difference),
                Optional.of(difference));
    }

    private static ResultIdentity identity(SimulationEngine engine, SavedResult saved) {
        EngineRef ref = new EngineRef(engine.name(), engine.version());
        ResultReport report = saved.report();
        return new ResultIdentity(
                ref,
                CanonicalJson.hash(ref, CanonicalJson.encode(saved.input())),
                report.seed(),
                0,
                report.iterations());
    }

    private static List<String> doubts(ResultReport before, ResultReport after, ReportDifference difference) {
        boolean sameVersion = before.engine().equals(after.engine());
        return sameVersion && difference.verdict() != ReportDifference.Verdict.IDENTICAL
                ? List.of("the version is the same and the numbers are not: the engine changed without a new version")
                : List.of();
    }

    private static AgainRow without(SavedResult saved, List<String> reasons) {
        return new AgainRow(saved.name(), saved.report().engine(), AgainOutcome.REFUSED, reasons, Optional.empty());
    }
}
