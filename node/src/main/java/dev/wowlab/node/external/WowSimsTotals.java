package dev.wowlab.node.external;

import dev.wowlab.engine.core.FixedPoint;
import dev.wowlab.node.engine.EngineFailedException;
import dev.wowlab.protocol.result.Distribution;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Turns what WoWSims reports of a chunk into exact totals. Confined to one thread, used once.
///
/// This is the one place where its floating-point numbers are rounded, each once. Numbers of single fights are
/// rounded fight by fight, as our own engine does, so that their sums do not depend on how a job was cut into
/// chunks; counts are exact; what is only told as a sum over the chunk (damage of an action, gains of a resource,
/// uptime of an aura, length of the fights) is rounded once a chunk, so that the last digit depends on the size of
/// the chunks, but on nothing else.
final class WowSimsTotals {
    private static final long PER_SECOND_BIN = 10_000;
    private static final double MICROS = 1e6;

    private final Chunk chunk;
    private final UnitRows rows = new UnitRows();

    private WowSimsTotals(Chunk chunk) {
        this.chunk = chunk;
    }

    /// What was asked for. Immutable.
    ///
    /// @param firstSeed seed of the first fight; the next has the next
    /// @param tanked whether a player is attacked
    record Chunk(long firstSeed, int fights, boolean tanked) {}

    /// @param result as `WowSimsOutput` reads it, without an error
    /// @throws EngineFailedException when it is not the result of such a chunk
    static ExactTotals of(JsonNode result, Chunk chunk) throws EngineFailedException {
        try {
            return new WowSimsTotals(chunk).read(result);
        } catch (IllegalArgumentException | ArithmeticException unusable) {
            throw new EngineFailedException("its result cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private ExactTotals read(JsonNode result) {
        if (Numbers.whole(result, "iterationsDone") != chunk.fights()) {
            throw new IllegalArgumentException(
                    "it is of " + result.path("iterationsDone") + " fights, not of " + chunk.fights());
        }
        JsonNode raid = result.path("raidMetrics");
        List<JsonNode> players = players(raid);
        SortedMap<String, Distribution> distributions = new TreeMap<>();
        distributions.put("dps", Distribution.of(PER_SECOND_BIN, add(new long[chunk.fights()], raid.path("dps"))));
        distributions.put("tps", threat(players));
        if (chunk.tanked()) {
            distributions.put("dtps", suffered(players));
            distributions.put("deaths", Distribution.of(1, deaths(players)));
        }
        for (int i = 0; i < players.size(); i++) {
            rows.addPlayer(players.get(i), players.size() == 1 ? 0 : i + 1, chunk.fights());
        }
        result.path("encounterMetrics").path("targets").forEach(target -> rows.addTarget(target, chunk.fights()));
        SortedMap<String, Table> tables = rows.tables();
        tables.put(ResultReport.SUMS, lengths(result));
        return new ExactTotals(chunk.fights(), distributions, tables);
    }

    private static List<JsonNode> players(JsonNode raid) {
        List<JsonNode> players = new ArrayList<>();
        raid.path("parties").forEach(party -> party.path("players").forEach(players::add));
        // An empty place of a party is reported as a unit without a name that does nothing.
        players.removeIf(player ->
                player.path("actions").isEmpty() && player.path("auras").isEmpty());
        if (players.isEmpty()) {
            throw new IllegalArgumentException("it is of no player");
        }
        return players;
    }

    private Distribution threat(List<JsonNode> players) {
        long[] sums = new long[chunk.fights()];
        players.forEach(player -> add(sums, player.path("threat")));
        return Distribution.of(PER_SECOND_BIN, sums);
    }

    private Distribution suffered(List<JsonNode> players) {
        long[] sums = new long[chunk.fights()];
        for (JsonNode player : players) {
            add(sums, player.path("dtps"));
            player.path("pets").forEach(pet -> add(sums, pet.path("dtps")));
        }
        return Distribution.of(PER_SECOND_BIN, sums);
    }

    /// Adds the number of each fight, in thousandths.
    private static long[] add(long[] sums, JsonNode distribution) {
        JsonNode values = distribution.path("allValues");
        if (values.size() != sums.length) {
            throw new IllegalArgumentException("it tells " + values.size() + " of " + sums.length + " fights");
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], FixedPoint.milli(Numbers.real(values.path(i))));
        }
        return sums;
    }

    private long[] deaths(List<JsonNode> players) {
        long[] deaths = new long[chunk.fights()];
        for (JsonNode player : players) {
            for (JsonNode seed : player.path("deathSeeds")) {
                long fight = Numbers.whole(seed) - chunk.firstSeed();
                if (fight < 0 || fight >= deaths.length) {
                    throw new IllegalArgumentException("somebody dies in fight " + fight + " of " + deaths.length);
                }
                deaths[(int) fight]++;
            }
        }
        return deaths;
    }

    private Table lengths(JsonNode result) {
        double seconds = Numbers.real(result.path("avgIterationDuration")) * chunk.fights();
        SortedMap<String, List<Long>> row = new TreeMap<>();
        row.put(ResultReport.SUMS_OF_FIGHTS, List.of(Numbers.rounded(seconds * MICROS)));
        return new Table(List.of(ResultReport.DURATION_MICROS), row);
    }
}
