package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// Whirlwind, spell 1680: both weapons at up to four targets, the off hand under tag 2. Stateless,
/// thread-safe.
final class Whirlwind {
    private static final int MOST_TARGETS = 4;
    private static final double THREAT = 1.25;

    private Whirlwind() {}

    static void register(Warrior warrior) {
        Unit unit = warrior.unit();
        ActionId id = ActionId.spell(1680);
        Arc offArc = new Arc(MOST_TARGETS, Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT);
        Spell offHand = unit.registerSpell(WarriorSpell.caused(
                        id.withTag(2), ProcMask.MELEE_OH_SPECIAL, WarriorSpells.WHIRLWIND_OFF_HAND)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .threatMultiplier(THREAT)
                .onApply((spell, target) -> {
                    offArc.roll(spell, target, warrior.weapons().rollOffHandNormalized(target));
                    offArc.deal(spell);
                }));
        Arc arc = new Arc(MOST_TARGETS, Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT);
        unit.registerSpell(SpellConfig.of(id.withTag(1))
                .school(School.PHYSICAL)
                .procMask(ProcMask.MELEE_MH_SPECIAL)
                .flags(SpellFlag.MELEE_METRICS | SpellFlag.APL)
                .classMask(WarriorSpells.WHIRLWIND)
                .rageCost(25)
                .gcd(SpellConfig.GCD)
                .ignoreHaste()
                .cooldown(unit.newCooldown(), seconds(10))
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .threatMultiplier(THREAT)
                .condition((_, _) -> warrior.stances().isIn(Stances.BERSERKER))
                .onApply((spell, target) -> {
                    arc.roll(spell, target, warrior.weapons().rollNormalized(target));
                    warrior.sweeping().sweepAfter(arc);
                    arc.deal(spell);
                    if (warrior.weapons().strikesWithBoth()) {
                        offHand.cast(target);
                    }
                }));
    }
}
