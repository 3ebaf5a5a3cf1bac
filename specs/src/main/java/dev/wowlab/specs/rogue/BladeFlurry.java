package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Blade Flurry, spell 13877: faster attacks, whose damage (22482) strikes another target too. Confined to
/// one thread.
final class BladeFlurry {
    private static final ActionId ID = ActionId.spell(13877);
    private static final double FASTER = 1.2;

    private final Unit unit;
    private final Spell second;
    private double damage;

    private BladeFlurry(Unit unit) {
        this.unit = unit;
        second = unit.registerSpell(SpellConfig.of(ActionId.spell(22482))
                .school(School.PHYSICAL)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.IGNORE_RESISTS
                        | SpellFlag.IGNORE_MODIFIERS
                        | SpellFlag.MELEE_METRICS
                        | SpellFlag.PASSIVE_SPELL
                        | SpellFlag.NO_ON_CAST_COMPLETE)
                .onApply((spell, target) -> spell.calcAndDealDamage(target, damage, Roll.ALWAYS_HIT)));
    }

    static void register(Rogue rogue) {
        if (rogue.talents().bladeFlurry == 0) {
            return;
        }
        Unit unit = rogue.unit();
        BladeFlurry blades = new BladeFlurry(unit);
        Aura flurry = unit.registerAura(AuraConfig.of("Blade Flurry")
                        .id(ID)
                        .duration(seconds(15))
                        .onSpellHitDealt((_, spell, result) -> blades.strikeNext(spell, result)))
                .attachAttackSpeed(FASTER);
        Spell spell = unit.registerSpell(RogueSpell.of(13877, RogueSpells.BLADE_FLURRY)
                .energyCost(25)
                .cooldown(unit.newCooldown(), minutes(2))
                .onApply((_, _) -> flurry.activate()));
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.DPS));
    }

    private void strikeNext(Spell spell, SpellResult result) {
        if (result.damage() != 0
                && (spell.procMask() & ProcMask.MELEE) != 0
                && unit.fight().enabledTargets() > 1) {
            damage = result.damage();
            second.cast(unit.fight().nextTarget(result.target()));
        }
    }
}
