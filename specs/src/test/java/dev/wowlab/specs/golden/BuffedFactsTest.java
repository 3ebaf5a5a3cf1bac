package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static dev.wowlab.specs.golden.SmallFight.cooldowns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.FightEvent;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.TbcEngine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What buffs of others do to those that few give them to, and what haste does before the pull.
class BuffedFactsTest {
    private static final int SINISTER_STRIKE = 26862;
    private static final int BATTLE_SHOUT = 2048;
    private static final int VAMPIRIC_TOUCH = 34917;
    /// A point in Vampiric Touch.
    private static final String TOUCH_TALENT = "--000000000000000000001";

    private static final String IDLE = "{\"wait\":{\"duration\":{\"const\":{\"val\":\"1h\"}}}}";

    private static byte[] replaced(byte[] request, String part, String by) {
        String text = new String(request, StandardCharsets.UTF_8);
        assertThat(text).contains(part);
        return text.replace(part, by).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] beforeThePull(byte[] request, int spell, String at) {
        return replaced(
                request,
                "\"priorityList\"",
                "\"prepullActions\":[{\"action\":" + cast(spell) + ",\"doAtValue\":" + at + "}],\"priorityList\"");
    }

    @Test
    void powerInfusionMakesNothingCheaperThatCostsEnergy() throws Exception {
        SmallFight rogue = new SmallFight("""
                "class":"ClassRogue","race":"RaceUndead","rogue":{"options":{"classOptions":{}}},
                "buffs":{"powerInfusions":1}""", "", 14).wearing(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 28295);

        Totals totals = rogue.run(1, 20, cooldowns(), cast(SINISTER_STRIKE));

        assertThat(totals.sum("auras player|spell:10060:-1 procs")).isEqualTo(20);
        String strikes = "resources player|energy|spell:" + SINISTER_STRIKE;
        assertThat(totals.sum(strikes + " gainMilli") / (double) totals.sum(strikes + " events"))
                .isCloseTo(-45_000, within(1e-9));
    }

    @Test
    void theStrongerShoutOfThePartyTakesThePlaceOfTheOwnAtThePull() throws Exception {
        SmallFight warrior = new SmallFight("""
                "class":"ClassWarrior","race":"RaceHuman","dpsWarrior":{"options":{"classOptions":{
                "defaultStance":"WarriorStanceBattle","defaultShout":"WarriorShoutBattle","startingRage":50}}}""", "--", 20);
        byte[] own = beforeThePull(warrior.request(IDLE), BATTLE_SHOUT, "{\"const\":{\"val\":\"-3s\"}}");
        byte[] both = replaced(
                own, "\"parties\":[{", "\"parties\":[{\"buffs\":{\"battleShout\":\"TristateEffectImproved\"},");

        assertThat(uptimeSeconds(own, BATTLE_SHOUT + "")).isCloseTo(20, within(0.01));
        assertThat(uptimeSeconds(both, BATTLE_SHOUT + "")).isZero();
        assertThat(uptimeSeconds(both, BATTLE_SHOUT + ":1")).isCloseTo(20, within(0.01));
    }

    private static double uptimeSeconds(byte[] request, String spell) throws Exception {
        return Totals.run(request, 1, 1).sum("auras player|spell:" + spell + " uptimeMicros") / 1e6;
    }

    @Test
    void whatIsBegunItsCastTimeBeforeThePullIsDoneAtThePullWithHaste() throws Exception {
        SmallFight priest =
                new SmallFight("""
                "class":"ClassPriest","race":"RaceUndead","priest":{"options":{"classOptions":{}}},
                "bonusStats":{"stats":[%s157.7]}""".formatted("0,".repeat(Stat.SPELL_HASTE_RATING.ordinal())), TOUCH_TALENT, 10);
        byte[] request = beforeThePull(priest.request(IDLE), VAMPIRIC_TOUCH, """
                {"math":{"op":"OpSub","lhs":{"const":{"val":"0s"}},"rhs":{"spellCastTime":{"spellId":{"spellId":34917}}}}}""");
        List<FightEvent> events = new ArrayList<>();
        new TbcEngine().plan(request).replay(1, 0, events::add);

        FightEvent.CastBegun begun = events.stream()
                .filter(FightEvent.CastBegun.class::isInstance)
                .map(FightEvent.CastBegun.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(begun.castTimeNs()).as("hastened").isBetween(1_300_000_000L, 1_400_000_000L);
        // the length of a cast is told in whole milliseconds
        assertThat(begun.timeNs()).isCloseTo(-begun.castTimeNs(), within(1_000_000L));
    }
}
