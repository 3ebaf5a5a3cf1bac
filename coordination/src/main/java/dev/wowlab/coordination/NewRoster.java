package dev.wowlab.coordination;

import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterPlan;

/// What its owner says of a roster, as Redis has it. Immutable.
///
/// @param idempotencyKey key of the submit; empty when there was none
/// @param deleted whether its owner does not want it any more
public record NewRoster(RosterId id, String owner, RosterPlan plan, String idempotencyKey, boolean deleted) {}
