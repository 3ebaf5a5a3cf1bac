package dev.wowlab.portal;

import dev.wowlab.protocol.result.LineWords;
import dev.wowlab.protocol.result.PlayerResult;
import dev.wowlab.protocol.result.RaidParts;
import dev.wowlab.protocol.result.ResultReport;
import java.util.ArrayList;
import java.util.List;

/// A player of a raid as its page shows it. Immutable.
///
/// @param number from 1, the best first
/// @param title class and specialisation; may be empty
/// @param bar share of the best player's damage, as a length
/// @param share of the damage of all players
/// @param error half-width of the 95 % confidence interval of its DPS
/// @param report its own part, as if it were alone
public record PlayerRow(
        int number,
        String name,
        String title,
        String bar,
        String share,
        String dps,
        String error,
        String threat,
        ReportModel report) {
    /// What tells apart the parts of a page that all players have.
    public String suffix() {
        return "-" + number;
    }

    static List<PlayerRow> of(ResultReport raid, LineWords lines) {
        List<PlayerRow> rows = new ArrayList<>();
        double best =
                raid.players().stream().mapToDouble(PlayerResult::dps).max().orElse(0);
        double total = raid.players().stream().mapToDouble(PlayerResult::dps).sum();
        for (PlayerResult player : raid.players()) {
            rows.add(new PlayerRow(
                    rows.size() + 1,
                    player.name(),
                    player.title().orElse(""),
                    Numbers.length(Numbers.ratio(player.dps(), best)),
                    Numbers.percent(Numbers.ratio(player.dps(), total)),
                    Numbers.one(player.dps()),
                    Numbers.two(player.halfWidth()),
                    Numbers.one(player.tps()),
                    ReportModel.of(RaidParts.of(raid, player), lines)));
        }
        return rows;
    }
}
