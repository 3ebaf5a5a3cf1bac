package dev.wowlab.specs.shaman;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.WornEffects;
import dev.wowlab.specs.character.WornGear;
import dev.wowlab.specs.request.ShamanImbue;
import dev.wowlab.specs.tbc.buffs.WindfuryTotem;
import java.util.EnumSet;

/// What an enhancement shaman puts on its weapons: Flametongue (spell 25489) and Frostbrand Weapon (8033);
/// Windfury Weapon has a file of its own, and Rockbiter does nothing, as in WoWSims. Stateless,
/// thread-safe.
final class WeaponImbues {
    private static final double COEFFICIENT = 0.10000000149;

    /// Damage of Flametongue for each second between two swings.
    private static final double FLAMETONGUE_DAMAGE = 35;

    private static final double FROSTBRAND_PER_MINUTE = 9;

    private WeaponImbues() {}

    static void register(Shaman shaman, HeldWeapons held) {
        if (held.mayHold(ShamanImbue.FROSTBRAND)) {
            registerFrostbrand(shaman, held);
        }
        registerFlametongue(shaman, held, Slot.MAIN_HAND, ProcMask.MELEE_MH | ProcMask.MELEE_PROC);
        registerFlametongue(shaman, held, Slot.OFF_HAND, ProcMask.MELEE_OH);
        if (held.mayHold(ShamanImbue.WINDFURY)) {
            WindfuryWeapon.register(shaman, held);
        }
        if (held.mayHold(ShamanImbue.ROCKBITER)) {
            shaman.character().plan().warn("Rockbiter Weapon does nothing, as in WoWSims");
        }
    }

    /// Bits of the hands that hold an imbue right now.
    static int hands(HeldWeapons held, ShamanImbue imbue) {
        return (held.imbue(Slot.MAIN_HAND) == imbue ? ProcMask.MELEE_MH : 0)
                | (held.imbue(Slot.OFF_HAND) == imbue ? ProcMask.MELEE_OH : 0);
    }

    /// Lets a listener work while either hand holds its imbue.
    static void onlyWhileHeld(Shaman shaman, HeldWeapons held, ShamanImbue imbue, Aura listener) {
        new WornEffects(shaman.character()).onlyWhile(listener, WornGear.WEAPONS, () -> hands(held, imbue) != 0);
    }

    /// An imbue of the main hand leaves no place for Windfury Totem, whose talents can never make it as
    /// strong.
    static void takeTotemsPlace(Aura listener) {
        listener.exclusive(WindfuryTotem.CATEGORY, false, 2 * WindfuryWeapon.ATTACK_POWER, _ -> {}, _ -> {});
    }

    private static SpellConfig elemental(int spellId, School school, long classMask) {
        return SpellConfig.of(ActionId.spell(spellId))
                .school(school)
                .classMask(classMask)
                .flags(SpellFlag.PASSIVE_SPELL)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .coefficient(COEFFICIENT);
    }

    // ---- Flametongue ----

    private static void registerFlametongue(Shaman shaman, HeldWeapons held, Slot hand, int procMask) {
        // One that only the second set has never works, as in WoWSims.
        if (held.firstImbue(hand) != ShamanImbue.FLAMETONGUE) {
            return;
        }
        Unit unit = shaman.unit();
        Spell burn = unit.registerSpell(elemental(25489, School.FIRE, ShamanSpells.FLAMETONGUE_WEAPON)
                .procMask(ProcMask.SPELL_DAMAGE_PROC)
                .onApply((spell, target) -> {
                    double speed = held.speed(hand);
                    if (speed != 0) {
                        spell.calcAndDealDamage(target, speed * FLAMETONGUE_DAMAGE, Roll.MAGIC_HIT_AND_CRIT);
                    }
                }));
        Aura listener = unit.registerProc(ProcConfig.of("Flametongue Imbue " + hand)
                .on(Event.SPELL_HIT_DEALT)
                .procMask(procMask)
                .outcome(Outcome.LANDED)
                .immediately()
                .handler((spell, result) -> burn.cast(result.target())));
        if (hand == Slot.MAIN_HAND) {
            takeTotemsPlace(listener);
        }
        new WornEffects(shaman.character())
                .onlyWhile(listener, EnumSet.of(hand), () -> held.imbue(hand) == ShamanImbue.FLAMETONGUE);
    }

    // ---- Frostbrand ----

    private static void registerFrostbrand(Shaman shaman, HeldWeapons held) {
        Unit unit = shaman.unit();
        Spell freeze = unit.registerSpell(elemental(8033, School.FROST, ShamanSpells.FROSTBRAND_WEAPON)
                .procMask(ProcMask.EMPTY)
                .onApply((spell, target) -> spell.calcAndDealDamage(target, 0, Roll.MAGIC_HIT_AND_CRIT)));
        Aura listener = unit.registerProc(ProcConfig.of("Frostbrand Imbue")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE)
                .outcome(Outcome.LANDED)
                .ppm(FROSTBRAND_PER_MINUTE)
                .condition((spell, result) -> (spell.procMask() & hands(held, ShamanImbue.FROSTBRAND)) != 0)
                .immediately()
                .handler((spell, result) -> freeze.cast(result.target())));
        onlyWhileHeld(shaman, held, ShamanImbue.FROSTBRAND, listener);
    }
}
