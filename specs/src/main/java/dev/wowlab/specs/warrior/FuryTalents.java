package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// The talents of the fury tree. Stateless, thread-safe. Booming Voice and Commanding Presence are in
/// [OwnShouts], with Improved Demoralizing Shout; Improved Cleave in [QueuedStrikes], Improved Berserker Stance in
/// [Stances]; Sweeping Strikes,
/// Enrage, Flurry, Bloodthirst and Rampage have classes of their own.
///
/// Piercing Howl and Blood Craze do not exist in WoWSims. Improved Berserker Rage is only seen: what it gives is
/// taken away at each start, as in WoWSims.
final class FuryTalents {
    private static final int[] EXECUTE_RAGE = {0, 2, 5};

    private FuryTalents() {}

    static void register(Warrior warrior) {
        WarriorTalents talents = warrior.talents();
        Unit unit = warrior.unit();
        unit.stats().add(Stat.PHYSICAL_CRIT_PERCENT, talents.cruelty);
        registerUnbridledWrath(warrior, talents.unbridledWrath);
        if (talents.dualWieldSpecialization > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_PERCENT)
                    .procMask(ProcMask.MELEE_OH)
                    .value(0.05 * talents.dualWieldSpecialization));
        }
        WarriorSpell.mod(unit, SpellModKind.COST_FLAT, WarriorSpells.EXECUTE, -EXECUTE_RAGE[talents.improvedExecute]);
        Enrage.register(warrior);
        WarriorSpell.modTime(
                unit, SpellModKind.CAST_TIME_FLAT, WarriorSpells.SLAM, -millis(500L * talents.improvedSlam));
        warrior.sweeping().register();
        unit.addModifier(Modifier.DODGE_REDUCTION, 0.01 * talents.weaponMastery);
        if (talents.improvedBerserkerRage > 0) {
            unit.registerAura(AuraConfig.of("Improved Berserker Rage")
                    .id(ActionId.spell(20500).withTag(talents.improvedBerserkerRage))
                    .permanent());
        }
        Flurry.register(warrior);
        unit.stats().add(Stat.PHYSICAL_HIT_PERCENT, talents.precision);
        Bloodthirst.register(warrior);
        WarriorSpell.modTime(
                unit, SpellModKind.COOLDOWN_FLAT, WarriorSpells.WHIRLWIND, -seconds(talents.improvedWhirlwind));
        Rampage.register(warrior);
    }

    /// Spell 13002: swings may give one rage.
    private static void registerUnbridledWrath(Warrior warrior, int points) {
        if (points == 0) {
            return;
        }
        Unit unit = warrior.unit();
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.RAGE, ActionId.spell(13002));
        warrior.weapons()
                .registerPerMinute(
                        3 * points,
                        ProcMask.MELEE_WHITE_HIT,
                        suffix -> ProcConfig.of("Unbridled Wrath" + suffix)
                                .on(Event.SPELL_HIT_DEALT)
                                .requireDamage()
                                .outcome(Outcome.LANDED)
                                .handler((_, _) -> unit.rage().gain(1, metrics)));
    }
}
