package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.ItemProc;
import dev.wowlab.engine.core.SimTime;
import java.util.List;

/// Values about several buffs at once: those that worn items proc, or those of cooldowns. Thread-safe: no state.
public final class StatBuffValues {

    private StatBuffValues() {}

    private static boolean isFull(Aura aura) {
        return aura.isActive() && aura.stacks() == aura.maxStacks();
    }

    /// Whether all are up with all their stacks, but for those whose items are not worn.
    public static Value allFull(List<ItemProc> buffs) {
        ItemProc[] procs = buffs.toArray(ItemProc[]::new);
        return new Value.Bool() {
            @Override
            public boolean bool() {
                for (ItemProc proc : procs) {
                    if (proc.isWorn() && !isFull(proc.buff())) {
                        return false;
                    }
                }
                return true;
            }
        };
    }

    /// How many there are whose items are worn.
    public static Value worn(List<ItemProc> buffs) {
        ItemProc[] procs = buffs.toArray(ItemProc[]::new);
        return new Value.Int() {
            @Override
            public int integer() {
                int worn = 0;
                for (ItemProc proc : procs) {
                    worn += proc.isWorn() ? 1 : 0;
                }
                return worn;
            }
        };
    }

    /// Whether one is up with all its stacks.
    public static Value anyFull(List<Aura> buffs) {
        Aura[] auras = buffs.toArray(Aura[]::new);
        return new Value.Bool() {
            @Override
            public boolean bool() {
                for (Aura aura : auras) {
                    if (isFull(aura)) {
                        return true;
                    }
                }
                return false;
            }
        };
    }

    /// Whether one is down that has an internal cooldown, which is over, and whose item is worn.
    public static Value anyAvailable(List<ItemProc> buffs) {
        ItemProc[] procs = buffs.toArray(ItemProc[]::new);
        return new Value.Bool() {
            @Override
            public boolean bool() {
                for (ItemProc proc : procs) {
                    Aura aura = proc.buff();
                    CooldownTimer icd = aura.icd();
                    if (proc.isWorn()
                            && !aura.isActive()
                            && icd != null
                            && icd.isReady(aura.unit().fight().now())) {
                        return true;
                    }
                }
                return false;
            }
        };
    }

    /// The least time to the end of those that are up; [SimTime#NEVER] where none is.
    ///
    /// @param full whether only those count that have all their stacks
    public static Value leastRemaining(List<Aura> buffs, boolean full) {
        Aura[] auras = buffs.toArray(Aura[]::new);
        return new Value.Duration() {
            @Override
            public long nanos() {
                long least = SimTime.NEVER;
                for (Aura aura : auras) {
                    if (full ? isFull(aura) : aura.isActive()) {
                        least = Math.min(least, aura.remaining());
                    }
                }
                return least;
            }
        };
    }

    /// The most time to the end of an internal cooldown of those that are down and whose items are worn.
    public static Value mostInternalCooldown(List<ItemProc> buffs) {
        ItemProc[] procs = buffs.toArray(ItemProc[]::new);
        return new Value.Duration() {
            @Override
            public long nanos() {
                long most = 0;
                for (ItemProc proc : procs) {
                    Aura aura = proc.buff();
                    CooldownTimer icd = aura.icd();
                    if (proc.isWorn() && !aura.isActive() && icd != null) {
                        most = Math.max(
                                most, icd.timeToReady(aura.unit().fight().now()));
                    }
                }
                return most;
            }
        };
    }
}
