package dev.wowlab.engine.combat;

import dev.wowlab.engine.FightEvent;
import dev.wowlab.engine.FightLog;
import dev.wowlab.engine.core.SimTime;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The events of a fight as lines for people, like `[   1.500] player       Immolate (spell:27215) crits target1 for
/// 512`. Confined to the fight's thread. What says nothing new is left out: that an instant cast goes off, gains of
/// nothing.
public final class TextLog implements FightLog {
    private static final double NOTHING = 0.05;

    private final Consumer<String> lines;
    private FightEvent.@Nullable CastBegun instant;

    /// @param lines takes each line
    public TextLog(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void event(FightEvent event) {
        String text = description(event);
        if (!text.isEmpty()) {
            // Without the sign of the nanosecond before the pull.
            double time = (double) Math.round((double) event.timeNs() / SimTime.MILLISECOND) / 1000 + 0.0;
            lines.accept(String.format(Locale.ROOT, "[%8.3f] %-12s %s", time, event.unit(), text));
        }
    }

    /// Empty where it is left out.
    private String description(FightEvent event) {
        return switch (event) {
            case FightEvent.Begun e -> format("begins a fight of %.3f s", SimTime.toSeconds(e.durationNs()));
            case FightEvent.CastBegun e -> cast(e);
            case FightEvent.CastFinished e -> finish(e);
            case FightEvent.Damage e -> damage(e);
            case FightEvent.AuraGained e -> "gains " + name(e.aura()) + lasting(e.durationNs());
            case FightEvent.AuraRefreshed e -> "refreshes " + name(e.aura()) + lasting(e.durationNs());
            case FightEvent.AuraStacks e -> format("%s stacks to %d", name(e.aura()), e.stacks());
            case FightEvent.AuraFaded e -> "loses " + name(e.aura());
            case FightEvent.ResourceChanged e -> resource(e);
            case FightEvent.Appeared e -> "appears";
            case FightEvent.Left e -> "leaves";
            case FightEvent.LineFired e -> "does line " + e.line() + " of the action list";
            case FightEvent.Ended e -> "ends the fight";
        };
    }

    private String cast(FightEvent.CastBegun e) {
        instant = e.castTimeNs() == 0 ? e : null;
        String time = e.castTimeNs() == 0 ? "instant" : format("%.3f s", SimTime.toSeconds(e.castTimeNs()));
        String cost = e.cost() == 0 ? "" : format(", costs %.1f", e.cost());
        return "casts " + name(e.action()) + " at " + e.target() + " (" + time + cost + ")";
    }

    private String finish(FightEvent.CastFinished e) {
        FightEvent.CastBegun begun = instant;
        boolean told = begun != null
                && begun.timeNs() == e.timeNs()
                && begun.unit().equals(e.unit())
                && begun.action().equals(e.action());
        return told ? "" : name(e.action()) + " goes off at " + e.target();
    }

    private static String resource(FightEvent.ResourceChanged e) {
        return Math.abs(e.change()) < NOTHING
                ? ""
                : format("%+.1f %s from %s, %.1f left", e.change(), e.resource(), name(e.source()), e.after());
    }

    private static String damage(FightEvent.Damage e) {
        String does = name(e.action()) + (e.periodic() ? " ticks, " : " ");
        return switch (e.outcome()) {
            case "miss" -> does + "misses " + e.target();
            case "dodge", "parry" -> does + e.target() + ": " + e.outcome();
            case "crit" -> does + "crits " + e.target() + amount(e);
            case "hit" -> does + "hits " + e.target() + amount(e);
            default -> does + "hits " + e.target() + " (" + e.outcome() + ")" + amount(e);
        };
    }

    private static String amount(FightEvent.Damage e) {
        String resisted = e.resisted() == 0 ? "" : format(" (%.0f %% resisted)", 100 * e.resisted());
        return e.amount() == 0 ? resisted : format(" for %.0f%s", e.amount(), resisted);
    }

    private static String lasting(long durationNs) {
        return durationNs < 0 ? "" : format(" for %.1f s", SimTime.toSeconds(durationNs));
    }

    private static String name(FightEvent.Action action) {
        return action.name().isEmpty() ? action.id() : action.name() + " (" + action.id() + ")";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
