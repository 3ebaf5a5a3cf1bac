package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.HandType;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Weapon;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.NormalizedSpeed;
import dev.wowlab.specs.character.WornGear;
import dev.wowlab.specs.request.EquippedItem;
import java.util.EnumSet;
import java.util.Optional;

/// What a paladin holds in its main hand right now, for what counts by the weapon and not by the swing. Confined to one
/// thread.
final class MainHand {
    private static final double ATTACK_POWER_PER_DPS = 14;

    private final Unit unit;
    private final WornGear gear;
    private Weapon held = Weapon.NONE;
    private double normalizedSeconds = NormalizedSpeed.FISTS;

    MainHand(Character character) {
        unit = character.unit();
        gear = character.gear();
    }

    /// Looks at it for the first time; before anything else asks.
    void begin() {
        take();
        gear.follow(EnumSet.of(Slot.MAIN_HAND), this::take);
    }

    private void take() {
        Optional<EquippedItem> worn = gear.at(Slot.MAIN_HAND);
        held = worn.isPresent() ? worn.get().item().weapon() : Weapon.NONE;
        // Before the pull the hand keeps what it swings.
        if (unit.fight().now() >= 0) {
            normalizedSeconds = NormalizedSpeed.of(held, NormalizedSpeed.FISTS);
        }
    }

    boolean isTwoHanded() {
        return held.hand() == HandType.TWO_HAND;
    }

    /// Seconds between two swings without haste, 0 for an empty hand.
    double speed() {
        return held.speedSeconds();
    }

    /// The item's offset of the average damage.
    double qualityModifier() {
        return held.qualityModifier();
    }

    /// Damage of a swing before attack power, on average.
    double averageSwing() {
        return (unit.swings().mainHandWeapon().minDamage()
                        + unit.swings().mainHandWeapon().maxDamage())
                / 2;
    }

    /// Damage of one swing before modifiers.
    double roll(Unit target) {
        return unit.swings().mainHandWeapon().roll(unit.fight(), unit.attackPower(target));
    }

    /// The same, as if the weapon were as fast as every other of its kind.
    double rollNormalized(Unit target) {
        return unit.swings().mainHandWeapon().roll(unit.fight())
                + normalizedSeconds * unit.attackPower(target) / ATTACK_POWER_PER_DPS;
    }
}
