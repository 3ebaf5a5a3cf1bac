package dev.wowlab.sentinel.export;

import dev.wowlab.protocol.result.ResultReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A finished job or race, as far as the shape of Raidbots' reports has a place for it. Immutable.
///
/// @param dps mean of what is worn
/// @param report of a job
/// @param rows what was compared with what is worn
/// @param played absent where the input is of an engine that has no character
record Told(
        String id,
        String title,
        String engine,
        long seed,
        Instant finishedAt,
        double dps,
        long fights,
        Optional<ResultReport> report,
        Asked asked,
        List<Row> rows,
        Optional<Played> played) {
    Told {
        rows = List.copyOf(rows);
    }

    /// One that was compared with what is worn. Immutable.
    ///
    /// @param name as `profilesets.results` names it
    /// @param standardError of its difference to what is worn, fight by fight with the same luck
    record Row(String name, double mean, double standardError, long fights) {}

    /// Who it was about, as people name them.
    String player() {
        return played.map(known -> known.isRaid()
                        ? "Raid of " + known.request().members().size()
                        : known.player().name())
                .filter(name -> !name.isBlank())
                .orElse("Player");
    }
}
