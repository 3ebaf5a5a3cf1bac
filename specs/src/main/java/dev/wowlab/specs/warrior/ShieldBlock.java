package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import java.util.EnumSet;

/// Shield Block, spell 2565: three quarters more chance to block, for one block or, with Improved Shield Block, two.
/// Stateless, thread-safe.
final class ShieldBlock {
    private static final int SPELL = 2565;
    private static final double CHANCE = 0.75;

    private ShieldBlock() {}

    static void register(Warrior warrior) {
        Unit unit = warrior.unit();
        int blocks = 1 + warrior.talents().improvedShieldBlock;
        Aura raised = unit.registerAura(AuraConfig.of("Shield Block")
                        .id(ActionId.spell(SPELL))
                        .duration(seconds(5))
                        .maxStacks(blocks))
                .attachStats(StatBonus.of(Stat.BLOCK_PERCENT, CHANCE));
        raised.attachProc(ProcConfig.of("Shield Block - Consume")
                .on(Event.SPELL_HIT_TAKEN)
                .outcome(Outcome.BLOCK)
                .immediately()
                .handler((_, _) -> raised.removeStack()));
        unit.registerSpell(WarriorSpell.physical(SPELL, WarriorSpells.SHIELD_BLOCK)
                .flags(SpellFlag.APL | SpellFlag.HELPFUL)
                .rageCost(10)
                .gcd(0)
                .offGcd()
                .cooldown(unit.newCooldown(), seconds(5))
                .condition((_, _) -> warrior.stances().isIn(Stances.DEFENSIVE) && warrior.holdsShield())
                .relatedSelfBuff(raised)
                .onApply((_, _) -> {
                    raised.activate();
                    raised.setStacks(blocks);
                }));
        endWithoutShield(warrior, raised);
    }

    /// Ends a buff that needs a shield when that is put away.
    static void endWithoutShield(Warrior warrior, Aura buff) {
        warrior.character().gear().onChange(EnumSet.of(Slot.OFF_HAND), () -> {
            if (!warrior.holdsShield()) {
                buff.deactivate();
            }
        });
    }
}
