package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// Hurricane rank 4, spell 27012: a channel of ten area ticks, spell 42230. Stateless, thread-safe.
final class Hurricane {
    private static final double TICK_DAMAGE = 206;
    private static final double COEFFICIENT = 0.129;

    private Hurricane() {}

    static void register(Druid druid) {
        Spell gust = druid.unit()
                .registerSpell(DruidSpell.passive(ActionId.spell(42230), School.NATURE, DruidSpells.HURRICANE)
                        .procMask(ProcMask.SPELL_PROC)
                        .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) ->
                                spell.dealAreaDamage(TICK_DAMAGE, TICK_DAMAGE, Roll.MAGIC_HIT_AND_CRIT)));
        druid.unit()
                .registerSpell(DruidSpell.damaging(27012, School.NATURE, DruidSpells.HURRICANE)
                        .flags(SpellFlag.CHANNELED | SpellFlag.APL)
                        .manaCost(1905)
                        .cooldown(druid.unit().newCooldown(), minutes(1))
                        .dot(DotConfig.of("Hurricane (Aura)")
                                .area()
                                .ticks(10, seconds(1))
                                .hasted(false)
                                .onTick((dot, target) -> gust.cast(target)))
                        .onApply((spell, target) -> spell.ownDot().apply()));
    }
}
