package dev.wowlab.protocol.race;

import java.util.List;

/// The newest races of a user. Immutable.
public record RacePage(List<RaceView> races) {
    public RacePage {
        races = List.copyOf(races);
    }
}
