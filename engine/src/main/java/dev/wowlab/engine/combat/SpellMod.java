package dev.wowlab.engine.combat;

import java.util.ArrayList;
import java.util.List;

/// A change to some of a unit's spells that can be put on and off: what a talent, a set bonus or a buff
/// does. Confined to one thread. A mod that is on at the end of planning is part of what every fight starts
/// with.
public final class SpellMod {
    private final SpellModConfig config;
    private final List<Spell> affected = new ArrayList<>();
    private Spell[] spells = new Spell[0];
    private double value;
    private long timeNs;
    private boolean active;

    private double plannedValue;
    private long plannedTimeNs;
    private boolean plannedActive;

    SpellMod(SpellModConfig config) {
        this.config = config;
        value = config.value;
        timeNs = config.timeNs;
    }

    /// Puts it on; does nothing when it is on.
    public void activate() {
        if (!active) {
            active = true;
            apply(1);
        }
    }

    /// Puts it off; does nothing when it is off.
    public void deactivate() {
        if (active) {
            active = false;
            apply(-1);
        }
    }

    /// Whether it is on.
    public boolean isActive() {
        return active;
    }

    /// Changes its amount, also while it is on.
    public void setValue(double newValue) {
        boolean wasActive = active;
        deactivate();
        value = newValue;
        if (wasActive) {
            activate();
        }
    }

    /// Changes its time, also while it is on.
    public void setTime(long nanos) {
        boolean wasActive = active;
        deactivate();
        timeNs = nanos;
        if (wasActive) {
            activate();
        }
    }

    /// Its present amount.
    public double value() {
        return value;
    }

    void offer(Spell spell) {
        if (!concerns(spell)) {
            return;
        }
        affected.add(spell);
        spells = affected.toArray(Spell[]::new);
        if (active) {
            change(spell, 1);
        }
    }

    private boolean concerns(Spell spell) {
        return !spell.hasFlag(SpellFlag.NO_SPELL_MODS)
                && (!config.onlyWithCost || spell.hasCost())
                && (config.classMask == 0 || spell.is(config.classMask))
                && (config.schools == 0 || (config.schools & spell.schoolBit) != 0)
                && (config.procMask == 0 || (config.procMask & spell.procMask) != 0)
                && (config.spellFlags == 0 || spell.hasFlag(config.spellFlags));
    }

    private void apply(int sign) {
        for (Spell spell : spells) {
            change(spell, sign);
        }
    }

    private double scaled(double number, int sign) {
        return sign > 0 ? number * (1 + value) : number / (1 + value);
    }

    private void change(Spell spell, int sign) {
        double amount = sign * value;
        long time = sign * timeNs;
        switch (config.kind) {
            case DAMAGE_PERCENT -> spell.damageMultiplier = scaled(spell.damageMultiplier, sign);
            case DAMAGE_ADDITIVE -> spell.damageMultiplierAdditive += amount;
            case COST_PERCENT -> spell.costMultiplier = scaled(spell.costMultiplier, sign);
            case COST_FLAT -> spell.costFlat += (int) amount;
            case COOLDOWN_FLAT -> spell.cooldownNs += time;
            case COOLDOWN_MULTIPLIER ->
                spell.cooldownMultiplier =
                        sign > 0 ? spell.cooldownMultiplier * value : spell.cooldownMultiplier / value;
            case CRIT_MULTIPLIER_ADDITIVE -> spell.critMultiplierAdditive += amount;
            case CRIT_MULTIPLIER_PERCENT -> spell.critMultiplier = scaled(spell.critMultiplier, sign);
            case CAST_TIME_PERCENT -> spell.castTimeMultiplier += amount;
            case CAST_TIME_FLAT -> spell.defaultCastTimeNs += time;
            case CRIT_CHANCE -> spell.bonusCritPercent += amount;
            case HIT_CHANCE -> spell.bonusHitPercent += amount;
            case GCD_FLAT -> spell.defaultGcdNs += time;
            case COEFFICIENT -> spell.coefficient += amount;
            case SPELL_DAMAGE_FLAT -> spell.bonusSpellDamage += amount;
            case EXPERTISE_RATING -> spell.bonusExpertiseRating += amount;
            case THREAT_PERCENT -> spell.threatMultiplier = scaled(spell.threatMultiplier, sign);
            case BASE_DAMAGE_FLAT -> spell.bonusBaseDamage += amount;
            case DEBUFF_DURATION -> lengthenDebuffs(spell, time);
            case BUFF_DURATION -> lengthenBuff(spell, time);
            case DOT_TICKS, DOT_TICK_LENGTH, DOT_DAMAGE_PERCENT, DOT_COEFFICIENT -> changeDots(spell, sign);
        }
    }

    private void lengthenDebuffs(Spell spell, long time) {
        for (AuraArray auras : spell.relatedAuras) {
            if (config.debuffLabel.isEmpty() || auras.label().equals(config.debuffLabel)) {
                auras.addDuration(time);
            }
        }
    }

    private static void lengthenBuff(Spell spell, long time) {
        if (spell.sharedCooldownNs != 0) {
            spell.sharedCooldownNs += time;
        }
        Aura buff = spell.relatedSelfBuff();
        if (buff != null) {
            buff.durationNs += time;
        }
    }

    private void changeDots(Spell spell, int sign) {
        for (Dot dot : spell.dots().all()) {
            changeDot(dot, sign);
        }
    }

    private void changeDot(Dot dot, int sign) {
        switch (config.kind) {
            case DOT_TICKS -> dot.baseTicks += sign * (int) value;
            case DOT_TICK_LENGTH -> dot.baseTickNs += sign * timeNs;
            case DOT_DAMAGE_PERCENT -> dot.damageMultiplier = scaled(dot.damageMultiplier, sign);
            case DOT_COEFFICIENT -> dot.coefficient += sign * value;
            default -> throw new IllegalStateException(config.kind + " does not change dots");
        }
    }

    void finalizePlan() {
        plannedValue = value;
        plannedTimeNs = timeNs;
        plannedActive = active;
    }

    /// The spells themselves return to their planned numbers, so this only restores the mark.
    void reset() {
        value = plannedValue;
        timeNs = plannedTimeNs;
        active = plannedActive;
    }
}
