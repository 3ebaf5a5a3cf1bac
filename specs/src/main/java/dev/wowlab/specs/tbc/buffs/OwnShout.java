package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ExclusiveCategory;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;

/// A shout that a warrior itself keeps up. Confined to one thread. Where the party has the same from somebody
/// else, that one steps in as soon as the warrior's own has ended.
public final class OwnShout {
    private static final long DURATION = SimTime.minutes(2);

    private final Unit unit;
    private final ShoutKind kind;
    private final Aura aura;
    private final ExclusiveCategory category;
    private final double atPull;
    private final double later;

    /// What talents and options make of a shout.
    ///
    /// @param factor of what it gives
    /// @param longer factor of how long it lasts
    /// @param isTheirs whether the warrior is the one who shouts; if not, its shout is that of the party
    public record Strength(double factor, double longer, boolean isTheirs) {}

    private OwnShout(Unit unit, ShoutKind kind, Strength strength, double moreAtPull) {
        this.unit = unit;
        this.kind = kind;
        atPull = kind.amount(moreAtPull, strength.factor);
        later = kind.amount(0, strength.factor);
        ActionId id = ActionId.spell(kind.spellId()).withTag(strength.isTheirs ? 0 : 1);
        String label = strength.isTheirs ? kind.label + " (Player)" : kind.external();
        long duration = (long) (DURATION * strength.longer);
        Aura known = unit.auras().byLabel(label);
        aura = known == null
                ? Shouts.register(unit, AuraConfig.of(label).id(id).duration(duration), kind, atPull, later)
                : known;
        category = unit.auras().exclusiveCategory(kind.category);
    }

    /// Registers it, after the buffs of the party. Only before the fight.
    ///
    /// @param moreAtPull what items add before the pull
    public static OwnShout register(Unit unit, ShoutKind kind, Strength strength, double moreAtPull) {
        OwnShout shout = new OwnShout(unit, kind, strength, moreAtPull);
        Aura others = unit.auras().byLabel(kind.external());
        if (others != null && others != shout.aura) {
            shout.letFollow(others);
        }
        return shout;
    }

    /// The other warrior shouts once this one's has ended, and once more when that has.
    private void letFollow(Aura others) {
        Timer again = unit.fight().newTimer(Priority.GCD, others::activate);
        Timer first = unit.fight().newTimer(Priority.GCD, () -> {
            others.activate();
            again.schedule(unit.fight().now() + others.durationNs() + 1);
        });
        aura.onGain(gained -> first.schedule(gained.expiresAt() + unit.reactionTimeNs()));
    }

    /// Which it is.
    public ShoutKind kind() {
        return kind;
    }

    /// The buff.
    public Aura aura() {
        return aura;
    }

    /// Whether it is not there, or not stronger than it would be now.
    public boolean isWorthwhile() {
        return !aura.isActive() || category.strengthOf(aura) <= (unit.fight().now() < 0 ? atPull : later);
    }
}
