package dev.wowlab.portal;

import dev.wowlab.gamedata.ActionNames;
import dev.wowlab.protocol.result.ActionShift;

/// One action that moved between two versions of an engine, in words. Immutable.
///
/// @param note what tells it apart from others of its name; may be empty
/// @param unit who does it; empty for the player
/// @param dps change of its part of the damage per second
/// @param error half-width of the 95 % interval of its damage per fight, as a share of what it was; empty where unknown
/// @param kind `better` or `worse` where that is more than luck explains, else `level`
public record ShiftRow(
        String name,
        String note,
        String unit,
        String id,
        String dps,
        String dpsFromTo,
        String casts,
        String castsFromTo,
        String share,
        String shareFromTo,
        String error,
        String kind) {
    static ShiftRow of(ActionShift action) {
        return new ShiftRow(
                ActionNames.of(action.id()),
                ActionNames.tag(action.id()),
                action.unit().equals("player") ? "" : action.unit(),
                action.id(),
                Numbers.signed(action.dpsDifference()),
                Numbers.one(action.dpsBefore()) + " → " + Numbers.one(action.dpsAfter()),
                Numbers.signed(action.casts().difference()),
                Numbers.one(action.casts().before()) + " → "
                        + Numbers.one(action.casts().after()),
                Numbers.signed(100 * (action.shareAfter() - action.shareBefore())),
                Numbers.percent(action.shareBefore()) + " → " + Numbers.percent(action.shareAfter()),
                action.damage()
                        .halfWidth()
                        .filter(width -> action.damage().before() != 0)
                        .map(width ->
                                "± " + Numbers.percent(width / action.damage().before())
                                        + " of its damage (95 %, luck of their own)")
                        .orElse(""),
                kind(action));
    }

    private static String kind(ActionShift action) {
        if (!action.beyondChance()) {
            return "level";
        }
        return action.dpsDifference() < 0 ? "worse" : "better";
    }
}
