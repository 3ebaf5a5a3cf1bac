package dev.wowlab.specs.request;

import dev.wowlab.gamedata.PseudoStat;
import dev.wowlab.gamedata.StatBlock;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Stats that the request grants beyond gear. Immutable.
///
/// @param stats includes the percentages that are stats inside a simulation
/// @param pseudo the other derived figures, those that are not zero
public record BonusStats(StatBlock stats, Map<PseudoStat, Double> pseudo) {

    /// Grants nothing.
    public static final BonusStats NONE = new BonusStats(StatBlock.EMPTY, Map.of());

    /// Copies the map.
    public BonusStats {
        Map<PseudoStat, Double> copy = new EnumMap<>(PseudoStat.class);
        copy.putAll(pseudo);
        pseudo = Collections.unmodifiableMap(copy);
    }

    /// A derived figure, 0 where it is not given.
    public double get(PseudoStat stat) {
        return pseudo.getOrDefault(stat, 0.0);
    }
}
