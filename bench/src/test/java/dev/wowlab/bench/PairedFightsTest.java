package dev.wowlab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.demo.Sample;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.specs.TbcEngine;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PairedFightsTest {
    private static final int FIGHTS = 1_500;
    private static final int SECOND_RING = 11;
    private static final int OTHER_RING = 28757;

    private static FightRunner runner(JsonNode request) throws Exception {
        return new TbcEngine().plan(CanonicalJson.encode(request)).newRunner();
    }

    @Test
    void aDifferenceOfOneItemVariesLessWithCommonRandomNumbersThanWithIndependentOnes() throws Exception {
        FightRunner one = runner(Sample.request());
        FightRunner other = runner(CrnCommand.withItem(Sample.request(), SECOND_RING, OTHER_RING));

        PairedFights common = PairedFights.run(one, 1, other, 1, FIGHTS);
        PairedFights independent = PairedFights.run(one, 1, other, 2, FIGHTS);

        assertThat(common.differenceVariance()).isLessThan(0.2 * independent.differenceVariance());
        assertThat(common.correlation()).isGreaterThan(0.85);
        assertThat(independent.correlation()).isBetween(-0.1, 0.1);
    }

    @Test
    void aRequestAgainstItselfDiffersInNoFight() throws Exception {
        PairedFights same = PairedFights.run(runner(Sample.request()), 3, runner(Sample.request()), 3, 50);

        assertThat(same.differenceMean()).isZero();
        assertThat(same.differenceVariance()).isZero();
    }
}
