package dev.wowlab.engine.combat;

/// One computed hit: what happened and how much. Confined to one thread. It belongs to the fight's pool:
/// valid until it is dealt or released, and after that only until the caller returns to the engine.
public final class SpellResult {
    Unit target;
    int outcome;
    double damage;
    double threat;

    /// What it would have been before the target changed it, once armour had its share.
    double unavoidedDamage;

    boolean inUse;

    SpellResult(Unit target) {
        this.target = target;
    }

    /// The unit that was hit, or missed.
    public Unit target() {
        return target;
    }

    /// Bits of [Outcome].
    public int outcome() {
        return outcome;
    }

    /// The damage after everything that changes it; 0 for a miss.
    public double damage() {
        return damage;
    }

    /// The threat it causes.
    public double threat() {
        return threat;
    }

    /// Whether it did not miss and was not dodged or parried.
    public boolean landed() {
        return (outcome & Outcome.LANDED) != 0;
    }

    /// Whether it was a critical hit.
    public boolean crit() {
        return (outcome & Outcome.CRIT) != 0;
    }

    /// Gives it back without dealing it.
    public void release() {
        inUse = false;
    }
}
