package dev.wowlab.specs.apl.compile;

import dev.wowlab.engine.combat.apl.Arithmetic;
import dev.wowlab.engine.combat.apl.Comparison;
import dev.wowlab.engine.combat.apl.Constant;
import dev.wowlab.engine.combat.apl.DecisionClock;
import dev.wowlab.engine.combat.apl.EnergyValues;
import dev.wowlab.engine.combat.apl.FixedValues;
import dev.wowlab.engine.combat.apl.Logic;
import dev.wowlab.engine.combat.apl.Value;
import dev.wowlab.engine.combat.apl.ValueType;
import dev.wowlab.engine.combat.apl.Variable;
import dev.wowlab.specs.apl.AplContext;
import dev.wowlab.specs.apl.AplRotation;
import dev.wowlab.specs.apl.AplValue;
import dev.wowlab.specs.apl.MathOperator;
import dev.wowlab.specs.apl.PlainValue;
import dev.wowlab.specs.apl.UnitValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Compiles values. Confined to one thread. A value that refers to something that is not there is `null`:
/// conditions leave it out, as the reference does.
final class ValueCompiler {

    private static final int MAX_VARIABLE_DEPTH = 32;

    private final AplRotation rotation;
    private final AplContext context;
    private final DecisionClock clock;
    private final AplLint lint;
    private final FigureCompiler figures;
    private final Map<String, Variable.Memory> memories = new HashMap<>();
    private int variableDepth;

    /// What values are compiled with. Confined to one thread.
    record Tools(Lookup lookup, SequenceLinks links, AplLint lint) {}

    ValueCompiler(AplRotation rotation, AplContext context, Tools tools, DecisionClock clock) {
        this.rotation = rotation;
        lint = tools.lint();
        this.context = context;
        this.clock = clock;
        figures = new FigureCompiler(context, tools.lookup(), tools.links(), this::duration);
    }

    /// A value as a truth, `null` where it is left out.
    @Nullable
    Value truth(Optional<AplValue> value, Scope scope) {
        Operand operand = value.isEmpty() ? null : compile(value.get(), scope);
        return operand == null ? null : operand.as(ValueType.BOOL);
    }

    /// A value as a duration, `null` where it is absent or left out.
    @Nullable
    Value duration(Optional<AplValue> value, Scope scope) {
        Operand operand = value.isEmpty() ? null : compile(value.get(), scope);
        if (operand == null) {
            return null;
        }
        Operand.Type type = operand.type();
        if (type == Operand.Type.BOOL || (type == Operand.Type.TEXT && operand instanceof Operand.Literal)) {
            context.plan().refuse(value.orElseThrow().path(), "should be a duration, but is a " + name(type));
            return null;
        }
        return operand.as(ValueType.DURATION);
    }

    /// A value as a number, `null` where it is left out; other types are refused.
    @Nullable
    Value number(AplValue value, Scope scope) {
        Operand operand = compile(value, scope);
        if (operand == null) {
            return null;
        }
        boolean zero = operand instanceof Operand.Literal literal
                && literal.type() == Operand.Type.DURATION
                && literal.nanos() == 0;
        if (operand.type() != Operand.Type.INT && operand.type() != Operand.Type.FLOAT && !zero) {
            context.plan().refuse(value.path(), "should be a number, but is a " + name(operand.type()));
            return null;
        }
        return operand.as(ValueType.FLOAT);
    }

    @Nullable
    Operand compile(AplValue value, Scope scope) {
        return switch (value) {
            case AplValue.Const constant -> Operand.Literal.parse(constant.text());
            case AplValue.And and -> all(and.values(), scope);
            case AplValue.Or or -> any(or.values(), scope);
            case AplValue.Not not -> not(not, scope);
            case AplValue.Compare compare -> compare(compare, scope);
            case AplValue.Arithmetic arithmetic -> arithmetic(arithmetic, scope);
            case AplValue.Extreme extreme -> extreme(extreme, scope);
            case AplValue.VariableRef ref -> variable(ref, scope);
            case AplValue.Placeholder placeholder -> placeholder(placeholder, scope);
            case AplValue.EnergyTimeTo time -> computed(energyTimeTo(time, scope));
            case AplValue.GroupUsed used -> computed(Constant.of(isGroupUsed(used.name())));
            default -> computed(figures.compile(value, scope));
        };
    }

    private @Nullable Value energyTimeTo(AplValue.EnergyTimeTo time, Scope scope) {
        Value energy = figures.hasEnergy(time.path()) ? number(time.energy(), scope) : null;
        return energy == null ? null : EnergyValues.timeTo(context.unit().energy(), energy);
    }

    private static @Nullable Operand computed(@Nullable Value value) {
        return value == null ? null : new Operand.Computed(value);
    }

    // ---- logic ----

    private List<Operand> truths(List<AplValue> values, Scope scope, boolean idle) {
        List<Operand> list = new ArrayList<>();
        for (AplValue value : values) {
            Operand operand = compile(value, scope);
            if (operand != null
                    && values.size() > 1
                    && FixedValues.truth(operand.as(ValueType.BOOL)).equals(Optional.of(idle))) {
                lint.idlePart(value, idle);
            }
            if (operand instanceof Operand.Literal literal) {
                list.add(Operand.Literal.of(literal.bool()));
            } else if (operand != null) {
                list.add(operand);
            }
        }
        return list;
    }

    private @Nullable Operand all(List<AplValue> values, Scope scope) {
        List<Operand> list = truths(values, scope, true);
        if (list.isEmpty()) {
            return null;
        }
        if (list.size() == 1) {
            return asTruth(list.getFirst());
        }
        return list.contains(Operand.Literal.FALSE)
                ? Operand.Literal.FALSE
                : new Operand.Computed(Logic.all(values(list)));
    }

    private @Nullable Operand any(List<AplValue> values, Scope scope) {
        List<Operand> list = truths(values, scope, false);
        if (list.isEmpty()) {
            return null;
        }
        if (list.size() == 1) {
            return asTruth(list.getFirst());
        }
        return list.contains(Operand.Literal.TRUE)
                ? Operand.Literal.TRUE
                : new Operand.Computed(Logic.any(values(list)));
    }

    private static List<Value> values(List<Operand> truths) {
        return truths.stream().map(o -> o.as(ValueType.BOOL)).toList();
    }

    /// The same as a value of type truth, whatever it is compared with later.
    private static Operand asTruth(Operand operand) {
        return operand.type() == Operand.Type.BOOL
                ? operand
                : new Operand.Computed(Logic.all(List.of(operand.as(ValueType.BOOL))));
    }

    private @Nullable Operand not(AplValue.Not not, Scope scope) {
        Operand operand = compile(not.value(), scope);
        if (operand == null) {
            return null;
        }
        return operand instanceof Operand.Literal literal
                ? Operand.Literal.of(!literal.bool())
                : new Operand.Computed(Logic.not(operand.as(ValueType.BOOL)));
    }

    // ---- comparison and arithmetic ----

    private @Nullable Operand compare(AplValue.Compare compare, Scope scope) {
        Operand left = compile(compare.left(), scope);
        Operand right = compile(compare.right(), scope);
        Comparison.Operator operator = operator(compare);
        if (left == null || right == null || operator == null) {
            return null;
        }
        Operand.Type type = left.type().higher(right.type());
        if (type == Operand.Type.TEXT) {
            return compareTexts(compare, operator, left, right);
        }
        boolean ordered = operator != Comparison.Operator.EQUAL && operator != Comparison.Operator.NOT_EQUAL;
        if (type == Operand.Type.BOOL && ordered) {
            warn(compare.path(), "truths can only be equal or not equal; the comparison is left out");
            return null;
        }
        checkShare(compare, left, right);
        ValueType as = type.valueType();
        return new Operand.Computed(Comparison.of(operator, as, left.as(as), right.as(as)));
    }

    /// No text changes in a fight, so that it is compared here.
    private @Nullable Operand compareTexts(
            AplValue.Compare compare, Comparison.Operator operator, Operand left, Operand right) {
        if (left instanceof Operand.Literal one && right instanceof Operand.Literal other) {
            int order = one.text().compareTo(other.text());
            return new Operand.Computed(Constant.of(
                    switch (operator) {
                        case EQUAL -> order == 0;
                        case NOT_EQUAL -> order != 0;
                        case LESS -> order < 0;
                        case LESS_OR_EQUAL -> order <= 0;
                        case GREATER -> order > 0;
                        case GREATER_OR_EQUAL -> order >= 0;
                    }));
        }
        context.plan().refuse(compare.path(), "text can be compared with other text alone");
        return null;
    }

    /// A share is at most 1: whoever compares one with 20 means 20 %.
    private void checkShare(AplValue.Compare compare, Operand left, Operand right) {
        Operand other = isShare(compare.left()) ? right : left;
        boolean shared = isShare(compare.left()) != isShare(compare.right());
        if (shared && other instanceof Operand.Literal literal && (literal.number() > 1 || literal.number() < 0)) {
            lint.add(compare.path(), "compares a share, from 0 to 1, with another number; write 20% for 0.2");
        }
    }

    private static boolean isShare(AplValue value) {
        return switch (value) {
            case AplValue.Plain plain ->
                plain.kind() == PlainValue.CURRENT_TIME_PERCENT || plain.kind() == PlainValue.REMAINING_TIME_PERCENT;
            case AplValue.OfUnit unit ->
                unit.kind() == UnitValue.CURRENT_HEALTH_PERCENT || unit.kind() == UnitValue.CURRENT_MANA_PERCENT;
            default -> false;
        };
    }

    private Comparison.@Nullable Operator operator(AplValue.Compare compare) {
        return switch (compare.operator()) {
            case EQUAL -> Comparison.Operator.EQUAL;
            case NOT_EQUAL -> Comparison.Operator.NOT_EQUAL;
            case LESS -> Comparison.Operator.LESS;
            case LESS_OR_EQUAL -> Comparison.Operator.LESS_OR_EQUAL;
            case GREATER -> Comparison.Operator.GREATER;
            case GREATER_OR_EQUAL -> Comparison.Operator.GREATER_OR_EQUAL;
            case UNKNOWN -> {
                context.plan().refuse(compare.path() + ".op", "the operator is missing");
                yield null;
            }
        };
    }

    private @Nullable Operand arithmetic(AplValue.Arithmetic math, Scope scope) {
        Operand left = compile(math.left(), scope);
        Operand right = compile(math.right(), scope);
        if (left == null || right == null || !computable(math, left.type(), right.type())) {
            return null;
        }
        return switch (math.operator()) {
            case ADD, SUBTRACT -> {
                ValueType as = left.type().higher(right.type()).valueType();
                boolean subtract = math.operator() == MathOperator.SUBTRACT;
                yield new Operand.Computed(Arithmetic.sum(left.as(as), right.as(as), subtract));
            }
            case MULTIPLY -> new Operand.Computed(Arithmetic.product(own(left), own(right)));
            case DIVIDE -> new Operand.Computed(Arithmetic.quotient(own(left), own(right), math.path()));
            case UNKNOWN -> {
                context.plan().refuse(math.path() + ".op", "the operator is missing");
                yield null;
            }
        };
    }

    private static Value own(Operand operand) {
        return operand.as(operand.type().valueType());
    }

    private boolean computable(AplValue.Arithmetic math, Operand.Type left, Operand.Type right) {
        boolean durations = left == Operand.Type.DURATION && right == Operand.Type.DURATION;
        String wrong = null;
        if (left == Operand.Type.BOOL || right == Operand.Type.BOOL) {
            wrong = "truths cannot be computed with";
        } else if (left == Operand.Type.TEXT || right == Operand.Type.TEXT) {
            wrong = "text cannot be computed with";
        } else if (math.operator() == MathOperator.MULTIPLY && durations) {
            wrong = "durations cannot be multiplied with each other";
        } else if (math.operator() == MathOperator.DIVIDE
                && left != Operand.Type.DURATION
                && right == Operand.Type.DURATION) {
            wrong = "a number cannot be divided by a duration";
        }
        if (wrong != null) {
            warn(math.path(), wrong + "; the value is left out");
        }
        return wrong == null;
    }

    private @Nullable Operand extreme(AplValue.Extreme extreme, Scope scope) {
        List<Operand> list = new ArrayList<>();
        Operand.Type type = Operand.Type.INT;
        for (AplValue value : extreme.values()) {
            Operand operand = compile(value, scope);
            if (operand != null) {
                list.add(operand);
                type = type.higher(operand.type());
            }
        }
        if (list.isEmpty()) {
            return null;
        }
        if (list.size() == 1) {
            return list.getFirst();
        }
        if (type == Operand.Type.BOOL || type == Operand.Type.TEXT) {
            context.plan().refuse(extreme.path(), "there is no largest or smallest " + name(type));
            return null;
        }
        ValueType as = type.valueType();
        return new Operand.Computed(
                Arithmetic.extreme(list.stream().map(o -> o.as(as)).toList(), extreme.largest()));
    }

    // ---- names ----

    private @Nullable Operand variable(AplValue.VariableRef ref, Scope scope) {
        lint.use(ref.name());
        Optional<AplValue> global = rotation.variables().stream()
                .filter(v -> v.name().equals(ref.name()))
                .map(AplRotation.Variable::value)
                .findFirst();
        if (global.isEmpty()) {
            warn(ref.path(), "there is no variable " + ref.name() + "; the reference is left out");
            return null;
        }
        Optional<AplValue> override = scope.override(ref.name());
        if (override.isPresent()) {
            Operand operand = nested(override.get(), ref);
            if (operand != null) {
                return reference(operand, new Variable.Memory());
            }
        }
        Operand operand = nested(global.get(), ref);
        // A variable without a value is 0, not left out.
        return operand == null
                ? new Operand.Computed(Constant.of(0))
                : reference(operand, memories.computeIfAbsent(ref.name(), n -> new Variable.Memory()));
    }

    private @Nullable Operand nested(AplValue value, AplValue.VariableRef ref) {
        if (variableDepth == MAX_VARIABLE_DEPTH) {
            context.plan().refuse(ref.path(), "the variable " + ref.name() + " refers to itself");
            return null;
        }
        variableDepth++;
        Operand operand = compile(value, Scope.OUTSIDE);
        variableDepth--;
        return operand;
    }

    private Operand reference(Operand operand, Variable.Memory memory) {
        if (operand.type() == Operand.Type.TEXT) {
            return operand;
        }
        return operand instanceof Operand.Literal
                ? new Operand.Computed(own(operand))
                : new Operand.Computed(Variable.reference(own(operand), memory, clock));
    }

    private @Nullable Operand placeholder(AplValue.Placeholder placeholder, Scope scope) {
        Optional<AplValue> filled = scope.placeholder(placeholder.name());
        if (filled.isEmpty()) {
            context.plan()
                    .refuse(
                            placeholder.path(),
                            "the placeholder " + placeholder.name() + " is not filled by the reference to its group");
            return null;
        }
        return compile(filled.get(), Scope.OUTSIDE);
    }

    private boolean isGroupUsed(String name) {
        return rotation.groups().stream().anyMatch(g -> g.name().equals(name))
                && GroupReferences.names(rotation).contains(name);
    }

    private void warn(String path, String message) {
        context.plan().warn(path + ": " + message);
        lint.add(path, message);
    }

    private static String name(Operand.Type type) {
        return switch (type) {
            case INT, FLOAT -> "number";
            case DURATION -> "duration";
            case TEXT -> "text";
            case BOOL -> "truth";
        };
    }
}
