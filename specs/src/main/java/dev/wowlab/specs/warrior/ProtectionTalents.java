package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import java.util.EnumSet;
import java.util.Set;

/// The talents of the protection tree. Stateless, thread-safe. Improved Bloodrage is in [Bloodrage], Tactical
/// Mastery in [Stances], Improved Shield Block in [ShieldBlock]; Last Stand and Devastate have classes of their
/// own.
///
/// Improved Revenge, Improved Disarm, Improved Taunt and Improved Shield Bash do not exist in WoWSims. Improved
/// Defensive Stance works in every stance, as there.
final class ProtectionTalents {
    private static final double EXPERTISE_PER_POINT = 2 * 3.942308;
    private static final double DEFENSE_PER_POINT = 4 * 2.365385;
    private static final int[] SHIELD_WALL_SECONDS = {0, 3, 5};
    private static final Set<School> MAGIC = EnumSet.complementOf(EnumSet.of(School.PHYSICAL));
    private static final long EVERY_COST = ~(WarriorSpells.RAMPAGE
            | WarriorSpells.DEATH_WISH
            | WarriorSpells.BATTLE_SHOUT
            | WarriorSpells.COMMANDING_SHOUT);

    private ProtectionTalents() {}

    static void register(Warrior warrior) {
        WarriorTalents talents = warrior.talents();
        Unit unit = warrior.unit();
        unit.stats().add(Stat.DEFENSE_RATING, DEFENSE_PER_POINT * talents.anticipation);
        registerShieldSpecialization(unit, talents.shieldSpecialization);
        if (talents.toughness > 0) {
            unit.stats().multiply(Stat.ARMOR, 1 + 0.02 * talents.toughness);
        }
        LastStand.register(warrior);
        if (talents.improvedShieldBlock > 0) {
            WarriorSpell.modTime(unit, SpellModKind.BUFF_DURATION, WarriorSpells.SHIELD_BLOCK, seconds(1));
        }
        unit.stats().add(Stat.EXPERTISE_RATING, EXPERTISE_PER_POINT * talents.defiance);
        if (talents.improvedSunderArmor > 0) {
            // WoWSims takes off as much as there are points in Tactical Mastery.
            long sunders = WarriorSpells.SUNDER_ARMOR | WarriorSpells.DEVASTATE;
            WarriorSpell.mod(unit, SpellModKind.COST_FLAT, sunders, -talents.tacticalMastery);
        }
        long longerWall = seconds(SHIELD_WALL_SECONDS[talents.improvedShieldWall]);
        WarriorSpell.modTime(unit, SpellModKind.BUFF_DURATION, WarriorSpells.SHIELD_WALL, longerWall);
        ShieldStrikes.registerConcussionBlow(warrior);
        unit.multiplyModifier(Modifier.BLOCK_VALUE, 1 + 0.1 * talents.shieldMastery);
        WeaponTalents.registerOneHanded(warrior);
        for (School school : MAGIC) {
            unit.multiplyModifier(Modifier.damageTaken(school), 1 - 0.02 * talents.improvedDefensiveStance);
        }
        ShieldStrikes.registerSlam(warrior);
        WarriorSpell.mod(unit, SpellModKind.COST_FLAT, EVERY_COST, -talents.focusedRage);
        if (talents.vitality > 0) {
            unit.stats().multiply(Stat.STAMINA, 1 + 0.01 * talents.vitality);
            unit.stats().multiply(Stat.STRENGTH, 1 + 0.02 * talents.vitality);
        }
        Devastate.register(warrior);
    }

    /// Blocks are likelier, and may give one rage, spell 23602.
    private static void registerShieldSpecialization(Unit unit, int points) {
        if (points > 0) {
            unit.stats().add(Stat.BLOCK_PERCENT, 0.01 * points);
            ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.RAGE, ActionId.spell(23602));
            unit.registerProc(ProcConfig.of("Shield Specialization")
                    .on(Event.SPELL_HIT_TAKEN)
                    .outcome(Outcome.BLOCK)
                    .chance(0.2 * points)
                    .immediately()
                    .handler((_, _) -> unit.rage().gain(1, metrics)));
        }
    }
}
