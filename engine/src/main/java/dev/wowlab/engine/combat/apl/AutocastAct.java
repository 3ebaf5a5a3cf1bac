package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.MajorCooldowns;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import org.jspecify.annotations.Nullable;

/// Uses the major cooldowns that no other line names. Confined to one thread.
public final class AutocastAct extends Act {
    private final Unit unit;
    private final MajorCooldowns cooldowns;
    private @Nullable MajorCooldown next;

    public AutocastAct(Unit unit) {
        this.unit = unit;
        cooldowns = unit.majorCooldowns();
    }

    @Override
    public void reset() {
        next = null;
    }

    @Override
    public boolean ready() {
        MajorCooldown found = cooldowns.firstReady();
        next = found;
        if (found == null) {
            return false;
        }
        // Right before the next cast; explosives, which have a short cast time off the global cooldown, right after
        // one.
        boolean explosive = (found.type() & MajorCooldown.EXPLOSIVE) != 0;
        boolean gcdReady = unit.caster().gcd().isReady(unit.fight().now());
        return gcdReady != explosive || found.spell().hasFlag(SpellFlag.REACTIVE);
    }

    @Override
    public void execute() {
        MajorCooldown found = next == null ? cooldowns.firstReady() : next;
        if (found != null) {
            cooldowns.tryActivate(found);
            cooldowns.update();
        }
    }
}
