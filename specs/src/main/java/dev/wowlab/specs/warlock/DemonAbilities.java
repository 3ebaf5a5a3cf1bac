package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import org.jspecify.annotations.Nullable;

/// What demons cast: Firebolt (spell 27267), Torment (27270), Lash of Pain (27274), Cleave (30223). Stateless,
/// thread-safe.
final class DemonAbilities {
    private static final double SPELL_CRIT = 1.5;
    private static final double MELEE_CRIT = 2;

    private DemonAbilities() {}

    /// The ability that the demon casts whenever it can; `null` when it has none.
    static @Nullable Spell register(Unit demon, Demon kind) {
        return switch (kind) {
            case IMP -> firebolt(demon);
            case VOIDWALKER -> torment(demon);
            case SUCCUBUS -> lashOfPain(demon);
            case FELHUNTER -> null;
            // The peer never turns Demonic Frenzy (spell 32850) on; followed (docs/ruleset-tbc.md).
            case FELGUARD -> cleave(demon);
        };
    }

    private static Spell firebolt(Unit demon) {
        return demon.registerSpell(WarlockSpell.passive(ActionId.spell(27267), School.FIRE, WarlockSpells.FIREBOLT)
                .missileSpeed(16)
                .manaCost(145)
                .gcd(SpellConfig.GCD_MIN)
                .castTime(seconds(2))
                .critMultiplier(SPELL_CRIT)
                .coefficient(0.571)
                .onApply((spell, target) -> spell.dealAfterTravel(
                        spell.calcDamage(target, demon.fight().roll(112, 127), Roll.MAGIC_HIT_AND_CRIT))));
    }

    private static Spell lashOfPain(Unit demon) {
        return demon.registerSpell(
                WarlockSpell.passive(ActionId.spell(27274), School.SHADOW, WarlockSpells.LASH_OF_PAIN)
                        .manaCost(190)
                        .gcd(SpellConfig.GCD)
                        .ignoreHaste()
                        .cooldown(demon.newCooldown(), seconds(12))
                        .critMultiplier(SPELL_CRIT)
                        .coefficient(0.429)
                        .onApply((spell, target) -> spell.calcAndDealDamage(target, 123, Roll.MAGIC_HIT_AND_CRIT)));
    }

    private static Spell torment(Unit demon) {
        // The peer gives it neither a damage nor a crit multiplier: it only lands.
        return demon.registerSpell(WarlockSpell.passive(ActionId.spell(27270), School.SHADOW, WarlockSpells.TORMENT)
                .manaCost(130)
                .gcd(SpellConfig.GCD)
                .ignoreHaste()
                .cooldown(demon.newCooldown(), seconds(5))
                .damageMultiplier(0)
                .critMultiplier(SPELL_CRIT)
                .onApply((spell, target) -> spell.calcAndDealDamage(target, 1000, Roll.MAGIC_HIT_AND_CRIT)));
    }

    private static Spell cleave(Unit demon) {
        return demon.registerSpell(SpellConfig.of(ActionId.spell(30223))
                .school(School.PHYSICAL)
                .procMask(ProcMask.MELEE_MH_SPECIAL)
                .classMask(WarlockSpells.CLEAVE)
                .manaCost(295)
                .gcd(SpellConfig.GCD)
                .ignoreHaste()
                .cooldown(demon.newCooldown(), seconds(6))
                .critMultiplier(MELEE_CRIT)
                .onApply((spell, target) -> spell.calcAndDealDamage(
                        target, demon.fight().roll(270, 320) + 78, Roll.MELEE_SPECIAL_HIT_AND_CRIT)));
    }
}
