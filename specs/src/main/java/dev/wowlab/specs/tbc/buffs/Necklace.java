package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// A jewelcrafter's necklace that works on the whole party; two of a kind do not add up. Immutable.
public enum Necklace {
    BRAIDED_ETERNIUM_CHAIN("Braided Eternium Chain", 31025, StatBonus.of(Stat.MELEE_CRIT_RATING, 28)),
    CHAIN_OF_THE_TWILIGHT_OWL("Chain of the Twilight Owl", 31035, StatBonus.of(Stat.SPELL_CRIT_PERCENT, 2)),
    EYE_OF_THE_NIGHT("Eye of the Night", 31033, StatBonus.of(Stat.SPELL_DAMAGE, 34)),
    JADE_PENDANT_OF_BLASTING("Jade Pendant of Blasting", 25607, StatBonus.of(Stat.SPELL_DAMAGE, 15));

    private final String label;
    private final int spellId;
    private final StatBonus bonus;

    Necklace(String label, int spellId, StatBonus bonus) {
        this.label = label;
        this.spellId = spellId;
        this.bonus = bonus;
    }

    /// Gives it to a unit that does not have it yet.
    public void give(Unit unit) {
        new BuffLedger(unit, true).stats(label, spellId, bonus);
    }

    boolean isOn(Unit unit) {
        return unit.auras().byLabel(label) != null;
    }
}
