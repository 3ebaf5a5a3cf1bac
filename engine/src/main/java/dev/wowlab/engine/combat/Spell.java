package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.SpellCallbacks.CastCondition;
import dev.wowlab.engine.combat.SpellCallbacks.OnApply;
import dev.wowlab.engine.combat.SpellCallbacks.OnResult;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One thing a unit can cast, or that happens as a consequence. Confined to one thread.
public final class Spell extends SpellNumbers {
    /// Index of no school in the arrays by school.
    static final int NO_SCHOOL = 7;

    /// The longest a cast may be queued before it becomes possible.
    public static final long QUEUE_WINDOW = SimTime.millis(400);

    final Unit unit;
    final Fight fight;
    final ActionId id;
    final int rank;
    final int schoolIndex;
    final int schoolBit;
    final int procMask;
    final long classMask;
    final @Nullable PowerBar power;
    final int baseCost;
    final @Nullable ResourceMetrics costMetrics;
    final @Nullable CooldownTimer cooldown;
    final @Nullable CooldownTimer sharedCooldown;

    double currentCost;
    long currentCastTimeNs;

    private final double missileSpeed;
    final long gcdMinNs;
    private final boolean fullCast;
    final boolean ignoreHaste;
    private final double minRange;
    private final double maxRange;
    private final @Nullable CastCondition condition;
    private OnApply onApply;
    private final SpellDots dots;
    private @Nullable Spell relatedDotSpell;
    private @Nullable Aura relatedSelfBuff;
    final AuraArray[] relatedAuras;
    private double plannedCost;

    // What its casts draw from, and what happens when its missiles arrive.
    private final int castStream;
    final int arrivalStream;
    int inFlight;

    Spell(Unit unit, SpellConfig config) {
        super(config);
        this.unit = unit;
        fight = unit.fight();
        id = config.id;
        rank = config.rank;
        schoolIndex = config.school == null ? NO_SCHOOL : config.school.ordinal();
        schoolBit = config.school == null ? 0 : 1 << schoolIndex;
        procMask = config.procMask;
        classMask = config.classMask;
        missileSpeed = config.missileSpeed;
        power = config.power == null ? null : unit.power(config.power);
        baseCost = config.flatCost > 0 ? config.flatCost : (int) (config.costPercentOfBase * unit.baseMana()) / 100;
        costMetrics = costType == null ? null : unit.newResourceMetrics(costType, id);
        gcdMinNs = config.gcdMinNs;
        fullCast = config.cast || hasCost();
        ignoreHaste = config.ignoreHaste || (config.gcdNs <= 0 && config.castTimeNs == 0);
        cooldown = config.cooldown;
        sharedCooldown = config.sharedCooldown;
        condition = config.condition;
        minRange = config.minRange;
        maxRange = config.maxRange;
        onApply = config.onApply;
        relatedDotSpell = config.relatedDotSpell;
        relatedSelfBuff = config.relatedSelfBuff;
        relatedAuras = config.relatedAuras;
        castStream = fight.random.newStream(unit.key() + "|" + id.key());
        arrivalStream = fight.random.newStream(unit.key() + "|" + id.key() + "|arrival");
        dots = new SpellDots(this, config.dot);
    }

    public ActionId id() {
        return id;
    }

    public Unit unit() {
        return unit;
    }

    public Fight fight() {
        return fight;
    }

    public int procMask() {
        return procMask;
    }

    public long classMask() {
        return classMask;
    }

    /// Whether it is one of these class spells.
    public boolean is(long mask) {
        return (classMask & mask) != 0;
    }

    /// Whether it has any of these [SpellFlag]s.
    public boolean hasFlag(int flag) {
        return (flags & flag) != 0;
    }

    public boolean isSchool(School school) {
        return schoolIndex == school.ordinal();
    }

    /// Adds effects after those it has. Only before the fight.
    public Spell alsoOnApply(OnApply effects) {
        OnApply first = onApply;
        onApply = (spell, target) -> {
            first.run(spell, target);
            effects.run(spell, target);
        };
        return this;
    }

    /// Names the spell whose dots stand for this one's. Only before the fight.
    public void setRelatedDot(Spell spell) {
        relatedDotSpell = spell;
    }

    /// Names the buff it puts on its caster. Only before the fight.
    public void setRelatedSelfBuff(Aura aura) {
        relatedSelfBuff = aura;
    }

    public @Nullable Aura relatedSelfBuff() {
        return relatedSelfBuff;
    }

    void finalizePlan() {
        saveNumbers();
        plannedCost = currentCost();
        for (Dot dot : dots.all()) {
            dot.finalizePlan();
        }
    }

    void reset() {
        restoreNumbers();
        resetMetrics();
        currentCost = 0;
        currentCastTimeNs = 0;
        inFlight = 0;
        for (Dot dot : dots.all()) {
            dot.reset();
        }
    }

    void finishFight() {
        splits.finishFight(hasFlag(SpellFlag.PASSIVE_SPELL));
    }

    /// Its dot on this target.
    public Dot dot(Unit target) {
        Dot dot = dotOrNull(target);
        if (dot == null) {
            throw new IllegalStateException(id.key() + " has no dot on " + target.key());
        }
        return dot;
    }

    /// Its dot on this target, its area or self dot, or the related spell's; `null` when there is none.
    public @Nullable Dot dotOrNull(Unit target) {
        Dot dot = dots.on(target);
        if (dot != null) {
            return dot;
        }
        return relatedDotSpell == null ? null : relatedDotSpell.dotOrNull(target);
    }

    /// Whether each target has a dot of its own: by this spell, or by the related one.
    public boolean hasDotOfEachTarget() {
        return dots.own() == null
                && (dots.all().length > 0 || relatedDotSpell != null && relatedDotSpell.hasDotOfEachTarget());
    }

    /// Its area dot, or the one on its caster.
    public Dot ownDot() {
        return Objects.requireNonNull(dots.own());
    }

    SpellDots dots() {
        return dots;
    }

    /// When both its cooldowns are over; long ago when it has none, also before the pull.
    public long readyAt() {
        long ready = cooldown == null ? CooldownTimer.LONG_AGO : cooldown.readyAt();
        return sharedCooldown == null ? ready : Math.max(ready, sharedCooldown.readyAt());
    }

    /// Whether neither of its cooldowns is running.
    public boolean isReady() {
        long now = fight.now();
        return (cooldown == null || cooldown.isReady(now)) && (sharedCooldown == null || sharedCooldown.isReady(now));
    }

    /// How long its cooldowns still run, 0 when it is ready.
    public long timeToReady() {
        return Math.max(0, readyAt() - fight.now());
    }

    /// Its own cooldown timer, `null` when it has none.
    public @Nullable CooldownTimer cooldownTimer() {
        return cooldown;
    }

    /// The timer that it shares with others, `null` when it shares none.
    public @Nullable CooldownTimer sharedCooldownTimer() {
        return sharedCooldown;
    }

    /// Starts its own cooldown now, without a cast.
    public void startCooldown() {
        if (cooldown != null) {
            cooldown.set(fight.now() + cooldownNs);
        }
    }

    /// What it costs right now.
    public double currentCost() {
        int cost = Math.max(0, baseCost + costFlat);
        double percent = unit.modifiers[Modifier.SPELL_COST_PERCENT];
        if (percent != 100) {
            cost = Math.max(0, (int) (cost * (long) percent / 100));
        }
        return Math.max(0, cost * costMultiplier);
    }

    /// Whether there is mana, or whatever it costs, enough for it now.
    public boolean isAffordable() {
        return !hasCost() || unit.caster().available(this) >= currentCost();
    }

    /// What its current or last cast cost.
    public double lastCost() {
        return currentCost;
    }

    /// What it costs with all that was known at the end of planning.
    public double plannedCost() {
        return plannedCost;
    }

    /// Its cast time under the current haste, without the global cooldown.
    public long castTimeNs() {
        return castTimeRule == null ? unit.applyCastSpeed(defaultCastTimeNs, this) : castTimeRule.castTimeNs(this);
    }

    /// Until both its cast and the global cooldown are over.
    public long effectiveCastTimeNs() {
        long gcd = defaultGcdNs > 0 ? Math.max(gcdMinNs, defaultGcdNs) : 0;
        long effective = Math.max(gcd, defaultCastTimeNs);
        return Math.max(unit.spellGcdNs(), unit.applyCastSpeed(effective, this));
    }

    /// The global cooldown that it would cause under the current haste.
    public long hastedGcdNs() {
        return ignoreHaste
                ? defaultGcdNs
                : Math.max(gcdMinNs, SimTime.roundToMillisecond(unit.applyCastSpeed(defaultGcdNs)));
    }

    /// How long it flies.
    public long travelTimeNs() {
        return missileSpeed == 0 ? 0 : (long) (SimTime.SECOND * unit.distanceFromTarget() / missileSpeed);
    }

    /// Whether one of its missiles is in the air.
    public boolean isInFlight() {
        return inFlight > 0;
    }

    /// Whether [#cast] would succeed now.
    public boolean canCast(Unit target) {
        if (!canComplete(target)) {
            return false;
        }
        long now = fight.now();
        if (unit.caster().hardcastUntil() > now
                || (defaultCastTimeNs > 0 && unit.caster().isHinderedByMoving(this))) {
            return false;
        }
        boolean needsGcd =
                defaultGcdNs > 0 || (hasFlag(SpellFlag.MCD) && unit.rotation().inSequence());
        return (!needsGcd || unit.caster().gcd().isReady(now)) && isReady();
    }

    /// Whether a cast that is under way could finish now: target, condition, range and cost.
    public boolean canComplete(Unit target) {
        if (!unit.isEnabled() || !target.isEnabled() || !conditionHolds(target)) {
            return false;
        }
        return !hasCost() || unit.caster().affords(this);
    }

    boolean conditionHolds(Unit target) {
        double distance = unit.distanceFromTarget();
        if ((minRange != 0 && distance < minRange) || (maxRange != 0 && distance > maxRange)) {
            return false;
        }
        return (flags & SpellFlag.UNWORN) == 0 && (condition == null || condition.allows(this, target));
    }

    /// Whether the game would accept it now for as soon as it becomes possible, within [#QUEUE_WINDOW].
    public boolean canQueue(Unit target) {
        if (!canComplete(target)) {
            return false;
        }
        long now = fight.now();
        if (hasFlag(SpellFlag.CHANNELED) && unit.caster().hardcastUntil() > now + QUEUE_WINDOW) {
            return false;
        }
        boolean gcdSoon = defaultGcdNs <= 0 || unit.caster().gcd().timeToReady(now) <= QUEUE_WINDOW;
        return gcdSoon && timeToReady() <= QUEUE_WINDOW;
    }

    /// [#canQueue], but only one cast may be queued at one time.
    public boolean canCastOrQueue(Unit target) {
        return unit.caster().mayQueue() && canQueue(target);
    }

    /// Casts it now, or queues it.
    public void castOrQueue(Unit target) {
        unit.caster().castOrQueue(this, target);
    }

    /// Begins the cast, or does it when it is instant. Returns whether it could.
    public boolean cast(Unit target) {
        return cast(target, false);
    }

    /// @param allowed whether [#canCast] has just said that it can
    boolean cast(Unit target, boolean allowed) {
        if (defaultGcdNs > 0 || defaultCastTimeNs > 0) {
            unit.caster().cancelQueued();
        }
        chooseRow();
        if (fullCast) {
            return unit.caster().begin(this, target, allowed);
        }
        if (!allowed && conditional && !(target.isEnabled() && conditionHolds(target) && isReady())) {
            return false;
        }
        finishCast(target);
        return true;
    }

    /// Called when the cast bar is full.
    void completeHardcast(Unit target) {
        if (canComplete(target)) {
            finishCast(target);
            unit.swings().afterHardcast();
        }
    }

    void finishCast(Unit target) {
        if (hasCost()) {
            unit.caster().pay(this);
        }
        long now = fight.now();
        if (cooldown != null && cooldownNs > 0) {
            long length = (long) (cooldownNs * cooldownMultiplier);
            if (length > 0) {
                cooldown.set(now + length);
            }
        }
        if (sharedCooldown != null) {
            sharedCooldown.set(now + (long) (sharedCooldownNs * cooldownMultiplier));
        }
        proc(target);
    }

    /// Does its effects with all callbacks, as if cast, without any check, cost or cooldown.
    public void proc(Unit target) {
        EventLog log = fight.log;
        if (log != null && !hasFlag(SpellFlag.NO_LOGS)) {
            log.castCompleted(this, target);
        }
        long outer = fight.random.enter(castStream);
        runEffects(target);
        if ((flags & SpellFlag.NO_ON_CAST_COMPLETE) == 0) {
            unit.auras().onCastComplete(this);
        }
        fight.random.leave(outer);
    }

    /// Does its effects without the callback of a completed cast.
    public void applyEffects(Unit target) {
        long outer = fight.random.enter(castStream);
        runEffects(target);
        fight.random.leave(outer);
    }

    private void runEffects(Unit target) {
        metrics.casts++;
        if ((flags & SpellFlag.NO_ON_CAST_COMPLETE) == 0) {
            unit.auras().onApplyEffects(target, this);
        }
        onApply.run(this, target);
    }

    /// Computes a direct hit: base damage plus coefficient, multipliers, resists, outcome. Deal it or
    /// release it.
    public SpellResult calcDamage(Unit target, double baseDamage, Roll roll) {
        return Damage.direct(this, target, baseDamage, roll);
    }

    /// Computes a hit that does no damage. Deal it or release it.
    public SpellResult calcOutcome(Unit target, Roll roll) {
        return Damage.outcomeOnly(this, target, roll);
    }

    /// Computes a tick of its dot from the caster's present numbers. Deal it or release it.
    public SpellResult calcPeriodicDamage(Unit target, double baseDamage, Roll roll) {
        return Damage.periodic(this, target, baseDamage, roll);
    }

    /// Counts a computed hit and tells all who listen.
    public void dealDamage(SpellResult result) {
        Damage.deal(this, result, false);
    }

    /// Counts a computed tick and tells all who listen.
    public void dealPeriodicDamage(SpellResult result) {
        Damage.deal(this, result, true);
    }

    /// Computes and deals at once.
    public SpellResult calcAndDealDamage(Unit target, double baseDamage, Roll roll) {
        SpellResult result = calcDamage(target, baseDamage, roll);
        dealDamage(result);
        return result;
    }

    /// Computes and deals a hit without damage at once.
    public SpellResult calcAndDealOutcome(Unit target, Roll roll) {
        SpellResult result = calcOutcome(target, roll);
        dealDamage(result);
        return result;
    }

    /// Computes and deals a tick at once.
    public SpellResult calcAndDealPeriodicDamage(Unit target, double baseDamage, Roll roll) {
        SpellResult result = calcPeriodicDamage(target, baseDamage, roll);
        dealPeriodicDamage(result);
        return result;
    }

    /// Hits every enabled target, base damage drawn for each between `min` and `max`, each dealt before the
    /// next.
    public void dealAreaDamage(double min, double max, Roll roll) {
        Damage.dealToAll(this, min, max, roll);
    }

    /// Deals a computed hit when its missile arrives.
    public void dealAfterTravel(SpellResult result) {
        afterTravel(result, Spell::dealDamage);
    }

    /// Does something with a computed hit when its missile arrives; the action deals or releases it.
    public void afterTravel(SpellResult result, OnResult action) {
        inFlight++;
        fight.missiles.launch(this, result, action, fight.now() + travelTimeNs());
    }

    /// The caster's spell damage for this spell: general, of its school, and its own bonus.
    public double spellDamage() {
        return Damage.spellDamage(this);
    }

    /// What the caster multiplies this spell's direct damage against a target by, right now.
    public double attackerMultiplier(Unit target) {
        return Damage.attackerMultiplier(this, unit.attackTable(target), false);
    }

    /// The cast time of its current or last cast, after haste; 0 when it was instant.
    public long lastCastTimeNs() {
        return currentCastTimeNs;
    }
}
