package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import org.jspecify.annotations.Nullable;

/// Casts a spell, or queues it within the spell queue window. Confined to one thread.
public final class CastAct extends Act {
    private final PriorityList list;
    private final Spell spell;
    private final UnitSource target;
    private final boolean friendly;
    private final boolean waitsForGcd;
    private final @Nullable Condition interruptIf;
    private final boolean allowRecast;

    /// A cast.
    ///
    /// @param friendly whether it is none of those that could be a channel's successor
    public CastAct(PriorityList list, Spell spell, UnitSource target, boolean friendly) {
        this(list, spell, target, friendly, null, false);
    }

    /// A channel that ends early where `interruptIf` holds, and may then be begun anew where `allowRecast`.
    public static CastAct channel(
            PriorityList list, Spell spell, UnitSource target, Value interruptIf, boolean allowRecast) {
        return new CastAct(list, spell, target, false, interruptIf, allowRecast);
    }

    private CastAct(
            PriorityList list,
            Spell spell,
            UnitSource target,
            boolean friendly,
            @Nullable Value interruptIf,
            boolean allowRecast) {
        this.list = list;
        this.spell = spell;
        this.target = target;
        this.friendly = friendly;
        this.interruptIf = interruptIf == null ? null : list.newCondition(interruptIf);
        this.allowRecast = allowRecast;
        // Major cooldowns go off right before the next cast, not right after the last.
        waitsForGcd = interruptIf == null && spell.hasFlag(SpellFlag.MCD) && !spell.hasFlag(SpellFlag.REACTIVE);
    }

    /// The spell.
    public Spell spell() {
        return spell;
    }

    /// Whether the other one casts the same spell at the same target.
    boolean isSameCastAs(CastAct other) {
        return spell == other.spell && waitsForGcd == other.waitsForGcd && target.isSameAs(other.target);
    }

    boolean friendly() {
        return friendly;
    }

    boolean canCastNow() {
        return spell.canCast(target.get());
    }

    boolean waitsForGcd() {
        return waitsForGcd;
    }

    @Override
    public boolean ready() {
        if (waitsForGcd
                && !list.inSequence
                && !spell.unit().caster().gcd().isReady(spell.fight().now())) {
            return false;
        }
        return spell.canCastOrQueue(target.get());
    }

    @Override
    public void execute() {
        spell.castOrQueue(target.get());
        if (interruptIf != null) {
            list.channelUntil(interruptIf, allowRecast);
        }
    }
}
