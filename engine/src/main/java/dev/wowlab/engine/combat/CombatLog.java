package dev.wowlab.engine.combat;

/// Hears what happens in a fight. Confined to the fight's thread. A fight without one pays a null check for
/// each event.
public interface CombatLog {
    void castBegun(Spell spell, Unit target);

    void castCompleted(Spell spell, Unit target);

    void damage(Spell spell, SpellResult result, boolean periodic);

    void auraGained(Aura aura);

    void auraFaded(Aura aura);

    void manaChanged(Unit unit, ActionId source, double change, double after);
}
