package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static dev.wowlab.specs.golden.WarlockFight.dot;
import static dev.wowlab.specs.golden.WarlockFight.ordinaryHit;
import static dev.wowlab.specs.golden.WarlockFight.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WarlockSetFactsTest {
    private static final int CORRUPTION = 27216;
    private static final int IMMOLATE = 27215;
    private static final int SHADOW_BOLT = 27209;
    private static final int INCINERATE = 32231;
    private static final String SEED = """
            {"castSpell":{"spellId":{"spellId":27243,"tag":1}}}""";

    private static final int[] OBLIVION_TWO = {28415, 0, 27778};
    private static final int[] OBLIVION_FOUR = {28415, 0, 27778, 0, 28232, 0, 27537};
    private static final int[] VOIDHEART_TWO = {28963, 0, 28967};
    private static final int[] VOIDHEART_FOUR = {28963, 0, 28967, 0, 28964, 0, 28968};
    private static final int[] CORRUPTOR_FOUR = {30212, 0, 30215, 0, 30214, 0, 30211};
    private static final int[] MALEFIC_TWO = {31051, 0, 31054};
    private static final int[] MALEFIC_FOUR = {31051, 0, 31054, 0, 31052, 0, 31050};

    @Test
    void twoPiecesOfOblivionGiveTheDemonManaThatIsLostBeforeTheFight() throws Exception {
        assertThat(imp(OBLIVION_TWO)).isEqualTo(imp(new int[] {28415}));
    }

    /// Thousandths of mana that a regeneration tick gives the imp while it casts.
    private static double imp(int[] items) throws Exception {
        Totals totals = WarlockFight.with("--", 20)
                .options("'summon':'Imp'")
                .wearing(items)
                .run(4, 5, cast(SHADOW_BOLT));
        return totals.sum("resources Imp|mana|other:ManaRegen:1 gainMilli")
                / (double) totals.sum("resources Imp|mana|other:ManaRegen:1 events");
    }

    @Test
    void fourPiecesOfOblivionMakeSeedsBurstForAHundredEightyMore() throws Exception {
        Totals with =
                WarlockFight.with("--", 30).against(2).wearing(OBLIVION_FOUR).run(4, 300, SEED);
        // Spell damage of the pieces: 40 + 29 + 40 + 26.
        assertThat(ordinaryHit(with, "player|spell:27243:2")).isCloseTo(1200 + 180 + 0.214 * 135, within(5.0));
    }

    @Test
    void twoPiecesOfVoidheartMayGiveDamageOfTheSchool() throws Exception {
        Totals shadow = WarlockFight.with("--", 60).wearing(VOIDHEART_TWO).run(4, 200, cast(SHADOW_BOLT));
        assertThat(shadow.sum("auras player|spell:37379 procs")).isPositive();
        assertThat(shadow.sum("auras player|spell:39437 procs")).isZero();
        Totals fire = WarlockFight.with("--", 60).wearing(VOIDHEART_TWO).run(4, 200, cast(INCINERATE));
        assertThat(fire.sum("auras player|spell:39437 procs")).isPositive();
        assertThat(fire.sum("auras player|spell:37379 procs")).isZero();
    }

    @Test
    void fourPiecesOfVoidheartAddATickToCorruptionAndImmolate() throws Exception {
        Totals totals = WarlockFight.with("--", 25).wearing(VOIDHEART_FOUR).run(5, 1, dot(CORRUPTION));
        assertThat(totals.sum("actions player|spell:27216 misses")).isZero();
        assertThat(totals.sum("actions player|spell:27216 ticks")).isEqualTo(7);
        Totals fire = WarlockFight.with("--", 21).wearing(VOIDHEART_FOUR).run(5, 1, dot(IMMOLATE, 1));
        assertThat(fire.sum("actions player|spell:27215:1 ticks")).isEqualTo(6);
    }

    /// WoWSims takes the length when the list is made, before sets count.
    @Test
    void theLengthThatAListAsksForIsThatWithoutTheTickOfVoidheart() throws Exception {
        String ifFifteen = """
                {"condition":{"cmp":{"op":"OpEq","lhs":{"dotBaseDuration":{"spellId":{"spellId":27215,"tag":1}}},
                "rhs":{"const":{"val":"15s"}}}},"castSpell":{"spellId":{"spellId":%d}}}""".formatted(SHADOW_BOLT);
        Totals totals = WarlockFight.with("--", 30).wearing(VOIDHEART_FOUR).run(5, 1, dot(IMMOLATE, 1), ifFifteen);
        assertThat(totals.sum("actions player|spell:27215:1 ticks")).isGreaterThan(5);
        assertThat(totals.sum("actions player|spell:27209 casts")).isPositive();
    }

    @Test
    void fourPiecesOfTheCorruptorStrengthenDotsWithEveryBolt() throws Exception {
        Totals totals =
                WarlockFight.with("--", 20).wearing(CORRUPTOR_FOUR).run(4, 100, dot(CORRUPTION), cast(SHADOW_BOLT));
        double base = 150 + 0.156 * (55 + 41 + 55 + 42);
        // Bolts land at 5, 8, 11, 14 and 17 s, ticks come at 5, 8, ..., 20 s: up to five steps of 10
        // percent.
        assertThat(tick(totals, "player|spell:27216")).isBetween(base * 1.15, base * 1.35);
        Totals alone = WarlockFight.with("--", 20).wearing(CORRUPTOR_FOUR).run(4, 100, dot(CORRUPTION));
        assertThat(tick(alone, "player|spell:27216")).isCloseTo(base, within(0.01));
    }

    @Test
    void twoPiecesOfTheMaleficHealByTicksAndFourStrengthenBolts() throws Exception {
        // Long enough for the last tick, after one miss, to heal before the fight ends.
        Totals two = WarlockFight.with("--", 23).wearing(MALEFIC_TWO).run(4, 10, dot(CORRUPTION));
        long ticks = two.sum("actions player|spell:27216 ticks");
        assertThat(two.sum("resources player|health|spell:38394 events")).isEqualTo(ticks);
        assertThat(two.sum("resources player|health|spell:38394 gainMilli")).isEqualTo(70_000 * ticks);
        Totals four = WarlockFight.with("--", 60).wearing(MALEFIC_FOUR).run(4, 200, cast(SHADOW_BOLT));
        double power = 63 + 46 + 63 + 46;
        assertThat(ordinaryHit(four, "player|spell:27209")).isCloseTo(1.06 * (575.5 + 0.857 * power), within(2.0));
    }

    @Test
    void theAshtongueTalismanMayGiveSpellDamageOnTicksOfCorruption() throws Exception {
        int[] trinket = new int[14];
        trinket[12] = 32493;
        Totals totals = WarlockFight.with("--", 60).wearing(trinket).run(4, 300, dot(CORRUPTION));
        double share =
                totals.sum("auras player|spell:40478 procs") / (double) totals.sum("actions player|spell:27216 ticks");
        assertThat(share).isCloseTo(0.2, within(0.03));
    }
}
