package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellMod;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.HandType;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.request.EquippedItem;
import java.util.EnumSet;
import java.util.Set;

/// Talents that ask what is in the hands. Stateless, thread-safe. Two-Handed, One-Handed and Poleaxe
/// Specialization follow the weapons; Mace and Sword Specialization keep to those of the start, as in
/// WoWSims.
final class WeaponTalents {
    /// The tag of the swings of Sword Specialization.
    static final int SWORD_SPECIALIZATION = 12281;

    private static final Set<WeaponType> POLEAXES = EnumSet.of(WeaponType.AXE, WeaponType.POLEARM);
    private static final Set<HandType> IN_MAIN_HAND = EnumSet.of(HandType.ONE_HAND, HandType.MAIN_HAND);
    private static final Set<HandType> IN_OFF_HAND = EnumSet.of(HandType.ONE_HAND, HandType.OFF_HAND);

    private WeaponTalents() {}

    private static HandType hand(EquippedItem worn) {
        return worn.item().weapon().hand();
    }

    /// Strikes, but not swings, are stronger with a two-handed weapon.
    static void registerTwoHanded(Warrior warrior) {
        int points = warrior.talents().twoHandedWeaponSpecialization;
        if (points == 0) {
            return;
        }
        SpellMod stronger = warrior.unit()
                .newMod(SpellModConfig.of(SpellModKind.DAMAGE_PERCENT)
                        .classMask(WarriorSpells.DIRECT)
                        .schools(School.PHYSICAL)
                        .value(0.02 * points));
        HeldWeapons weapons = warrior.weapons();
        weapons.follow(() ->
                WarriorSpell.toggle(stronger, weapons.holds(Slot.MAIN_HAND, worn -> hand(worn) == HandType.TWO_HAND)));
    }

    /// Everything physical is stronger with a one-handed weapon in either hand.
    static void registerOneHanded(Warrior warrior) {
        int points = warrior.talents().oneHandedWeaponSpecialization;
        if (points == 0) {
            return;
        }
        SpellMod stronger = warrior.unit()
                .newMod(SpellModConfig.of(SpellModKind.DAMAGE_PERCENT)
                        .schools(School.PHYSICAL)
                        .value(0.02 * points));
        HeldWeapons weapons = warrior.weapons();
        weapons.follow(() -> WarriorSpell.toggle(
                stronger,
                weapons.holds(Slot.MAIN_HAND, worn -> IN_MAIN_HAND.contains(hand(worn)))
                        || weapons.holds(Slot.OFF_HAND, worn -> IN_OFF_HAND.contains(hand(worn)))));
    }

    /// Attacks with axes and polearms crit more often. The off hand's part of Whirlwind has the main hand's
    /// bonus.
    static void registerPoleaxe(Warrior warrior) {
        int points = warrior.talents().poleaxeSpecialization;
        if (points == 0) {
            return;
        }
        Unit unit = warrior.unit();
        SpellMod main = unit.newMod(crit(points).procMask(ProcMask.MELEE_MH));
        SpellMod off = unit.newMod(crit(points).procMask(ProcMask.MELEE_OH));
        SpellMod mainOfWhirlwind = unit.newMod(crit(points).classMask(WarriorSpells.WHIRLWIND_OFF_HAND));
        SpellMod offOfWhirlwind = unit.newMod(crit(-points).classMask(WarriorSpells.WHIRLWIND_OFF_HAND));
        HeldWeapons weapons = warrior.weapons();
        weapons.follow(() -> {
            boolean inMainHand = weapons.holds(Slot.MAIN_HAND, POLEAXES);
            WarriorSpell.toggle(main, inMainHand);
            WarriorSpell.toggle(mainOfWhirlwind, inMainHand);
            boolean inOffHand = weapons.holds(Slot.OFF_HAND, POLEAXES);
            WarriorSpell.toggle(off, inOffHand);
            WarriorSpell.toggle(offOfWhirlwind, inOffHand);
        });
    }

    private static SpellModConfig crit(int percent) {
        return SpellModConfig.of(SpellModKind.CRIT_CHANCE).value(percent);
    }

    /// Spell 5530: hits with maces may give 7 rage.
    static void registerMace(Warrior warrior) {
        int points = warrior.talents().maceSpecialization;
        if (points == 0) {
            return;
        }
        Unit unit = warrior.unit();
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.RAGE, ActionId.spell(5530));
        Spell rage = unit.registerSpell(SpellConfig.of(ActionId.spell(5530))
                .onApply((_, _) -> unit.rage().gain(7, metrics)));
        warrior.weapons()
                .registerPerMinute(
                        0.3 * points,
                        warrior.weapons().attacksWith(WeaponType.MACE),
                        suffix -> ProcConfig.of("Mace Specialization (talent)" + suffix)
                                .on(Event.SPELL_HIT_DEALT)
                                .outcome(Outcome.LANDED)
                                .immediately()
                                .handler((_, result) -> rage.cast(result.target())));
    }

    /// Hits with swords may swing the main hand once more, but not the off hand's part of Whirlwind.
    static void registerSword(Warrior warrior) {
        int points = warrior.talents().swordSpecialization;
        int attacks = warrior.weapons().attacksWith(WeaponType.SWORD);
        if (points == 0 || attacks == 0) {
            return;
        }
        Unit unit = warrior.unit();
        Spell swing = unit.swings().registerExtraSwing(SWORD_SPECIALIZATION);
        swing.flags |= SpellFlag.PASSIVE_SPELL;
        unit.registerProc(ProcConfig.of("Sword Specialization (talent)")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(attacks)
                .outcome(Outcome.LANDED)
                .chance(0.01 * points)
                .icd(millis(500))
                .immediately()
                .handler((spell, result) -> {
                    if (!spell.is(WarriorSpells.WHIRLWIND_OFF_HAND)) {
                        unit.swings().replaced(swing).cast(result.target());
                    }
                }));
    }
}
