package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.Stat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A player, a pet or a target. Confined to one thread. Spells, auras, modifiers and rules are registered
/// while the fight is being planned; every fight starts with what they were at the end of planning.
public final class Unit extends UnitSpellbook {
    /// The level of every player.
    public static final int PLAYER_LEVEL = 70;

    /// The farthest a melee weapon reaches, in yards.
    public static final double MELEE_RANGE = 5;

    private static final double HASTE_RATING_PER_SPEED = 15.76923 * 100;
    private static final int SPELL_HASTE = Stat.SPELL_HASTE_RATING.ordinal();
    private static final int ATTACK_POWER = Stat.ATTACK_POWER.ordinal();
    private static final int BLOCK_VALUE = Stat.BLOCK_VALUE.ordinal();
    private static final int RANGED_ATTACK_POWER = Stat.RANGED_ATTACK_POWER.ordinal();

    // Hot.
    final double[] modifiers = Modifier.initialValues();
    double castSpeed = 1;
    private AttackTable[] attackTables = new AttackTable[0];
    private boolean enabled = true;
    boolean moving;
    double distanceFromTarget = MELEE_RANGE;

    private final Fight fight;
    private final UnitConfig config;
    private final int index;
    private final UnitStats stats;
    final RatingChances ratingChances;
    private final AuraTracker auras;
    private final CastState caster;
    private final Swings swings;
    private final MajorCooldowns majorCooldowns;
    private final List<Runnable> resetEffects = new ArrayList<>();
    private final List<Runnable> encounterStartEffects = new ArrayList<>();
    private final List<Pet> pets = new ArrayList<>();
    private final HealthBar health;
    private final double[] plannedModifiers = new double[Modifier.COUNT];
    private @Nullable ManaBar mana;
    private @Nullable Pet petSide;
    private @Nullable Unit defaultTarget;
    private @Nullable Unit currentTarget;
    private Rotation rotation = Rotation.IDLE;
    private double baseMana;
    private double startDistance = MELEE_RANGE;
    private @Nullable Movement movement;
    private long reactionTimeNs = SimTime.millis(100);
    private long channelClipDelayNs;
    private double plannedCastSpeed = 1;

    Unit(Fight fight, UnitConfig config, int index) {
        this.fight = fight;
        this.config = config;
        this.index = index;
        stats = new UnitStats(this);
        ratingChances = new RatingChances(stats.total);
        auras = new AuraTracker(this);
        caster = new CastState(this);
        swings = new Swings(this);
        majorCooldowns = new MajorCooldowns(this);
        health = new HealthBar(this);
        stats.addDependency(Stat.MELEE_HIT_RATING, Stat.PHYSICAL_HIT_PERCENT, 1 / 15.769233);
        stats.addDependency(Stat.SPELL_HIT_RATING, Stat.SPELL_HIT_PERCENT, 1 / 12.615385);
        stats.addDependency(Stat.MELEE_CRIT_RATING, Stat.PHYSICAL_CRIT_PERCENT, 1 / 22.076923);
        stats.addDependency(Stat.SPELL_CRIT_RATING, Stat.SPELL_CRIT_PERCENT, 1 / 22.076923);
    }

    public Fight fight() {
        return fight;
    }

    public UnitStats stats() {
        return stats;
    }

    public AuraTracker auras() {
        return auras;
    }

    public CastState caster() {
        return caster;
    }

    public Swings swings() {
        return swings;
    }

    public MajorCooldowns majorCooldowns() {
        return majorCooldowns;
    }

    public HealthBar health() {
        return health;
    }

    /// Its mana; a unit without [#enableMana] has none.
    public ManaBar mana() {
        return Objects.requireNonNull(mana, config.key());
    }

    public boolean hasMana() {
        return mana != null;
    }

    public Rotation rotation() {
        return rotation;
    }

    @Override
    Unit self() {
        return this;
    }

    /// Its pets, present or not.
    public List<Pet> pets() {
        return List.copyOf(pets);
    }

    /// Its name in results.
    public String key() {
        return config.key();
    }

    public UnitKind kind() {
        return config.kind();
    }

    public boolean isTarget() {
        return config.kind() == UnitKind.TARGET;
    }

    public int level() {
        return config.level();
    }

    public MobType mobType() {
        return config.mobType();
    }

    /// Its place in [Fight#units].
    public int index() {
        return index;
    }

    /// Whether it takes part right now.
    public boolean isEnabled() {
        return enabled;
    }

    void setEnabled(boolean present) {
        enabled = present;
    }

    /// Its present target.
    public Unit currentTarget() {
        Unit target = currentTarget;
        return target == null ? fight.target(0) : target;
    }

    /// Turns to another target.
    public void setCurrentTarget(Unit target) {
        currentTarget = target;
    }

    /// The target it starts every fight with. Only before the fight.
    public void setDefaultTarget(Unit target) {
        defaultTarget = target;
        currentTarget = target;
    }

    /// The chances of this unit against another.
    public AttackTable attackTable(Unit defender) {
        return attackTables[defender.index];
    }

    /// Gives it mana: base mana for percentage costs, regeneration, and for players 15 mana a point of
    /// intellect.
    public void enableMana(double newBaseMana) {
        fight.requirePlanning("mana of " + key());
        baseMana = newBaseMana;
        if (config.kind() == UnitKind.PLAYER) {
            stats.add(Stat.MANA, 20 - 15 * 20);
            stats.addDependency(Stat.INTELLECT, Stat.MANA, 15);
        }
        mana = new ManaBar(this);
    }

    /// Mana of class and race alone, before intellect.
    public double baseMana() {
        return baseMana;
    }

    public void setRotation(Rotation newRotation) {
        rotation = newRotation;
    }

    public void setReactionTime(long nanos) {
        reactionTimeNs = nanos;
    }

    public long reactionTimeNs() {
        return reactionTimeNs;
    }

    public void setChannelClipDelay(long nanos) {
        channelClipDelayNs = nanos;
    }

    public long channelClipDelayNs() {
        return channelClipDelayNs;
    }

    /// Yards to its target.
    public double distanceFromTarget() {
        return distanceFromTarget;
    }

    /// How far from its target it starts every fight. Only before the fight.
    public void setDistanceFromTarget(double yards) {
        startDistance = yards;
        distanceFromTarget = yards;
    }

    /// Whether it is on its way somewhere.
    public boolean isMoving() {
        return moving;
    }

    /// Its movement; units that never ask for it stay where they are. First asked for before the fight.
    public Movement movement() {
        Movement present = movement;
        if (present == null) {
            present = new Movement(this);
            movement = present;
        }
        return present;
    }

    /// Registers an aura; its label must be new on this unit. Only before the fight.
    public Aura registerAura(AuraConfig auraConfig) {
        return auras.register(auraConfig);
    }

    /// The aura with the config's label, registered when there is none. One that is there keeps what it
    /// does on gain and expiry, and listens to what the config listens to instead of what it did: WoWSims
    /// does the same, and the raid's Improved Shadow Bolt and a warlock's own rest on it.
    public Aura getOrRegisterAura(AuraConfig auraConfig) {
        Aura present = auras.byLabel(auraConfig.label);
        if (present == null) {
            return auras.register(auraConfig);
        }
        present.listenAs(auraConfig);
        return present;
    }

    /// Registers an aura that gives stats while it is on: a trinket's or a proc's buff.
    public Aura registerStatAura(String label, ActionId id, StatBonus bonus, long durationNs) {
        return registerAura(AuraConfig.of(label).id(id).duration(durationNs)).attachStats(bonus);
    }

    /// Registers a proc with an aura of its own; permanent unless the config has a duration. Only before
    /// the fight.
    public Aura registerProc(ProcConfig procConfig) {
        return ProcTrigger.newAura(this, procConfig);
    }

    /// The same debuff on every target. Only before the fight.
    public AuraArray enemyAuras(Function<Unit, Aura> make) {
        return new AuraArray(fight, make);
    }

    /// Something to do at the start of every fight, before its auras start: resetting a class's own variables.
    public void onReset(Runnable effect) {
        resetEffects.add(effect);
    }

    /// Something to do on the pull.
    public void onEncounterStart(Runnable effect) {
        encounterStartEffects.add(effect);
    }

    void addPet(Pet pet) {
        pets.add(pet);
    }

    void setPetSide(Pet pet) {
        petSide = pet;
    }

    /// The present value of a [Modifier].
    public double modifier(int which) {
        return modifiers[which];
    }

    /// Adds to a [Modifier], for good before the fight, until its end in one.
    public void addModifier(int which, double amount) {
        modifiers[which] += amount;
        modifierChanged(which);
    }

    /// Multiplies a [Modifier], see [#addModifier].
    public void multiplyModifier(int which, double factor) {
        modifiers[which] *= factor;
        modifierChanged(which);
    }

    private void modifierChanged(int which) {
        if (mana != null
                && (which == Modifier.SPIRIT_REGEN_RATE_CASTING
                        || which == Modifier.FORCE_FULL_SPIRIT_REGEN
                        || which == Modifier.SPIRIT_REGEN)) {
            mana.ratesChanged();
        }
    }

    /// Multiplies the speed of casts.
    public void multiplyCastSpeed(double factor) {
        modifiers[Modifier.CAST_SPEED] *= factor;
        updateCastSpeed();
    }

    /// Multiplies the speed of all swings: Bloodlust.
    public void multiplyAttackSpeed(double factor) {
        modifiers[Modifier.ATTACK_SPEED] *= factor;
        swings.speedChanged();
    }

    private void updateCastSpeed() {
        castSpeed = 1 / (modifiers[Modifier.CAST_SPEED] * (1 + stats.total[SPELL_HASTE] / HASTE_RATING_PER_SPEED));
    }

    /// How much faster than without haste it casts.
    public double spellHasteMultiplier() {
        return 1 / castSpeed;
    }

    /// How much faster than without haste it swings its melee weapons.
    public double meleeHasteMultiplier() {
        return physicalHaste(Modifier.MELEE_SPEED);
    }

    double physicalHaste(int speed) {
        return modifiers[Modifier.ATTACK_SPEED] * modifiers[speed] * ratingChances.physicalHaste();
    }

    /// A time shortened by cast speed.
    public long applyCastSpeed(long nanos) {
        return (long) (nanos * castSpeed);
    }

    /// A time shortened by cast speed and the spell's own cast time multiplier.
    public long applyCastSpeed(long nanos, Spell spell) {
        return (long) (nanos * castSpeed * Math.max(0, spell.castTimeMultiplier));
    }

    /// The global cooldown of spells under the present haste, at least one second.
    public long spellGcdNs() {
        return Math.max(SpellConfig.GCD_MIN, applyCastSpeed(SpellConfig.GCD));
    }

    /// What a block takes off a hit.
    public double blockValue() {
        return stats.total[BLOCK_VALUE] * modifiers[Modifier.BLOCK_VALUE];
    }

    /// Attack power against a target, with what its debuffs add.
    public double attackPower(Unit target) {
        return stats.total[ATTACK_POWER]
                + target.modifiers[Modifier.BONUS_ATTACK_POWER_TAKEN]
                + attackTable(target).mobTypeAttackPower;
    }

    /// Ranged attack power against a target, with what its debuffs add.
    public double rangedAttackPower(Unit target) {
        return stats.total[RANGED_ATTACK_POWER]
                + target.modifiers[Modifier.BONUS_RANGED_ATTACK_POWER_TAKEN]
                + attackTable(target).mobTypeAttackPower;
    }

    void onStatsChanged(boolean regen, boolean maxMana, boolean meleeHaste, boolean spellHaste) {
        if (mana != null) {
            if (regen) {
                mana.ratesChanged();
            }
            if (maxMana) {
                mana.maxChanged();
            }
        }
        if (meleeHaste) {
            swings.speedChanged();
        }
        if (spellHaste) {
            updateCastSpeed();
        }
        for (int i = 0; i < pets.size(); i++) {
            pets.get(i).ownerStatsChanged();
        }
    }

    void setAttackTables(AttackTable[] tables) {
        attackTables = tables;
    }

    void finalizeStats() {
        stats.finalizeRules();
        swings.finalizePlan();
        updateCastSpeed();
    }

    /// After every unit's stats are final and all late effects have run.
    void finalizeSpells() {
        updateCastSpeed();
        plannedCastSpeed = castSpeed;
        System.arraycopy(modifiers, 0, plannedModifiers, 0, modifiers.length);
        finalizeSpellbook();
        auras.finalizePlan();
        majorCooldowns.finalizePlan();
        for (AttackTable table : attackTables) {
            table.finalizePlan();
        }
    }

    /// Returns everything that other units' permanent auras may change to its planned state. Done for all
    /// units before any of them starts: a target's debuffs change the spells and tables of its attackers.
    void restorePlan() {
        for (AttackTable table : attackTables) {
            table.reset();
        }
        restoreSpellbook();
        auras.clear();
    }

    void reset() {
        enabled = petSide == null && !config.away();
        distanceFromTarget = startDistance;
        System.arraycopy(plannedModifiers, 0, modifiers, 0, modifiers.length);
        castSpeed = plannedCastSpeed;
        currentTarget = defaultTarget;
        resetCooldownsAndCounters();
        caster.reset();
        stats.reset();
        swings.reset();
        auras.start();
        if (mana != null) {
            mana.reset();
        }
        resetPowers();
        health.reset();
        rotation.reset();
        majorCooldowns.reset();
    }

    void runResetEffects() {
        for (int i = 0; i < resetEffects.size(); i++) {
            resetEffects.get(i).run();
        }
    }

    void encounterStarts() {
        for (int i = 0; i < encounterStartEffects.size(); i++) {
            encounterStartEffects.get(i).run();
        }
        swings.randomizeStart();
        auras.onEncounterStart();
    }

    void startPull() {
        swings.startPull();
        if (config.kind() == UnitKind.PLAYER) {
            caster.setGcd(Math.max(0, caster.gcd().readyAt()));
        }
    }

    void finishFight(long end) {
        auras.finishFight(end);
        if (mana != null) {
            mana.finishFight();
        }
        finishSpellbook();
    }

    @Override
    public String toString() {
        return key();
    }
}
