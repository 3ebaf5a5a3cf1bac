package dev.wowlab.specs.rogue;

import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Envenom, spell 32645: uses up as many doses of Deadly Poison as there are combo points, with damage for
/// each. Stateless, thread-safe.
final class Envenom {
    private static final int SPELL = 32645;
    private static final double DAMAGE_PER_DOSE = 180;
    private static final double SHARE_OF_ATTACK_POWER = 0.03;

    private Envenom() {}

    static void register(Rogue rogue) {
        ResourceMetrics points = rogue.pointsOf(SPELL);
        double perDose = DAMAGE_PER_DOSE + rogue.finisherDamagePerPoint();
        rogue.unit()
                .registerSpell(RogueSpell.finisher(rogue, SPELL, RogueSpells.ENVENOM, 35)
                        .school(School.NATURE)
                        .coefficient(0)
                        .onApply((spell, target) -> strike(rogue, spell, target, perDose, points)));
    }

    private static void strike(Rogue rogue, Spell spell, Unit target, double perDose, ResourceMetrics points) {
        rogue.stealth().leave();
        int number = rogue.unit().comboPoints().current();
        int doses = Math.min(rogue.poisons().deadlyDoses(target), number);
        double damage = doses * (perDose + SHARE_OF_ATTACK_POWER * rogue.unit().attackPower(target));
        SpellResult hit = spell.calcDamage(target, damage, Roll.MELEE_SPECIAL_HIT_AND_CRIT);
        RogueSpell.afterFinisher(rogue, spell, hit.landed(), points);
        if (hit.landed()) {
            rogue.poisons().useUpDoses(target, number);
        }
        spell.dealDamage(hit);
    }
}
