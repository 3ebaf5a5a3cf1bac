package dev.wowlab.specs.request;

import dev.wowlab.gamedata.PseudoStat;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.StatBlock;
import dev.wowlab.specs.json.Message;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// Reads lists of stats. Thread-safe: no state.
final class StatsReader {

    /// The version of WoWSims' messages whose order of stats is read.
    private static final int STATS_VERSION = 14;

    private StatsReader() {}

    /// A list of stats by index; entries beyond the known ones must be zero.
    static StatBlock stats(Message message, String field) {
        return StatBlock.of(amounts(message, field, Stat.WIRE_COUNT));
    }

    /// A `UnitStats` field.
    static BonusStats unitStats(Message parent, String field) {
        return parent.message(field).map(StatsReader::unitStats).orElse(BonusStats.NONE);
    }

    private static BonusStats unitStats(Message message) {
        int version = message.integer("apiVersion");
        double[] stats = Arrays.copyOf(amounts(message, "stats", Stat.WIRE_COUNT), Stat.COUNT);
        double[] pseudo = amounts(message, "pseudoStats", PseudoStat.values().length);
        message.warnOfTheRest();
        boolean any = Arrays.stream(stats).anyMatch(a -> a != 0)
                || Arrays.stream(pseudo).anyMatch(a -> a != 0);
        if (any && version != 0 && version < STATS_VERSION) {
            message.problem(
                    "apiVersion",
                    "the stats were saved by version " + version + ", whose order differs from version " + STATS_VERSION
                            + "; open and save them in a current WoWSims");
        }
        stats[Stat.PHYSICAL_HIT_PERCENT.ordinal()] = at(pseudo, PseudoStat.MELEE_HIT_PERCENT);
        stats[Stat.SPELL_HIT_PERCENT.ordinal()] = at(pseudo, PseudoStat.SPELL_HIT_PERCENT);
        stats[Stat.PHYSICAL_CRIT_PERCENT.ordinal()] = at(pseudo, PseudoStat.MELEE_CRIT_PERCENT);
        stats[Stat.SPELL_CRIT_PERCENT.ordinal()] = at(pseudo, PseudoStat.SPELL_CRIT_PERCENT);
        stats[Stat.BLOCK_PERCENT.ordinal()] = at(pseudo, PseudoStat.BLOCK_PERCENT);
        stats[Stat.RANGED_HIT_PERCENT.ordinal()] =
                at(pseudo, PseudoStat.RANGED_HIT_PERCENT) - at(pseudo, PseudoStat.MELEE_HIT_PERCENT);
        stats[Stat.RANGED_CRIT_PERCENT.ordinal()] =
                at(pseudo, PseudoStat.RANGED_CRIT_PERCENT) - at(pseudo, PseudoStat.MELEE_CRIT_PERCENT);
        return new BonusStats(StatBlock.of(stats), notZero(pseudo));
    }

    private static Map<PseudoStat, Double> notZero(double[] pseudo) {
        Map<PseudoStat, Double> amounts = new EnumMap<>(PseudoStat.class);
        for (PseudoStat stat : PseudoStat.values()) {
            if (at(pseudo, stat) != 0) {
                amounts.put(stat, at(pseudo, stat));
            }
        }
        return amounts;
    }

    private static double at(double[] pseudo, PseudoStat stat) {
        return pseudo[stat.ordinal()];
    }

    private static double[] amounts(Message message, String field, int known) {
        double[] amounts = message.numbers(field);
        for (int i = known; i < amounts.length; i++) {
            if (amounts[i] != 0) {
                message.problem(field, "entry " + i + " is " + amounts[i] + ", but only " + known + " are known");
            }
        }
        return Arrays.copyOf(amounts, known);
    }
}
