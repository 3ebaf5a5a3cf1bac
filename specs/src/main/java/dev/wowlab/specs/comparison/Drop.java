package dev.wowlab.specs.comparison;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Zone;
import java.util.List;

/// One variant of a question about drops: an item in a slot, and who drops it. Immutable.
///
/// @param name as the variant is named in results
/// @param origins of the zones that were asked about; never empty
public record Drop(String name, int itemId, Slot slot, List<Origin> origins) {
    /// Copies the list.
    public Drop {
        origins = List.copyOf(origins);
    }

    /// Who drops an item. Immutable.
    ///
    /// @param source a boss, a chest or the trash, as the zone names it
    public record Origin(Zone zone, String source) {}

    /// Those of an input; none where it asks about something else.
    ///
    /// @param input of `tbc-compare`
    /// @throws InvalidInputException when it cannot be read
    public static List<Drop> of(byte[] input, GameData data) throws InvalidInputException {
        return ComparisonInput.drops(input, data);
    }
}
