package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.SpellMod;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// The talents of the fire tree; Ignite has a file of its own. Stateless, thread-safe.
final class FireTalents {
    private FireTalents() {}

    static void register(Mage mage) {
        registerSpellMods(mage.unit(), mage.talents());
        registerSchoolMods(mage.unit(), mage.talents());
        if (mage.talents().ignite > 0) {
            Ignite.register(mage);
        }
        // Master of Elements gives nothing back in WoWSims, whose trigger names no event; followed
        // (docs/ruleset-tbc.md).
        if (mage.talents().moltenFury > 0) {
            registerMoltenFury(mage);
        }
    }

    private static void registerSpellMods(Unit unit, MageTalents talents) {
        if (talents.improvedFireball > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CAST_TIME_FLAT)
                    .classMask(MageSpells.FIREBALL)
                    .time(millis(-100L * talents.improvedFireball)));
        }
        if (talents.improvedFireBlast > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COOLDOWN_FLAT)
                    .classMask(MageSpells.FIRE_BLAST)
                    .time(millis(-500L * talents.improvedFireBlast)));
        }
        if (talents.incineration > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .classMask(MageSpells.FIRE_BLAST | MageSpells.SCORCH)
                    .value(2 * talents.incineration));
        }
        if (talents.improvedFlamestrike > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .classMask(MageSpells.FLAMESTRIKE)
                    .value(0.05 * talents.improvedFlamestrike));
        }
        if (talents.playingWithFire > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_PERCENT)
                    .classMask(MageSpells.ALL)
                    .value(0.01 * talents.playingWithFire));
        }
        if (talents.empoweredFireball > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COEFFICIENT)
                    .classMask(MageSpells.FIREBALL)
                    .value(0.03 * talents.empoweredFireball));
        }
    }

    private static void registerSchoolMods(Unit unit, MageTalents talents) {
        if (talents.burningSoul > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.THREAT_PERCENT)
                    .schools(School.FIRE)
                    .value(-0.05 * talents.burningSoul));
        }
        // Critical Mass changes nothing in the peer, whose filter compares flags with a school; followed
        // (docs/ruleset-tbc.md).
        if (talents.firePower > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .schools(School.FIRE)
                    .value(0.02 * talents.firePower));
        }
        if (talents.pyromaniac > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .schools(School.FIRE)
                    .value(talents.pyromaniac));
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                    .schools(School.FIRE)
                    .value(-0.01 * talents.pyromaniac));
        }
    }

    /// More damage to targets below 20 % health.
    private static void registerMoltenFury(Mage mage) {
        SpellMod mod = mage.unit()
                .newMod(SpellModConfig.of(SpellModKind.DAMAGE_PERCENT)
                        .classMask(MageSpells.ALL)
                        .value(0.1 * mage.talents().moltenFury));
        mage.fight().executePhase().listen(percent -> {
            if (percent == 20) {
                mod.activate();
            }
        });
    }
}
