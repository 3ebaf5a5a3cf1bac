package dev.wowlab.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import org.junit.jupiter.api.Test;

class DemonFactsTest {
    private static final String KNOWLEDGE = "-0000000000000000000300-";

    @Test
    void demonicKnowledgeCountsWhatTheDemonInheritsButNotItsOwnBody() throws Exception {
        Fight fight = DemonScene.with("Imp", KNOWLEDGE).run();
        Unit warlock = DemonScene.warlock(fight);
        Unit imp = DemonScene.demon(fight);
        double gained = DemonScene.stat(imp, Stat.STAMINA) - 101 + DemonScene.stat(imp, Stat.INTELLECT) - 327;
        assertThat(gained).isGreaterThan(40);
        assertThat(DemonScene.stat(warlock, Stat.SPELL_DAMAGE)).isCloseTo(0.12 * gained, within(1e-6));
    }
}
