package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import java.util.List;

/// Casts every cooldown whose buff raises one of some stats, all that are ready at once. Confined to one
/// thread.
public final class BuffCooldownsAct extends Act {
    private final PriorityList list;
    private final Unit unit;
    private final long stats;
    private Step[] casts = new Step[0];
    private boolean[] chosen = new boolean[0];

    /// @param stats bits of the stats by ordinal, see [dev.wowlab.engine.combat.StatBonus#raised]
    public BuffCooldownsAct(PriorityList list, long stats) {
        this.list = list;
        this.stats = stats;
        unit = list.unit();
    }

    /// Which cooldowns it is for: instant ones off the global cooldown that no line casts by name. Only
    /// before the fight.
    public List<Spell> matching() {
        return matching(unit, stats).stream().map(MajorCooldown::spell).toList();
    }

    /// The unit's instant cooldowns off the global cooldown whose buff raises one of these stats. Only before the
    /// fight.
    public static List<MajorCooldown> matching(Unit unit, long stats) {
        return unit.majorCooldowns().all().stream()
                .filter(cooldown -> cooldown.raisesAny(stats))
                .filter(cooldown -> cooldown.spell().defaultGcdNs <= 0 && cooldown.spell().defaultCastTimeNs <= 0)
                .toList();
    }

    /// Fixes what it casts, in this order. Only before the fight.
    public void setSpells(List<Spell> spells) {
        UnitSource target = UnitSource.currentTarget(unit);
        casts = spells.stream()
                .map(spell -> new Step(null, new CastAct(list, spell, target, false), Step.NOT_COUNTED))
                .toArray(Step[]::new);
        chosen = new boolean[casts.length];
    }

    /// Whether one is ready; inside a sequence, whether all are.
    @Override
    public boolean ready() {
        int ready = 0;
        for (int i = 0; i < casts.length; i++) {
            chosen[i] = casts[i].ready();
            ready += chosen[i] ? 1 : 0;
        }
        return list.inSequence ? ready > 0 && ready == casts.length : ready > 0;
    }

    @Override
    public void execute() {
        boolean beforePull = unit.fight().now() < 0;
        for (int i = 0; i < casts.length; i++) {
            if (beforePull || chosen[i]) {
                casts[i].act.execute();
            }
        }
    }
}
