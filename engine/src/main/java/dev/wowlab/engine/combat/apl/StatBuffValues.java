package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.core.SimTime;
import java.util.List;

/// Values about several buffs at once: those that worn items proc, or those of cooldowns. Thread-safe: no state.
public final class StatBuffValues {

    private StatBuffValues() {}

    private static boolean isFull(Aura aura) {
        return aura.isActive() && aura.stacks() == aura.maxStacks();
    }

    /// Whether all are up with all their stacks.
    public static Value allFull(List<Aura> buffs) {
        Aura[] auras = buffs.toArray(Aura[]::new);
        return new Value.Bool() {
            @Override
            public boolean bool() {
                for (Aura aura : auras) {
                    if (!isFull(aura)) {
                        return false;
                    }
                }
                return true;
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

    /// Whether one is down that has an internal cooldown, which is over.
    public static Value anyAvailable(List<Aura> buffs) {
        Aura[] auras = buffs.toArray(Aura[]::new);
        return new Value.Bool() {
            @Override
            public boolean bool() {
                for (Aura aura : auras) {
                    CooldownTimer icd = aura.icd();
                    if (!aura.isActive()
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

    /// The most time to the end of an internal cooldown of those that are down.
    public static Value mostInternalCooldown(List<Aura> buffs) {
        Aura[] auras = buffs.toArray(Aura[]::new);
        return new Value.Duration() {
            @Override
            public long nanos() {
                long most = 0;
                for (Aura aura : auras) {
                    CooldownTimer icd = aura.icd();
                    if (!aura.isActive() && icd != null) {
                        most = Math.max(
                                most, icd.timeToReady(aura.unit().fight().now()));
                    }
                }
                return most;
            }
        };
    }
}
