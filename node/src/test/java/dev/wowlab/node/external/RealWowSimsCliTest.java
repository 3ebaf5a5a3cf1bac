package dev.wowlab.node.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.node.ChunkSimulator;
import dev.wowlab.node.engine.ChunkEngine;
import dev.wowlab.node.engine.ChunkRunner;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.specs.TbcEngine;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// WoWSims' own tool, where there is one: `WOWSIMCLI=/path/to/wowsimcli`.
class RealWowSimsCliTest {
    private static final int FIGHTS = 2_000;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ChunkEngine engine;

    @SuppressWarnings("NullAway.Init") // set before each test
    private byte[] request;

    @BeforeEach
    void install() throws Exception {
        String path = System.getenv("WOWSIMCLI");
        Assumptions.assumeTrue(path != null && !path.isBlank(), "WOWSIMCLI names no wowsimcli: it is not tried");
        engine = Installation.install(
                        ExternalConfig.fromEnvironment(Map.of(ExternalConfig.ENGINES, "wowsimcli=" + path)))
                .getFirst();
        try (InputStream in = Objects.requireNonNull(Installation.class.getResourceAsStream("trial-request.json"))) {
            request = in.readAllBytes();
        }
    }

    private ExactTotals run(long first, int fights) throws Exception {
        ChunkRunner runner = engine.plan(request).newRunner();
        return runner.run(12_345, first, fights, () -> false, done -> {}).orElseThrow();
    }

    @Test
    void theSameChunkHasTheSameBytes() throws Exception {
        assertThat(run(300, 100)).isEqualTo(run(300, 100));
    }

    @Test
    void fightsCountedOneByOneDoNotDependOnTheChunks() throws Exception {
        ExactTotals whole = run(0, 300);
        ExactTotals pieces = run(0, 170).plus(run(170, 1)).plus(run(171, 129));

        assertThat(pieces.distributions()).isEqualTo(whole.distributions());
    }

    @Test
    void itAgreesWithOurOwnEngine() throws Exception {
        ResultReport.Spread theirs = ResultReport.dpsOf(run(0, FIGHTS));
        PlannedSimulation own = new TbcEngine().plan(request);
        ResultReport.Spread ours = ResultReport.dpsOf(new ChunkSimulator(own.newRunner())
                .run(12_345, 0, FIGHTS, () -> false, done -> {})
                .orElseThrow());

        double error = Math.hypot(theirs.standardError(), ours.standardError());
        assertThat(theirs.mean()).isEqualTo(ours.mean(), within(0.003 * ours.mean() + 3 * error));
        assertThat(List.of(theirs.min(), ours.min())).allMatch(least -> least > 0);
    }
}
