package dev.wowlab.specs.outline;

import dev.wowlab.gamedata.Enchant;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.HandType;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemSet;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.SpecRegistry;
import dev.wowlab.specs.character.EffectStanding;
import dev.wowlab.specs.gear.UsefulItems;
import java.util.List;
import java.util.Locale;

/// An item as a line of a list. Immutable.
///
/// @param quality such as `epic`
/// @param level the item's level
/// @param phase of the game that brought it, from 1
/// @param stats as text, such as `41 spell damage, 20 spell crit rating`
/// @param sockets their colours, such as `red`
/// @param socketBonus as text, empty for none
/// @param set the name of the set that it is of, empty for none
/// @param from who drops it, as text; empty where nobody does
/// @param weapon its kind, such as `staff` or `shield`; empty for none
/// @param twoHanded whether it leaves no hand for another
/// @param unique whether it can be worn once only
/// @param effect what a simulation makes of its uses and procs
/// @param forCasters whether it has something that makes the damage of spells
/// @param forFighters whether it has something that makes the damage of weapons
public record ItemLine(
        int id,
        String name,
        String quality,
        int level,
        int phase,
        String stats,
        List<String> sockets,
        String socketBonus,
        String set,
        String from,
        String weapon,
        boolean twoHanded,
        boolean unique,
        EffectStanding effect,
        boolean forCasters,
        boolean forFighters) {

    /// Copies the list.
    public ItemLine {
        sockets = List.copyOf(sockets);
    }

    static ItemLine of(Item item, String from) {
        ItemSet set = item.set();
        return new ItemLine(
                item.id(),
                item.name(),
                word(item.origin().quality()),
                item.origin().itemLevel(),
                item.origin().phase(),
                Words.ofStats(item.stats()),
                item.sockets().colors().stream().map(ItemLine::word).toList(),
                Words.ofStats(item.sockets().bonus()),
                set.name(),
                from,
                item.weapon().type() == WeaponType.UNKNOWN
                        ? ""
                        : word(item.weapon().type()),
                item.weapon().hand() == HandType.TWO_HAND,
                item.origin().unique(),
                EffectStanding.of(item, SpecRegistry.effects()),
                UsefulItems.makesDamage(true, item),
                UsefulItems.makesDamage(false, item));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// A gem as a line of a list. Immutable.
    ///
    /// @param color such as `red`; `meta` fits no other socket, and no other gem fits its
    /// @param unique whether it can be worn once only
    public record OfGem(int id, String name, String color, String quality, int phase, String stats, boolean unique) {
        static OfGem of(Gem gem) {
            return new OfGem(
                    gem.id(),
                    gem.name(),
                    word(gem.color()),
                    word(gem.quality()),
                    gem.phase(),
                    Words.ofStats(gem.stats()),
                    gem.unique());
        }
    }

    /// An enchant as a line of a list. Immutable.
    ///
    /// @param id its effect, as a request names it
    /// @param only what it fits of those that a slot takes: `two_hand`, `shield`, `staff`, `off_hand`; `normal` and
    ///     `kit` for all
    public record OfEnchant(int id, String name, String stats, String only) {
        static OfEnchant of(Enchant enchant) {
            return new OfEnchant(
                    enchant.effectId(), enchant.name(), Words.ofStats(enchant.stats()), word(enchant.enchantType()));
        }
    }
}
