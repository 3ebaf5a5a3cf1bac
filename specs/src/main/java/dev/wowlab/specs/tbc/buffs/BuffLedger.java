package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.StatDependency;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// Gives one unit what lasts the whole fight. Confined to one thread.
///
/// What cannot come and go is part of what every fight starts with; its aura is only shown. Where the character
/// itself can bring the same buff, or where something must see the character without buffs, the auras give and
/// take instead.
final class BuffLedger {
    private final Unit unit;
    private final boolean lasting;
    private final double[] resistances = new double[Stat.COUNT];

    /// @param lasting whether nothing can take a buff away or see the unit without it
    BuffLedger(Unit unit, boolean lasting) {
        this.unit = unit;
        this.lasting = lasting;
    }

    Unit unit() {
        return unit;
    }

    /// A buff of somebody else with stats.
    void stats(String label, int spellId, StatBonus bonus) {
        stats(label, external(spellId), bonus);
    }

    /// A buff with stats under an id of its own.
    void stats(String label, ActionId id, StatBonus bonus) {
        if (isGiven(label)) {
            return;
        }
        Aura aura = show(label, id);
        if (lasting) {
            unit.stats().add(bonus);
        } else {
            aura.attachStats(bonus);
        }
    }

    /// A buff with stats of which only the strongest of a category works.
    void exclusiveStats(String label, int spellId, StatBonus bonus, String category, double priority) {
        if (lasting) {
            stats(label, spellId, bonus);
        } else if (!isGiven(label)) {
            show(label, external(spellId))
                    .exclusive(
                            category,
                            false,
                            priority,
                            aura -> aura.unit().stats().add(bonus),
                            aura -> aura.unit().stats().remove(bonus));
        }
    }

    /// A buff that multiplies a stat, of which only the strongest of a category works.
    void exclusiveMultiplier(String label, int spellId, Stat stat, double factor, String category) {
        if (lasting) {
            multiplyStat(show(label, spellId), stat, factor);
        } else if (!isGiven(label)) {
            StatDependency rule = unit.stats().newDynamicMultiplier(stat, factor);
            show(label, external(spellId))
                    .exclusive(
                            category,
                            false,
                            factor,
                            aura -> aura.unit().stats().enable(rule),
                            aura -> aura.unit().stats().disable(rule));
        }
    }

    /// A buff that yields to the character's own of the same kind.
    void yielding(String label, int spellId, StatBonus bonus, String category) {
        if (lasting) {
            stats(label, spellId, bonus);
        } else if (!isGiven(label)) {
            show(label, external(spellId))
                    .exclusive(
                            category,
                            true,
                            0,
                            aura -> aura.unit().stats().add(bonus),
                            aura -> aura.unit().stats().remove(bonus));
        }
    }

    /// Lets a buff yield to the character's own of the same kind, also.
    void yieldTo(Aura aura, String category) {
        if (!lasting) {
            aura.exclusive(category, true, 0, _ -> {}, _ -> {});
        }
    }

    /// A buff that multiplies one modifier.
    void multiplier(String label, ActionId id, int modifier, double factor) {
        if (!isGiven(label)) {
            multiply(show(label, id), modifier, factor);
        }
    }

    /// Lets a buff multiply one modifier, also.
    void multiply(Aura aura, int modifier, double factor) {
        if (lasting) {
            unit.multiplyModifier(modifier, factor);
        } else {
            aura.attachMultiplier(modifier, factor);
        }
    }

    /// Lets a buff multiply a stat.
    void multiplyStat(Aura aura, Stat stat, double factor) {
        if (lasting) {
            unit.stats().multiply(stat, factor);
        } else {
            aura.attachDependency(unit.stats().newDynamicMultiplier(stat, factor));
        }
    }

    /// Lets a buff feed one stat from another.
    void feedStat(Aura aura, Stat source, Stat target, double amount) {
        if (lasting) {
            unit.stats().addDependency(source, target, amount);
        } else {
            aura.attachDependency(unit.stats().newDynamicDependency(source, target, amount));
        }
    }

    /// Lets a buff give a resistance, of which only the strongest works.
    void resistance(Aura aura, Stat stat, double amount) {
        if (lasting) {
            int index = stat.ordinal();
            unit.stats().add(stat, Math.max(0, amount - resistances[index]));
            resistances[index] = Math.max(resistances[index], amount);
            return;
        }
        aura.exclusive(
                "Resistance" + stat,
                false,
                amount,
                gained -> gained.unit().stats().add(stat, amount),
                lost -> lost.unit().stats().add(stat, -amount));
    }

    /// A buff of somebody else without effect of its own, for the other methods to hang theirs on.
    Aura show(String label, int spellId) {
        return show(label, external(spellId));
    }

    /// A buff without effect of its own.
    Aura show(String label, ActionId id) {
        return unit.registerAura(AuraConfig.of(label).id(id).permanent());
    }

    private boolean isGiven(String label) {
        return unit.auras().byLabel(label) != null;
    }

    /// The id of what somebody else cast.
    static ActionId external(int spellId) {
        return ActionId.spell(spellId).withTag(-1);
    }
}
