package dev.wowlab.specs.rogue;

import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Weapon;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.NormalizedSpeed;
import dev.wowlab.specs.character.WornGear;
import dev.wowlab.specs.request.EquippedItem;
import java.util.Optional;

/// What a rogue holds in its hands right now, for what counts by the weapon and not by the swing. Confined
/// to one thread.
final class RogueWeapons {
    private static final double ATTACK_POWER_PER_DPS = 14;
    private static final double OFF_HAND_SHARE = 0.5;

    private final Unit unit;
    private final WornGear gear;
    private double mainSeconds = NormalizedSpeed.FISTS;
    private double offSeconds;

    RogueWeapons(Character character) {
        unit = character.unit();
        gear = character.gear();
    }

    /// Looks at them for the first time; before anything else asks.
    void begin() {
        take();
        gear.follow(WornGear.WEAPONS, this::take);
    }

    private void take() {
        // Before the pull the hands keep what they swing.
        if (unit.fight().now() >= 0) {
            mainSeconds = NormalizedSpeed.of(held(Slot.MAIN_HAND), NormalizedSpeed.FISTS);
            offSeconds = NormalizedSpeed.of(held(Slot.OFF_HAND), 0);
        }
    }

    private Weapon held(Slot slot) {
        Optional<EquippedItem> worn = gear.at(slot);
        return worn.isPresent() ? worn.get().item().weapon() : Weapon.NONE;
    }

    boolean mainHandIs(WeaponType type) {
        return held(Slot.MAIN_HAND).type() == type;
    }

    boolean offHandIs(WeaponType type) {
        return held(Slot.OFF_HAND).type() == type;
    }

    /// Seconds between two swings of the item in the off hand without haste, 0 for an empty hand.
    double offHandSpeed() {
        return held(Slot.OFF_HAND).speedSeconds();
    }

    /// The [ProcMask] of attacks with weapons of a kind that are held right now; 0 for none.
    int maskOf(WeaponType type) {
        return (mainHandIs(type) ? ProcMask.MELEE_MH : 0) | (offHandIs(type) ? ProcMask.MELEE_OH : 0);
    }

    /// Does something whenever a weapon has changed.
    void onChange(Runnable action) {
        gear.onChange(WornGear.WEAPONS, action);
    }

    /// Damage of one strike with the main hand before modifiers, as if it were as fast as every other of its
    /// kind.
    double rollMainHand(Unit target) {
        return unit.swings().mainHandWeapon().roll(unit.fight()) + ofAttackPower(mainSeconds, target);
    }

    /// The same with the off hand.
    double rollOffHand(Unit target) {
        double damage = unit.swings().offHandWeapon().roll(unit.fight()) + ofAttackPower(offSeconds, target);
        return OFF_HAND_SHARE * damage;
    }

    private double ofAttackPower(double seconds, Unit target) {
        return seconds * unit.attackPower(target) / ATTACK_POWER_PER_DPS;
    }
}
