package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Spell;

/// Casts a spell without ever queueing it. Confined to one thread.
public final class PlainCastAct extends Act {
    private final Spell spell;
    private final UnitSource target;

    public PlainCastAct(Spell spell, UnitSource target) {
        this.spell = spell;
        this.target = target;
    }

    @Override
    public boolean ready() {
        return spell.canCast(spell.unit().currentTarget());
    }

    @Override
    public void execute() {
        spell.cast(target.get());
    }
}
