package dev.wowlab.specs.outline;

import dev.wowlab.gamedata.TalentTree;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A request in the words of players. Immutable.
///
/// @param fight such as `300 ± 10 s, 1 target`
/// @param players at least one
/// @param groups what the whole raid has: its buffs, the debuffs of targets, the fight
/// @param warnings what the request says that is left out
public record RequestOutline(String fight, List<Player> players, List<Setting.Group> groups, List<String> warnings) {

    /// Copies the lists.
    public RequestOutline {
        players = List.copyOf(players);
        groups = List.copyOf(groups);
        warnings = List.copyOf(warnings);
    }

    /// A character.
    ///
    /// @param characterClass as requests name it, such as `ClassMage`; what can be worn is asked for by it
    /// @param summary such as `Troll Mage, 40/0/21`
    /// @param casts whether it does damage with spells rather than with weapons
    /// @param twoWeapons whether it can hold a weapon in each hand
    /// @param items where the list of what is worn stands; each item of it finds its slot by its kind
    /// @param worn one entry a slot
    /// @param gemWornMost by its number, what new sockets get; 0 for none
    /// @param rotation the action list
    /// @param groups what is its own: race, what its class has, what it consumes, buffs that it alone has
    public record Player(
            String name,
            String characterClass,
            String summary,
            boolean casts,
            boolean twoWeapons,
            String items,
            List<Worn> worn,
            int gemWornMost,
            ActionList rotation,
            Talents talents,
            List<Setting.Group> groups) {

        /// Copies the lists.
        public Player {
            worn = List.copyOf(worn);
            groups = List.copyOf(groups);
        }
    }

    /// A character's talents. Immutable.
    ///
    /// @param pointer where they stand, or would stand
    /// @param points one digit a talent, trees separated by `-`; trailing zeros and trees may be missing
    /// @param trees of the class, in the order of the points
    public record Talents(String pointer, String points, List<TalentTree> trees) {

        /// Copies the list.
        public Talents {
            trees = List.copyOf(trees);
        }
    }

    /// A slot and what is in it.
    ///
    /// @param slot as it is asked for, such as `ItemSlotHead`
    /// @param name such as `Head`
    /// @param item empty for nothing
    /// @param spec the item as the request has it: `id`, `enchant`, `gems`, `randomSuffix`; null for nothing
    public record Worn(
            String slot,
            String name,
            Optional<ItemLine> item,
            Optional<ItemLine.OfEnchant> enchant,
            List<ItemLine.OfGem> gems,
            Optional<String> suffix,
            JsonNode spec) {

        /// Copies the list.
        public Worn {
            gems = List.copyOf(gems);
        }
    }
}
