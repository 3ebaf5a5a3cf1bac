package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.specs.character.Character;

/// Stormstrike (spell 17364): a strike with each weapon, and the next two nature hits on the target do a
/// fifth more. Stateless, thread-safe.
final class Stormstrike {
    private static final ActionId ID = ActionId.spell(17364);
    private static final double COST_PERCENT = 8;
    private static final int CHARGES = 2;
    private static final double NATURE_DAMAGE_TAKEN = 1.2;

    private Stormstrike() {}

    static void register(Shaman shaman, HeldWeapons held) {
        Unit unit = shaman.unit();
        Spell main = registerHit(unit, true);
        Spell off = registerHit(unit, false);
        AuraArray weakness = unit.enemyAuras(target -> weakness(target, shaman));
        unit.registerSpell(SpellConfig.of(ID)
                .school(School.PHYSICAL)
                .procMask(ProcMask.EMPTY)
                .classMask(ShamanSpells.STORMSTRIKE)
                .flags(SpellFlag.MELEE_METRICS | SpellFlag.APL)
                .manaCostPercent(COST_PERCENT)
                .gcd(SpellConfig.GCD)
                .ignoreHaste()
                .cooldown(unit.newCooldown(), seconds(10))
                .condition((_, _) -> held.isWeapon(Slot.MAIN_HAND) || held.isWeapon(Slot.OFF_HAND))
                .onApply((spell, target) -> {
                    SpellResult hit = spell.calcAndDealOutcome(target, Roll.MELEE_SPECIAL_HIT_NO_COUNT);
                    if (!hit.landed()) {
                        return;
                    }
                    Aura weak = weakness.on(target);
                    weak.activate();
                    weak.setStacks(CHARGES);
                    if (held.isWeapon(Slot.MAIN_HAND)) {
                        main.cast(target);
                    }
                    if (unit.swings().isDualWielding() && held.isWeapon(Slot.OFF_HAND)) {
                        off.cast(target);
                    }
                }));
    }

    private static Spell registerHit(Unit unit, boolean main) {
        return unit.registerSpell(SpellConfig.of(ID.withTag(main ? 1 : 2))
                .school(School.PHYSICAL)
                .procMask(main ? ProcMask.MELEE_MH_SPECIAL : ProcMask.MELEE_OH_SPECIAL)
                .classMask(ShamanSpells.STORMSTRIKE_HIT)
                .flags(SpellFlag.MELEE_METRICS)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .onApply((spell, target) -> {
                    double attackPower = unit.attackPower(target);
                    double damage = main
                            ? unit.swings().mainHandWeapon().roll(unit.fight(), attackPower)
                            : 0.5 * unit.swings().offHandWeapon().roll(unit.fight(), attackPower);
                    spell.calcAndDealDamage(target, damage, Roll.MELEE_SPECIAL_BLOCK_AND_CRIT);
                }));
    }

    /// Each shaman's is its own.
    private static Aura weakness(Unit target, Shaman shaman) {
        int place = shaman.character().member().place();
        AuraConfig config = AuraConfig.of(place == 0 ? "Stormstrike" : "Stormstrike-" + place)
                .id(ID)
                .duration(seconds(12))
                .maxStacks(CHARGES)
                .onSpellHitTaken((aura, spell, result) -> {
                    if (spell.isSchool(School.NATURE) && result.landed() && result.damage() != 0) {
                        aura.removeStack();
                    }
                });
        return target.registerAura(config).attachMultiplier(Modifier.damageTaken(School.NATURE), NATURE_DAMAGE_TAKEN);
    }
}
