package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;

/// The talents of the subtlety tree. Stateless, thread-safe. Ghostly Strike, Preparation, Hemorrhage,
/// Premeditation and Shadowstep are in their own classes.
///
/// Master of Deception, Sleight of Hand, Dirty Tricks, Camouflage, Setup, Heightened Senses, Enveloping
/// Shadows and Cheat Death change nothing that is simulated.
final class SubtletyTalents {
    private static final double[] MASTER_OF_SUBTLETY = {0, 0.04, 0.07, 0.1};
    private static final double ARMOR_PENETRATION_PER_POINT = 186;
    private static final int DIRTY_DEEDS_PERCENT = 35;

    private SubtletyTalents() {}

    static void register(Rogue rogue) {
        RogueTalents talents = rogue.talents();
        Unit unit = rogue.unit();
        // Mutilate itself does no damage, as WoWSims has it, and its strikes are left out.
        AssassinationTalents.mod(
                unit,
                SpellModKind.DAMAGE_ADDITIVE,
                RogueSpells.BACKSTAB | RogueSpells.MUTILATE | RogueSpells.AMBUSH,
                0.04 * talents.opportunity);
        if (talents.initiative > 0) {
            initiative(rogue, 0.25 * talents.initiative);
        }
        GhostlyStrike.register(rogue);
        AssassinationTalents.mod(unit, SpellModKind.CRIT_CHANCE, RogueSpells.AMBUSH, 15 * talents.improvedAmbush);
        if (talents.elusiveness > 0) {
            // Longer, as WoWSims has it.
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COOLDOWN_FLAT)
                    .classMask(RogueSpells.VANISH)
                    .time(seconds(45 * talents.elusiveness)));
        }
        unit.stats().add(Stat.ARMOR_PENETRATION, ARMOR_PENETRATION_PER_POINT * talents.serratedBlades);
        AssassinationTalents.mod(unit, SpellModKind.DAMAGE_ADDITIVE, RogueSpells.RUPTURE, 0.1 * talents.serratedBlades);
        Preparation.register(rogue);
        if (talents.dirtyDeeds > 0) {
            dirtyDeeds(unit, talents.dirtyDeeds);
        }
        Hemorrhage.register(rogue);
        if (talents.masterOfSubtlety > 0) {
            rogue.stealth()
                    .strengthenWith(unit.registerAura(AuraConfig.of("Master of Subtlety")
                                    .id(ActionId.spell(31223))
                                    .duration(seconds(6)))
                            .attachMultiplier(Modifier.DAMAGE_DEALT, 1 + MASTER_OF_SUBTLETY[talents.masterOfSubtlety]));
        }
        unit.stats().multiply(Stat.ATTACK_POWER, 1 + 0.02 * talents.deadliness);
        Premeditation.register(rogue);
        unit.stats().multiply(Stat.AGILITY, 1 + 0.03 * talents.sinisterCalling);
        AssassinationTalents.mod(
                unit,
                SpellModKind.DAMAGE_ADDITIVE,
                RogueSpells.HEMORRHAGE | RogueSpells.BACKSTAB,
                0.01 * talents.sinisterCalling);
        Shadowstep.register(rogue);
    }

    /// Spell 13980: what begins out of stealth may add one more combo point.
    private static void initiative(Rogue rogue, double chance) {
        ResourceMetrics points = rogue.pointsOf(13980);
        rogue.unit()
                .registerProc(ProcConfig.of("Initiative Trigger")
                        .id(ActionId.spell(13980))
                        .on(Event.SPELL_HIT_DEALT)
                        .outcome(Outcome.LANDED)
                        .classMask(RogueSpells.GARROTE | RogueSpells.AMBUSH)
                        .chance(chance)
                        .handler((_, _) -> rogue.unit().comboPoints().gain(1, points)));
    }

    /// Spell 14083: a cheaper Garrote, and more damage to targets below 35 % of their health.
    private static void dirtyDeeds(Unit unit, int points) {
        AssassinationTalents.mod(unit, SpellModKind.COST_FLAT, RogueSpells.GARROTE, -10 * points);
        Aura deeds = unit.registerAura(
                        AuraConfig.of("Dirty Deeds").id(ActionId.spell(14083)).duration(SimTime.NEVER))
                .attachMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                        .classMask(RogueSpells.ALL)
                        .value(0.1 * points));
        unit.fight().executePhase().listen(percent -> {
            if (percent == DIRTY_DEEDS_PERCENT) {
                deeds.activate();
            }
        });
    }
}
