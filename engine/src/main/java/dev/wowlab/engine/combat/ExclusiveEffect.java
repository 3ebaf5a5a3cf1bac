package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.AuraCallbacks.OnAura;

/// One aura's claim to an [ExclusiveCategory]. Confined to one thread.
public final class ExclusiveEffect {
    final Aura aura;
    final ExclusiveCategory category;
    final OnAura onGain;
    final OnAura onExpire;
    double plannedPriority;
    double priority;
    boolean enabled;

    ExclusiveEffect(Aura aura, ExclusiveCategory category, double priority, OnAura onGain, OnAura onExpire) {
        this.aura = aura;
        this.category = category;
        this.priority = priority;
        this.plannedPriority = priority;
        this.onGain = onGain;
        this.onExpire = onExpire;
    }

    /// Whether it is the one that works.
    public boolean isActive() {
        return category.activeEffect == this;
    }

    /// Its strength.
    public double priority() {
        return priority;
    }

    /// Makes it at least so strong from the start of every fight on. Only before the fight.
    public void strengthen(double atLeast) {
        plannedPriority = Math.max(plannedPriority, atLeast);
        priority = plannedPriority;
    }

    /// Changes its strength; the strongest of the category works afterwards, and sees its own new strength
    /// on gain.
    public void setPriority(double newPriority) {
        if (!enabled) {
            priority = newPriority;
            return;
        }
        double old = priority;
        boolean wasActive = isActive();
        priority = newPriority;
        ExclusiveEffect next = category.strongestEnabled();
        if (wasActive && next == this) {
            priority = old;
            onExpire.run(aura);
            priority = newPriority;
            onGain.run(aura);
        } else if (wasActive) {
            priority = old;
            category.setActive(next);
            priority = newPriority;
        } else if (next == this) {
            category.setActive(next);
        }
    }

    /// Whether putting its aura on anew would help: it would be stronger than what works, fully stacked at
    /// least, or all that are as strong end within `window` nanoseconds.
    boolean shouldRefresh(long window) {
        ExclusiveEffect working = category.activeEffect;
        if (working == null || priority > working.priority) {
            return true;
        }
        if (aura.maxStacks > 0 && priority / aura.stacks * aura.maxStacks > working.priority) {
            return true;
        }
        return priority == working.priority && !category.anyLongerThan(priority, window);
    }

    /// Whether an aura with these effects may be put on; if not, none of them works.
    static boolean enableAll(ExclusiveEffect[] effects) {
        for (int i = 0; i < effects.length; i++) {
            if (!effects[i].enable()) {
                for (int j = 0; j < i; j++) {
                    effects[j].disable();
                }
                return false;
            }
        }
        return true;
    }

    /// Whether its aura may be put on.
    boolean enable() {
        if (enabled) {
            return true;
        }
        ExclusiveEffect current = category.activeEffect;
        if (category.singleAura && current != null && current != this && refusedBy(current)) {
            return false;
        }
        enabled = true;
        if (current == null) {
            category.setActive(this);
        } else if (priority >= current.priority) {
            if (category.singleAura && current != this) {
                current.aura.deactivate();
            }
            category.setActive(this);
        }
        return true;
    }

    private boolean refusedBy(ExclusiveEffect current) {
        return current.priority > priority
                || (priority == current.priority && current.aura.remaining() > aura.durationNs);
    }

    void disable() {
        if (!enabled) {
            return;
        }
        enabled = false;
        if (category.activeEffect == this) {
            category.setActive(category.strongestEnabled());
        }
    }

    void reset() {
        enabled = false;
        priority = plannedPriority;
        category.activeEffect = null;
    }
}
