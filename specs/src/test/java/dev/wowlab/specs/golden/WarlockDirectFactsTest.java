package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static dev.wowlab.specs.golden.WarlockFight.critFactor;
import static dev.wowlab.specs.golden.WarlockFight.dot;
import static dev.wowlab.specs.golden.WarlockFight.first;
import static dev.wowlab.specs.golden.WarlockFight.ordinaryHit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WarlockDirectFactsTest {
    private static final int IMMOLATE = 27215;
    private static final int CONFLAGRATE = 30912;
    private static final int SHADOWBURN = 30546;
    private static final int SOUL_FIRE = 30545;
    private static final int INCINERATE = 32231;
    private static final int SHADOWFURY = 30414;
    private static final int SEARING_PAIN = 30459;
    private static final int DEATH_COIL = 27223;
    private static final int SHADOW_BOLT = 27209;
    private static final int LIFE_TAP = 27222;
    private static final int SEED_THAT_BURSTS_LATE = 27243;
    private static final int HELLFIRE = 27213;
    private static final String SEED_THAT_BURSTS_AT_ONCE = """
            {"castSpell":{"spellId":{"spellId":27243,"tag":1}}}""";

    @Test
    void conflagrateUsesUpImmolateAndHasNoCooldown() throws Exception {
        String talent = "--000000000000000001";
        Totals totals = WarlockFight.with(talent, 20).run(2, 200, cast(CONFLAGRATE), dot(IMMOLATE, 1));
        assertThat(ordinaryHit(totals, "player|spell:30912")).isCloseTo(650, within(4.0));
        assertThat(totals.sum("resources player|mana|spell:30912 gainMilli"))
                .isEqualTo(-305_000 * totals.sum("actions player|spell:30912 casts"));
        // Immolate takes 2 s, Conflagrate 1.5 s: they take turns, and few ticks are left of the burning.
        assertThat(totals.mean("actions player|spell:30912 casts")).isGreaterThan(4.5);
        assertThat(totals.mean("actions player|spell:27215:1 ticks")).isLessThan(1);
        Totals strong = WarlockFight.with(talent, 20).power(1000).run(2, 200, cast(CONFLAGRATE), dot(IMMOLATE, 1));
        assertThat(ordinaryHit(strong, "player|spell:30912")).isCloseTo(650 + 429, within(4.0));
        Totals without = WarlockFight.with(talent, 20).run(2, 10, cast(CONFLAGRATE));
        assertThat(without.sum("actions player|spell:30912 casts")).isZero();
    }

    @Test
    void shadowburnHasFifteenSecondsOfCooldown() throws Exception {
        Totals totals = WarlockFight.with("--00000001", 31).run(2, 400, cast(SHADOWBURN));
        assertThat(totals.sum("actions player|spell:30546 casts")).isEqualTo(3 * 400);
        assertThat(ordinaryHit(totals, "player|spell:30546")).isCloseTo(631, within(2.5));
        assertThat(totals.sum("resources player|mana|spell:30546 gainMilli")).isEqualTo(-515_000L * 3 * 400);
    }

    @Test
    void soulFireTakesSixSecondsAndTwoLessWithBane() throws Exception {
        Totals slow = WarlockFight.with("--", 10).power(1000).run(2, 500, cast(SOUL_FIRE));
        assertThat(slow.sum("actions player|spell:30545 castTimeMicros")).isEqualTo(6_000_000L * 500);
        assertThat(ordinaryHit(slow, "player|spell:30545")).isCloseTo(1130 + 1150, within(12.0));
        assertThat(slow.sum("resources player|mana|spell:30545 gainMilli")).isEqualTo(-250_000L * 500);
        Totals fast = WarlockFight.with("--005", 69).run(2, 10, cast(SOUL_FIRE));
        // It is ready again a minute after the first cast ended.
        assertThat(fast.sum("actions player|spell:30545 casts")).isEqualTo(20);
        assertThat(fast.sum("actions player|spell:30545 castTimeMicros")).isBetween(4_000_000L * 10, 4_000_000L * 20);
    }

    @Test
    void incinerateDoesMoreToATargetThatBurns() throws Exception {
        Totals cold = WarlockFight.with("--", 60).run(2, 100, cast(INCINERATE));
        assertThat(ordinaryHit(cold, "player|spell:32231")).isCloseTo(479, within(2.0));
        Totals burning = WarlockFight.with("--", 16).run(2, 300, first(IMMOLATE), cast(INCINERATE));
        // A few Immolates miss.
        assertThat(ordinaryHit(burning, "player|spell:32231")).isCloseTo(479 + 119.5 * 0.96, within(4.0));
        Totals strong =
                WarlockFight.with("--00000000000000000005", 60).power(1000).run(2, 50, cast(INCINERATE));
        assertThat(ordinaryHit(strong, "player|spell:32231")).isCloseTo(479 + 914, within(3.0));
    }

    @Test
    void shadowfurySearingPainAndDeathCoilDoWhatTheirTooltipsSay() throws Exception {
        Totals fury = WarlockFight.with("--000000000000000000001", 60).run(2, 200, cast(SHADOWFURY));
        assertThat(ordinaryHit(fury, "player|spell:30414")).isCloseTo(670, within(4.0));
        assertThat(fury.mean("actions player|spell:30414 casts")).isEqualTo(3);
        Totals pain = WarlockFight.with("--", 30).run(2, 200, cast(SEARING_PAIN));
        assertThat(ordinaryHit(pain, "player|spell:30459")).isCloseTo(295, within(1.0));
        Totals coil = WarlockFight.with("--", 60).power(1000).run(2, 200, cast(DEATH_COIL));
        assertThat(ordinaryHit(coil, "player|spell:27223")).isCloseTo(526 + 214, within(0.01));
        assertThat(coil.sum("actions player|spell:27223 crits")).isZero();
    }

    @Test
    void ruinDoublesWhatACritAdds() throws Exception {
        Totals plain = WarlockFight.with("--", 60).power(5000).run(2, 200, cast(SHADOW_BOLT));
        assertThat(critFactor(plain, "player|spell:27209")).isCloseTo(1.5, within(0.01));
        Totals ruin = WarlockFight.with("--00000000000001", 60).power(5000).run(2, 200, cast(SHADOW_BOLT));
        assertThat(critFactor(ruin, "player|spell:27209")).isCloseTo(2, within(0.01));
    }

    @Test
    void devastationAndBacklashRaiseCritByAPercentAPoint() throws Exception {
        double plain = crits(WarlockFight.with("--", 60));
        assertThat(crits(WarlockFight.with("--0000005", 60)) - plain).isCloseTo(0.05, within(0.015));
        assertThat(crits(WarlockFight.with("--00000000000000003", 60)) - plain).isCloseTo(0.03, within(0.015));
    }

    private static double crits(WarlockFight fight) throws Exception {
        Totals totals = fight.run(2, 600, cast(SHADOW_BOLT));
        long crits = totals.sum("actions player|spell:27209 crits");
        return crits / (double) (crits + totals.sum("actions player|spell:27209 hits"));
    }

    @Test
    void soulLeechGivesAFifthOfSomeHitsAsHealth() throws Exception {
        Totals totals = WarlockFight.with("--000000000000000000300", 60).run(2, 300, cast(SHADOW_BOLT));
        long bolts = totals.sum("actions player|spell:27209 hits") + totals.sum("actions player|spell:27209 crits");
        long leeches = totals.sum("resources player|health|spell:30296 events");
        // A miss rolls, too, and gives nothing.
        assertThat(leeches / (bolts + (double) totals.sum("actions player|spell:27209 misses")))
                .isCloseTo(0.3, within(0.02));
        assertThat(totals.sum("resources player|health|spell:30296 gainMilli"))
                .isCloseTo(
                        Math.round(0.06 * totals.sum("actions player|spell:27209 damageMilli")),
                        within(totals.sum("actions player|spell:27209 damageMilli") / 200));
    }

    @Test
    void lifeTapTurnsHealthIntoManaAndSpellDamageIntoMore() throws Exception {
        Totals plain = WarlockFight.with("--", 10).power(100).run(2, 1, cast(LIFE_TAP));
        assertThat(gainOf(plain, "player|mana|spell:27222")).isEqualTo(662_000);
        assertThat(gainOf(plain, "player|health|other:DamageTaken")).isEqualTo(-582_000);
        Totals improved = WarlockFight.with("00002--", 10).power(100).run(2, 1, cast(LIFE_TAP));
        assertThat(gainOf(improved, "player|mana|spell:27222")).isEqualTo(778_400);
        Totals fed = WarlockFight.with("-0000000000000003-", 10)
                .options("'summon':'Succubus'")
                .run(2, 1, cast(LIFE_TAP));
        assertThat(gainOf(fed, "Succubus|mana|spell:27222")).isCloseTo(582_000, within(100L));
    }

    private static long gainOf(Totals totals, String resource) {
        return totals.sum("resources " + resource + " gainMilli") / totals.sum("resources " + resource + " events");
    }

    @Test
    void seedBurstsOnEveryOtherTargetButNotOnItsBearer() throws Exception {
        Totals three = WarlockFight.with("--", 30).against(3).run(2, 200, SEED_THAT_BURSTS_AT_ONCE);
        assertThat(ordinaryHit(three, "player|spell:27243:2")).isCloseTo(1200, within(5.0));
        long bursts = three.sum("actions player|spell:27243:1 hits");
        long struck = three.sum("actions player|spell:27243:2 hits") + three.sum("actions player|spell:27243:2 crits");
        assertThat(struck / (2.0 * bursts)).isCloseTo(0.96, within(0.02));
        Totals alone = WarlockFight.with("--", 30).run(2, 20, SEED_THAT_BURSTS_AT_ONCE);
        assertThat(alone.damage("player|spell:27243:2")).isZero();
    }

    @Test
    void manyTargetsShareTheCapOfASeed() throws Exception {
        Totals many = WarlockFight.with("--", 30).against(20).power(2000).run(2, 60, SEED_THAT_BURSTS_AT_ONCE);
        // 13,580 over everybody hit and one more: 700 or so each instead of 1,200 + 428.
        assertThat(ordinaryHit(many, "player|spell:27243:2")).isBetween(13_580 / 20.0, 13_580 / 17.0);
    }

    @Test
    void aSeedBurstsOnceItsBearerTookEnoughShadowDamage() throws Exception {
        Totals totals =
                WarlockFight.with("--", 20).against(2).run(2, 200, first(SEED_THAT_BURSTS_LATE), cast(SHADOW_BOLT));
        // 1,044 damage: two ticks of 174 and two bolts of 575 at most.
        assertThat(totals.mean("actions player|spell:27243:2 casts")).isZero();
        assertThat(totals.damage("player|spell:27243:2")).isBetween(900.0, 1300.0);
    }

    @Test
    void hellfireBurnsAllAndItsCasterAndEndsBeforeItKills() throws Exception {
        Totals totals = WarlockFight.with("--", 60).against(3).run(2, 20, cast(HELLFIRE));
        double health = totals.mean("resources player|health|other:DamageTaken gainMilli") / 1e3;
        assertThat(health).isLessThan(-3000);
        Totals one = WarlockFight.with("--", 5).power(1000).run(2, 20, cast(HELLFIRE));
        assertThat(one.damage("player|spell:27213")).isCloseTo(5 * 403 * 0.96, within(120.0));
    }
}
