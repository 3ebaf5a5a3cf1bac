package dev.wowlab.sentinel.export;

import dev.wowlab.gamedata.Encounters;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.specs.comparison.BagSets;
import dev.wowlab.specs.comparison.Drop;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// What was asked about a character: it decides what its rows are named. Immutable.
sealed interface Asked {
    /// What Raidbots calls such a simulation.
    String simType();

    /// What its damage is.
    record Damage() implements Asked {
        @Override
        public String simType() {
            return "quick";
        }
    }

    /// What points of stats are worth.
    record Weights() implements Asked {
        @Override
        public String simType() {
            return "stats";
        }
    }

    /// What listed changes do.
    record Variants() implements Asked {
        @Override
        public String simType() {
            return "advanced";
        }
    }

    /// Which drops would be upgrades.
    record Drops(List<Drop> drops) implements Asked {
        @Override
        public String simType() {
            return "droptimizer";
        }

        /// The name of a drop's row: zone, boss, difficulty, item, item level, enchant, slot. What has no number of its
        /// own is left empty.
        static String name(Drop drop, GameData data) {
            Drop.Origin origin = origin(drop);
            OptionalInt creature = Encounters.creature(origin.zone().id(), origin.source());
            int level = data.item(drop.itemId())
                    .map(Item::origin)
                    .map(known -> known.itemLevel())
                    .orElse(0);
            return origin.zone().id() + "/"
                    + (creature.isPresent() ? creature.getAsInt() : "") + "/"
                    + difficulty(origin) + "/" + drop.itemId() + "/" + level + "//" + slot(drop.slot()) + "///";
        }

        /// Of those who drop it the first one with a number.
        static Drop.Origin origin(Drop drop) {
            return drop.origins().stream()
                    .filter(origin -> Encounters.creature(origin.zone().id(), origin.source())
                            .isPresent())
                    .findFirst()
                    .orElseGet(() -> drop.origins().getFirst());
        }

        /// As Raidbots names difficulties; a raid of that time has one.
        static String difficulty(Drop.Origin origin) {
            if (Encounters.isRaid(origin.zone().id())) {
                return "raid-normal";
            }
            return Encounters.isHeroic(origin.source()) ? "dungeon-heroic" : "dungeon-normal";
        }
    }

    /// Which set of what is owned is best.
    record Gear(BagSets sets) implements Asked {
        @Override
        public String simType() {
            return "optimize";
        }

        /// The name of a set's row.
        static String name(int set) {
            return "Combo " + (set + 1);
        }
    }

    /// A slot as SimulationCraft names it.
    static String slot(Slot slot) {
        return slot.name().toLowerCase(Locale.ROOT);
    }
}
