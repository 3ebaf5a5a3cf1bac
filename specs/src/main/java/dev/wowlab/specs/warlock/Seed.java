package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import org.jspecify.annotations.Nullable;

/// Seed of Corruption, spell 27243: a dot that bursts (tag 2) once its target took enough shadow damage. Tag 1
/// bursts at once,
/// for fights where others' damage does it. Confined to one thread.
final class Seed {
    private static final ActionId ID = ActionId.spell(27243);
    private static final double TICK_COEFFICIENT = 0.25;
    private static final double BURST_COEFFICIENT = 0.214;
    private static final double THRESHOLD_COEFFICIENT = 0.143;
    private static final double TRIGGER_DAMAGE = 1044;

    /// All targets together take at most this much, before the caster's modifiers.
    private static final double BURST_CAP = 13580;

    private final Warlock warlock;
    private final Unit unit;
    private final double[] taken;
    private final boolean[] landed;
    private final double[] bursts;
    private @Nullable Spell seed;
    private @Nullable Spell burst;

    private Seed(Warlock warlock) {
        this.warlock = warlock;
        unit = warlock.unit();
        int units = warlock.fight().units().size();
        taken = new double[units];
        landed = new boolean[units];
        bursts = new double[units];
    }

    static void register(Warlock warlock) {
        Seed seed = new Seed(warlock);
        seed.burst = warlock.unit()
                .registerSpell(WarlockSpell.passive(ID.withTag(2), School.SHADOW, WarlockSpells.SEED_EXPLOSION)
                        .flags(SpellFlag.PASSIVE_SPELL | SpellFlag.IGNORE_ATTACKER_MODIFIERS)
                        .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                        .onApply(seed::explode));
        seed.seed = warlock.unit()
                .registerSpell(config(ID)
                        .dot(DotConfig.of(AuraConfig.of("Seed")
                                        .onGain(aura -> seed.taken[aura.unit().index()] = 0)
                                        .onExpire(aura -> seed.taken[aura.unit().index()] = 0)
                                        .onSpellHitTaken((aura, spell, result) -> {
                                            if (result.landed() && spell.isSchool(School.SHADOW)) {
                                                seed.take(result.target(), result.damage());
                                            }
                                        })
                                        .onPeriodicTaken((aura, spell, result) -> {
                                            if (spell.isSchool(School.SHADOW)) {
                                                seed.take(result.target(), result.damage());
                                            }
                                        }))
                                .ticks(6, seconds(3))
                                .coefficient(TICK_COEFFICIENT)
                                .onSnapshot((dot, target) -> dot.snapshot(target, TRIGGER_DAMAGE / dot.baseTicks))
                                .onTick((dot, target) -> {
                                    double damage = dot.dealSnapshotTick(target, Roll.TICK)
                                            .damage();
                                    seed.take(target, damage);
                                }))
                        .onApply((spell, target) ->
                                spell.afterTravel(spell.calcOutcome(target, Roll.MAGIC_HIT), seed::plant)));
        warlock.unit()
                .registerSpell(config(ID.withTag(1))
                        .onApply((spell, target) ->
                                spell.afterTravel(spell.calcOutcome(target, Roll.MAGIC_HIT), seed::burstAtOnce)));
    }

    private static SpellConfig config(ActionId id) {
        return WarlockSpell.passive(id, School.SHADOW, WarlockSpells.SEED)
                .flags(SpellFlag.APL)
                .missileSpeed(28)
                .manaCost(882)
                .gcd(SpellConfig.GCD)
                .castTime(seconds(2));
    }

    private void plant(Spell spell, SpellResult result) {
        boolean hit = result.landed();
        Unit target = result.target();
        spell.dealDamage(result);
        if (hit) {
            spell.dot(target).apply();
        }
    }

    private void burstAtOnce(Spell spell, SpellResult result) {
        boolean hit = result.landed();
        Unit target = result.target();
        spell.dealDamage(result);
        if (hit && burst != null) {
            burst.cast(target);
        }
    }

    private void take(Unit target, double damage) {
        taken[target.index()] += damage;
        double threshold = TRIGGER_DAMAGE
                + unit.stats().get(Stat.SPELL_DAMAGE)
                + unit.stats().get(Stat.SHADOW_DAMAGE) * THRESHOLD_COEFFICIENT;
        if (taken[target.index()] >= threshold && seed != null && burst != null) {
            seed.dot(target).deactivate();
            burst.cast(target);
        }
    }

    /// Hits every other target; all hits are rolled before any damage is dealt.
    private void explode(Spell spell, Unit target) {
        int others = warlock.fight().enabledTargets() - 1;
        if (others < 1) {
            return;
        }
        int hits = 0;
        Unit next = warlock.fight().nextTarget(target);
        for (int i = 0; i < others; i++) {
            SpellResult result = spell.calcOutcome(next, Roll.MAGIC_HIT_NO_COUNT);
            landed[i] = result.landed();
            hits += landed[i] ? 1 : 0;
            result.release();
            next = warlock.fight().nextTarget(next);
        }
        double cap = BURST_CAP / (hits + 1);
        // The cap stands between the caster's modifiers and the target's: they are applied here, and not again below.
        spell.flags &= ~SpellFlag.IGNORE_ATTACKER_MODIFIERS;
        double multiplier = spell.attackerMultiplier(target);
        spell.flags |= SpellFlag.IGNORE_ATTACKER_MODIFIERS;
        for (int i = 0; i < others; i++) {
            double base = warlock.roll(1110, 1290) + warlock.seedBonus() + BURST_COEFFICIENT * spell.spellDamage();
            bursts[i] = Math.min(cap, base * multiplier);
        }
        next = warlock.fight().nextTarget(target);
        for (int i = 0; i < others; i++) {
            Unit hit = next;
            next = warlock.fight().nextTarget(next);
            spell.calcAndDealDamage(hit, bursts[i], landed[i] ? Roll.MAGIC_CRIT : Roll.ALWAYS_MISS);
        }
    }
}
