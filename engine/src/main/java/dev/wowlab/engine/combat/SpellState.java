package dev.wowlab.engine.combat;

/// The changeable numbers of a spell as they were at the end of planning, so that no fight sees what another one left,
/// not
/// even a rounding error. Confined to one thread.
final class SpellState {
    private double bonusHitPercent;
    private double bonusCritPercent;
    private double bonusSpellDamage;
    private double bonusExpertiseRating;
    private double bonusBaseDamage;
    private double castTimeMultiplier;
    private double cooldownMultiplier;
    private double damageMultiplier;
    private double damageMultiplierAdditive;
    private double critMultiplier;
    private double critMultiplierAdditive;
    private double coefficient;
    private double threatMultiplier;
    private double flatThreat;
    private double costMultiplier;
    private int costFlat;
    private int flags;
    private long defaultCastTimeNs;
    private long defaultGcdNs;
    private long cooldownNs;
    private long sharedCooldownNs;

    /// What the spell costs with these numbers.
    double cost;

    void save(Spell spell) {
        bonusHitPercent = spell.bonusHitPercent;
        bonusCritPercent = spell.bonusCritPercent;
        bonusSpellDamage = spell.bonusSpellDamage;
        bonusExpertiseRating = spell.bonusExpertiseRating;
        bonusBaseDamage = spell.bonusBaseDamage;
        castTimeMultiplier = spell.castTimeMultiplier;
        cooldownMultiplier = spell.cooldownMultiplier;
        damageMultiplier = spell.damageMultiplier;
        damageMultiplierAdditive = spell.damageMultiplierAdditive;
        critMultiplier = spell.critMultiplier;
        critMultiplierAdditive = spell.critMultiplierAdditive;
        coefficient = spell.coefficient;
        threatMultiplier = spell.threatMultiplier;
        flatThreat = spell.flatThreat;
        costMultiplier = spell.costMultiplier;
        costFlat = spell.costFlat;
        flags = spell.flags;
        defaultCastTimeNs = spell.defaultCastTimeNs;
        defaultGcdNs = spell.defaultGcdNs;
        cooldownNs = spell.cooldownNs;
        sharedCooldownNs = spell.sharedCooldownNs;
        cost = spell.currentCost();
    }

    void restore(Spell spell) {
        spell.bonusHitPercent = bonusHitPercent;
        spell.bonusCritPercent = bonusCritPercent;
        spell.bonusSpellDamage = bonusSpellDamage;
        spell.bonusExpertiseRating = bonusExpertiseRating;
        spell.bonusBaseDamage = bonusBaseDamage;
        spell.castTimeMultiplier = castTimeMultiplier;
        spell.cooldownMultiplier = cooldownMultiplier;
        spell.damageMultiplier = damageMultiplier;
        spell.damageMultiplierAdditive = damageMultiplierAdditive;
        spell.critMultiplier = critMultiplier;
        spell.critMultiplierAdditive = critMultiplierAdditive;
        spell.coefficient = coefficient;
        spell.threatMultiplier = threatMultiplier;
        spell.flatThreat = flatThreat;
        spell.costMultiplier = costMultiplier;
        spell.costFlat = costFlat;
        spell.flags = flags;
        spell.defaultCastTimeNs = defaultCastTimeNs;
        spell.defaultGcdNs = defaultGcdNs;
        spell.cooldownNs = cooldownNs;
        spell.sharedCooldownNs = sharedCooldownNs;
    }
}
