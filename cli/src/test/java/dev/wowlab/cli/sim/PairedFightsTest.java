package dev.wowlab.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.cli.demo.Sample;
import dev.wowlab.engine.FightRecords;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.TbcEngine;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PairedFightsTest {
    private static final int FIGHTS = 1_500;
    private static final int SECOND_RING = 11;
    private static final int OTHER_RING = 28757;

    private static LocalSimulation plan(JsonNode request) throws Exception {
        return LocalSimulation.plan(new TbcEngine(), request);
    }

    private static JsonNode withOtherRing() {
        JsonNode request = Sample.request().deepCopy();
        request.at("/raid/parties/0/players/0/equipment/items")
                .asArray()
                .set(SECOND_RING, Json.mapper().createObjectNode().put("id", OTHER_RING));
        return request;
    }

    @Test
    void aDifferenceOfOneItemVariesAFifthOfIndependentFightsAtMost() throws Exception {
        LocalSimulation other = plan(withOtherRing());
        KnownFights ones = plan(Sample.request()).fights(1, FIGHTS, 2);

        PairedFights common = PairedFights.of(ones, other.fights(1, FIGHTS, 2));
        PairedFights independent = PairedFights.of(ones, other.fights(2, FIGHTS, 2));

        assertThat(common.differenceVariance()).isLessThan(0.2 * independent.differenceVariance());
        assertThat(common.correlation()).isGreaterThan(0.85);
        assertThat(independent.correlation()).isBetween(-0.1, 0.1);
        assertThat(common.independentFights()).isGreaterThan(5 * FIGHTS);
    }

    @Test
    void fightsAreTheSameOnAnyNumberOfThreads() throws Exception {
        FightRecords many = plan(Sample.request()).fights(3, 60, 5).records();
        FightRecords one = plan(Sample.request()).fights(3, 60, 1).records();

        assertThat(many.dps()).isEqualTo(one.dps());
        assertThat(many.luck(0)).isEqualTo(one.luck(0));
    }

    @Test
    void aRequestAgainstItselfDiffersInNoFight() throws Exception {
        KnownFights fights = plan(Sample.request()).fights(3, 50, 1);
        PairedFights same = PairedFights.of(fights, fights);

        assertThat(same.difference()).isZero();
        assertThat(same.differenceVariance()).isZero();
        assertThat(same.differs()).isFalse();
    }

    @Test
    void theNumbersOfThreePairsAreThoseOfPaper() {
        PairedFights fights = PairedFights.of(KnownFights.of(1000, 2000, 3000), KnownFights.of(2000, 4000, 6000));

        assertThat(fights.oneMean()).isEqualTo(2);
        assertThat(fights.otherMean()).isEqualTo(4);
        assertThat(fights.difference()).isEqualTo(2);
        assertThat(fights.differenceVariance()).isEqualTo(1);
        assertThat(fights.correlation()).isCloseTo(1, within(1e-12));
        assertThat(fights.differenceHalfWidth()).isCloseTo(1.959964 / Math.sqrt(3), within(1e-6));
        assertThat(fights.independentFights()).isEqualTo(15);
    }

    @Test
    void fightsWithoutAPartnerAreRefused() {
        assertThatThrownBy(() -> PairedFights.of(KnownFights.of(1, 2, 3), KnownFights.of(1, 2, 3, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot pair 3 fights with 4");
    }
}
