package dev.wowlab.engine.combat;

/// Hears what happens in a fight. Confined to the fight's thread. A fight without one pays a null check for
/// each event.
public interface CombatLog {
    void castBegun(Spell spell, Unit target);

    void castCompleted(Spell spell, Unit target);

    void damage(Spell spell, SpellResult result, boolean periodic);

    void auraGained(Aura aura);

    void auraRefreshed(Aura aura);

    void auraStacks(Aura aura, int stacks);

    void auraFaded(Aura aura);

    void resourceChanged(Unit unit, ResourceType resource, ActionId source, double change, double after);

    void unitAppeared(Unit unit);

    void unitLeft(Unit unit);

    /// @param line the place of a line in the unit's action list
    void lineFired(Unit unit, String line);
}
