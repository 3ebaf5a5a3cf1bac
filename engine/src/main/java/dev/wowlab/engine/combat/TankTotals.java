package dev.wowlab.engine.combat;

import dev.wowlab.engine.TotalsSink;
import dev.wowlab.engine.core.Distribution;
import dev.wowlab.engine.core.FixedPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the tanks of a fight suffer, summed over fights. Confined to one thread.
final class TankTotals {
    private final List<Unit> units;
    private final List<Unit> tanks;
    private final Distribution dtps = new Distribution("dtps", 10_000);
    private final Distribution deaths = new Distribution("deaths", 1);

    private TankTotals(List<Unit> units, List<Unit> tanks) {
        this.units = units;
        this.tanks = tanks;
    }

    /// `null` where targets attack nobody.
    static @Nullable TankTotals of(Fight fight) {
        List<Unit> tanks =
                fight.units().stream().filter(unit -> unit.health().isTanking()).toList();
        return tanks.isEmpty() ? null : new TankTotals(List.copyOf(fight.units()), tanks);
    }

    /// Adds the last fight.
    void collect(double seconds) {
        double damage = 0;
        for (int i = 0; i < units.size(); i++) {
            damage += units.get(i).friendlyDamage();
        }
        dtps.add(FixedPoint.milli(damage / seconds));
        deaths.add(died());
    }

    /// How many tanks died in the last fight.
    int died() {
        int died = 0;
        for (int i = 0; i < tanks.size(); i++) {
            died += tanks.get(i).health().hasDied() ? 1 : 0;
        }
        return died;
    }

    void drainTo(TotalsSink sink) {
        dtps.drainTo(sink);
        deaths.drainTo(sink);
    }
}
