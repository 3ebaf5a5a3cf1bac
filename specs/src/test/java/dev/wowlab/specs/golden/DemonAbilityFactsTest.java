package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static dev.wowlab.specs.golden.WarlockFight.ordinaryHit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DemonAbilityFactsTest {
    /// Nothing that a warlock knows.
    private static final int NOTHING = 1;

    private static final int SHADOW_BOLT = 27209;
    private static final int INCINERATE = 32231;
    private static final int SEARING_PAIN = 30459;

    /// 2,615, and 15 for each of a naked gnome's 142 intellect, less 280.
    private static final double GNOME_MANA = 4465;

    private static Totals demon(String kind, String talents, int seconds, int fights) throws Exception {
        return WarlockFight.with(talents, seconds)
                .options("'summon':'" + kind + "'")
                .run(6, fights, cast(NOTHING));
    }

    @Test
    void anImpThrowsAFireboltEveryTwoSeconds() throws Exception {
        Totals totals = demon("Imp", "--", 41, 100);
        assertThat(totals.mean("actions Imp|spell:27267 casts")).isEqualTo(20);
        assertThat(ordinaryHit(totals, "Imp|spell:27267")).isCloseTo(119.5, within(0.5));
        assertThat(totals.sum("resources Imp|mana|spell:27267 gainMilli"))
                .isEqualTo(-145_000 * totals.sum("actions Imp|spell:27267 casts"));
        assertThat(totals.sum("actions Imp|other:Attack:1 casts")).isZero();
    }

    @Test
    void talentsMakeFireboltsFasterAndStronger() throws Exception {
        Totals fast = demon("Imp", "--00002", 31, 50);
        assertThat(fast.mean("actions Imp|spell:27267 casts")).isEqualTo(20);
        Totals strong = demon("Imp", "-030000000005-", 41, 100);
        assertThat(ordinaryHit(strong, "Imp|spell:27267")).isCloseTo(119.5 * 1.3 * 1.2, within(1.0));
    }

    @Test
    void aSuccubusLashesEveryTwelveSecondsAndSwings() throws Exception {
        Totals totals = demon("Succubus", "--", 60, 200);
        assertThat(totals.mean("actions Succubus|spell:27274 casts")).isEqualTo(5);
        assertThat(ordinaryHit(totals, "Succubus|spell:27274")).isCloseTo(123, within(0.01));
        assertThat(totals.mean("actions Succubus|other:Attack:1 casts")).isBetween(29.0, 31.0);
        Totals fast = demon("Succubus", "--000002", 60, 50);
        assertThat(fast.mean("actions Succubus|spell:27274 casts")).isEqualTo(10);
        Totals strong = demon("Succubus", "-0000003-", 60, 100);
        assertThat(ordinaryHit(strong, "Succubus|spell:27274")).isCloseTo(123 * 1.3, within(0.01));
    }

    @Test
    void aFelguardCleavesOneTargetEverySixSeconds() throws Exception {
        Totals totals = demon("Felguard", "--", 60, 300);
        assertThat(totals.mean("actions Felguard|spell:30223 casts")).isCloseTo(10, within(0.1));
        assertThat(totals.sum("resources Felguard|mana|spell:30223 gainMilli"))
                .isEqualTo(-295_000 * totals.sum("actions Felguard|spell:30223 casts"));
        assertThat(ordinaryHit(totals, "Felguard|spell:30223")).isCloseTo(295 + 78, within(2.0));
        assertThat(totals.sum("auras Felguard|spell:32850 procs")).isZero();
        Totals strong = demon("Felguard", "-000000000005-", 60, 300);
        assertThat(ordinaryHit(strong, "Felguard|spell:30223")).isCloseTo(373 * 1.2, within(2.5));
    }

    @Test
    void aVoidwalkerTormentsForNothingAndAFelhunterOnlySwings() throws Exception {
        Totals walker = demon("Voidwalker", "--", 30, 20);
        assertThat(walker.sum("actions Voidwalker|spell:27270 casts")).isPositive();
        assertThat(walker.damage("Voidwalker|spell:27270")).isZero();
        Totals hunter = demon("Felhunter", "--", 30, 20);
        assertThat(hunter.damage("Felhunter|other:Attack:1")).isPositive();
        assertThat(hunter.values.keySet().stream().filter(key -> key.startsWith("actions Felhunter|spell")))
                .isEmpty();
    }

    @Test
    void aSacrificedSuccubusStrengthensShadowAndAnImpFire() throws Exception {
        assertThat(gain("Succubus", SHADOW_BOLT)).isCloseTo(1.15, within(0.005));
        assertThat(gain("Succubus", INCINERATE)).isCloseTo(1, within(0.005));
        assertThat(gain("Imp", INCINERATE)).isCloseTo(1.15, within(0.005));
        assertThat(gain("Imp", SHADOW_BOLT)).isCloseTo(1, within(0.005));
        assertThat(gain("Felguard", SHADOW_BOLT)).isCloseTo(1.1, within(0.005));
        assertThat(gain("Felhunter", SHADOW_BOLT)).isCloseTo(1, within(0.005));
        assertThat(gain("Voidwalker", SEARING_PAIN)).isCloseTo(1, within(0.005));
    }

    /// How much stronger a spell is after the sacrifice of a demon.
    private static double gain(String demon, int spell) throws Exception {
        WarlockFight plain = WarlockFight.with("-00000000000001-", 10).power(20_000);
        Totals with =
                plain.options("'summon':'" + demon + "','sacrificeSummon':true").run(6, 100, cast(spell));
        Totals without = plain.run(6, 100, cast(spell));
        String action = "player|spell:" + spell;
        return ordinaryHit(with, action) / ordinaryHit(without, action);
    }

    @Test
    void aSacrificedFelguardOrFelhunterGivesManaEveryFourSeconds() throws Exception {
        assertThat(manaShare("Felguard", 18788)).isCloseTo(0.02, within(1e-4));
        assertThat(manaShare("Felhunter", 18792)).isCloseTo(0.03, within(1e-4));
    }

    private static double manaShare(String demon, int spell) throws Exception {
        Totals totals = WarlockFight.with("-00000000000001-", 21)
                .options("'summon':'" + demon + "','sacrificeSummon':true")
                .run(6, 1, cast(NOTHING));
        String resource = "resources player|mana|spell:" + spell;
        assertThat(totals.sum(resource + " events")).isEqualTo(5);
        return totals.sum(resource + " gainMilli") / 5e3 / GNOME_MANA;
    }
}
