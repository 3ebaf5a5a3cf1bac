package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.SECOND;

import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.PetConfig;
import dev.wowlab.engine.combat.PetRotation;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.Weapon;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;

/// The Greater Earth Elemental, which only swings. Stateless, thread-safe.
final class EarthElemental {
    /// Both elementals' bodies: those of a warrior, as the peer assumes.
    static final StatBonus BODY = StatBonus.of(Stat.HEALTH, 4264)
            .and(Stat.AGILITY, 96)
            .and(Stat.STRENGTH, 145)
            .and(Stat.INTELLECT, 33)
            .and(Stat.SPIRIT, 51)
            .and(Stat.STAMINA, 133)
            .and(Stat.ATTACK_POWER, 190)
            .and(Stat.PHYSICAL_CRIT_PERCENT, 5);

    private static final double CRIT_PER_AGILITY = 0.0303;
    private static final double ATTACK_POWER_SHARE = 0.65 * 0.5;

    private EarthElemental() {}

    /// Adds the pet to the fight; while the class begins.
    static Pet add(Character character) {
        return character.addPet(
                new PetConfig("Greater Earth Elemental", false, true, false, (owner, pet) -> {
                    pet[Stat.STAMINA.ordinal()] = owner[Stat.STAMINA.ordinal()];
                    pet[Stat.ATTACK_POWER.ordinal()] = owner[Stat.ATTACK_POWER.ordinal()] * ATTACK_POWER_SHARE;
                }),
                BODY,
                false);
    }

    static void setUp(Unit elemental) {
        elemental.stats().addDependency(Stat.STRENGTH, Stat.ATTACK_POWER, 2);
        elemental.stats().addDependency(Stat.AGILITY, Stat.PHYSICAL_CRIT_PERCENT, CRIT_PER_AGILITY);
        elemental.swings().enableMelee(new Weapon(174, 196, 2, Character.MELEE_CRIT_MULTIPLIER), Weapon.NONE);
        elemental.setRotation(new PetRotation(
                elemental, unit -> unit.caster().setGcd(unit.fight().now() + SECOND)));
    }
}
