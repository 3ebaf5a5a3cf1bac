package dev.wowlab.specs.rogue;

import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.WeaponType;

/// Backstab, spell 26863: half as much again with a dagger, from behind. Stateless, thread-safe.
final class Backstab {
    private static final int SPELL = 26863;
    private static final double DAMAGE = 170;
    private static final double STRONGER = 0.5;

    private Backstab() {}

    static void register(Rogue rogue) {
        ResourceMetrics points = rogue.pointsOf(SPELL);
        Spell backstab = rogue.unit()
                .registerSpell(RogueSpell.strike(SPELL, RogueSpells.BACKSTAB, 60)
                        .condition((_, _) ->
                                rogue.stealth().isBehind() && rogue.weapons().mainHandIs(WeaponType.DAGGER))
                        .onApply((spell, target) -> strike(rogue, spell, target, points)));
        // Talents add to this share, as WoWSims has it, instead of multiplying it.
        backstab.damageMultiplierAdditive += STRONGER;
    }

    private static void strike(Rogue rogue, Spell spell, Unit target, ResourceMetrics points) {
        rogue.stealth().leave();
        double damage = DAMAGE + rogue.weapons().rollMainHand(target);
        boolean landed = spell.calcAndDealDamage(target, damage, Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT)
                .landed();
        RogueSpell.afterStrike(rogue, spell, landed, points);
    }
}
