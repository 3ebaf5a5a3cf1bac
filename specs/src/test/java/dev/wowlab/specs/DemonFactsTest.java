package dev.wowlab.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import org.junit.jupiter.api.Test;

class DemonFactsTest {
    private static final String KNOWLEDGE = "-0000000000000000000300-";
    private static final String MASTER = "-00000000000000005-";

    @Test
    void demonicKnowledgeCountsWhatTheDemonInheritsButNotItsOwnBody() throws Exception {
        Fight fight = DemonScene.with("Imp", KNOWLEDGE).run();
        Unit warlock = DemonScene.warlock(fight);
        Unit imp = DemonScene.demon(fight);
        double gained = DemonScene.stat(imp, Stat.STAMINA) - 101 + DemonScene.stat(imp, Stat.INTELLECT) - 327;
        assertThat(gained).isGreaterThan(40);
        assertThat(DemonScene.stat(warlock, Stat.SPELL_DAMAGE)).isCloseTo(0.12 * gained, within(1e-6));
    }

    @Test
    void everyDemonInheritsTheSameSharesOfItsWarlock() throws Exception {
        // Places in a request: stamina 2, fire damage 7, shadow damage 11, armor 31, shadow resistance 40.
        String bonus = "[0,0,500,300,0,1000,0,400,0,0,0,200,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1000,"
                + "0,0,0,0,0,0,0,0,100]";
        for (String kind : new String[] {"Imp", "Voidwalker", "Succubus", "Felhunter", "Felguard"}) {
            Fight fight = DemonScene.with(kind, "--").bonus(bonus).run();
            Fight plain = DemonScene.with(kind, "--").run();
            Unit warlock = DemonScene.warlock(fight);
            Unit demon = DemonScene.demon(fight);
            Unit bare = DemonScene.demon(plain);
            double bodyOfBare = DemonScene.stat(bare, Stat.STAMINA)
                    - Math.floor(0.3 * DemonScene.stat(DemonScene.warlock(plain), Stat.STAMINA));
            assertThat(DemonScene.stat(demon, Stat.STAMINA))
                    .isCloseTo(bodyOfBare + 0.3 * DemonScene.stat(warlock, Stat.STAMINA), within(1.0));
            assertThat(gained(demon, bare, Stat.INTELLECT)).isCloseTo(0.3 * 300, within(5.0));
            // The better of shadow and fire damage counts, spell damage of all schools does not.
            assertThat(gained(demon, bare, Stat.SPELL_DAMAGE)).isCloseTo(60, within(1e-6));
            assertThat(gained(demon, bare, Stat.ATTACK_POWER)).isCloseTo(228, within(1e-6));
            assertThat(gained(demon, bare, Stat.SHADOW_RESISTANCE)).isCloseTo(40, within(1e-6));
            assertThat(gained(demon, bare, Stat.SPELL_PENETRATION)).isCloseTo(30, within(1e-6));
            assertThat(gained(demon, bare, Stat.ARMOR)).isCloseTo(350, within(1e-6));
        }
    }

    private static double gained(Unit with, Unit without, Stat stat) {
        return DemonScene.stat(with, stat) - DemonScene.stat(without, stat);
    }

    @Test
    void everyDemonHasItsOwnBody() throws Exception {
        assertBody("Imp", 101, 327, 153, 5 + 108 * 0.04);
        assertBody("Voidwalker", 280, 133, 153, 5 + 108 * 0.04);
        assertBody("Succubus", 280, 133, 154, 5 + 108 * 0.04);
        assertBody("Felguard", 280, 133, 153, 5 + 108 * 0.04);
        assertBody("Felhunter", 0, 0, 0, 0);
    }

    private static void assertBody(String kind, double stamina, double intellect, double strength, double crit)
            throws Exception {
        Fight fight = DemonScene.with(kind, "--").run();
        Unit demon = DemonScene.demon(fight);
        Unit warlock = DemonScene.warlock(fight);
        double inheritedStamina = 0.3 * DemonScene.stat(warlock, Stat.STAMINA);
        double inheritedIntellect = 0.3 * DemonScene.stat(warlock, Stat.INTELLECT);
        assertThat(DemonScene.stat(demon, Stat.STAMINA)).isCloseTo(stamina + inheritedStamina, within(1.0));
        assertThat(DemonScene.stat(demon, Stat.INTELLECT)).isCloseTo(intellect + inheritedIntellect, within(1.0));
        assertThat(DemonScene.stat(demon, Stat.STRENGTH)).isEqualTo(strength);
        assertThat(DemonScene.stat(demon, Stat.PHYSICAL_CRIT_PERCENT)).isCloseTo(crit, within(1e-6));
    }

    @Test
    void masterDemonologistDependsOnTheDemon() throws Exception {
        assertThat(modifier("Succubus", MASTER, Modifier.DAMAGE_DEALT)).isCloseTo(1.1, within(1e-9));
        assertThat(modifier("Felguard", MASTER, Modifier.DAMAGE_DEALT)).isCloseTo(1.05, within(1e-9));
        assertThat(modifier("Imp", MASTER, Modifier.DAMAGE_DEALT)).isEqualTo(1);
        assertThat(modifier("Imp", MASTER, Modifier.THREAT)).isCloseTo(0.8, within(1e-9));
        Fight fight = DemonScene.with("Felhunter", MASTER).run();
        assertThat(DemonScene.stat(DemonScene.warlock(fight), Stat.SHADOW_RESISTANCE))
                .isEqualTo(70);
    }

    @Test
    void soulLinkAndMasterDemonologistStrengthenTheDemonToo() throws Exception {
        Fight fight = DemonScene.with("Succubus", "-0000000000000000501-").run();
        double expected = 1.1 * 1.05;
        assertThat(DemonScene.demon(fight).modifier(Modifier.DAMAGE_DEALT)).isCloseTo(expected, within(1e-9));
        assertThat(DemonScene.warlock(fight).modifier(Modifier.DAMAGE_DEALT)).isCloseTo(expected, within(1e-9));
    }

    private static double modifier(String kind, String talents, int which) throws Exception {
        return DemonScene.warlock(DemonScene.with(kind, talents).run()).modifier(which);
    }

    @Test
    void demonicTacticsRaisesCritOfBoth() throws Exception {
        Fight with = DemonScene.with("Imp", "-000000000000000000005-").run();
        Fight without = DemonScene.with("Imp", "--").run();
        Unit[] both = {DemonScene.warlock(with), DemonScene.demon(with)};
        Unit[] before = {DemonScene.warlock(without), DemonScene.demon(without)};
        for (int i = 0; i < 2; i++) {
            assertThat(gained(both[i], before[i], Stat.SPELL_CRIT_PERCENT)).isCloseTo(5, within(1e-9));
            assertThat(gained(both[i], before[i], Stat.PHYSICAL_CRIT_PERCENT)).isCloseTo(5, within(1e-9));
        }
    }

    @Test
    void aSacrificedDemonDoesNotFight() throws Exception {
        Fight fight = DemonScene.with("Succubus", "--").sacrifice().run();
        assertThat(DemonScene.warlock(fight).pets()).isEmpty();
    }

    @Test
    void morePointsThanATalentHasRanksAreRefused() {
        assertThatThrownBy(() -> DemonScene.with("Imp", "-00000000000005-").run())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("talentsString: talent 14 of tree 2 has 1 ranks, but 5 points");
    }
}
