package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellCallbacks.OnResult;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// Serpent Sting (spell 27016, rank 10) and Scorpid Sting (3043), of which a target has one. Confined to
/// one thread.
final class Stings {
    private static final int SERPENT = 27016;
    private static final int SCORPID = 3043;

    private final AuraArray scorpid;
    private final Spell serpentSting;

    private Stings(Unit unit) {
        scorpid = unit.enemyAuras(Stings::scorpidAura);
        serpentSting = registerSerpent(unit);
        registerScorpid(unit);
    }

    static void register(Hunter hunter) {
        new Stings(hunter.unit());
    }

    /// The raid may have put it on for the whole fight.
    private static Aura scorpidAura(Unit target) {
        Aura present = target.auras().byLabel("Scorpid Sting");
        if (present != null) {
            return present;
        }
        return target.registerAura(AuraConfig.of("Scorpid Sting")
                        .id(ActionId.spell(SCORPID))
                        .duration(seconds(20)))
                .attachStats(StatBonus.of(Stat.PHYSICAL_HIT_PERCENT, -5));
    }

    private Spell registerSerpent(Unit unit) {
        OnResult arrival = this::serpentArrives;
        return unit.registerSpell(HunterShot.sting(SERPENT, HunterSpells.SERPENT_STING)
                .manaCost(275)
                .dot(DotConfig.of("Serpent Sting")
                        .ticks(5, seconds(3))
                        .onSnapshot((dot, target) -> dot.snapshot(target, unit.rangedAttackPower(target) * 0.02 + 132))
                        .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK)))
                .onApply((spell, target) -> spell.afterTravel(spell.calcOutcome(target, Roll.RANGED_HIT), arrival)));
    }

    private void registerScorpid(Unit unit) {
        OnResult arrival = this::scorpidArrives;
        unit.registerSpell(HunterShot.sting(SCORPID, HunterSpells.SCORPID_STING)
                .manaCostPercent(9)
                .relatedAuras(scorpid)
                .onApply((spell, target) -> spell.afterTravel(spell.calcOutcome(target, Roll.RANGED_HIT), arrival)));
    }

    private void serpentArrives(Spell spell, SpellResult result) {
        if (result.landed()) {
            Dot dot = spell.dot(result.target());
            scorpid.on(result.target()).deactivate();
            dot.apply();
        }
        spell.dealDamage(result);
    }

    private void scorpidArrives(Spell spell, SpellResult result) {
        if (result.landed()) {
            serpentSting.dot(result.target()).deactivate();
            scorpid.on(result.target()).activate();
        }
        spell.dealDamage(result);
    }
}
