package dev.wowlab.portal;

import dev.wowlab.gamedata.ActionNames;
import dev.wowlab.protocol.result.ResultReport.Action;

/// One action in the table of damage, per fight. Immutable.
///
/// @param note what tells it apart from others of its name; may be empty
/// @param unit who does it; empty for the player
/// @param bar share of the largest action's damage, as a length
/// @param error half-width of the 95 % confidence interval of its damage per fight, as a share of it; empty where
///     it is not known
/// @param castsError the same of its casts, in casts
/// @param outcomes every outcome in words
public record DamageRow(
        String name,
        String note,
        String unit,
        String id,
        String bar,
        String share,
        String dps,
        String error,
        String casts,
        String castsError,
        String averageHit,
        String crit,
        String miss,
        String outcomes) {
    static DamageRow of(Action action, Totals totals) {
        return new DamageRow(
                ActionNames.of(action.id()),
                note(action),
                action.unit().equals("player") ? "" : action.unit(),
                action.id(),
                Numbers.length(Numbers.ratio(action.damage(), totals.largest())),
                Numbers.percent(Numbers.ratio(action.damage(), totals.damage())),
                Numbers.one(Numbers.ratio(action.damage(), totals.seconds())),
                Confidence.words(
                        action.standardErrors(),
                        "damage",
                        action.damage(),
                        halfWidth -> Numbers.percent(Numbers.ratio(halfWidth, action.damage()))),
                Numbers.one(action.casts()),
                Confidence.plusMinus(action.standardErrors(), "casts", action.casts(), Numbers::two),
                Numbers.whole(Numbers.ratio(action.damage(), landed(action) + ticked(action))),
                crit(action),
                miss(action),
                outcomes(action));
    }

    /// What shares are of. Immutable.
    ///
    /// @param damage of all actions, per fight
    /// @param largest of one action, per fight
    /// @param seconds mean length of a fight
    record Totals(double damage, double largest, double seconds) {}

    private static double landed(Action action) {
        return action.hits() + action.crits() + action.glances() + action.blocks();
    }

    private static double ticked(Action action) {
        return action.ticks() + action.critTicks();
    }

    private static double avoided(Action action) {
        return action.misses() + action.dodges() + action.parries();
    }

    private static String note(Action action) {
        String tag = ActionNames.tag(action.id());
        if (ticked(action) > 0 && landed(action) == 0) {
            return "periodic";
        }
        return tag.chars().allMatch(Character::isDigit) && !tag.isEmpty() ? "variant " + tag : tag;
    }

    private static String crit(Action action) {
        double hits = landed(action);
        if (hits > 0) {
            return Numbers.percent(action.crits() / hits);
        }
        return ticked(action) > 0 ? Numbers.percent(action.critTicks() / ticked(action)) : "–";
    }

    private static String miss(Action action) {
        double attempts = landed(action) + avoided(action);
        return attempts > 0 ? Numbers.percent(avoided(action) / attempts) : "–";
    }

    private static String outcomes(Action action) {
        StringBuilder words = new StringBuilder(80);
        append(words, "hits", action.hits());
        append(words, "crits", action.crits());
        append(words, "glances", action.glances());
        append(words, "blocks", action.blocks());
        append(words, "ticks", action.ticks());
        append(words, "critical ticks", action.critTicks());
        append(words, "misses", action.misses());
        append(words, "dodges", action.dodges());
        append(words, "parries", action.parries());
        return words.isEmpty() ? "no outcomes" : words.append(" per fight").toString();
    }

    private static void append(StringBuilder words, String name, double count) {
        if (count > 0) {
            words.append(words.isEmpty() ? "" : ", ")
                    .append(Numbers.two(count))
                    .append(' ')
                    .append(name);
        }
    }
}
