package dev.wowlab.protocol.record;

import dev.wowlab.protocol.race.RaceStandings;
import dev.wowlab.protocol.race.RaceView;

/// The durable row of a race: upserted only over a lower version. Immutable.
///
/// @param view everything that the API shows; its `version` guards the upsert
/// @param idempotencyKey key of the submit; empty when there was none
public record RaceRecord(RaceView view, RaceStandings standings, String idempotencyKey) {}
