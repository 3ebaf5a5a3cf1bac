package dev.wowlab.protocol.roster;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a receiver is posted when all characters of a roster have been simulated. Immutable. A message that comes twice
/// has the same `webhook-id`.
///
/// @param type `roster.completed`
/// @param timestamp when the last of them was
public record RosterMessage(String type, Instant timestamp, Data data) {
    /// The only type that there is.
    public static final String COMPLETED = "roster.completed";

    /// What was simulated, and how it came out. Immutable.
    ///
    /// @param name of the roster
    /// @param id of a roster that a platform keeps
    /// @param run which run of it, from 1 on; 0 where it is kept by no platform
    /// @param page address to look at
    /// @param metadata what whoever asked for the message gave
    /// @param table the characters, the best first
    public record Data(
            String name,
            Optional<String> id,
            long run,
            Optional<String> page,
            Optional<String> metadata,
            RosterTable table) {}

    /// The same for people, as Discord's webhooks take it.
    public Map<String, Object> forDiscord() {
        return DiscordTable.of(data);
    }
}
