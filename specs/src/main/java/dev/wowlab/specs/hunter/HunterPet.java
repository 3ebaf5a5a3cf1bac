package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.PetConfig;
import dev.wowlab.engine.combat.PetRotation;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.Weapon;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.request.ClassOptions;
import org.jspecify.annotations.Nullable;

/// A hunter's pet: runs to the target, bites what it can pay for, and leaves when its share of the fight is
/// over. Confined to one thread.
final class HunterPet {
    private static final double CRIT_PER_AGILITY = 0.0303;
    private static final double CRIT_RATING_PER_PERCENT = 22.076923;
    private static final double HAPPY = 1.25;

    /// Its crit at level 70, and 1.8 % that bosses do not take from pets.
    private static final StatBonus BODY = StatBonus.of(Stat.AGILITY, 127)
            .and(Stat.STRENGTH, 162)
            .and(Stat.ATTACK_POWER, -20)
            .and(Stat.MELEE_CRIT_RATING, (1.1515 + 1.8) * CRIT_RATING_PER_PERCENT);

    private final PetFamily family;
    private final Pet pet;
    private final boolean singleAbility;
    private final double uptime;
    private @Nullable Spell primary;
    private @Nullable Spell secondary;
    private @Nullable Spell dash;

    private HunterPet(PetFamily family, Pet pet, ClassOptions.Hunter options) {
        this.family = family;
        this.pet = pet;
        singleAbility = options.petSingleAbility();
        // The peer takes any number of at least 1 for the whole fight; followed (docs/ruleset-tbc.md).
        uptime = Math.min(1, options.petUptimePercent());
    }

    /// Adds the pet to the fight; `null` when the hunter has none.
    static @Nullable HunterPet begin(Character character, ClassOptions.Hunter options) {
        PetFamily family = PetFamily.of(options.pet());
        if (family == null || options.petUptimePercent() <= 0) {
            return null;
        }
        PetConfig config = new PetConfig(family.label, true, false, true, HunterPet::inherit);
        return new HunterPet(family, character.addPet(config, BODY, true), options);
    }

    private static void inherit(double[] owner, double[] pet) {
        double power = owner[Stat.RANGED_ATTACK_POWER.ordinal()];
        pet[Stat.STAMINA.ordinal()] = 0.3 * owner[Stat.STAMINA.ordinal()];
        pet[Stat.ARMOR.ordinal()] = 0.35 * owner[Stat.ARMOR.ordinal()];
        pet[Stat.ATTACK_POWER.ordinal()] = 0.22 * power;
        pet[Stat.SPELL_DAMAGE.ordinal()] = 0.128 * power;
    }

    Unit unit() {
        return pet.unit();
    }

    void setUp(Hunter hunter) {
        Unit unit = unit();
        unit.stats().addDependency(Stat.STRENGTH, Stat.ATTACK_POWER, 2);
        unit.stats().addDependency(Stat.AGILITY, Stat.PHYSICAL_CRIT_PERCENT, CRIT_PER_AGILITY);
        unit.enableFocus(1 + 0.5 * hunter.talents().bestialDiscipline);
        unit.swings().enableMelee(new Weapon(42, 68, 2, Character.MELEE_CRIT_MULTIPLIER), Weapon.NONE);
        multiplySwing(family.damage);
        unit.multiplyModifier(Modifier.DAMAGE_DEALT, HAPPY);
        unit.movement();
        unit.setRotation(new PetRotation(unit, this::decide));
    }

    private void multiplySwing(double factor) {
        unit().fight().afterFinalize(() -> changeSwing(factor));
    }

    private void changeSwing(double factor) {
        Spell swing = unit().swings().mainHandSpell();
        if (swing != null) {
            swing.damageMultiplier *= factor;
        }
    }

    /// Cobra Reflexes (spell 25076), which every pet has: faster and weaker swings.
    void learnCobraReflexes() {
        unit().registerAura(AuraConfig.of("Cobra Reflexes")
                        .id(ActionId.spell(25076))
                        .permanent())
                .onGain(_ -> changeSwing(0.85))
                .onExpire(_ -> changeSwing(1 / 0.85))
                .attachMultiplier(Modifier.MELEE_SPEED, 1.3);
    }

    /// Registers what it does of its own accord; returns what it does on Kill Command.
    Spell registerAbilities() {
        PetAbility second = family.secondary;
        if (singleAbility) {
            primary = second == null ? null : second.register(unit());
        } else {
            primary = family.primary.register(unit());
            secondary = second == null ? null : second.register(unit());
        }
        Spell strike = registerStrike();
        dash = registerDash();
        return strike;
    }

    /// Spell 34027.
    private Spell registerStrike() {
        Unit unit = unit();
        return unit.registerSpell(SpellConfig.of(ActionId.spell(34027))
                .school(School.PHYSICAL)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.APL)
                .classMask(HunterSpells.KILL_COMMAND_OF_PET)
                .range(0, Unit.MELEE_RANGE)
                .focusCost(0)
                .offGcd()
                .damageMultiplier(family.damage)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .onApply((spell, target) -> spell.calcAndDealDamage(
                        target,
                        unit.swings().mainHandWeapon().roll(unit.fight(), unit.attackPower(target)) + 127,
                        Roll.MELEE_SPECIAL_HIT_AND_CRIT)));
    }

    /// Spell 23110: 80 % faster on its feet.
    private Spell registerDash() {
        Unit unit = unit();
        ActionId id = ActionId.spell(23110);
        Aura faster = unit.registerAura(AuraConfig.of("Dash").id(id).duration(seconds(15)))
                .exclusive(
                        "ActiveMovementSpeed",
                        true,
                        0.8,
                        _ -> unit.multiplyModifier(Modifier.MOVEMENT_SPEED, 1.8),
                        _ -> unit.multiplyModifier(Modifier.MOVEMENT_SPEED, 1 / 1.8));
        return unit.registerSpell(SpellConfig.of(id)
                .focusCost(20)
                .gcd(SpellConfig.GCD)
                .cooldown(unit.newCooldown(), seconds(30))
                .onApply((_, _) -> faster.activate()));
    }

    private void decide(Unit body) {
        Unit target = body.currentTarget();
        if (body.distanceFromTarget() > Unit.MELEE_RANGE) {
            cast(dash, target);
            if (!body.isMoving()) {
                body.movement().moveTo(Unit.MELEE_RANGE - 1);
            }
            return;
        }
        double left = (double) body.fight().remaining() / body.fight().duration();
        if (left < 1 - uptime) {
            pet.disable();
            return;
        }
        boolean preferSecondary =
                family.picksByChance() && !singleAbility && body.fight().random() >= 0.5;
        if (preferSecondary) {
            if (!cast(secondary, target)) {
                cast(primary, target);
            }
        } else if (!cast(primary, target)) {
            cast(secondary, target);
        }
    }

    private static boolean cast(@Nullable Spell spell, Unit target) {
        if (spell == null || !spell.canCast(target)) {
            return false;
        }
        spell.cast(target);
        return true;
    }
}
