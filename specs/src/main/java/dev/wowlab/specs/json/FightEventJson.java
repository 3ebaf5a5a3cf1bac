package dev.wowlab.specs.json;

import dev.wowlab.engine.FightEvent;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The events of a replayed fight as JSON, for a timeline. Stateless, thread-safe. Each object has `time` in seconds
/// from the pull, `type` and `unit`; the rest depends on the type. Fields are only ever added.
public final class FightEventJson {
    private static final double SECONDS = 1e-9;

    private FightEventJson() {}

    /// One event.
    public static ObjectNode of(FightEvent event) {
        return switch (event) {
            case FightEvent.Begun e -> object(e, "begin").put("duration", e.durationNs() * SECONDS);
            case FightEvent.CastBegun e ->
                about(e, "cast", e.action())
                        .put("target", e.target())
                        .put("cost", e.cost())
                        .put("castTime", e.castTimeNs() * SECONDS);
            case FightEvent.CastFinished e -> about(e, "finish", e.action()).put("target", e.target());
            case FightEvent.Damage e ->
                about(e, "damage", e.action())
                        .put("target", e.target())
                        .put("outcome", e.outcome())
                        .put("amount", e.amount())
                        .put("resisted", e.resisted())
                        .put("periodic", e.periodic());
            case FightEvent.AuraGained e -> lasting(about(e, "gain", e.aura()), e.durationNs());
            case FightEvent.AuraRefreshed e -> lasting(about(e, "refresh", e.aura()), e.durationNs());
            case FightEvent.AuraStacks e -> about(e, "stacks", e.aura()).put("stacks", e.stacks());
            case FightEvent.AuraFaded e -> about(e, "fade", e.aura());
            case FightEvent.ResourceChanged e ->
                about(e, "resource", e.source())
                        .put("resource", e.resource())
                        .put("change", e.change())
                        .put("after", e.after());
            case FightEvent.Appeared e -> object(e, "appear");
            case FightEvent.Left e -> object(e, "leave");
            case FightEvent.LineFired e -> object(e, "line").put("line", e.line());
            case FightEvent.Ended e -> object(e, "end");
        };
    }

    private static ObjectNode object(FightEvent event, String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("time", event.timeNs() * SECONDS)
                .put("type", type)
                .put("unit", event.unit());
    }

    private static ObjectNode about(FightEvent event, String type, FightEvent.Action action) {
        ObjectNode object = object(event, type).put("id", action.id());
        return action.name().isEmpty() ? object : object.put("name", action.name());
    }

    /// What lasts for good has no `duration`.
    private static ObjectNode lasting(ObjectNode object, long durationNs) {
        return durationNs < 0 ? object : object.put("duration", durationNs * SECONDS);
    }
}
