package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cooldowns of one unit that are used on their own. Confined to one thread. They are kept ordered by
/// when they are ready, as of the last [#update], then by priority.
public final class MajorCooldowns {
    private final Unit unit;
    private final List<MajorCooldown> planned = new ArrayList<>();
    private MajorCooldown[] order = new MajorCooldown[0];
    private long minReady;

    // Those that were ready when the timers were last looked at, in order; the others are not before nextReady.
    private MajorCooldown[] ready = new MajorCooldown[0];
    private int readyCount;
    private long nextReady;
    private boolean stale = true;

    private double defensiveThreshold;

    MajorCooldowns(Unit unit) {
        this.unit = unit;
    }

    /// Adds one. Only before the fight.
    public void add(MajorCooldown cooldown) {
        unit.fight().requirePlanning("major cooldown " + cooldown.spell.id().key());
        cooldown.spell.flags |= SpellFlag.APL | SpellFlag.MCD;
        boolean instantDefensive = (cooldown.type & MajorCooldown.SURVIVAL) != 0
                && cooldown.spell.defaultCastTimeNs == 0
                && cooldown.spell.defaultGcdNs == 0;
        if (instantDefensive || cooldown.allowQueueing) {
            cooldown.spell.flags |= SpellFlag.REACTIVE;
        }
        planned.add(cooldown);
    }

    /// Uses those for survival only below this share of health; 0 for always. Only before the fight.
    public void setDefensiveThreshold(double share) {
        defensiveThreshold = share;
    }

    private boolean isGood(MajorCooldown cooldown) {
        boolean heldBack = defensiveThreshold != 0
                && (cooldown.type & MajorCooldown.SURVIVAL) != 0
                && unit.health().fraction() > defensiveThreshold;
        return !heldBack && cooldown.isGood(unit);
    }

    /// Every one, as they were added.
    public List<MajorCooldown> all() {
        return List.copyOf(planned);
    }

    /// How many there are in a fight, for [#inOrder].
    public int count() {
        return order.length;
    }

    /// One by its place in the order of the last [#update], from 0.
    public MajorCooldown inOrder(int place) {
        return order[place];
    }

    /// Takes one out, with all that share its timer and id, because a priority list uses it by name. Only
    /// before the fight.
    public void remove(Spell spell) {
        MajorCooldown found = null;
        for (MajorCooldown candidate : planned) {
            if (candidate.spell.id.equals(spell.id)) {
                found = candidate;
                break;
            }
        }
        if (found == null) {
            return;
        }
        planned.remove(found);
        CooldownTimer timer = found.spell.cooldown;
        if (timer != null) {
            planned.removeIf(other -> other.spell.cooldown == timer && other.spell.id.sameIgnoringTag(spell.id));
        }
    }

    /// The first that is ready and good to use now, `null` when there is none.
    public @Nullable MajorCooldown firstReady() {
        long now = unit.fight().now();
        if (now < minReady) {
            return null;
        }
        if (stale || now >= nextReady) {
            collectReady();
        }
        for (int i = 0; i < readyCount; i++) {
            if (isGood(ready[i])) {
                return ready[i];
            }
        }
        return null;
    }

    private void collectReady() {
        readyCount = 0;
        nextReady = SimTime.NEVER;
        for (MajorCooldown cooldown : order) {
            if (cooldown.spell.isReady()) {
                ready[readyCount++] = cooldown;
            } else {
                nextReady = Math.min(nextReady, cooldown.spell.readyAt());
            }
        }
        stale = false;
    }

    private void watch(@Nullable CooldownTimer timer) {
        if (timer != null) {
            timer.watch(this);
        }
    }

    void cooldownChanged() {
        stale = true;
    }

    /// Uses one if it is good to use now; returns whether it was.
    public boolean tryActivate(MajorCooldown cooldown) {
        if (!isGood(cooldown)) {
            return false;
        }
        cooldown.spell.cast(cooldown.spell.hasFlag(SpellFlag.HELPFUL) ? unit : unit.currentTarget());
        cooldown.uses++;
        return true;
    }

    /// Orders them anew after a cooldown was used or changed.
    public void update() {
        MajorCooldown[] items = order;
        for (int i = 1; i < items.length; i++) {
            MajorCooldown moving = items[i];
            int at = i;
            while (at > 0 && comesBefore(moving, items[at - 1])) {
                items[at] = items[at - 1];
                at--;
            }
            items[at] = moving;
        }
        minReady = items.length == 0 ? SimTime.NEVER : items[0].spell.readyAt();
        stale = true;
    }

    private static boolean comesBefore(MajorCooldown a, MajorCooldown b) {
        long readyA = a.spell.readyAt();
        long readyB = b.spell.readyAt();
        return readyA != readyB ? readyA < readyB : a.priority > b.priority;
    }

    void finalizePlan() {
        order = planned.toArray(MajorCooldown[]::new);
        ready = new MajorCooldown[order.length];
        for (MajorCooldown cooldown : order) {
            watch(cooldown.spell.cooldown);
            watch(cooldown.spell.sharedCooldown);
        }
    }

    void reset() {
        for (int i = 0; i < order.length; i++) {
            order[i] = planned.get(i);
            order[i].uses = 0;
        }
        update();
    }
}
