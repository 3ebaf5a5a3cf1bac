package dev.wowlab.specs.shaman;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.specs.apl.TotemClock;
import dev.wowlab.specs.apl.TotemElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shaman's own totems: one of each element, the next takes the place of the last. Confined to one
/// thread.
final class OwnTotems implements TotemClock {
    private static final long NEVER_STOOD = -SimTime.minutes(600);

    private final Fight fight;
    private final long[] endsAt = new long[TotemElement.values().length];
    private final @Nullable Aura[] buffs = new Aura[endsAt.length];
    private final List<Runnable> fireEnds = new ArrayList<>();

    OwnTotems(Unit shaman) {
        fight = shaman.fight();
        shaman.onReset(() -> {
            Arrays.fill(endsAt, NEVER_STOOD);
            Arrays.fill(buffs, null);
        });
    }

    @Override
    public long endsAt(TotemElement element) {
        return endsAt[element.ordinal()];
    }

    /// When the first of the four ends.
    long firstEndsAt() {
        long first = endsAt[TotemElement.EARTH.ordinal()];
        first = Math.min(first, endsAt[TotemElement.AIR.ordinal()]);
        first = Math.min(first, endsAt[TotemElement.FIRE.ordinal()]);
        return Math.min(first, endsAt[TotemElement.WATER.ordinal()]);
    }

    /// Places a totem of earth, air or water whose buff takes the place of the last one's.
    void place(TotemElement element, Aura buff) {
        Aura last = buffs[element.ordinal()];
        if (last != null) {
            last.deactivate();
        }
        endsAt[element.ordinal()] = fight.now() + buff.durationNs();
        buffs[element.ordinal()] = buff;
        buff.activate();
    }

    /// Something that ends when another fire totem takes its place. Only before the fight.
    void endsWithNextFireTotem(Runnable end) {
        fireEnds.add(end);
    }

    /// Places a fire totem.
    void placeFire(long durationNs) {
        for (int i = 0; i < fireEnds.size(); i++) {
            fireEnds.get(i).run();
        }
        endsAt[TotemElement.FIRE.ordinal()] = fight.now() + durationNs;
    }
}
