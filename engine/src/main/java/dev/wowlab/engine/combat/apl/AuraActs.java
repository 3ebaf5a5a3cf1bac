package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.CooldownTimer;
import java.util.List;

/// Acts that turn auras on and off by hand. Thread-safe: no state.
public final class AuraActs {

    private AuraActs() {}

    /// Turns an aura off where it is on.
    public static Act cancel(Aura aura) {
        return new Act() {
            @Override
            public boolean ready() {
                return aura.isActive();
            }

            @Override
            public void execute() {
                aura.deactivate();
            }
        };
    }

    /// Turns an aura on where its internal cooldown allows, and starts that.
    public static Act activate(Aura aura) {
        return new Act() {
            @Override
            public boolean ready() {
                return icdReady(aura);
            }

            @Override
            public void execute() {
                if (icdReady(aura)) {
                    aura.activate();
                    startIcd(aura);
                }
            }
        };
    }

    /// Turns all on whose internal cooldown allows, and starts those.
    public static Act activateAll(List<Aura> auras) {
        Aura[] all = auras.toArray(Aura[]::new);
        return new Act() {
            @Override
            public boolean ready() {
                return true;
            }

            @Override
            public void execute() {
                for (Aura aura : all) {
                    if (icdReady(aura)) {
                        aura.activate();
                        startIcd(aura);
                    }
                }
            }
        };
    }

    /// Turns an aura on with a number of stacks where its internal cooldown allows.
    public static Act activateWithStacks(Aura aura, int stacks) {
        return new Act() {
            @Override
            public boolean ready() {
                return icdReady(aura);
            }

            @Override
            public void execute() {
                if (icdReady(aura)) {
                    aura.activate();
                    aura.setStacks(stacks);
                }
            }
        };
    }

    /// Starts the internal cooldown of an active aura.
    public static Act triggerIcd(Aura aura) {
        return new Act() {
            @Override
            public boolean ready() {
                return aura.isActive();
            }

            @Override
            public void execute() {
                startIcd(aura);
            }
        };
    }

    private static boolean icdReady(Aura aura) {
        CooldownTimer icd = aura.icd();
        return icd == null || icd.isReady(aura.unit().fight().now());
    }

    private static void startIcd(Aura aura) {
        CooldownTimer icd = aura.icd();
        if (icd != null) {
            icd.set(aura.unit().fight().now() + aura.icdNs());
        }
    }
}
