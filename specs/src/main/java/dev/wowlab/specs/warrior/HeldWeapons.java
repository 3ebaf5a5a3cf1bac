package dev.wowlab.specs.warrior;

import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.Weapon;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.NormalizedSpeed;
import dev.wowlab.specs.character.WornGear;
import dev.wowlab.specs.request.EquippedItem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What a warrior holds in its hands right now, for what counts by the weapon and not by the swing. Confined
/// to one thread.
final class HeldWeapons {
    /// Both hands.
    static final Set<Slot> HANDS = EnumSet.of(Slot.MAIN_HAND, Slot.OFF_HAND);

    private static final double ATTACK_POWER_PER_DPS = 14;
    private static final double OFF_HAND_SHARE = 0.5;

    private final Unit unit;
    private final Fight fight;
    private final WornGear gear;
    private double mainNormalized = NormalizedSpeed.FISTS;
    private double offNormalized;

    HeldWeapons(Character character) {
        unit = character.unit();
        fight = character.fight();
        gear = character.gear();
    }

    /// Looks at them for the first time; before anything else asks.
    void begin() {
        take();
        gear.follow(HANDS, this::take);
    }

    private void take() {
        // Before the pull the hands keep what they swing.
        if (fight.now() >= 0) {
            mainNormalized = normalized(Slot.MAIN_HAND, NormalizedSpeed.FISTS);
            offNormalized = normalized(Slot.OFF_HAND, 0);
        }
    }

    private double normalized(Slot hand, double empty) {
        Optional<EquippedItem> worn = gear.at(hand);
        return worn.isEmpty() ? empty : NormalizedSpeed.of(worn.get().item().weapon(), empty);
    }

    /// Whether one hand holds such a thing.
    boolean holds(Slot hand, Predicate<EquippedItem> what) {
        Optional<EquippedItem> worn = gear.at(hand);
        return worn.isPresent() && what.test(worn.get());
    }

    /// Whether the weapon in one hand is of one of these kinds.
    boolean holds(Slot hand, Set<WeaponType> types) {
        Optional<EquippedItem> worn = gear.at(hand);
        return worn.isPresent() && types.contains(worn.get().item().weapon().type());
    }

    /// Does something now and whenever the hands have changed.
    void follow(Runnable action) {
        action.run();
        gear.follow(HANDS, action);
    }

    /// Whether there is something to strike with in the off hand.
    boolean strikesWithBoth() {
        return unit.swings().isDualWielding();
    }

    /// Damage of one swing of the main hand before modifiers.
    double roll(Unit target) {
        return unit.swings().mainHandWeapon().roll(fight, unit.attackPower(target));
    }

    /// The same, as if the weapon were as fast as every other of its kind.
    double rollNormalized(Unit target) {
        return normalized(unit.swings().mainHandWeapon(), mainNormalized, target);
    }

    /// The same for the off hand, with half the damage.
    double rollOffHandNormalized(Unit target) {
        return OFF_HAND_SHARE * normalized(unit.swings().offHandWeapon(), offNormalized, target);
    }

    private double normalized(Weapon weapon, double seconds, Unit target) {
        return weapon.roll(fight) + seconds * unit.attackPower(target) / ATTACK_POWER_PER_DPS;
    }

    /// Damage of one swing of the main hand before modifiers, on average.
    double average(Unit target) {
        Weapon weapon = unit.swings().mainHandWeapon();
        double dice = (weapon.minDamage() + weapon.maxDamage()) / 2;
        return dice + weapon.swingSeconds() * unit.attackPower(target) / ATTACK_POWER_PER_DPS;
    }

    // ---- procs that keep the chances of the weapons of the start, as in WoWSims ----

    /// The attacks made with weapons of a kind that are held at the start, as bits of [ProcMask].
    int attacksWith(WeaponType type) {
        int mask = holds(Slot.MAIN_HAND, EnumSet.of(type)) ? ProcMask.MELEE_MH : 0;
        return holds(Slot.OFF_HAND, EnumSet.of(type)) ? mask | ProcMask.MELEE_OH : mask;
    }

    /// Registers a proc of some attacks, so many times a minute, a hand at a time.
    ///
    /// @param attacks bits of [ProcMask]
    /// @param make one more description of the proc, without mask and chance
    void registerPerMinute(double perMinute, int attacks, ProcMaker make) {
        register(
                make.make(""),
                attacks & ~ProcMask.MELEE_OH,
                perMinute * seconds(unit.swings().mainHandWeapon()));
        register(
                make.make(" (off hand)").procMaskExclude(ProcMask.MELEE_MH),
                attacks & ProcMask.MELEE_OH,
                perMinute * seconds(unit.swings().offHandWeapon()));
    }

    /// Describes a proc under a name of its own.
    @FunctionalInterface
    interface ProcMaker {
        /// @param suffix what tells its name from that of the other hand
        ProcConfig make(String suffix);
    }

    private static double seconds(Weapon weapon) {
        return weapon.swingSeconds() / 60;
    }

    private void register(ProcConfig proc, int attacks, double chance) {
        if (attacks != 0 && chance != 0) {
            unit.registerProc(proc.procMask(attacks).chance(chance));
        }
    }
}
