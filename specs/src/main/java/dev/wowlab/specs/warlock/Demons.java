package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.PetConfig;
import dev.wowlab.engine.combat.PetRotation;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.Weapon;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.request.ClassOptions;
import org.jspecify.annotations.Nullable;

/// The demon that a warlock brings, its stats and its abilities. Confined to one thread.
final class Demons {
    private static final double CRIT_PER_AGILITY = 0.04;
    private static final double SPELL_CRIT_PER_INTELLECT = 0.0125;
    private static final double MANA_PER_INTELLECT = 15;

    /// A demon that finds nothing to do looks again after this time.
    private static final long IDLE = millis(100);

    private final @Nullable Demon kind;
    private final @Nullable Pet active;

    private Demons(@Nullable Demon kind, @Nullable Pet active) {
        this.kind = kind;
        this.active = active;
    }

    /// Adds the summoned demon to the fight; none when it is sacrificed.
    static Demons begin(Character character, ClassOptions.Warlock options) {
        Demon kind = options.sacrificeSummon() ? null : Demon.of(options.summon());
        if (kind == null) {
            return new Demons(null, null);
        }
        PetConfig config = new PetConfig(kind.label, true, false, false, Demons::inherit);
        return new Demons(kind, character.addPet(config, kind.baseStats(), false));
    }

    @Nullable
    Pet active() {
        return active;
    }

    /// Whether the active demon is of this kind.
    boolean isActive(Demon wanted) {
        return kind == wanted;
    }

    /// The active demon's stats before anything is inherited or added.
    StatBonus bareStats() {
        return kind == null ? StatBonus.NONE : kind.baseStats();
    }

    void setUp(Warlock warlock) {
        if (active == null || kind == null) {
            return;
        }
        Unit demon = active.unit();
        demon.enableMana(0);
        demon.stats().addDependency(Stat.AGILITY, Stat.PHYSICAL_CRIT_PERCENT, CRIT_PER_AGILITY);
        demon.stats().addDependency(Stat.INTELLECT, Stat.SPELL_CRIT_PERCENT, SPELL_CRIT_PER_INTELLECT);
        demon.stats().addDependency(Stat.INTELLECT, Stat.MANA, MANA_PER_INTELLECT);
        if (kind.maxSwing > 0) {
            demon.swings().enableMelee(new Weapon(kind.minSwing, kind.maxSwing, 2, 2), Weapon.NONE);
        }
        Spell ability = DemonAbilities.register(demon, kind);
        demon.setRotation(new PetRotation(demon, pet -> act(pet, ability, kind.manaReserve)));
    }

    private static void act(Unit demon, @Nullable Spell ability, double reserve) {
        Unit target = demon.currentTarget();
        if (ability != null && ability.canCast(target) && demon.mana().current() > reserve) {
            ability.cast(target);
            return;
        }
        demon.caster().waitUntil(demon.fight().now() + IDLE);
    }

    private static void inherit(double[] owner, double[] pet) {
        double power = Math.max(owner[Stat.SHADOW_DAMAGE.ordinal()], owner[Stat.FIRE_DAMAGE.ordinal()]);
        pet[Stat.STAMINA.ordinal()] = 0.3 * owner[Stat.STAMINA.ordinal()];
        pet[Stat.INTELLECT.ordinal()] = 0.3 * owner[Stat.INTELLECT.ordinal()];
        pet[Stat.ARMOR.ordinal()] = 0.35 * owner[Stat.ARMOR.ordinal()];
        pet[Stat.SPELL_PENETRATION.ordinal()] = owner[Stat.SPELL_PENETRATION.ordinal()];
        pet[Stat.SPELL_DAMAGE.ordinal()] = 0.15 * power;
        pet[Stat.ATTACK_POWER.ordinal()] = 0.57 * power;
        pet[Stat.ARCANE_RESISTANCE.ordinal()] = 0.4 * owner[Stat.ARCANE_RESISTANCE.ordinal()];
        pet[Stat.FIRE_RESISTANCE.ordinal()] = 0.4 * owner[Stat.FIRE_RESISTANCE.ordinal()];
        pet[Stat.FROST_RESISTANCE.ordinal()] = 0.4 * owner[Stat.FROST_RESISTANCE.ordinal()];
        pet[Stat.NATURE_RESISTANCE.ordinal()] = 0.4 * owner[Stat.NATURE_RESISTANCE.ordinal()];
        pet[Stat.SHADOW_RESISTANCE.ordinal()] = 0.4 * owner[Stat.SHADOW_RESISTANCE.ordinal()];
    }
}
