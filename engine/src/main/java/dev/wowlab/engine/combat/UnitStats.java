package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.Stat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit's stats and the rules between them. Confined to one thread. Attributes are rounded down after
/// their own multipliers, and what depends on an attribute sees the rounded value.
public final class UnitStats {
    /// Sources before the targets they feed; evaluating rules in this order needs one pass.
    private static final Stat[] ORDER = {
        Stat.STRENGTH,
        Stat.AGILITY,
        Stat.STAMINA,
        Stat.INTELLECT,
        Stat.SPIRIT,
        Stat.BONUS_ARMOR,
        Stat.ARMOR,
        Stat.FERAL_ATTACK_POWER,
        Stat.ATTACK_POWER,
        Stat.RANGED_ATTACK_POWER,
        Stat.SPELL_DAMAGE,
        Stat.HEALING_POWER,
        Stat.HEALTH,
        Stat.MANA,
        Stat.MP5,
        Stat.MELEE_HASTE_RATING,
        Stat.MELEE_CRIT_RATING,
        Stat.MELEE_HIT_RATING,
        Stat.SPELL_HIT_RATING,
        Stat.SPELL_CRIT_RATING,
        Stat.SPELL_HASTE_RATING,
        Stat.BLOCK_PERCENT,
        Stat.DODGE_RATING,
        Stat.PARRY_RATING,
        Stat.EXPERTISE_RATING,
        Stat.BLOCK_VALUE,
        Stat.ARMOR_PENETRATION,
        Stat.SPELL_PENETRATION,
        Stat.SPELL_CRIT_PERCENT,
        Stat.PHYSICAL_CRIT_PERCENT,
        Stat.SPELL_HIT_PERCENT,
        Stat.PHYSICAL_HIT_PERCENT
    };

    private static final int SIZE = Stat.COUNT;
    private static final int MP5 = Stat.MP5.ordinal();
    private static final int INTELLECT = Stat.INTELLECT.ordinal();
    private static final int SPIRIT = Stat.SPIRIT.ordinal();
    private static final int MANA = Stat.MANA.ordinal();
    private static final int MELEE_HASTE = Stat.MELEE_HASTE_RATING.ordinal();
    private static final int SPELL_HASTE = Stat.SPELL_HASTE_RATING.ordinal();

    /// Current totals, dependencies included: read directly by the hot loop.
    final double[] total = new double[SIZE];

    private final double[] plain = new double[SIZE];
    private final double[] initialPlain = new double[SIZE];
    private final double[] initialTotal = new double[SIZE];

    /// For a stat that only feeds stats that feed nothing themselves: those rules. `null` where it is not
    /// so simple.
    private final @Nullable StatDependency[][] simpleRules = new StatDependency[SIZE][];

    private final boolean[] floored = new boolean[SIZE];
    private final Unit unit;
    private final List<StatDependency> rules = new ArrayList<>();
    private StatRules sorted = new StatRules(new StatDependency[0], floored);
    private boolean finalized;

    /// What was added to in place since it was last evaluated: its rounding may differ by now.
    private long addedInPlace;

    UnitStats(Unit unit) {
        this.unit = unit;
        for (Stat stat : new Stat[] {Stat.STRENGTH, Stat.AGILITY, Stat.STAMINA, Stat.INTELLECT, Stat.SPIRIT}) {
            floored[stat.ordinal()] = true;
        }
    }

    /// The current total of a stat. While the character is still being put together, the plain sum so far.
    public double get(Stat stat) {
        return finalized ? total[stat.ordinal()] : plain[stat.ordinal()];
    }

    /// A copy of all current totals, indexed by ordinal.
    public double[] snapshot() {
        return finalized ? total.clone() : plain.clone();
    }

    /// Adds a stat: before the fight for good, in a fight until it ends or is taken away again.
    public void add(Stat stat, double amount) {
        if (!finalized) {
            plain[stat.ordinal()] += amount;
            return;
        }
        addDynamic(stat.ordinal(), amount);
    }

    /// Adds every stat of a bonus, see [#add(Stat, double)].
    public void add(StatBonus bonus) {
        add(bonus, 1);
    }

    /// Takes a bonus away again.
    public void remove(StatBonus bonus) {
        add(bonus, -1);
    }

    /// Adds a bonus times a factor.
    public void add(StatBonus bonus, double factor) {
        int[] indices = bonus.indices;
        double[] amounts = bonus.amounts;
        if (!finalized) {
            for (int i = 0; i < indices.length; i++) {
                plain[indices[i]] += amounts[i] * factor;
            }
            return;
        }
        if (indices.length == 1) {
            addDynamic(indices[0], amounts[0] * factor);
            return;
        }
        for (int index : indices) {
            if (simpleRules[index] == null) {
                addAtOnce(bonus, factor);
                return;
            }
        }
        for (int i = 0; i < indices.length; i++) {
            addDynamic(indices[i], amounts[i] * factor);
        }
    }

    private void addAtOnce(StatBonus bonus, double factor) {
        long changed = 0;
        for (int i = 0; i < bonus.indices.length; i++) {
            plain[bonus.indices[i]] += bonus.amounts[i] * factor;
            changed |= sorted.fedBy(bonus.indices[i]);
        }
        recompute(changed);
    }

    /// Adds an array of stats indexed by ordinal; only in a fight.
    void addAll(double[] change) {
        long changed = 0;
        for (int i = 0; i < SIZE; i++) {
            plain[i] += change[i];
            changed |= change[i] == 0 ? 0 : sorted.fedBy(i);
        }
        recompute(changed);
    }

    /// Adds `amount` of `target` for each point of `source`. Only before the fight.
    public void addDependency(Stat source, Stat target, double amount) {
        addRule(source, target, amount, false);
    }

    /// Multiplies a stat. Only before the fight.
    public void multiply(Stat stat, double factor) {
        addRule(stat, stat, factor, false);
    }

    /// A dependency that is off until enabled. Only before the fight.
    public StatDependency newDynamicDependency(Stat source, Stat target, double amount) {
        return addRule(source, target, amount, true);
    }

    /// A multiplier that is off until enabled. Only before the fight.
    public StatDependency newDynamicMultiplier(Stat stat, double factor) {
        return addRule(stat, stat, factor, true);
    }

    /// Switches a dynamic rule on.
    public void enable(StatDependency rule) {
        if (!rule.enabled) {
            rule.enabled = true;
            recompute(sorted.fedBy(rule.target));
        }
    }

    /// Switches a dynamic rule off.
    public void disable(StatDependency rule) {
        if (rule.enabled) {
            rule.enabled = false;
            recompute(sorted.fedBy(rule.target));
        }
    }

    /// Gives a dynamic rule another amount.
    public void update(StatDependency rule, double amount) {
        rule.amount = amount;
        recompute(sorted.fedBy(rule.target));
    }

    private StatDependency addRule(Stat source, Stat target, double amount, boolean dynamic) {
        if (finalized) {
            throw new IllegalStateException("stat rules of " + unit.key() + " are fixed once the fight is planned");
        }
        if (rank(source) > rank(target)) {
            throw new IllegalArgumentException(source + " cannot feed " + target);
        }
        StatDependency rule = new StatDependency(source.ordinal(), target.ordinal(), amount, dynamic);
        rules.add(rule);
        return rule;
    }

    private static int rank(Stat stat) {
        int index = Arrays.asList(ORDER).indexOf(stat);
        if (index < 0) {
            throw new IllegalArgumentException(stat + " has no stat rules");
        }
        return index;
    }

    /// Fixes the rules and takes the plain sums so far as what every fight starts with.
    void finalizeRules() {
        List<StatDependency> ordered = new ArrayList<>();
        for (Stat source : ORDER) {
            for (Stat target : ORDER) {
                collect(source.ordinal(), target.ordinal(), ordered);
            }
        }
        sorted = new StatRules(ordered.toArray(StatDependency[]::new), floored);
        findSimpleRules();
        finalized = true;
        System.arraycopy(plain, 0, initialPlain, 0, SIZE);
        sorted.whole().evaluate(plain, total);
        System.arraycopy(total, 0, initialTotal, 0, SIZE);
    }

    private void findSimpleRules() {
        for (int stat = 0; stat < SIZE; stat++) {
            List<StatDependency> own = new ArrayList<>();
            boolean simple = !floored[stat];
            for (StatDependency rule : sorted.sorted()) {
                if (rule.source == stat) {
                    own.add(rule);
                    simple &= !rule.dynamic
                            && rule.target != stat
                            && !sorted.feedsOthers(rule.target)
                            && !floored[rule.target];
                }
            }
            simpleRules[stat] = simple ? own.toArray(StatDependency[]::new) : null;
        }
    }

    /// The static rules of one pair become one; dynamic ones stay apart and come first.
    private void collect(int source, int target, List<StatDependency> ordered) {
        double neutral = source == target ? 1 : 0;
        double amount = neutral;
        for (StatDependency rule : rules) {
            if (rule.source != source || rule.target != target) {
                continue;
            }
            if (rule.dynamic) {
                ordered.add(rule);
            } else {
                amount = source == target ? amount * rule.amount : amount + rule.amount;
            }
        }
        if (amount != neutral) {
            ordered.add(new StatDependency(source, target, amount, false));
        }
    }

    void reset() {
        for (StatDependency rule : sorted.sorted()) {
            rule.enabled = !rule.dynamic;
        }
        addedInPlace = 0;
        System.arraycopy(initialPlain, 0, plain, 0, SIZE);
        System.arraycopy(initialTotal, 0, total, 0, SIZE);
    }

    private void addDynamic(int index, double amount) {
        plain[index] += amount;
        StatDependency[] simple = simpleRules[index];
        if (simple == null) {
            recompute(sorted.fedBy(index));
            return;
        }
        total[index] += amount;
        for (StatDependency rule : simple) {
            total[rule.target] += amount * rule.amount;
        }
        addedInPlace |= sorted.fedBy(index);
        notifyChange(index, amount);
    }

    /// @param changed what is to be evaluated anew, with all that it feeds
    private void recompute(long changed) {
        if (!finalized) {
            return;
        }
        double[] values = total;
        double mp5 = values[MP5];
        double intellect = values[INTELLECT];
        double spirit = values[SPIRIT];
        double mana = values[MANA];
        double meleeHaste = values[MELEE_HASTE];
        double spellHaste = values[SPELL_HASTE];
        sorted.coneOf(changed | addedInPlace).evaluate(plain, values);
        addedInPlace = 0;
        unit.onStatsChanged(
                values[MP5] != mp5 || values[INTELLECT] != intellect || values[SPIRIT] != spirit,
                values[MANA] != mana,
                values[MELEE_HASTE] != meleeHaste,
                values[SPELL_HASTE] != spellHaste);
    }

    private void notifyChange(int index, double amount) {
        if (amount != 0) {
            unit.onStatsChanged(
                    index == MP5 || index == INTELLECT || index == SPIRIT,
                    index == MANA,
                    index == MELEE_HASTE,
                    index == SPELL_HASTE);
        }
    }
}
