package dev.wowlab.gamedata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// All items, gems, enchants, suffixes and consumables, and where items drop. Immutable and thread-safe; loaded
/// once, at the first [#get].
public final class GameData {

    private static final String RESOURCE = "gamedata.bin";

    private final IdTable<Item> items;
    private final IdTable<Gem> gems;
    private final IdTable<Enchant> enchantsByEffect;
    private final IdTable<Enchant> enchantsByItem;
    private final List<Enchant> enchants;
    private final IdTable<RandomSuffix> randomSuffixes;
    private final IdTable<Consumable> consumables;
    private final List<Zone> zones;

    /// Indexes the given tables.
    public GameData(GameTables tables) {
        items = IdTable.of(tables.items(), Item::id);
        gems = IdTable.of(tables.gems(), Gem::id);
        enchants = tables.enchants();
        enchantsByEffect = IdTable.of(enchants, Enchant::effectId);
        enchantsByItem = IdTable.of(enchants, Enchant::itemId);
        randomSuffixes = IdTable.of(tables.randomSuffixes(), RandomSuffix::id);
        consumables = IdTable.of(tables.consumables(), Consumable::id);
        zones = tables.zones();
    }

    /// The data that come with this build.
    public static GameData get() {
        return Holder.DATA;
    }

    /// The item with this id.
    public Optional<Item> item(int id) {
        return items.find(id);
    }

    /// The gem with this item id.
    public Optional<Gem> gem(int id) {
        return gems.find(id);
    }

    /// The enchant with this effect id, the number that item links carry.
    public Optional<Enchant> enchantByEffect(int effectId) {
        return enchantsByEffect.find(effectId);
    }

    /// The enchant with this effect id, else applied by the item with this id, else applied by the spell with
    /// this id. Several enchants can share a spell: one that fits `type` is preferred, then the first. Exports mix
    /// the three kinds of number.
    public Optional<Enchant> enchant(int anyId, ItemType type) {
        return enchantsByEffect
                .find(anyId)
                .or(() -> enchantsByItem.find(anyId))
                .or(() -> enchants.stream()
                        .filter(e -> e.spellId() == anyId && e.fits(type))
                        .findFirst())
                .or(() -> enchants.stream().filter(e -> e.spellId() == anyId).findFirst());
    }

    /// The random suffix with this id; ids are negative.
    public Optional<RandomSuffix> randomSuffix(int id) {
        return randomSuffixes.find(id);
    }

    /// The consumable with this item id.
    public Optional<Consumable> consumable(int id) {
        return consumables.find(id);
    }

    /// All items by ascending id.
    public List<Item> items() {
        return items.all();
    }

    /// All gems by ascending id.
    public List<Gem> gems() {
        return gems.all();
    }

    /// All enchants in the order of the source.
    public List<Enchant> enchants() {
        return enchants;
    }

    /// All consumables by ascending id.
    public List<Consumable> consumables() {
        return consumables.all();
    }

    /// The raids and dungeons that drop something, by name.
    public List<Zone> zones() {
        return zones;
    }

    private static GameData load() {
        try (InputStream in = GameData.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the resource " + RESOURCE + " is missing beside " + GameData.class.getName());
            }
            return new GameData(PackedTables.decode(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
        }
    }

    private static final class Holder {
        private static final GameData DATA = load();
    }
}
