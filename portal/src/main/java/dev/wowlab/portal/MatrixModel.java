package dev.wowlab.portal;

import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.VariantGain;
import dev.wowlab.protocol.result.VariantPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The same character in many fights, in words. Immutable.
///
/// @param columns names of them
/// @param changes whether some rows are changes, with what they gain in the same fight
public record MatrixModel(List<String> columns, List<Row> rows, boolean changes) {
    private static final Cell EMPTY = new Cell("–", "", "", "", "");

    public MatrixModel {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A row. Immutable.
    ///
    /// @param cells one for each column
    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// The character in one fight. Immutable.
    ///
    /// @param error half-width of the 95 % confidence interval of the DPS
    /// @param gain of a change over the same fight without it, else empty
    /// @param gainError half-width of the 95 % confidence interval of the gain
    /// @param kind of a gain: `better`, `worse`, or `level` where it cannot be told from 0; else empty
    public record Cell(String dps, String error, String gain, String gainError, String kind) {
        private static Cell of(VariantGain variant) {
            String error = variant.dpsHalfWidth().isPresent()
                    ? Numbers.one(variant.dpsHalfWidth().getAsDouble())
                    : "";
            if (!variant.tellsGain()) {
                return new Cell(Numbers.one(variant.dps()), error, "", "", "");
            }
            return new Cell(
                    Numbers.one(variant.dps()),
                    error,
                    Numbers.signed(variant.gain()),
                    Numbers.one(variant.halfWidth()),
                    VariantRow.kind(variant));
        }
    }

    /// Of the variants that stand in a matrix; empty where none does.
    static Optional<MatrixModel> of(ResultReport report) {
        Set<String> columns = new LinkedHashSet<>();
        Map<String, Map<String, VariantGain>> rows = new LinkedHashMap<>();
        boolean changes = false;
        for (VariantGain variant : report.variants()) {
            if (variant.place().isPresent()) {
                VariantPlace place = variant.place().get();
                columns.add(place.column());
                rows.computeIfAbsent(place.row(), row -> new LinkedHashMap<>()).put(place.column(), variant);
                changes |= variant.tellsGain();
            }
        }
        List<Row> shown = new ArrayList<>();
        rows.forEach((name, cells) -> shown.add(new Row(
                name,
                columns.stream()
                        .map(column -> Optional.ofNullable(cells.get(column))
                                .map(Cell::of)
                                .orElse(EMPTY))
                        .toList())));
        return shown.isEmpty() ? Optional.empty() : Optional.of(new MatrixModel(List.copyOf(columns), shown, changes));
    }
}
