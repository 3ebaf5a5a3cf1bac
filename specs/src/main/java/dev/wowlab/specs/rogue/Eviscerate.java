package dev.wowlab.specs.rogue;

import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;

/// Eviscerate, spell 26865: damage by combo points. Stateless, thread-safe.
final class Eviscerate {
    private static final int SPELL = 26865;
    private static final double DAMAGE = 60;
    private static final double SPREAD = 120;
    private static final double DAMAGE_PER_POINT = 185;
    private static final double SHARE_OF_ATTACK_POWER = 0.03;

    private Eviscerate() {}

    static void register(Rogue rogue) {
        ResourceMetrics points = rogue.pointsOf(SPELL);
        double perPoint = DAMAGE_PER_POINT + rogue.finisherDamagePerPoint();
        rogue.unit()
                .registerSpell(RogueSpell.finisher(rogue, SPELL, RogueSpells.EVISCERATE, 35)
                        .onApply((spell, target) -> strike(rogue, spell, target, perPoint, points)));
    }

    private static void strike(Rogue rogue, Spell spell, Unit target, double perPoint, ResourceMetrics points) {
        rogue.stealth().leave();
        int number = rogue.unit().comboPoints().current();
        double least = DAMAGE + perPoint * number;
        double damage = rogue.fight().roll(least, least + SPREAD)
                + SHARE_OF_ATTACK_POWER * number * rogue.unit().attackPower(target);
        SpellResult hit = spell.calcDamage(target, damage, Roll.MELEE_SPECIAL_HIT_AND_CRIT);
        RogueSpell.afterFinisher(rogue, spell, hit.landed(), points);
        spell.dealDamage(hit);
    }
}
