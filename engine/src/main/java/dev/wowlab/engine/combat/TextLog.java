package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import java.util.Locale;
import java.util.function.Consumer;

/// A combat log as lines of text. Confined to one thread.
public final class TextLog implements CombatLog {
    private final Fight fight;
    private final Consumer<String> lines;

    public TextLog(Fight fight, Consumer<String> lines) {
        this.fight = fight;
        this.lines = lines;
    }

    private void line(Unit unit, String text) {
        lines.accept(String.format(Locale.ROOT, "[%8.3f] %s %s", SimTime.toSeconds(fight.now()), unit.key(), text));
    }

    @Override
    public void castBegun(Spell spell, Unit target) {
        line(
                spell.unit(),
                String.format(
                        Locale.ROOT,
                        "casts %s at %s (cost %.1f, %.3f s)",
                        spell.id().key(),
                        target.key(),
                        spell.lastCost(),
                        SimTime.toSeconds(spell.currentCastTimeNs)));
    }

    @Override
    public void castCompleted(Spell spell, Unit target) {
        line(spell.unit(), "completed " + spell.id().key());
    }

    @Override
    public void damage(Spell spell, SpellResult result, boolean periodic) {
        line(
                spell.unit(),
                String.format(
                        Locale.ROOT,
                        "%s %s %s %s for %.1f",
                        spell.id().key(),
                        periodic ? "ticks," : "",
                        Outcome.describe(result.outcome()),
                        result.target().key(),
                        result.damage()));
    }

    @Override
    public void auraGained(Aura aura) {
        line(aura.unit(), "gains " + aura.label());
    }

    @Override
    public void auraFaded(Aura aura) {
        line(aura.unit(), "loses " + aura.label());
    }

    @Override
    public void manaChanged(Unit unit, ActionId source, double change, double after) {
        line(unit, String.format(Locale.ROOT, "mana %+.1f from %s, now %.1f", change, source.key(), after));
    }
}
