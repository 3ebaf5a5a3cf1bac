package dev.wowlab.specs.priest;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.PetConfig;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.Weapon;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;

/// The Shadowfiend, spell 34433: a pet whose shadow swings give its priest mana. Stateless, thread-safe.
final class Shadowfiend {
    private static final ActionId ID = ActionId.spell(34433);
    private static final double MANA_PER_DAMAGE = 2.5;
    private static final double ATTACK_POWER_PER_SPELL_DAMAGE = 0.57;
    private static final double ATTACK_POWER_PER_STRENGTH = 2;
    private static final Weapon CLAWS = new Weapon(68, 92, 1.5, Character.MELEE_CRIT_MULTIPLIER, School.SHADOW);

    private Shadowfiend() {}

    /// Adds the pet to the fight; while the class begins.
    static Pet add(Character character) {
        return character.addPet(
                new PetConfig("Shadowfiend", false, false, false, Shadowfiend::inherit),
                StatBonus.of(Stat.STRENGTH, 153)
                        .and(Stat.AGILITY, 108)
                        .and(Stat.STAMINA, 297)
                        .and(Stat.INTELLECT, 175)
                        .and(Stat.SPIRIT, 122)
                        .and(Stat.ATTACK_POWER, -20)
                        .and(Stat.ARMOR, 5290),
                false);
    }

    private static void inherit(double[] owner, double[] pet) {
        pet[Stat.ATTACK_POWER.ordinal()] = (owner[Stat.SPELL_DAMAGE.ordinal()] + owner[Stat.SHADOW_DAMAGE.ordinal()])
                * ATTACK_POWER_PER_SPELL_DAMAGE;
    }

    /// Gives it its swings, and the priest the mana of those that hit.
    static void setUp(Unit priest, Pet pet) {
        Unit fiend = pet.unit();
        fiend.stats().addDependency(Stat.STRENGTH, Stat.ATTACK_POWER, ATTACK_POWER_PER_STRENGTH);
        fiend.swings().enableMelee(CLAWS, Weapon.NONE);
        ResourceMetrics metrics = priest.newResourceMetrics(ResourceType.MANA, ID.withTag(1));
        Aura restore = fiend.registerProc(ProcConfig.of("Shadowfiend Mana Restore")
                .on(Event.SPELL_HIT_DEALT)
                .handler((spell, result) -> priest.mana().gain(result.damage() * MANA_PER_DAMAGE, metrics)));
        pet.onEnable(restore::activate);
    }

    static void register(Unit priest, Pet pet) {
        Aura present = priest.registerAura(AuraConfig.of("Shadowfiend").id(ID).duration(seconds(15)));
        priest.registerSpell(SpellConfig.of(ID)
                .school(School.SHADOW)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.APL)
                .classMask(PriestSpells.SHADOWFIEND)
                .manaCostPercent(6)
                .gcd(SpellConfig.GCD)
                .cooldown(priest.newCooldown(), minutes(5))
                .relatedSelfBuff(present)
                .onApply((spell, target) -> {
                    pet.enableFor(present.durationNs());
                    present.activate();
                }));
    }
}
