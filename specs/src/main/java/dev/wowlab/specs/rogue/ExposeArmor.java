package dev.wowlab.specs.rogue;

import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.tbc.debuffs.ExposeArmorDebuff;

/// Expose Armor, spell 26866: 410 armour less for each combo point. Stateless, thread-safe.
final class ExposeArmor {
    private static final int SPELL = 26866;

    private ExposeArmor() {}

    static void register(Rogue rogue) {
        ResourceMetrics points = rogue.pointsOf(SPELL);
        int talent = rogue.talents().improvedExposeArmor;
        ExposeArmorDebuff[] exposed =
                new ExposeArmorDebuff[rogue.fight().units().size()];
        AuraArray auras = rogue.unit().enemyAuras(target -> {
            ExposeArmorDebuff debuff = ExposeArmorDebuff.on(
                    target, () -> rogue.unit().comboPoints().current(), talent);
            exposed[target.index()] = debuff;
            return debuff.aura();
        });
        rogue.unit()
                .registerSpell(RogueSpell.finisher(rogue, SPELL, RogueSpells.EXPOSE_ARMOR, 25)
                        .coefficient(0)
                        .relatedAuras(auras)
                        .onApply((spell, target) -> strike(rogue, exposed[target.index()], spell, target, points)));
    }

    /// Where a stronger one is on, it costs energy and does nothing.
    private static void strike(
            Rogue rogue, ExposeArmorDebuff exposed, Spell spell, Unit target, ResourceMetrics points) {
        int number = rogue.unit().comboPoints().current();
        if (exposed.isStronger(ExposeArmorDebuff.armor(number, rogue.talents().improvedExposeArmor))) {
            return;
        }
        rogue.stealth().leave();
        SpellResult hit = spell.calcOutcome(target, Roll.MELEE_SPECIAL_HIT);
        if (hit.landed()) {
            exposed.aura().activate();
        }
        RogueSpell.afterFinisher(rogue, spell, hit.landed(), points);
        spell.dealDamage(hit);
    }
}
