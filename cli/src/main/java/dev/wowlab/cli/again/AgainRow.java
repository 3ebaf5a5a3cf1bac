package dev.wowlab.cli.again;

import dev.wowlab.protocol.again.AgainOutcome;
import dev.wowlab.protocol.result.ReportDifference;
import java.util.List;
import java.util.Optional;

/// What became of one result on the engine of today. Immutable.
///
/// @param name of the result
/// @param engine that computed it first, `name/version`
/// @param reasons why it was refused or failed, or what else is to be said
record AgainRow(
        String name, String engine, AgainOutcome outcome, List<String> reasons, Optional<ReportDifference> difference) {
    AgainRow {
        reasons = List.copyOf(reasons);
    }
}
