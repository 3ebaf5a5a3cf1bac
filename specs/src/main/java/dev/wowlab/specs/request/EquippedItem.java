package dev.wowlab.specs.request;

import dev.wowlab.gamedata.Enchant;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.GemColor;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.RandomSuffix;
import java.util.List;
import java.util.Optional;

/// An item as somebody wears it. Immutable.
///
/// @param gems one entry per socket that is given, [Gem#EMPTY] for an empty one; can be longer than the item's
/// sockets
/// @param path where the request names it
public record EquippedItem(
        Item item, Optional<Enchant> enchant, List<Gem> gems, Optional<RandomSuffix> suffix, String path) {

    /// Copies the list.
    public EquippedItem {
        gems = List.copyOf(gems);
    }

    /// Whether its gems earn the socket bonus.
    public boolean socketBonusActive() {
        List<GemColor> colors = gems.stream().map(Gem::color).toList();
        return item.sockets().matchedBy(colors);
    }

    /// Adds all its stats to `totals`, which is indexed by [Stat]: the item's own, its suffix's, its enchant's,
    /// its gems' and its socket bonus's.
    public void addTo(double[] totals) {
        item.stats().addTo(totals);
        suffix.ifPresent(s -> s.statsFor(item.randomPropertyPoints()).addTo(totals));
        enchant.ifPresent(e -> e.stats().addTo(totals));
        for (Gem gem : gems) {
            gem.stats().addTo(totals);
        }
        if (socketBonusActive()) {
            item.sockets().bonus().addTo(totals);
        }
    }
}
