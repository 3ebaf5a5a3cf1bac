package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.PeriodicAction;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;

/// The talents of the arms tree. Stateless, thread-safe. What is about weapons is in [WeaponTalents]; Deep
/// Wounds, Death Wish, Blood Frenzy and Mortal Strike are in their own classes.
///
/// Iron Will, Improved Hamstring and Second Wind change nothing that is simulated. Improved
/// Charge and Endless Rage change nothing in WoWSims: what they raise is set back at each start.
final class ArmsTalents {
    private static final double[] THUNDER_CLAP_DAMAGE = {0, 0.4, 0.7, 1};
    private static final int[] THUNDER_CLAP_RAGE = {0, 1, 2, 4};
    private static final int[] DISCIPLINES_MINUTES = {0, 4, 7, 10};
    private static final long DISCIPLINES =
            WarriorSpells.RETALIATION | WarriorSpells.RECKLESSNESS | WarriorSpells.SHIELD_WALL;

    private ArmsTalents() {}

    static void register(Warrior warrior) {
        WarriorTalents talents = warrior.talents();
        Unit unit = warrior.unit();
        WarriorSpell.mod(unit, SpellModKind.COST_FLAT, WarriorSpells.HEROIC_STRIKE, -talents.improvedHeroicStrike);
        unit.addModifier(Modifier.BASE_PARRY, 0.01 * talents.deflection);
        WarriorSpell.mod(unit, SpellModKind.DAMAGE_ADDITIVE, WarriorSpells.REND, 0.25 * talents.improvedRend);
        int clap = talents.improvedThunderClap;
        WarriorSpell.mod(unit, SpellModKind.DAMAGE_ADDITIVE, WarriorSpells.THUNDER_CLAP, THUNDER_CLAP_DAMAGE[clap]);
        WarriorSpell.mod(unit, SpellModKind.COST_FLAT, WarriorSpells.THUNDER_CLAP, -THUNDER_CLAP_RAGE[clap]);
        registerImprovedOverpower(unit, talents.improvedOverpower);
        if (talents.angerManagement > 0) {
            registerAngerManagement(unit);
        }
        DeepWounds.register(warrior);
        WeaponTalents.registerTwoHanded(warrior);
        WarriorSpell.mod(unit, SpellModKind.CRIT_MULTIPLIER_ADDITIVE, WarriorSpells.DAMAGING, 0.1 * talents.impale);
        WeaponTalents.registerPoleaxe(warrior);
        DeathWish.register(warrior);
        WeaponTalents.registerMace(warrior);
        WeaponTalents.registerSword(warrior);
        WarriorSpell.modTime(
                unit, SpellModKind.COOLDOWN_FLAT, WarriorSpells.INTERCEPT, -seconds(5 * talents.improvedIntercept));
        int disciplines = talents.improvedDisciplines;
        WarriorSpell.modTime(unit, SpellModKind.COOLDOWN_FLAT, DISCIPLINES, -minutes(DISCIPLINES_MINUTES[disciplines]));
        WarriorSpell.modTime(unit, SpellModKind.BUFF_DURATION, DISCIPLINES, seconds(2 * disciplines));
        BloodFrenzy.register(warrior);
        MortalStrike.register(warrior);
        registerImprovedMortalStrike(unit, talents.improvedMortalStrike);
    }

    /// Shown to action lists as spell 12963, with its points as tag.
    private static void registerImprovedOverpower(Unit unit, int points) {
        if (points > 0) {
            unit.registerAura(AuraConfig.of("Improved Overpower")
                            .id(ActionId.spell(12963).withTag(points))
                            .permanent())
                    .attachMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                            .classMask(WarriorSpells.OVERPOWER)
                            .value(25 * points));
        }
    }

    /// Spell 12296: one rage every three seconds.
    private static void registerAngerManagement(Unit unit) {
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.RAGE, ActionId.spell(12296));
        PeriodicAction anger = new PeriodicAction(unit.fight(), seconds(3), 0, Priority.GCD, () -> {
            if (unit.fight().now() > 0) {
                unit.rage().gain(1, metrics);
            }
        });
        unit.onReset(() -> anger.start(false));
    }

    /// Only all five points make it a second faster: WoWSims counts whole seconds.
    private static void registerImprovedMortalStrike(Unit unit, int points) {
        long mask = WarriorSpells.MORTAL_STRIKE;
        WarriorSpell.modTime(unit, SpellModKind.COOLDOWN_FLAT, mask, -seconds((int) (0.2 * points)));
        WarriorSpell.mod(unit, SpellModKind.DAMAGE_ADDITIVE, mask, 0.01 * points);
    }
}
