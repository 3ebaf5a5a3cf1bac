package dev.wowlab.specs.warrior;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.tbc.debuffs.SunderArmorDebuff;

/// Sunder Armor, spell 25225: one stack more of the debuff that everybody shares; not where Expose Armor is
/// on. Stateless, thread-safe.
final class SunderArmor {
    static final double THREAT = 301.5;

    private SunderArmor() {}

    static void register(Warrior warrior) {
        AuraArray sundered = warrior.unit().enemyAuras(SunderArmorDebuff::on);
        warrior.unit()
                .registerSpell(WarriorSpell.strike(25225, WarriorSpells.SUNDER_ARMOR, 15)
                        .flatThreat(THREAT)
                        .condition((_, target) -> SunderArmorDebuff.mayStack(sundered.on(target)))
                        .relatedAuras(sundered)
                        .onApply((spell, target) -> sunder(sundered, spell, target)));
    }

    private static void sunder(AuraArray sundered, Spell spell, Unit target) {
        SpellResult result = spell.calcOutcome(target, Roll.MELEE_SPECIAL_HIT);
        if (result.landed()) {
            Aura aura = sundered.on(target);
            aura.activate();
            aura.addStack();
        } else {
            WarriorSpell.refund(spell);
        }
        spell.dealDamage(result);
    }
}
