package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.AuraCallbacks.OnAura;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place that at most one effect on a unit may fill, e.g. armour reduction. Confined to one thread.
public final class ExclusiveCategory {
    final String name;
    boolean singleAura;

    @Nullable
    ExclusiveEffect activeEffect;

    private final List<ExclusiveEffect> effects = new ArrayList<>();

    ExclusiveCategory(String name) {
        this.name = name;
    }

    /// Whether any effect works.
    public boolean anyActive() {
        return activeEffect != null;
    }

    /// How strong an aura's claim to this place is, 0 when it has none.
    public double strengthOf(Aura aura) {
        for (int i = 0; i < effects.size(); i++) {
            if (effects.get(i).aura == aura) {
                return effects.get(i).priority;
            }
        }
        return 0;
    }

    /// The aura's claim to this place, made when it has none.
    ExclusiveEffect effectOf(Aura aura, double priority, OnAura gain, OnAura expire) {
        for (ExclusiveEffect effect : effects) {
            if (effect.aura == aura) {
                return effect;
            }
        }
        ExclusiveEffect effect = new ExclusiveEffect(aura, this, priority, gain, expire);
        effects.add(effect);
        return effect;
    }

    /// Whether an aura of this strength will last longer than `nanos`.
    boolean anyLongerThan(double priority, long nanos) {
        for (int i = 0; i < effects.size(); i++) {
            ExclusiveEffect effect = effects.get(i);
            if (effect.priority == priority && effect.aura.remaining() > nanos) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    ExclusiveEffect strongestEnabled() {
        ExclusiveEffect best = null;
        for (int i = 0; i < effects.size(); i++) {
            ExclusiveEffect effect = effects.get(i);
            if (effect.enabled && (best == null || effect.priority > best.priority)) {
                best = effect;
            }
        }
        return best;
    }

    void setActive(@Nullable ExclusiveEffect next) {
        ExclusiveEffect current = activeEffect;
        if (next == current) {
            return;
        }
        if (current != null) {
            current.onExpire.run(current.aura);
        }
        activeEffect = next;
        if (next != null) {
            next.onGain.run(next.aura);
        }
    }
}
