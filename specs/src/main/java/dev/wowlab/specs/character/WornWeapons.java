package dev.wowlab.specs.character;

import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.Weapon;
import dev.wowlab.gamedata.PseudoStat;
import dev.wowlab.gamedata.RangedWeaponType;
import dev.wowlab.specs.request.BonusStats;
import dev.wowlab.specs.request.EquippedItem;
import java.util.Optional;

/// Makes weapons of what a character wears, with the damage that the request adds. Immutable.
///
/// @param bonus what the request grants beyond gear
public record WornWeapons(BonusStats bonus) {
    private static final double THROWN_RANGE = 30;
    private static final double SHOT_RANGE = 35;

    /// What strikes with the main hand; fists where it holds nothing that swings.
    public Weapon mainHand(Optional<EquippedItem> worn) {
        return weapon(worn, PseudoStat.MAIN_HAND_DPS).orElse(new Weapon(0, 0, 1, Character.MELEE_CRIT_MULTIPLIER));
    }

    /// What strikes with the off hand; [Weapon#NONE] where it holds nothing that swings.
    public Weapon offHand(Optional<EquippedItem> worn) {
        return weapon(worn, PseudoStat.OFF_HAND_DPS).orElse(Weapon.NONE);
    }

    /// What shoots; empty where nothing that shoots is worn.
    public Optional<Weapon> ranged(Optional<EquippedItem> worn) {
        return weapon(worn, PseudoStat.RANGED_DPS);
    }

    /// How far it has to be from its target to shoot, in yards.
    static double minRange(EquippedItem worn) {
        RangedWeaponType type = worn.item().weapon().ranged();
        boolean anywhere = type == RangedWeaponType.THROWN || type == RangedWeaponType.WAND;
        return anywhere ? 0 : Unit.MELEE_RANGE;
    }

    /// How far it shoots by itself, in yards.
    static double maxRange(EquippedItem worn) {
        return worn.item().weapon().ranged() == RangedWeaponType.THROWN ? THROWN_RANGE : SHOT_RANGE;
    }

    private Optional<Weapon> weapon(Optional<EquippedItem> worn, PseudoStat dps) {
        return worn.map(item -> item.item().weapon())
                .filter(weapon -> weapon.speedSeconds() > 0)
                .map(weapon -> new Weapon(
                                weapon.damageMin(),
                                weapon.damageMax(),
                                weapon.speedSeconds(),
                                Character.MELEE_CRIT_MULTIPLIER)
                        .plus(bonus.get(dps) * weapon.speedSeconds()));
    }
}
