package dev.wowlab.specs.comparison;

import dev.wowlab.gamedata.Stat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// So much more or less of a stat. Immutable.
///
/// @param stat one that items carry
/// @param amount in points, not 0
public record StatChange(Stat stat, int amount) {
    /// As people read it, like `+40 spell damage`.
    public String label() {
        return String.format(Locale.ROOT, "%+d %s", amount, stat.label());
    }

    /// The stat of that name that items carry; empty where there is none.
    static Optional<Stat> ofItems(String wireName) {
        return Stat.byName(wireName).filter(stat -> stat.ordinal() < Stat.WIRE_COUNT);
    }

    /// What is asked of a character when nobody says.
    ///
    /// @param amount of ratings and attributes; twice as much attack power, half as much mana
    static List<StatChange> usual(boolean casts, boolean shoots, int amount) {
        return casts
                ? List.of(
                        new StatChange(Stat.SPELL_DAMAGE, amount),
                        new StatChange(Stat.SPELL_HIT_RATING, amount),
                        new StatChange(Stat.SPELL_HIT_RATING, -amount),
                        new StatChange(Stat.SPELL_CRIT_RATING, amount),
                        new StatChange(Stat.SPELL_HASTE_RATING, amount),
                        new StatChange(Stat.INTELLECT, amount),
                        new StatChange(Stat.SPIRIT, amount),
                        new StatChange(Stat.MP5, Math.ceilDiv(amount, 2)))
                : List.of(
                        new StatChange(shoots ? Stat.RANGED_ATTACK_POWER : Stat.ATTACK_POWER, 2 * amount),
                        new StatChange(Stat.STRENGTH, amount),
                        new StatChange(Stat.AGILITY, amount),
                        new StatChange(Stat.MELEE_HIT_RATING, amount),
                        new StatChange(Stat.MELEE_HIT_RATING, -amount),
                        new StatChange(Stat.EXPERTISE_RATING, amount),
                        new StatChange(Stat.EXPERTISE_RATING, -amount),
                        new StatChange(Stat.MELEE_CRIT_RATING, amount),
                        new StatChange(Stat.MELEE_HASTE_RATING, amount),
                        new StatChange(Stat.ARMOR_PENETRATION, 2 * amount),
                        new StatChange(Stat.SPELL_DAMAGE, amount),
                        new StatChange(Stat.INTELLECT, amount),
                        new StatChange(Stat.MP5, Math.ceilDiv(amount, 2)));
    }
}
