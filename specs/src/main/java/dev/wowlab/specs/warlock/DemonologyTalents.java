package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.PeriodicAction;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.UnitStats;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import org.jspecify.annotations.Nullable;

/// The talents of the demonology tree. Confined to one thread.
final class DemonologyTalents {
    private static final double RESISTANCE_PER_LEVEL = 70;

    /// Spell damage for each point of the demon's stamina and intellect and of the talent.
    private static final double DEMONIC_KNOWLEDGE = 0.04;

    private final Warlock warlock;
    private final Unit unit;
    private final WarlockTalents talents;
    private final @Nullable Pet demon;

    private DemonologyTalents(Warlock warlock) {
        this.warlock = warlock;
        unit = warlock.unit();
        talents = warlock.talents();
        demon = warlock.activeDemon();
    }

    static void register(Warlock warlock) {
        DemonologyTalents tree = new DemonologyTalents(warlock);
        tree.registerOwn();
        if (warlock.options().sacrificeSummon()) {
            if (tree.talents.demonicSacrifice > 0) {
                tree.registerDemonicSacrifice();
            }
        } else if (tree.demon != null) {
            tree.registerForDemon(tree.demon);
        }
    }

    private void registerOwn() {
        if (talents.demonicEmbrace > 0) {
            unit.stats().multiply(Stat.STAMINA, 1 + 0.03 * talents.demonicEmbrace);
            unit.stats().multiply(Stat.SPIRIT, 1 - 0.01 * talents.demonicEmbrace);
        }
        if (talents.felIntellect > 0) {
            unit.stats().multiply(Stat.MANA, 1 + 0.01 * talents.felIntellect);
        }
        if (talents.felStamina > 0) {
            unit.stats().multiply(Stat.HEALTH, 1 + 0.01 * talents.felStamina);
        }
        if (talents.soulLink > 0) {
            unit.multiplyModifier(Modifier.DAMAGE_TAKEN, 0.8);
            unit.multiplyModifier(Modifier.DAMAGE_DEALT, 1.05);
        }
        addCrit(unit);
    }

    private void addCrit(Unit body) {
        body.stats()
                .add(StatBonus.of(Stat.SPELL_CRIT_PERCENT, talents.demonicTactics)
                        .and(Stat.PHYSICAL_CRIT_PERCENT, talents.demonicTactics)
                        .and(Stat.RANGED_CRIT_PERCENT, talents.demonicTactics));
    }

    /// The demon is given up before the fight for a lasting effect, spells 18788 to 18792.
    private void registerDemonicSacrifice() {
        switch (warlock.options().summon()) {
            case SUCCUBUS -> unit.multiplyModifier(Modifier.damageDealt(School.SHADOW), 1.15);
            case IMP -> unit.multiplyModifier(Modifier.damageDealt(School.FIRE), 1.15);
            case FELGUARD -> {
                unit.multiplyModifier(Modifier.damageDealt(School.SHADOW), 1.1);
                restoreMana(18788, 0.02);
            }
            case FELHUNTER -> restoreMana(18792, 0.03);
            case NONE, VOIDWALKER -> {}
        }
    }

    private void restoreMana(int spellId, double share) {
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, ActionId.spell(spellId));
        PeriodicAction restore = new PeriodicAction(
                warlock.fight(),
                seconds(4),
                0,
                Priority.REGEN,
                () -> unit.mana().gain(unit.mana().max() * share, metrics));
        unit.onReset(() -> restore.start(false));
    }

    private void registerForDemon(Pet pet) {
        Unit body = pet.unit();
        if (talents.felIntellect > 0) {
            body.stats().multiply(Stat.MANA, 1 + 0.05 * talents.felIntellect);
        }
        if (talents.felStamina > 0) {
            body.stats().multiply(Stat.HEALTH, 1 + 0.05 * talents.felStamina);
        }
        if (talents.soulLink > 0) {
            body.multiplyModifier(Modifier.DAMAGE_DEALT, 1.05);
        }
        addCrit(body);
        registerAbilities(body);
        if (talents.unholyPower > 0 && !warlock.demons().isActive(Demon.IMP)) {
            body.multiplyModifier(Modifier.damageDealt(School.PHYSICAL), 1 + 0.04 * talents.unholyPower);
        }
        if (talents.masterDemonologist > 0) {
            registerMasterDemonologist(pet);
        }
        if (talents.demonicKnowledge > 0) {
            registerDemonicKnowledge(pet, warlock.demons().bareStats());
        }
    }

    private void registerAbilities(Unit body) {
        mod(body, SpellModKind.DAMAGE_PERCENT, WarlockSpells.FIREBOLT, 0.1 * talents.improvedImp);
        mod(body, SpellModKind.DAMAGE_PERCENT, WarlockSpells.LASH_OF_PAIN, 0.1 * talents.improvedSayaad);
        mod(body, SpellModKind.DAMAGE_PERCENT, WarlockSpells.FIREBOLT, 0.04 * talents.unholyPower);
        if (talents.improvedFirebolt > 0) {
            body.addStaticMod(SpellModConfig.of(SpellModKind.CAST_TIME_FLAT)
                    .classMask(WarlockSpells.FIREBOLT)
                    .time(millis(-250L * talents.improvedFirebolt)));
        }
        if (talents.improvedLashOfPain > 0) {
            body.addStaticMod(SpellModConfig.of(SpellModKind.COOLDOWN_FLAT)
                    .classMask(WarlockSpells.LASH_OF_PAIN)
                    .time(millis(-3000L * talents.improvedLashOfPain)));
        }
    }

    private static void mod(Unit body, SpellModKind kind, long mask, double value) {
        if (value != 0) {
            body.addStaticMod(SpellModConfig.of(kind).classMask(mask).value(value));
        }
    }

    /// Spells 23825 and following, one id a point.
    private void registerMasterDemonologist(Pet pet) {
        int points = talents.masterDemonologist;
        Unit body = pet.unit();
        Aura aura = switch (warlock.options().summon()) {
            case IMP -> {
                body.multiplyModifier(Modifier.THREAT, 1 - 0.04 * points);
                yield master(23825 + points).attachMultiplier(Modifier.THREAT, 1 - 0.04 * points);
            }
            case SUCCUBUS -> {
                body.multiplyModifier(Modifier.DAMAGE_DEALT, 1 + 0.02 * points);
                yield master(23832 + points).attachMultiplier(Modifier.DAMAGE_DEALT, 1 + 0.02 * points);
            }
            case FELGUARD -> {
                body.multiplyModifier(Modifier.DAMAGE_DEALT, 1 + 0.01 * points);
                yield master(35701 + points)
                        .attachStats(resistances(0.1 * points * RESISTANCE_PER_LEVEL))
                        .attachMultiplier(Modifier.DAMAGE_DEALT, 1 + 0.01 * points);
            }
            case VOIDWALKER -> master(23840 + points);
            case FELHUNTER -> master(23836 + points).attachStats(resistances(0.2 * points * RESISTANCE_PER_LEVEL));
            case NONE -> null;
        };
        if (aura != null) {
            pet.onEnable(aura::activate);
        }
    }

    private Aura master(int spellId) {
        return unit.registerAura(
                AuraConfig.of("Master Demonologist").id(ActionId.spell(spellId)).duration(SimTime.NEVER));
    }

    private static StatBonus resistances(double amount) {
        return StatBonus.of(Stat.ARCANE_RESISTANCE, amount)
                .and(Stat.FIRE_RESISTANCE, amount)
                .and(Stat.FROST_RESISTANCE, amount)
                .and(Stat.NATURE_RESISTANCE, amount)
                .and(Stat.SHADOW_RESISTANCE, amount);
    }

    /// Spell damage by the demon's stamina and intellect at the moment it appears. The peer takes away what it gave
    /// when the fight before ended: its share of the demon's bare stamina and intellect. So only what the demon
    /// inherits and gets from buffs counts; followed (docs/ruleset-tbc.md).
    private void registerDemonicKnowledge(Pet pet, StatBonus bare) {
        double share = DEMONIC_KNOWLEDGE * talents.demonicKnowledge;
        double leftOver = bare.get(Stat.STAMINA) + bare.get(Stat.INTELLECT);
        UnitStats body = pet.unit().stats();
        pet.onEnable(() -> {
            double now = body.get(Stat.STAMINA) + body.get(Stat.INTELLECT);
            unit.stats().add(Stat.SPELL_DAMAGE, share * (now - leftOver));
        });
    }
}
