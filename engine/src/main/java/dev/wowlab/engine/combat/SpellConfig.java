package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.SpellCallbacks.CastCondition;
import dev.wowlab.engine.combat.SpellCallbacks.OnApply;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// The description of a spell while a fight is being planned; every setter returns this. Confined to one
/// thread.
public final class SpellConfig {
    /// The usual global cooldown.
    public static final long GCD = SimTime.millis(1500);

    /// The least global cooldown after haste.
    public static final long GCD_MIN = SimTime.millis(1000);

    final ActionId id;
    int rank;

    @Nullable
    School school;

    int procMask = ProcMask.UNKNOWN;
    int flags;
    long classMask;
    double missileSpeed;
    int flatCost;
    double costPercentOfBase;

    /// What it costs if not mana.
    @Nullable
    ResourceType power;

    double costMultiplier = 1;
    int metricRows = 1;

    @Nullable
    IntSupplier rowOfCast;

    long gcdNs;
    long gcdMinNs = GCD_MIN;
    long castTimeNs;

    @Nullable
    CastTimeRule castTimeRule;

    boolean cast;
    boolean ignoreHaste;

    @Nullable
    CooldownTimer cooldown;

    long cooldownNs;

    @Nullable
    CooldownTimer sharedCooldown;

    long sharedCooldownNs;

    @Nullable
    CastCondition condition;

    double minRange;
    double maxRange;
    double bonusHitPercent;
    double bonusCritPercent;
    double bonusSpellDamage;
    double damageMultiplier = 1;
    double damageMultiplierAdditive = 1;
    double critMultiplier;
    double critMultiplierAdditive;
    double coefficient;
    double threatMultiplier = 1;
    double flatThreat;
    OnApply onApply = (spell, target) -> {};

    @Nullable
    DotConfig dot;

    @Nullable
    Spell relatedDotSpell;

    @Nullable
    Aura relatedSelfBuff;

    AuraArray[] relatedAuras = new AuraArray[0];

    private SpellConfig(ActionId id) {
        this.id = id;
    }

    /// A spell with an id; several spells of a unit may share one, and then share a row of the results.
    public static SpellConfig of(ActionId id) {
        return new SpellConfig(id);
    }

    public SpellConfig rank(int newRank) {
        rank = newRank;
        return this;
    }

    /// The school of its damage; leave it out for spells that deal none.
    public SpellConfig school(School newSchool) {
        school = newSchool;
        return this;
    }

    /// Bits of [ProcMask].
    public SpellConfig procMask(int mask) {
        procMask = mask;
        return this;
    }

    /// Bits of [SpellFlag].
    public SpellConfig flags(int newFlags) {
        flags = newFlags;
        return this;
    }

    /// The class's own bit for this spell, by which talents and set bonuses find it.
    public SpellConfig classMask(long mask) {
        classMask = mask;
        return this;
    }

    /// Yards a second; 0 for instant arrival.
    public SpellConfig missileSpeed(double yardsPerSecond) {
        missileSpeed = yardsPerSecond;
        return this;
    }

    /// Costs so much mana, before modifiers.
    public SpellConfig manaCost(int mana) {
        flatCost = mana;
        return this;
    }

    /// Costs so much focus, before modifiers; 0 for a pet's ability that is free.
    public SpellConfig focusCost(int focus) {
        flatCost = focus;
        power = ResourceType.FOCUS;
        return this;
    }

    /// Costs so much energy, before modifiers.
    public SpellConfig energyCost(int energy) {
        flatCost = energy;
        power = ResourceType.ENERGY;
        return this;
    }

    /// Counts in so many rows of the results, told apart by the tag of its id: a finishing move has one for
    /// each number of combo points. What its dots do counts in the row of the last cast; every fight starts
    /// in the first row.
    ///
    /// @param rowOfCast asked when a cast begins; allocates nothing
    public SpellConfig metricRows(int rows, IntSupplier rowOfCast) {
        metricRows = rows;
        this.rowOfCast = rowOfCast;
        return this;
    }

    /// Costs so much rage, before modifiers.
    public SpellConfig rageCost(int rage) {
        flatCost = rage;
        power = ResourceType.RAGE;
        return this;
    }

    /// Costs so many percent of the unit's base mana, before modifiers.
    public SpellConfig manaCostPercent(double percent) {
        costPercentOfBase = percent;
        return this;
    }

    /// Multiplies the cost from the start.
    public SpellConfig costMultiplier(double multiplier) {
        costMultiplier = multiplier;
        return this;
    }

    /// The global cooldown it triggers, usually [#GCD].
    public SpellConfig gcd(long nanos) {
        gcdNs = nanos;
        cast = true;
        return this;
    }

    /// The least global cooldown after haste, 1 s unless said.
    public SpellConfig gcdMin(long nanos) {
        gcdMinNs = nanos;
        return this;
    }

    /// The time to cast it, before haste.
    public SpellConfig castTime(long nanos) {
        castTimeNs = nanos;
        cast = true;
        return this;
    }

    /// Lets a rule say how long it takes to cast; cast speed applies to that unless [#ignoreHaste].
    public SpellConfig castTime(CastTimeRule rule) {
        castTimeRule = rule;
        castTimeNs = Math.max(1, castTimeNs);
        cast = true;
        return this;
    }

    /// Off the global cooldown and instant, but refused while another cast is running.
    public SpellConfig offGcd() {
        cast = true;
        return this;
    }

    /// Haste changes neither its cast time nor its global cooldown.
    public SpellConfig ignoreHaste() {
        ignoreHaste = true;
        return this;
    }

    /// Its cooldown, on a timer that other spells may share.
    public SpellConfig cooldown(CooldownTimer timer, long nanos) {
        cooldown = timer;
        cooldownNs = nanos;
        return this;
    }

    /// The cooldown it puts on a whole category, e.g. all potions.
    public SpellConfig sharedCooldown(CooldownTimer timer, long nanos) {
        sharedCooldown = timer;
        sharedCooldownNs = nanos;
        return this;
    }

    /// Only castable while this holds.
    public SpellConfig condition(CastCondition newCondition) {
        condition = newCondition;
        return this;
    }

    /// Only castable within these distances in yards; 0 for no limit.
    public SpellConfig range(double min, double max) {
        minRange = min;
        maxRange = max;
        return this;
    }

    public SpellConfig bonusHitPercent(double percent) {
        bonusHitPercent = percent;
        return this;
    }

    public SpellConfig bonusCritPercent(double percent) {
        bonusCritPercent = percent;
        return this;
    }

    public SpellConfig bonusSpellDamage(double amount) {
        bonusSpellDamage = amount;
        return this;
    }

    /// Multiplies its damage; 1 unless said.
    public SpellConfig damageMultiplier(double multiplier) {
        damageMultiplier = multiplier;
        return this;
    }

    /// The multiplier of a critical hit: 1.5 for spells, 2 for weapons. Needed by every roll that can crit.
    public SpellConfig critMultiplier(double multiplier) {
        critMultiplier = multiplier;
        return this;
    }

    /// How much of the caster's spell damage is added to a direct hit.
    public SpellConfig coefficient(double newCoefficient) {
        coefficient = newCoefficient;
        return this;
    }

    /// Multiplies the threat of its damage; 1 unless said.
    public SpellConfig threatMultiplier(double multiplier) {
        threatMultiplier = multiplier;
        return this;
    }

    /// Threat added to each hit that lands.
    public SpellConfig flatThreat(double threat) {
        flatThreat = threat;
        return this;
    }

    /// What it does once it is cast.
    public SpellConfig onApply(OnApply effects) {
        onApply = effects;
        return this;
    }

    /// The damage or healing over time that it can put on each target, or on the caster.
    public SpellConfig dot(DotConfig config) {
        dot = config;
        return this;
    }

    /// The spell whose dots stand for this one's where an APL asks for them.
    public SpellConfig relatedDot(Spell spell) {
        relatedDotSpell = spell;
        return this;
    }

    /// The buff it puts on its caster, for APLs and for talents that lengthen it.
    public SpellConfig relatedSelfBuff(Aura aura) {
        relatedSelfBuff = aura;
        return this;
    }

    /// The debuffs it puts on targets.
    public SpellConfig relatedAuras(AuraArray... auras) {
        relatedAuras = auras;
        return this;
    }
}
