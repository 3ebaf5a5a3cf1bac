package dev.wowlab.cli.platform;

import dev.wowlab.cli.sim.EngineChoice;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.node.EngineResults;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.result.LineWords;
import java.util.Optional;

/// What the lines of a job's action lists do, in words. Stateless.
public final class JobLines {
    private JobLines() {}

    /// Nothing where this program does not have the engine that fought, or the result counts no lines.
    public static LineWords of(PlatformClient client, JobView job)
            throws RefusedException, UnreachableException, InterruptedException {
        Optional<SimulationEngine> engine = EngineChoice.find(job.engine());
        boolean counts =
                job.report().map(report -> !report.aplLines().isEmpty()).orElse(false);
        if (engine.isEmpty() || !counts) {
            return LineWords.NONE;
        }
        try {
            return EngineResults.words(engine.get().actionLists(CanonicalJson.encode(client.input(job.id()))));
        } catch (InvalidInputException impossible) {
            throw new IllegalStateException("[job " + job.id() + "] has a result of an input that is none", impossible);
        }
    }
}
