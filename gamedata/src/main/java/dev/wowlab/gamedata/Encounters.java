package dev.wowlab.gamedata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// What the game's own numbers say of where loot comes from. Thread-safe; the table is read when first asked.
public final class Encounters {
    private static final String FILE = "encounters-tbc.tsv";
    private static final String HEROIC = " (heroic)";

    private Encounters() {}

    /// The creature that drops what a source of a zone drops; empty for chests, events and trash.
    ///
    /// @param source as `LootSource` names it
    public static OptionalInt creature(int zoneId, String source) {
        Integer id = Table.CREATURES.get(zoneId + "\t" + plain(source));
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /// Whether a zone is a raid, not a dungeon.
    public static boolean isRaid(int zoneId) {
        return Table.RAIDS.contains(zoneId);
    }

    /// Whether a source drops that in the heroic version of its dungeon only.
    public static boolean isHeroic(String source) {
        return source.endsWith(HEROIC);
    }

    /// The name of a source without its difficulty.
    public static String plain(String source) {
        return isHeroic(source) ? source.substring(0, source.length() - HEROIC.length()) : source;
    }

    private static final class Table {
        static final Map<String, Integer> CREATURES = new HashMap<>();
        static final Set<Integer> RAIDS = new HashSet<>();

        static {
            try (InputStream in = Encounters.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("resource " + FILE + " is missing");
                }
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(Table::add);
            } catch (IOException unreadable) {
                throw new IllegalStateException("resource " + FILE + " cannot be read", unreadable);
            }
        }

        private static void add(String line) {
            String[] fields = line.split("\t", -1);
            if (fields[1].equals("raid")) {
                RAIDS.add(Integer.parseInt(fields[0]));
            }
            CREATURES.put(fields[0] + "\t" + fields[2], Integer.parseInt(fields[3]));
        }
    }
}
