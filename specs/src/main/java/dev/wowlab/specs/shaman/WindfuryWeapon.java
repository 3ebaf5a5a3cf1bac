package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.request.ShamanImbue;

/// Windfury Weapon (spell 25505): a hit may bring two more with the same hand, stronger ones, at most every
/// three seconds for both hands. Confined to one thread.
final class WindfuryWeapon {
    static final double ATTACK_POWER = 475;

    private static final double CHANCE = 0.2;
    private static final double CHANCE_OF_BOTH = 0.36;

    private final Shaman shaman;
    private final Unit unit;

    private WindfuryWeapon(Shaman shaman) {
        this.shaman = shaman;
        unit = shaman.unit();
    }

    static void register(Shaman shaman, HeldWeapons held) {
        new WindfuryWeapon(shaman).registerProc(held);
    }

    private void registerProc(HeldWeapons held) {
        Spell main = registerStrikes(AutoAttack.MAIN_HAND);
        Spell off = registerStrikes(AutoAttack.OFF_HAND);
        int begins = WeaponImbues.hands(held, ShamanImbue.WINDFURY);
        boolean changes = shaman.character().gear().canSwap();
        double chance = changes || begins == ProcMask.MELEE ? CHANCE_OF_BOTH : CHANCE;
        Aura listener = unit.registerProc(ProcConfig.of("Windfury Imbue")
                .on(Event.SPELL_HIT_DEALT)
                // Only the hands that held it at the start, as in WoWSims.
                .procMask(begins == 0 ? ProcMask.MELEE : begins)
                .outcome(Outcome.LANDED)
                .icd(seconds(3))
                .chance(chance)
                .condition((spell, result) -> {
                    int hands = WeaponImbues.hands(held, ShamanImbue.WINDFURY);
                    return (spell.procMask() & hands) != 0
                            && (!changes
                                    || hands == ProcMask.MELEE
                                    || shaman.fight().proc(CHANCE / CHANCE_OF_BOTH));
                })
                .immediately()
                .handler((spell, result) ->
                        ((spell.procMask() & ProcMask.MELEE_MH) != 0 ? main : off).cast(result.target())));
        if ((begins & ProcMask.MELEE_MH) != 0) {
            WeaponImbues.takeTotemsPlace(listener);
        }
        WeaponImbues.onlyWhileHeld(shaman, held, ShamanImbue.WINDFURY, listener);
    }

    private Spell registerStrikes(AutoAttack hand) {
        boolean main = hand == AutoAttack.MAIN_HAND;
        return unit.registerSpell(SpellConfig.of(ActionId.spell(25505).withTag(main ? 1 : 2))
                .school(School.PHYSICAL)
                .procMask(main ? ProcMask.MELEE_MH_SPECIAL : ProcMask.MELEE_OH_SPECIAL)
                .classMask(ShamanSpells.WINDFURY_WEAPON)
                .flags(SpellFlag.MELEE_METRICS | SpellFlag.PASSIVE_SPELL)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .coefficient(1)
                .onApply((spell, target) -> {
                    double first = roll(target, main);
                    double second = roll(target, main);
                    SpellResult one = spell.calcDamage(target, first, Roll.MELEE_SPECIAL_HIT_AND_CRIT);
                    SpellResult other = spell.calcDamage(target, second, Roll.MELEE_SPECIAL_HIT_AND_CRIT);
                    spell.dealDamage(one);
                    spell.dealDamage(other);
                }));
    }

    /// The off hand, which does half as much, gets twice the attack power.
    private double roll(Unit target, boolean main) {
        double attackPower = unit.attackPower(target) + (main ? 1 : 2) * (ATTACK_POWER + shaman.moreWindfury());
        return main
                ? unit.swings().mainHandWeapon().roll(unit.fight(), attackPower)
                : 0.5 * unit.swings().offHandWeapon().roll(unit.fight(), attackPower);
    }
}
