package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellCallbacks.OnResult;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;

/// Lightning Bolt, ranks 1 (spell 403) to 12 (25449), each with its overload. Stateless, thread-safe.
final class LightningBolt {
    /// The tag of an overload in results.
    static final int OVERLOAD_TAG = 6;

    private static final double MISSILE_SPEED = 20;

    /// Of all ranks from the fourth on.
    private static final double COEFFICIENT = 0.79400002956;

    private LightningBolt() {}

    private record Rank(int rank, int spellId, int cost, double min, double max, double coefficient) {}

    private static final Rank[] RANKS = {
        new Rank(1, 403, 15, 15, 17, 0.13699999452),
        new Rank(2, 529, 25, 28, 33, 0.34900000691),
        new Rank(3, 548, 40, 48, 57, 0.61599999666),
        new Rank(4, 915, 70, 88, 100, COEFFICIENT),
        new Rank(5, 943, 95, 131, 149, COEFFICIENT),
        new Rank(6, 6041, 125, 179, 202, COEFFICIENT),
        new Rank(7, 10391, 150, 235, 264, COEFFICIENT),
        new Rank(8, 10392, 175, 291, 326, COEFFICIENT),
        new Rank(9, 15207, 210, 357, 400, COEFFICIENT),
        new Rank(10, 15208, 240, 431, 479, COEFFICIENT),
        new Rank(11, 25448, 275, 505, 576, COEFFICIENT),
        new Rank(12, 25449, 300, 571, 652, COEFFICIENT),
    };

    static void register(Shaman shaman) {
        for (Rank rank : RANKS) {
            register(shaman, rank);
        }
    }

    private static void register(Shaman shaman, Rank rank) {
        Spell overload = shaman.unit()
                .registerSpell(overload(rank.spellId, ShamanSpells.LIGHTNING_BOLT_OVERLOAD)
                        .rank(rank.rank)
                        .missileSpeed(MISSILE_SPEED)
                        .coefficient(rank.coefficient)
                        .onApply((spell, target) -> spell.dealAfterTravel(
                                spell.calcDamage(target, shaman.roll(rank.min, rank.max), Roll.MAGIC_HIT_AND_CRIT))));
        double chance = shaman.talents().lightningOverload * ElementalTalents.OVERLOAD_CHANCE;
        OnResult arrives = (spell, result) -> {
            if (chance > 0 && result.landed() && shaman.fight().proc(chance)) {
                overload.cast(result.target());
            }
            spell.dealDamage(result);
        };
        shaman.unit()
                .registerSpell(ShamanSpell.damaging(
                                ActionId.spell(rank.spellId), School.NATURE, ShamanSpells.LIGHTNING_BOLT)
                        .flags(SpellFlag.APL | SpellFlag.RESTARTS_SWINGS)
                        .rank(rank.rank)
                        .missileSpeed(MISSILE_SPEED)
                        .manaCost(rank.cost)
                        .gcd(SpellConfig.GCD)
                        .castTime(millis(2500))
                        .coefficient(rank.coefficient)
                        .onApply((spell, target) -> spell.afterTravel(
                                spell.calcDamage(target, shaman.roll(rank.min, rank.max), Roll.MAGIC_HIT_AND_CRIT),
                                arrives)));
    }

    /// The second, half as strong bolt that Lightning Overload sends after a spell.
    static SpellConfig overload(int spellId, long classMask) {
        return ShamanSpell.damaging(ActionId.spell(spellId).withTag(OVERLOAD_TAG), School.NATURE, classMask)
                .procMask(ProcMask.SPELL_PROC)
                .flags(SpellFlag.PASSIVE_SPELL)
                .damageMultiplier(0.5)
                .threatMultiplier(0);
    }
}
