package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.PetConfig;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.Weapon;
import dev.wowlab.engine.core.Timer;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;

/// Force of Nature, spell 33831: three treants that fight along for half a minute. Confined to one thread.
final class ForceOfNature {
    private static final ActionId ID = ActionId.spell(33831);
    private static final long DURATION = seconds(30);

    /// The peer writes 12 % of base mana so that it takes an eighth of a percent, 2 mana; followed
    /// (docs/ruleset-tbc.md).
    private static final double COST_PERCENT = 0.12;

    private static final int TREANTS = 3;
    private static final double POWER_TO_ATTACK_POWER = 0.15;
    private static final double CRIT_PER_AGILITY = 0.0303;

    /// A treant's body is a warrior's of level 70 without a race, and it crits 5 % more often.
    private static final StatBonus BODY = StatBonus.of(Stat.HEALTH, 4264)
            .and(Stat.STRENGTH, 145)
            .and(Stat.AGILITY, 96)
            .and(Stat.STAMINA, 133)
            .and(Stat.INTELLECT, 33)
            .and(Stat.SPIRIT, 51)
            .and(Stat.ATTACK_POWER, 190)
            .and(Stat.PHYSICAL_CRIT_PERCENT, 5);

    private static final Weapon FISTS = new Weapon(220.5, 312.375, 1.75, Character.MELEE_CRIT_MULTIPLIER);

    /// Each treant swings this much sooner than the one before it.
    private static final long STAGGER = millis(500);

    /// They appear in front of the target and have walked behind it by then.
    private static final long WALK = millis(1500);

    private final Pet[] treants = new Pet[TREANTS];

    private ForceOfNature() {}

    /// Adds the treants to the fight; while the class begins.
    static ForceOfNature add(Character character) {
        ForceOfNature force = new ForceOfNature();
        for (int i = 0; i < TREANTS; i++) {
            force.treants[i] =
                    character.addPet(new PetConfig("Treant", false, true, false, ForceOfNature::inherit), BODY, false);
        }
        return force;
    }

    private static void inherit(double[] owner, double[] pet) {
        double power = owner[Stat.SPELL_DAMAGE.ordinal()] + owner[Stat.NATURE_DAMAGE.ordinal()];
        pet[Stat.STAMINA.ordinal()] = owner[Stat.STAMINA.ordinal()];
        pet[Stat.ATTACK_POWER.ordinal()] = power * POWER_TO_ATTACK_POWER;
    }

    void setUp() {
        for (int i = 0; i < TREANTS; i++) {
            setUp(treants[i], i * STAGGER);
        }
    }

    private static void setUp(Pet pet, long sooner) {
        Unit treant = pet.unit();
        treant.stats().addDependency(Stat.STRENGTH, Stat.ATTACK_POWER, 2);
        treant.stats().addDependency(Stat.AGILITY, Stat.PHYSICAL_CRIT_PERCENT, CRIT_PER_AGILITY);
        treant.swings().enableMelee(FISTS, Weapon.NONE);
        Timer walk = treant.fight().newTimer(Priority.GCD, () -> standInFront(treant, 0));
        pet.onEnable(() -> {
            treant.swings().stopUntil(treant.fight().now() - sooner);
            standInFront(treant, 1);
            walk.schedule(treant.fight().now() + WALK);
        });
    }

    private static void standInFront(Unit treant, double inFront) {
        treant.addModifier(Modifier.IN_FRONT_OF_TARGET, inFront - treant.modifier(Modifier.IN_FRONT_OF_TARGET));
    }

    void register(Druid druid) {
        Unit unit = druid.unit();
        Aura shown = unit.registerAura(AuraConfig.of("Force of Nature").id(ID).duration(DURATION));
        Spell spell = unit.registerSpell(SpellConfig.of(ID)
                .classMask(DruidSpells.FORCE_OF_NATURE)
                .flags(SpellFlag.APL)
                .manaCostPercent(COST_PERCENT)
                .gcd(SpellConfig.GCD)
                .cooldown(unit.newCooldown(), minutes(3))
                .onApply((cast, target) -> {
                    druid.leaveAnimalForm();
                    for (Pet treant : treants) {
                        treant.enableFor(DURATION);
                    }
                    shown.activate();
                }));
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.DPS));
    }
}
