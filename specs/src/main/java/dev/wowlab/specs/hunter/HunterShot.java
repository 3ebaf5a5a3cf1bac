package dev.wowlab.specs.hunter;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.CastTimeRule;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Swings;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// What shots and stings have in common: they fly, they need a distance, and haste does not shorten their
/// global cooldown. Stateless, thread-safe.
final class HunterShot {
    static final double MIN_RANGE = 5.01;
    static final double MAX_RANGE = 35;
    private static final double SPEED = 40;

    private HunterShot() {}

    /// A shot that does damage at once.
    static SpellConfig shot(Hunter hunter, int spellId, School school, long classMask) {
        return of(spellId, school, classMask)
                .procMask(ProcMask.RANGED_SPECIAL)
                .flags(SpellFlag.MELEE_METRICS | SpellFlag.APL)
                .range(MIN_RANGE, hunter.maxRange())
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER);
    }

    /// A sting that does not crit.
    static SpellConfig sting(int spellId, long classMask) {
        return of(spellId, School.NATURE, classMask)
                .procMask(ProcMask.PROC)
                .flags(SpellFlag.APL)
                .range(MIN_RANGE, MAX_RANGE);
    }

    private static SpellConfig of(int spellId, School school, long classMask) {
        return SpellConfig.of(ActionId.spell(spellId))
                .school(school)
                .classMask(classMask)
                .missileSpeed(SPEED)
                .gcd(SpellConfig.GCD)
                .ignoreHaste();
    }

    /// Gives a shot a cast time that ranged haste shortens, and that the next automatic shot waits for.
    static SpellConfig cast(SpellConfig shot, Unit hunter, long nanos) {
        Swings swings = hunter.swings();
        CastTimeRule rule = spell -> (long) (spell.defaultCastTimeNs / swings.rangedHaste());
        return shot.flags(SpellFlag.MELEE_METRICS | SpellFlag.APL | SpellFlag.HOLDS_SHOTS)
                .castTime(nanos)
                .castTime(rule);
    }

    /// Makes shots faster while an aura is on.
    static Aura hasten(Aura aura, double factor) {
        Swings swings = aura.unit().swings();
        return aura.onGain(_ -> swings.multiplyRangedSpeed(factor))
                .onExpire(_ -> swings.multiplyRangedSpeed(1 / factor));
    }

    /// Computes a shot's hit now and deals it when it arrives.
    static void hit(Spell spell, Unit target, double baseDamage) {
        spell.dealAfterTravel(spell.calcDamage(target, baseDamage, Roll.RANGED_HIT_AND_CRIT));
    }
}
