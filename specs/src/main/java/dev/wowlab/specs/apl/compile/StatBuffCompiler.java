package dev.wowlab.specs.apl.compile;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.ItemProc;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.apl.BuffCooldownsAct;
import dev.wowlab.engine.combat.apl.Constant;
import dev.wowlab.engine.combat.apl.StatBuffValues;
import dev.wowlab.engine.combat.apl.Value;
import dev.wowlab.specs.apl.AplValue;
import dev.wowlab.specs.apl.StatBuffValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compiles values about all buffs that raise some stats. Confined to one thread. `null` means left out, with a
/// warning.
final class StatBuffCompiler {
    private final Unit unit;
    private final Lookup lookup;

    StatBuffCompiler(Unit unit, Lookup lookup) {
        this.unit = unit;
        this.lookup = lookup;
    }

    /// The buffs that worn things proc and that raise one of these stats.
    ///
    /// @param minIcdNs only those with a longer internal cooldown; 0 for all
    static List<ItemProc> procs(Unit unit, long stats, long minIcdNs) {
        return unit.auras().itemProcs().stream()
                .filter(proc -> (proc.stats() & stats) != 0)
                .filter(proc -> minIcdNs <= 0 || proc.buff().icdNs() > minIcdNs)
                .toList();
    }

    @Nullable
    Value compile(AplValue.OfStatBuffs value) {
        return switch (value.kind()) {
            case COOLDOWNS ->
                Constant.of(BuffCooldownsAct.matching(unit, value.stats()).size());
            case ANY_COOLDOWN_ACTIVE, COOLDOWNS_LEAST_REMAINING -> ofCooldowns(value);
            case PROCS -> number(procs(unit, value.stats(), value.minIcdNs()));
            case ALL_PROCS_ACTIVE, ANY_PROC_ACTIVE, ANY_PROC_AVAILABLE, PROCS_LEAST_REMAINING, PROCS_MOST_ICD ->
                ofProcs(value);
        };
    }

    private Value number(List<ItemProc> procs) {
        return lookup.canSwap()
                ? StatBuffValues.worn(procs)
                : Constant.of((int) procs.stream().filter(ItemProc::isWorn).count());
    }

    private @Nullable Value ofCooldowns(AplValue.OfStatBuffs value) {
        List<Aura> buffs = new ArrayList<>();
        for (MajorCooldown cooldown : BuffCooldownsAct.matching(unit, value.stats())) {
            Aura buff = cooldown.buff();
            if (buff != null) {
                buffs.add(buff);
            }
        }
        if (buffs.isEmpty()) {
            lookup.warn(value.path(), "no cooldown raises these stats; the value is left out");
            return null;
        }
        return value.kind() == StatBuffValue.ANY_COOLDOWN_ACTIVE
                ? StatBuffValues.anyFull(buffs)
                : StatBuffValues.leastRemaining(buffs, true);
    }

    private @Nullable Value ofProcs(AplValue.OfStatBuffs value) {
        List<ItemProc> procs = procs(unit, value.stats(), value.minIcdNs());
        List<Aura> buffs = procs.stream().map(ItemProc::buff).toList();
        if (buffs.isEmpty()) {
            lookup.warn(value.path(), "nothing worn procs a buff of these stats; the value is left out");
            return null;
        }
        return switch (value.kind()) {
            case ALL_PROCS_ACTIVE -> StatBuffValues.allFull(procs);
            case ANY_PROC_ACTIVE -> StatBuffValues.anyFull(buffs);
            case ANY_PROC_AVAILABLE -> StatBuffValues.anyAvailable(procs);
            case PROCS_LEAST_REMAINING -> StatBuffValues.leastRemaining(buffs, false);
            case PROCS_MOST_ICD -> StatBuffValues.mostInternalCooldown(procs);
            case PROCS, COOLDOWNS, ANY_COOLDOWN_ACTIVE, COOLDOWNS_LEAST_REMAINING ->
                throw new IllegalStateException(value.path() + " is no figure of running procs");
        };
    }
}
