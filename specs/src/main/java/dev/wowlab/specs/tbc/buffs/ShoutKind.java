package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.gamedata.Stat;

/// A shout that strengthens a warrior's party. Immutable.
public enum ShoutKind {
    /// Attack power.
    BATTLE("BattleShout", "Battle Shout", 2048, Stat.ATTACK_POWER, 306),
    /// Health.
    COMMANDING("CommandingShout", "Commanding Shout", 469, Stat.HEALTH, 1080);

    final String category;
    final String label;
    final Stat stat;
    final double amount;
    private final int spellId;

    ShoutKind(String category, String label, int spellId, Stat stat, double amount) {
        this.category = category;
        this.label = label;
        this.spellId = spellId;
        this.stat = stat;
        this.amount = amount;
    }

    /// The spell of its last rank.
    public int spellId() {
        return spellId;
    }

    String external() {
        return label + " (External)";
    }

    /// How much it gives, without fractions, as in the game.
    ///
    /// @param more what items add before the factor
    double amount(double more, double factor) {
        return Math.floor((amount + more) * factor);
    }
}
