package dev.wowlab.specs.apl;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.specs.json.ActionRef;
import dev.wowlab.specs.json.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads actions of a rotation. Confined to one thread.
final class ActionParser {

    private final ValueParser values;

    ActionParser(ValueParser values) {
        this.values = values;
    }

    ValueParser values() {
        return values;
    }

    /// The action in a field; empty where it is absent or has no kind, as the reference skips both.
    Optional<AplAction> action(Message parent, String field, AplLine line, int depth) {
        return parent.message(field).flatMap(message -> action(message, line, depth));
    }

    private Optional<AplAction> action(Message message, AplLine line, int depth) {
        if (depth > AplParser.MAX_DEPTH) {
            message.problems().problem(message.path(), "is nested deeper than " + AplParser.MAX_DEPTH + " levels");
            return Optional.empty();
        }
        Optional<AplValue> condition = values.value(message, "condition", depth + 1);
        Optional<AplAction.Kind> kind = Optional.empty();
        boolean named = false;
        for (String name : message.names()) {
            if (name.equals("condition")) {
                continue;
            }
            if (named) {
                message.problem(name, "a second action beside another one");
            }
            named = true;
            kind = kind(message, name, line, depth + 1);
        }
        if (!named) {
            message.problems().warn(message.path(), "names no action and is skipped");
        }
        return kind.map(k -> new AplAction(message.path(), line, condition, k));
    }

    private Optional<AplAction.Kind> kind(Message parent, String name, AplLine line, int depth) {
        Message body = parent.messageOrEmpty(name);
        int problems = parent.problems().problems().size();
        Optional<AplAction.Kind> kind = switch (name) {
            case "castSpell" -> cast(body, false);
            case "castFriendlySpell" -> cast(body, true);
            case "channelSpell" -> channel(body, depth);
            case "multidot" -> multidot(body, false, depth);
            case "strictMultidot" -> multidot(body, true, depth);
            case "autocastOtherCooldowns" -> Optional.of(new AplAction.AutocastOtherCooldowns());
            case "castAllStatBuffCooldowns" -> Optional.of(new AplAction.CastAllStatBuffCooldowns(StatBits.read(body)));
            case "activateAllStatBuffProcAuras" ->
                Optional.of(new AplAction.ActivateItemProcs(
                        body.enumeration("swapSet", SwapSet.class), StatBits.read(body)));
            case "wait" -> values.value(body, "duration", depth).map(AplAction.Wait::new);
            case "waitUntil" -> values.value(body, "condition", depth).map(AplAction.WaitUntil::new);
            case "schedule" -> schedule(body, line, depth);
            case "sequence" -> Optional.of(new AplAction.Sequence(body.text("name"), actions(body, line, depth)));
            case "strictSequence" -> Optional.of(new AplAction.StrictSequence(actions(body, line, depth)));
            case "resetSequence" -> Optional.of(new AplAction.ResetSequence(body.text("sequenceName")));
            case "changeTarget" -> Optional.of(new AplAction.ChangeTarget(UnitRef.read(body, "newTarget")));
            case "activateAura" -> ActionRef.read(body, "auraId").map(AplAction.ActivateAura::new);
            case "activateAuraWithStacks" ->
                ActionRef.read(body, "auraId")
                        .map(a -> new AplAction.ActivateAuraWithStacks(a, body.integer("numStacks")));
            case "cancelAura" -> ActionRef.read(body, "auraId").map(AplAction.CancelAura::new);
            case "triggerIcd" -> ActionRef.read(body, "auraId").map(AplAction.TriggerIcd::new);
            case "groupReference" ->
                Optional.of(new AplAction.GroupReference(body.text("groupName"), variables(body, "variables")));
            case "multishield" -> multishield(body, depth);
            case "move" -> values.value(body, "rangeFromTarget", depth).map(AplAction.Move::new);
            case "moveDuration" -> values.value(body, "duration", depth).map(AplAction.MoveFor::new);
            case "itemSwap" -> Optional.of(new AplAction.ItemSwap(body.enumeration("swapSet", SwapSet.class)));
            case "catOptimalRotationAction" -> Optional.of(new AplAction.CatRotation(CatHabits.read(body)));
            case "bearOptimalRotationAction" -> Optional.of(new AplAction.BearRotation(BearHabits.read(body)));
            case "guardianHotwDpsRotation" -> absent(body, name, "no druid does " + name + " in the code of WoWSims");
            // WoWSims keeps it for pets and targets; its own simulation stops where a player's list comes to it.
            case "customRotation" -> absent(body, name, "no player has a rotation in the code of WoWSims");
            case "castWarlockAssignedCurse" ->
                Optional.of(new AplAction.CastWarlockAssignedCurse(UnitRef.read(body, "target")));
            default -> {
                parent.problem(name, "there is no APL action " + name);
                yield Optional.empty();
            }
        };
        if (kind.isPresent()) {
            body.warnOfTheRest();
        } else if (problems == parent.problems().problems().size()) {
            parent.problems().warn(parent.pathOf(name), "lacks an argument and is skipped");
        }
        return kind;
    }

    private static Optional<AplAction.Kind> absent(Message body, String name, String reason) {
        body.names().forEach(body::skip);
        return Optional.of(new AplAction.Absent(name, reason));
    }

    private static Optional<AplAction.Kind> cast(Message body, boolean friendly) {
        UnitRef target = UnitRef.read(body, "target");
        return ActionRef.read(body, "spellId").map(spell -> new AplAction.CastSpell(spell, target, friendly));
    }

    private Optional<AplAction.Kind> channel(Message body, int depth) {
        UnitRef target = UnitRef.read(body, "target");
        Optional<AplValue> interruptIf = values.value(body, "interruptIf", depth);
        boolean allowRecast = body.bool("allowRecast");
        return ActionRef.read(body, "spellId")
                .map(spell -> new AplAction.ChannelSpell(spell, target, interruptIf, allowRecast));
    }

    private Optional<AplAction.Kind> multidot(Message body, boolean strict, int depth) {
        int maxDots = body.integer("maxDots", 0, 1_000);
        Optional<AplValue> maxOverlap = values.value(body, "maxOverlap", depth);
        return ActionRef.read(body, "spellId").map(spell -> new AplAction.Multidot(spell, maxDots, maxOverlap, strict));
    }

    private Optional<AplAction.Kind> multishield(Message body, int depth) {
        int maxShields = body.integer("maxShields", 0, 1_000);
        Optional<AplValue> maxOverlap = values.value(body, "maxOverlap", depth);
        return ActionRef.read(body, "spellId").map(spell -> new AplAction.Multishield(spell, maxShields, maxOverlap));
    }

    private Optional<AplAction.Kind> schedule(Message body, AplLine line, int depth) {
        List<Long> times = new ArrayList<>();
        for (String part : body.text("schedule").split(",", -1)) {
            OptionalLong time = DurationText.parse(part.strip());
            if (time.isEmpty()) {
                body.problem("schedule", "the time '" + part.strip() + "' is not a duration like 30s");
                return Optional.empty();
            }
            times.add(time.getAsLong());
        }
        return action(body, "innerAction", line, depth).map(inner -> new AplAction.Schedule(times, inner));
    }

    private List<AplAction> actions(Message body, AplLine line, int depth) {
        List<AplAction> list = new ArrayList<>();
        for (Message item : body.messages("actions")) {
            action(item, line, depth).ifPresent(list::add);
        }
        return list;
    }

    List<AplRotation.Variable> variables(Message parent, String field) {
        List<AplRotation.Variable> list = new ArrayList<>();
        for (Message item : parent.messages(field)) {
            String name = item.text("name");
            Optional<AplValue> value = values.value(item, "value", 0);
            item.warnOfTheRest();
            value.ifPresent(v -> list.add(new AplRotation.Variable(name, v)));
        }
        return list;
    }

    /// Longest time that a duration may name, so that sums of a few stay far from overflow.
    static final long MAX_DURATION_NANOS = SimTime.minutes(60 * 24 * 365);
}
