package dev.wowlab.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.demo.Sample;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.node.EngineResults;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.specs.TbcEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Real fights, cut into chunks at random and run by runners that have run others before.
class RealChunksTest {
    private static final int FIGHTS = 90;
    private static final long JOB_SEED = 7;

    @Test
    void anyCutIntoChunksOnAnyRunnerMergedInAnyTreeGivesTheSameBytes() throws Exception {
        PlannedSimulation plan = new TbcEngine().plan(CanonicalJson.encode(Sample.request()));
        FightRunner[] runners = {plan.newRunner(), plan.newRunner(), plan.newRunner()};
        byte[] whole = ExactTotalsCodec.encode(chunk(plan.newRunner(), 0, FIGHTS));
        Random seeds = new Random();
        for (int round = 0; round < 4; round++) {
            long seed = seeds.nextLong();
            SplittableRandom random = new SplittableRandom(seed);
            List<ExactTotals> chunks = new ArrayList<>();
            for (int first = 0, size; first < FIGHTS; first += size) {
                size = Math.min(random.nextInt(1, 30), FIGHTS - first);
                chunks.add(chunk(runners[random.nextInt(runners.length)], first, size));
            }
            while (chunks.size() > 1) {
                ExactTotals one = chunks.remove(random.nextInt(chunks.size()));
                chunks.add(one.plus(chunks.remove(random.nextInt(chunks.size()))));
            }
            assertThat(ExactTotalsCodec.encode(chunks.getFirst()))
                    .as("seed %d", seed)
                    .isEqualTo(whole);
        }
    }

    private static ExactTotals chunk(FightRunner runner, int first, int size) {
        runner.run(JOB_SEED, first, size);
        return EngineResults.drain(runner);
    }
}
