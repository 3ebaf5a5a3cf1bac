package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;

/// Blizzard rank 7, spell 27085: a channel of eight area ticks. Stateless, thread-safe.
final class Blizzard {
    private static final ActionId ID = ActionId.spell(27085);
    private static final double COEFFICIENT = 0.11900000274;
    private static final double TICK_DAMAGE = 184;

    private Blizzard() {}

    static void register(Mage mage) {
        Spell tick = mage.unit()
                .registerSpell(MageSpell.passive(ID, School.FROST, MageSpells.BLIZZARD)
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) -> MageSpell.dealArea(spell, TICK_DAMAGE)));
        mage.unit()
                .registerSpell(SpellConfig.of(ID)
                        .school(School.FROST)
                        .procMask(ProcMask.SPELL_DAMAGE)
                        .flags(SpellFlag.CHANNELED | SpellFlag.APL)
                        .classMask(MageSpells.BLIZZARD)
                        .manaCost(1645)
                        .gcd(SpellConfig.GCD)
                        .dot(DotConfig.of("Blizzard")
                                .area()
                                .ticks(8, seconds(1))
                                .hasted(true)
                                .onTick((dot, target) -> tick.cast(target)))
                        .onApply((spell, target) -> spell.ownDot().apply()));
    }
}
