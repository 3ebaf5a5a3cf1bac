package dev.wowlab.specs.tbc.items;

import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemEffect;
import dev.wowlab.specs.character.Character;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads the tab-separated tables of this package. Stateless, thread-safe.
final class EffectTable {
    private EffectTable() {}

    /// The rows of a table without its comment lines.
    static List<String[]> rows(String name) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(EffectTable.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    rows.add(line.split("\t", -1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }

    /// The effects that the game data declare for an item.
    static List<ItemEffect> effectsOf(Character character, int itemId) {
        return character.data().item(itemId).map(Item::effects).orElse(List.of());
    }

    static StatBonus statsOf(ItemEffect effect) {
        return StatBonus.ofArray(effect.stats().toArray());
    }
}
