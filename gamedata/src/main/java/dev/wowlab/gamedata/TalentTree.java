package dev.wowlab.gamedata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One of the three trees of a class. Immutable.
///
/// @param name such as `Arcane`
/// @param talents in the order of talents strings
public record TalentTree(String name, List<Talent> talents) {
    private static final String FILE = "talents-tbc.tsv";

    /// Copies the list.
    public TalentTree {
        talents = List.copyOf(talents);
    }

    /// A talent. Immutable.
    ///
    /// @param row from 0; each needs five more points in the tree than the row above it
    /// @param column from 0
    /// @param ranks the most points in it
    /// @param needs the name of the talent of the tree that must be full before, empty for none
    public record Talent(String name, int row, int column, int ranks, String needs) {}

    /// The trees of a class, in the order of talents strings; none where there is no such class. The table is read
    /// when first asked.
    public static List<TalentTree> of(CharacterClass wanted) {
        return Table.TREES.getOrDefault(wanted, List.of());
    }

    private static final class Table {
        static final Map<CharacterClass, List<TalentTree>> TREES = new EnumMap<>(CharacterClass.class);

        static {
            Map<CharacterClass, Map<String, List<Talent>>> read = new EnumMap<>(CharacterClass.class);
            try (InputStream in = TalentTree.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("resource " + FILE + " is missing");
                }
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(line -> add(line.split("\t", -1), read));
            } catch (IOException unreadable) {
                throw new IllegalStateException("resource " + FILE + " cannot be read", unreadable);
            }
            read.forEach((of, trees) -> TREES.put(
                    of,
                    trees.entrySet().stream()
                            .map(tree -> new TalentTree(tree.getKey(), tree.getValue()))
                            .toList()));
        }

        private static void add(String[] fields, Map<CharacterClass, Map<String, List<Talent>>> to) {
            CharacterClass of = CharacterClass.byName(fields[0])
                    .orElseThrow(() -> new IllegalStateException(FILE + " has an unknown class: " + fields[0]));
            to.computeIfAbsent(of, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(fields[1], _ -> new ArrayList<>())
                    .add(new Talent(
                            fields[2],
                            Integer.parseInt(fields[3]),
                            Integer.parseInt(fields[4]),
                            Integer.parseInt(fields[5]),
                            fields[6]));
        }
    }
}
