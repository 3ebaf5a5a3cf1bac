package dev.wowlab.node.external;

import dev.wowlab.engine.core.FixedPoint;
import dev.wowlab.protocol.PlainText;
import dev.wowlab.protocol.result.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The rows of actions, auras and resources that WoWSims reports of units, in the columns of our own engine; what
/// has the same key is added up. Confined to one thread.
final class UnitRows {
    private static final List<String> ACTION_COUNTS =
            List.of("casts", "hits", "crits", "ticks", "critTicks", "misses", "dodges", "parries", "blocks", "glances");
    private static final List<String> ACTION_AMOUNTS = List.of("damage", "critDamage", "tickDamage", "threat");
    private static final List<String> ACTION_COLUMNS = Stream.of(
                    ACTION_COUNTS.stream(),
                    ACTION_AMOUNTS.stream().map(amount -> amount + "Milli"),
                    Stream.of("castTimeMicros"))
            .flatMap(columns -> columns)
            .toList();
    private static final List<String> AURA_COLUMNS = List.of("procs", "uptimeMicros");
    private static final List<String> AURA_SQUARE_COLUMNS = List.of("uptimeMicrosHigh", "uptimeMicrosLow");
    private static final List<String> RESOURCE_COLUMNS = List.of("events", "gainMilli", "actualGainMilli");

    private static final Map<String, String> RESOURCES = Map.of(
            "ResourceTypeMana", "mana",
            "ResourceTypeEnergy", "energy",
            "ResourceTypeRage", "rage",
            "ResourceTypeFocus", "focus",
            "ResourceTypeComboPoints", "comboPoints",
            "ResourceTypeHealth", "health");

    private static final double MICROS_PER_MILLI = 1e3;
    private static final double MICROS = 1e6;
    private static final int SQUARE_BITS = 36;
    private static final int MAX_NAME = 40;

    private final SortedMap<String, long[]> actions = new TreeMap<>();
    private final SortedMap<String, long[]> auras = new TreeMap<>();
    private final SortedMap<String, long[]> auraSquares = new TreeMap<>();
    private final SortedMap<String, long[]> resources = new TreeMap<>();
    private final Set<String> sharedAuras = new HashSet<>();

    /// Adds a player and the pets.
    ///
    /// @param place tells players of one name apart, from 1; 0: it is the only one, and its rows are named as
    ///     our own engine names them
    void addPlayer(JsonNode player, int place, int fights) {
        boolean alone = place == 0;
        String name = alone ? "player" : name(player.path("name")) + " (" + place + ")";
        addUnit(name, player, fights);
        for (JsonNode pet : player.path("pets")) {
            addUnit((alone ? "" : name + " ") + name(pet.path("name")), pet, fights);
        }
    }

    /// Adds the auras of a target.
    void addTarget(JsonNode target, int fights) {
        addAuras("target" + (Numbers.whole(target, "unitIndex") + 1), target, fights);
    }

    /// What was added, by the names of the tables.
    SortedMap<String, Table> tables() {
        SortedMap<String, Table> tables = new TreeMap<>();
        tables.put("actions", table(ACTION_COLUMNS, actions));
        tables.put("auras", table(AURA_COLUMNS, auras));
        // The square of a sum is not the sum of the squares.
        auraSquares.keySet().removeAll(sharedAuras);
        tables.put("auraSquares", table(AURA_SQUARE_COLUMNS, auraSquares));
        tables.put("resources", table(RESOURCE_COLUMNS, resources));
        return tables;
    }

    private void addUnit(String unit, JsonNode metrics, int fights) {
        for (JsonNode action : metrics.path("actions")) {
            addAction(unit + "|" + id(action.path("id")), action.path("targets"));
        }
        addAuras(unit, metrics, fights);
        for (JsonNode resource : metrics.path("resources")) {
            String type = RESOURCES.getOrDefault(resource.path("type").asString(""), "other");
            long[] row = row(resources, unit + "|" + type + "|" + id(resource.path("id")), RESOURCE_COLUMNS);
            add(row, 0, Numbers.whole(resource, "events"));
            add(row, 1, FixedPoint.milli(Numbers.real(resource.path("gain"))));
            add(row, 2, FixedPoint.milli(Numbers.real(resource.path("actualGain"))));
        }
    }

    private void addAction(String key, JsonNode targets) {
        long[] row = row(actions, key, ACTION_COLUMNS);
        int column = 0;
        for (String count : ACTION_COUNTS) {
            for (JsonNode target : targets) {
                add(row, column, Numbers.whole(target, count));
            }
            column++;
        }
        for (String amount : ACTION_AMOUNTS) {
            add(row, column++, FixedPoint.milli(sum(targets, amount)));
        }
        add(row, column, Numbers.rounded(sum(targets, "castTimeMs") * MICROS_PER_MILLI));
    }

    private static double sum(JsonNode targets, String amount) {
        double sum = 0;
        for (JsonNode target : targets) {
            sum += Numbers.real(target.path(amount));
        }
        return sum;
    }

    private void addAuras(String unit, JsonNode metrics, int fights) {
        for (JsonNode aura : metrics.path("auras")) {
            String key = unit + "|" + id(aura.path("id"));
            if (auras.containsKey(key)) {
                sharedAuras.add(key);
            }
            long[] row = row(auras, key, AURA_COLUMNS);
            add(row, 0, Numbers.rounded(Numbers.real(aura.path("procsAvg")) * fights));
            add(row, 1, Numbers.rounded(Numbers.real(aura.path("uptimeSecondsAvg")) * fights * MICROS));
            BigInteger squares =
                    squareMicros(Numbers.real(aura.path("aggregatorData").path("sumSq")));
            long[] halves = row(auraSquares, key, AURA_SQUARE_COLUMNS);
            add(halves, 0, squares.shiftRight(SQUARE_BITS).longValueExact());
            add(halves, 1, squares.longValue() & ((1L << SQUARE_BITS) - 1));
        }
    }

    /// Square microseconds of square seconds, rounded once.
    private static BigInteger squareMicros(double squareSeconds) {
        return new BigDecimal(squareSeconds)
                .scaleByPowerOfTen(12)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger();
    }

    private static long[] row(SortedMap<String, long[]> rows, String key, List<String> columns) {
        return rows.computeIfAbsent(key, absent -> new long[columns.size()]);
    }

    private static void add(long[] row, int column, long value) {
        row[column] = Math.addExact(row[column], value);
    }

    private static Table table(List<String> columns, SortedMap<String, long[]> rows) {
        SortedMap<String, List<Long>> boxed = new TreeMap<>();
        rows.forEach((key, values) ->
                boxed.put(key, java.util.Arrays.stream(values).boxed().toList()));
        return new Table(columns, boxed);
    }

    /// As our own engine writes ids: `spell:30451`, `item:29370`, `other:ManaGain`, `spell:27215:1` with a tag.
    private static String id(JsonNode id) {
        long tag = Numbers.whole(id, "tag");
        String base;
        if (id.has("spellId")) {
            base = "spell:" + Numbers.whole(id, "spellId");
        } else if (id.has("itemId")) {
            base = "item:" + Numbers.whole(id, "itemId");
        } else {
            base = "other:" + name(id.path("otherId")).replace("OtherAction", "");
        }
        return tag == 0 ? base : base + ":" + tag;
    }

    /// A name that may stand in a key.
    private static String name(JsonNode node) {
        String name = node.asString("").replaceAll("[|\\p{Cntrl}\\s]+", " ").strip();
        return name.isEmpty() ? "unnamed" : PlainText.cut(name, MAX_NAME);
    }
}
