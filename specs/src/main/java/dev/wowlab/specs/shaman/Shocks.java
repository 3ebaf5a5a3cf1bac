package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.ExpectedTick;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.gamedata.School;

/// Earth Shock rank 8 (spell 25454), Flame Shock rank 7 (25457) and Frost Shock rank 5 (25464), on one
/// cooldown. Stateless, thread-safe.
final class Shocks {
    private static final int FLAME_SHOCK = 25457;
    private static final double FLAME_TICK = 105;
    private static final double COEFFICIENT = 0.38600000739;
    private static final double FLAME_COEFFICIENT = 0.21400000155;
    private static final double FLAME_TICK_COEFFICIENT = 0.10000000149;

    private Shocks() {}

    static void register(Shaman shaman) {
        CooldownTimer cooldown = shaman.unit().newCooldown();
        shaman.unit()
                .registerSpell(shock(25454, School.NATURE, ShamanSpells.EARTH_SHOCK, 535, cooldown)
                        .flags(SpellFlag.APL | SpellFlag.BINARY | ShamanSpell.INSTANT)
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) ->
                                spell.calcAndDealDamage(target, shaman.roll(661.6, 695.6), Roll.MAGIC_HIT_AND_CRIT)));
        registerFlameShock(shaman, cooldown);
        shaman.unit()
                .registerSpell(shock(25464, School.FROST, ShamanSpells.FROST_SHOCK, 525, cooldown)
                        .flags(SpellFlag.APL | SpellFlag.BINARY | ShamanSpell.INSTANT)
                        .coefficient(COEFFICIENT)
                        .threatMultiplier(2)
                        .onApply((spell, target) ->
                                spell.calcAndDealDamage(target, shaman.roll(647, 683), Roll.MAGIC_HIT_AND_CRIT)));
    }

    private static void registerFlameShock(Shaman shaman, CooldownTimer cooldown) {
        Spell burning = shaman.unit()
                .registerSpell(ShamanSpell.damaging(
                                ActionId.spell(FLAME_SHOCK).withTag(1), School.FIRE, ShamanSpells.FLAME_SHOCK_DOT)
                        .flags(SpellFlag.PASSIVE_SPELL | ShamanSpell.INSTANT)
                        .dot(DotConfig.of("Flame Shock")
                                .ticks(4, seconds(3))
                                .coefficient(FLAME_TICK_COEFFICIENT)
                                .onSnapshot((dot, target) -> dot.snapshot(target, FLAME_TICK))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK))
                                .expectedTick(ExpectedTick.perSecond(dot -> FLAME_TICK, 1)))
                        .onApply((spell, target) -> spell.dot(target).apply()));
        shaman.unit()
                .registerSpell(shock(FLAME_SHOCK, School.FIRE, ShamanSpells.FLAME_SHOCK, 500, cooldown)
                        .flags(SpellFlag.APL | ShamanSpell.INSTANT)
                        .coefficient(FLAME_COEFFICIENT)
                        .relatedDot(burning)
                        .onApply((spell, target) -> {
                            SpellResult hit = spell.calcDamage(target, 377, Roll.MAGIC_HIT_AND_CRIT);
                            if (hit.landed()) {
                                burning.cast(target);
                            }
                            spell.dealDamage(hit);
                        }));
    }

    private static SpellConfig shock(int spellId, School school, long classMask, int cost, CooldownTimer cooldown) {
        return ShamanSpell.damaging(ActionId.spell(spellId), school, classMask)
                .manaCost(cost)
                .gcd(SpellConfig.GCD)
                .cooldown(cooldown, seconds(6));
    }
}
