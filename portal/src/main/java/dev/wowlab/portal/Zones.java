package dev.wowlab.portal;

import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Zone;
import java.util.Comparator;
import java.util.List;

/// The zones that the form offers. Stateless.
final class Zones {
    private Zones() {}

    /// Names of raids and dungeons, those with the best drops first.
    static List<String> names(GameData data) {
        Comparator<Zone> byLevel = Comparator.comparingDouble(zone -> meanLevel(zone, data));
        return data.zones().stream().sorted(byLevel.reversed()).map(Zone::name).toList();
    }

    /// Not the highest: one boss drops legendaries far above everything else of its time.
    private static double meanLevel(Zone zone, GameData data) {
        return zone.sources().stream()
                .flatMap(source -> source.items().stream())
                .mapToInt(id ->
                        data.item(id).map(item -> item.origin().itemLevel()).orElse(0))
                .average()
                .orElse(0);
    }
}
