package dev.wowlab.specs.apl;

import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.specs.json.ActionRef;
import dev.wowlab.specs.json.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads values of a rotation. Confined to one thread.
final class ValueParser {

    /// The value in a field; empty where it is absent or has no kind.
    Optional<AplValue> value(Message parent, String field, int depth) {
        return parent.message(field).flatMap(message -> value(message, depth));
    }

    private Optional<AplValue> value(Message message, int depth) {
        if (depth > AplParser.MAX_DEPTH) {
            message.problems().problem(message.path(), "is nested deeper than " + AplParser.MAX_DEPTH + " levels");
            return Optional.empty();
        }
        message.skip("uuid");
        Optional<AplValue> value = Optional.empty();
        boolean named = false;
        for (String name : message.names()) {
            if (name.equals("uuid")) {
                continue;
            }
            if (named) {
                message.problem(name, "a second value beside another one");
            }
            named = true;
            value = kind(message, name, depth + 1);
        }
        return value;
    }

    private Optional<AplValue> kind(Message parent, String name, int depth) {
        Message body = parent.messageOrEmpty(name);
        Optional<AplValue> value =
                operator(body, name, depth).or(() -> figure(body, name)).or(() -> special(body, name, depth));
        if (value.isPresent()) {
            body.warnOfTheRest();
        } else {
            explain(parent, name);
        }
        return value;
    }

    /// A known kind without a value lacks an argument, which the reference skips too; any other is refused.
    private static void explain(Message parent, String name) {
        if (KNOWN_ARGUMENTS.contains(name)
                || SpellValue.byField(name).isPresent()
                || AuraValue.byField(name).isPresent()
                || DotValue.byField(name).isPresent()) {
            parent.problems().warn(parent.pathOf(name), "lacks an argument and is skipped");
        } else {
            parent.problem(name, "there is no APL value " + name);
        }
    }

    private static final Set<String> KNOWN_ARGUMENTS = Set.of(
            "not",
            "cmp",
            "math",
            "isExecutePhase",
            "selectedPotion",
            "selectedConjured",
            "multipleCdUsages",
            "bossSpellIsCasting",
            "bossSpellTimeToReady",
            "dotPercentIncrease",
            "dotTickRatePercentIncrease",
            "totemRemainingTime",
            "energyTimeToTarget");

    private Optional<AplValue> operator(Message body, String name, int depth) {
        return switch (name) {
            case "const" -> Optional.of(new AplValue.Const(body.path(), body.text("val")));
            case "and" -> Optional.of(new AplValue.And(body.path(), values(body, depth)));
            case "or" -> Optional.of(new AplValue.Or(body.path(), values(body, depth)));
            case "not" -> value(body, "val", depth).map(v -> new AplValue.Not(body.path(), v));
            case "cmp" -> {
                CompareOperator operator = body.enumeration("op", CompareOperator.class);
                yield both(body, depth, (l, r) -> new AplValue.Compare(body.path(), operator, l, r));
            }
            case "math" -> {
                MathOperator operator = body.enumeration("op", MathOperator.class);
                yield both(body, depth, (l, r) -> new AplValue.Arithmetic(body.path(), operator, l, r));
            }
            case "max" -> Optional.of(new AplValue.Extreme(body.path(), true, values(body, depth)));
            case "min" -> Optional.of(new AplValue.Extreme(body.path(), false, values(body, depth)));
            case "variableRef" -> Optional.of(new AplValue.VariableRef(body.path(), body.text("name")));
            case "variablePlaceholder" -> Optional.of(new AplValue.Placeholder(body.path(), body.text("name")));
            case "actionGroupUsed" -> Optional.of(new AplValue.GroupUsed(body.path(), body.text("name")));
            default -> Optional.empty();
        };
    }

    private interface Pair {
        AplValue of(AplValue left, AplValue right);
    }

    private Optional<AplValue> both(Message body, int depth, Pair pair) {
        Optional<AplValue> left = value(body, "lhs", depth);
        Optional<AplValue> right = value(body, "rhs", depth);
        return left.flatMap(l -> right.map(r -> pair.of(l, r)));
    }

    private List<AplValue> values(Message body, int depth) {
        List<AplValue> list = new ArrayList<>();
        for (Message item : body.messages("vals")) {
            value(item, depth).ifPresent(list::add);
        }
        return list;
    }

    private static Optional<AplValue> figure(Message body, String name) {
        return PlainValue.byField(name)
                .<AplValue>map(kind -> new AplValue.Plain(body.path(), skipUnit(body, kind)))
                .or(() -> UnitValue.byField(name)
                        .map(kind -> new AplValue.OfUnit(body.path(), kind, UnitRef.read(body, "sourceUnit"))))
                .or(() -> SequenceValue.byField(name)
                        .map(kind -> new AplValue.OfSequence(body.path(), kind, body.text("sequenceName"))))
                .or(() -> SpellValue.byField(name)
                        .flatMap(kind -> withId(body, "spellId", id -> new AplValue.OfSpell(body.path(), kind, id))))
                .or(() -> DotValue.byField(name).flatMap(kind -> dot(body, kind)))
                .or(() -> StatBuffValue.byField(name).map(kind -> statBuffs(body, kind)))
                .or(() -> AbsentValue.byField(name).map(kind -> absent(body, kind)));
    }

    private static AplValue absent(Message body, AbsentValue kind) {
        body.names().forEach(body::skip);
        return new AplValue.Absent(body.path(), kind);
    }

    private static AplValue statBuffs(Message body, StatBuffValue kind) {
        long minIcdNs = SimTime.seconds(body.number("minIcdSeconds", 0, 3_600));
        return new AplValue.OfStatBuffs(body.path(), kind, StatBits.read(body), minIcdNs);
    }

    private static Optional<AplValue> attack(Message body, AttackValue kind) {
        if (kind == AttackValue.SWING_TIME) {
            Optional<AutoAttack> attack =
                    body.enumeration("autoType", SwingType.class).attack();
            // Without a weapon it takes no time.
            return attack.<AplValue>map(a -> new AplValue.OfAttack(body.path(), kind, a))
                    .or(() -> Optional.of(new AplValue.Const(body.path(), "0s")));
        }
        AutoAttack attack = body.enumeration("autoType", AutoAttackType.class).attack();
        return Optional.of(new AplValue.OfAttack(body.path(), kind, attack));
    }

    private static Optional<AplValue> boss(Message body, BossValue kind) {
        UnitRef unit = UnitRef.read(body, "targetUnit");
        return withId(body, "spellId", id -> new AplValue.OfBoss(body.path(), kind, unit, id));
    }

    private static PlainValue skipUnit(Message body, PlainValue kind) {
        body.skip("sourceUnit");
        return kind;
    }

    private static Optional<AplValue> dot(Message body, DotValue kind) {
        UnitRef target = UnitRef.read(body, "targetUnit");
        return withId(body, "spellId", id -> new AplValue.OfDot(body.path(), kind, target, id));
    }

    private static Optional<AplValue> dotIncrease(Message body, boolean rate) {
        UnitRef target = UnitRef.read(body, "targetUnit");
        boolean base = body.bool("useBaseValue");
        return withId(body, "spellId", id -> new AplValue.DotIncrease(body.path(), rate, target, id, base));
    }

    private Optional<AplValue> special(Message body, String name, int depth) {
        Optional<AuraValue> aura = AuraValue.byField(name);
        if (aura.isPresent()) {
            return aura(body, aura.get(), depth);
        }
        return switch (name) {
            case "isExecutePhase" -> executePhase(body);
            case "selectedPotion" -> selected(body, "potionId", true);
            case "selectedConjured" -> selected(body, "conjuredId", false);
            case "warlockIsAssignedCurse" ->
                Optional.of(
                        new AplValue.WarlockIsAssigned(body.path(), body.enumeration("curseType", WarlockCurse.class)));
            case "warlockAssignedCurseIsActive" ->
                Optional.of(new AplValue.WarlockAssignedActive(body.path(), UnitRef.read(body, "targetUnit")));
            case "autoSwingTime" -> attack(body, AttackValue.SWING_TIME);
            case "autoTimeToNext" -> attack(body, AttackValue.TIME_TO_NEXT);
            case "autoTimeSinceLast" -> attack(body, AttackValue.TIME_SINCE_LAST);
            case "dotPercentIncrease" -> dotIncrease(body, false);
            case "dotTickRatePercentIncrease" -> dotIncrease(body, true);
            case "bossSpellIsCasting" -> boss(body, BossValue.IS_CASTING);
            case "bossSpellTimeToReady" -> boss(body, BossValue.TIME_TO_READY);
            case "bossCurrentTarget" ->
                Optional.of(new AplValue.TargetsPlayer(body.path(), UnitRef.read(body, "targetUnit")));
            case "activeItemSwapSet" ->
                Optional.of(new AplValue.ActiveSwapSet(body.path(), body.enumeration("swapSet", SwapSet.class)));
            case "totemRemainingTime" -> totemRemaining(body);
            case "energyTimeToTarget" ->
                value(body, "targetEnergy", depth).map(energy -> new AplValue.EnergyTimeTo(body.path(), energy));
            case "multipleCdUsages" -> multipleCooldownUsages(body, depth);
            default -> Optional.empty();
        };
    }

    private Optional<AplValue> aura(Message body, AuraValue kind, int depth) {
        UnitRef unit = UnitRef.read(body, "sourceUnit");
        boolean reaction = body.bool("includeReactionTime");
        Optional<AplValue> maxOverlap = value(body, "maxOverlap", depth);
        return withId(body, "auraId", id -> new AplValue.OfAura(body.path(), kind, unit, id, reaction, maxOverlap));
    }

    private static Optional<AplValue> executePhase(Message body) {
        int percent = body.enumeration("threshold", ExecuteThreshold.class).percent();
        return percent == 0 ? Optional.empty() : Optional.of(new AplValue.ExecutePhase(body.path(), percent));
    }

    private static Optional<AplValue> selected(Message body, String field, boolean potion) {
        return withId(body, field, id -> new AplValue.Selected(body.path(), potion, id.id()));
    }

    private static Optional<AplValue> totemRemaining(Message body) {
        TotemElement element = body.enumeration("totemType", TotemElement.class);
        boolean reaction = body.bool("includeReactionTime");
        return element == TotemElement.UNKNOWN
                ? Optional.empty()
                : Optional.of(new AplValue.TotemRemaining(body.path(), element, reaction));
    }

    private Optional<AplValue> multipleCooldownUsages(Message body, int depth) {
        Optional<ActionRef> base = ActionRef.read(body, "baseSpellId");
        Optional<AplValue> offset = value(body, "offset", depth);
        boolean alignEnd = body.bool("alignCdEnd");
        return withId(
                body,
                "targetSpellId",
                id -> new AplValue.MultipleCooldownUsages(body.path(), base, id, offset, alignEnd));
    }

    private static Optional<AplValue> withId(Message body, String field, Function<ActionRef, AplValue> make) {
        return ActionRef.read(body, field).map(make);
    }
}
