package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.core.SimTime;

/// Values of one aura. Thread-safe: no state. A unit that cannot have the aura counts as one that does not have
/// it now.
public final class AuraValues {

    private AuraValues() {}

    /// Whether it is up.
    public static Value isActive(AuraSource auras) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                Aura aura = auras.get();
                return aura != null && aura.isActive();
            }
        };
    }

    /// Whether it has been up for at least a time.
    public static Value isActiveFor(AuraSource auras, long nanos) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                Aura aura = auras.get();
                return aura != null && aura.isActive() && aura.timeActive() >= nanos;
            }
        };
    }

    /// Whether it is down.
    public static Value isInactive(AuraSource auras) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                Aura aura = auras.get();
                return aura == null || !aura.isActive();
            }
        };
    }

    /// Whether it has been down for at least a time.
    public static Value isInactiveFor(AuraSource auras, long nanos) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                Aura aura = auras.get();
                return aura == null || (!aura.isActive() && aura.timeInactive() >= nanos);
            }
        };
    }

    /// Time to its end, 0 where it is down.
    public static Value remaining(AuraSource auras) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                Aura aura = auras.get();
                return aura == null ? 0 : aura.remaining();
            }
        };
    }

    /// Its stacks.
    public static Value stacks(AuraSource auras) {
        return new Value.Int() {
            @Override
            public int integer() {
                Aura aura = auras.get();
                return aura == null ? 0 : aura.stacks();
            }
        };
    }

    /// Its stacks as somebody sees them who needs `nanos` to notice a change. Only before the fight.
    public static Value stacksNoticedAfter(AuraSource auras, long nanos) {
        Noticed noticed = new Noticed(auras.first(), nanos);
        return noticed;
    }

    /// Time to the end of its internal cooldown.
    public static Value internalCooldown(AuraSource auras) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                Aura aura = auras.get();
                if (aura == null) {
                    return 0;
                }
                CooldownTimer icd = aura.icd();
                return icd == null ? 0 : icd.timeToReady(aura.unit().fight().now());
            }
        };
    }

    /// Whether its internal cooldown is over, or its start was not noticed yet, which takes `nanos`.
    public static Value internalCooldownIsReady(AuraSource auras, long nanos) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                Aura aura = auras.get();
                if (aura == null) {
                    return false;
                }
                CooldownTimer icd = aura.icd();
                return icd != null
                        && (icd.isReady(aura.unit().fight().now()) || (aura.isActive() && aura.timeActive() < nanos));
            }
        };
    }

    /// Whether it, or whatever of its kind is stronger, ends within a time.
    public static Value shouldRefresh(AuraSource auras, Value maxOverlap) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                Aura aura = auras.get();
                return aura != null && aura.shouldRefresh(maxOverlap.nanos());
            }
        };
    }

    /// How long it lasts.
    public static Value duration(AuraSource auras) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                Aura aura = auras.get();
                return aura == null ? 0 : aura.durationNs();
            }
        };
    }

    private static final class Noticed extends Value.Int {
        private final Aura aura;
        private final long delay;
        private long changedAt = SimTime.NEVER;
        private int before;
        private int after;

        Noticed(Aura aura, long delay) {
            this.aura = aura;
            this.delay = delay;
            aura.onStacks(this::changed);
            aura.onReset(this::reset);
        }

        private void changed(Aura changed, int oldStacks, int newStacks) {
            long now = changed.unit().fight().now();
            if (now - changedAt >= delay) {
                before = oldStacks;
            }
            changedAt = now;
            after = newStacks;
        }

        private void reset(Aura fresh) {
            changedAt = SimTime.NEVER;
            before = fresh.stacks();
            after = before;
        }

        @Override
        public int integer() {
            return aura.unit().fight().now() - changedAt >= delay ? after : before;
        }
    }
}
