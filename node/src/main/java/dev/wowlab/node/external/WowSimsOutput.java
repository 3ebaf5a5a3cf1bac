package dev.wowlab.node.external;

import dev.wowlab.protocol.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.filter.FilteringParserDelegate;
import tools.jackson.core.filter.TokenFilter;
import tools.jackson.databind.JsonNode;

/// Reads the part of a `RaidSimResult` that totals are made of, and keeps nothing of the rest, which is most of it.
/// Stateless, thread-safe.
final class WowSimsOutput {
    private static final TokenFilter ALL = TokenFilter.INCLUDE_ALL;
    private static final TokenFilter VALUES = new Members(Map.of("allValues", ALL));
    private static final TokenFilter TARGET = new Members(Map.of("unitIndex", ALL, "auras", ALL));
    private static final TokenFilter UNIT = unit();
    private static final TokenFilter PARTY = new Members(Map.of("players", UNIT));
    private static final TokenFilter RAID = new Members(Map.of("dps", VALUES, "parties", PARTY));
    private static final TokenFilter RESULT = new Members(Map.of(
            "raidMetrics", RAID,
            "encounterMetrics", new Members(Map.of("targets", TARGET)),
            "error", ALL,
            "avgIterationDuration", ALL,
            "iterationsDone", ALL));

    private WowSimsOutput() {}

    /// @throws JacksonException when it is not JSON
    static JsonNode read(byte[] output) {
        try (JsonParser parser = new FilteringParserDelegate(
                Json.mapper().createParser(output), RESULT, TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true)) {
            JsonNode read = parser.readValueAsTree();
            return read == null ? Json.mapper().missingNode() : read;
        }
    }

    private static TokenFilter unit() {
        Map<String, TokenFilter> pet =
                Map.of("name", ALL, "actions", ALL, "auras", ALL, "resources", ALL, "dtps", VALUES);
        return new Members(Map.of(
                "name", ALL,
                "unitIndex", ALL,
                "threat", VALUES,
                "dtps", VALUES,
                "deathSeeds", ALL,
                "actions", ALL,
                "auras", ALL,
                "resources", ALL,
                "pets", new Members(pet)));
    }

    /// Keeps the members that it lists, and of each what its filter keeps.
    private static final class Members extends TokenFilter {
        private final Map<String, TokenFilter> members;

        Members(Map<String, TokenFilter> members) {
            this.members = members;
        }

        @Override
        public @Nullable TokenFilter includeProperty(String name) {
            return members.get(name);
        }

        @Override
        protected boolean _includeScalar() {
            return false;
        }
    }
}
