package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.core.SimTime;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// Writes code that evaluates values. What is made of other values becomes code, everything else a call of a
/// constant object. Confined to one thread.
final class ValueEmitter {
    /// Truths of more parts than this get a method of their own: the virtual machine does not compile large ones.
    private static final int LARGE = 40;

    private static final ClassDesc VALUE = Value.class.describeConstable().orElseThrow();
    private static final ClassDesc MATH = Math.class.describeConstable().orElseThrow();
    private static final ClassDesc SIM_TIME = SimTime.class.describeConstable().orElseThrow();
    private static final ClassDesc ARITHMETIC =
            Arithmetic.class.describeConstable().orElseThrow();
    private static final ClassDesc MEMORY =
            Variable.Memory.class.describeConstable().orElseThrow();
    private static final ClassDesc CLOCK =
            DecisionClock.class.describeConstable().orElseThrow();

    private final StepCompiler compiler;

    ValueEmitter(StepCompiler compiler) {
        this.compiler = compiler;
    }

    // ---- truths ----

    /// Goes on where the value is true, else jumps.
    void jumpUnless(CodeBuilder code, Value value, Label no) {
        switch (value) {
            case Constant.Truth truth -> {
                if (!truth.bool()) {
                    code.goto_(no);
                }
            }
            case Logic.Not not -> jumpIf(code, not.value, no);
            case Logic.Several several
            when size(several) > LARGE -> {
                String part = compiler.method(MethodTypeDesc.of(ConstantDescs.CD_boolean), body -> {
                    Label out = body.newLabel();
                    several(body, several, out, false);
                    body.iconst_1().ireturn().labelBinding(out).iconst_0().ireturn();
                });
                code.invokestatic(compiler.self(), part, MethodTypeDesc.of(ConstantDescs.CD_boolean))
                        .ifeq(no);
            }
            case Logic.Several several -> several(code, several, no, false);
            default -> {
                bool(code, value);
                code.ifeq(no);
            }
        }
    }

    /// Jumps where the value is true, else goes on.
    private void jumpIf(CodeBuilder code, Value value, Label yes) {
        switch (value) {
            case Constant.Truth truth -> {
                if (truth.bool()) {
                    code.goto_(yes);
                }
            }
            case Logic.Not not -> jumpUnless(code, not.value, yes);
            case Logic.Several several when size(several) <= LARGE -> several(code, several, yes, true);
            default -> {
                bool(code, value);
                code.ifne(yes);
            }
        }
    }

    /// Jumps where the answer is `jumpOn`, else goes on.
    private void several(CodeBuilder code, Logic.Several several, Label target, boolean jumpOn) {
        if (several.deciding == jumpOn) {
            for (Value part : several.parts) {
                jump(code, part, target, jumpOn);
            }
            return;
        }
        // The first that decides leads past the jump.
        Label past = code.newLabel();
        for (Value part : several.parts) {
            jump(code, part, past, several.deciding);
        }
        code.goto_(target).labelBinding(past);
    }

    private void jump(CodeBuilder code, Value value, Label target, boolean when) {
        if (when) {
            jumpIf(code, value, target);
        } else {
            jumpUnless(code, value, target);
        }
    }

    private static int size(Value value) {
        return switch (value) {
            case Logic.Several several -> {
                int size = 1;
                for (Value part : several.parts) {
                    size += size(part);
                }
                yield size;
            }
            case Logic.Not not -> size(not.value);
            case Comparison.Ordered ordered -> 1 + size(ordered.left) + size(ordered.right);
            default -> 1;
        };
    }

    private void bool(CodeBuilder code, Value value) {
        switch (value) {
            case Constant.Truth truth -> code.loadConstant(truth.bool() ? 1 : 0);
            case Logic.Not not -> asTruth(code, not);
            case Logic.Several several -> asTruth(code, several);
            case Comparison.Ordered ordered -> ordered(code, ordered);
            case Comparison.SameTruth same -> {
                bool(code, same.left);
                bool(code, same.right);
                code.ixor();
                if (same.same) {
                    code.iconst_1().ixor();
                }
            }
            case Variable.BoolReference reference ->
                remembered(code, reference.remembered, ConstantDescs.CD_boolean, "bool", "boolAt", this::bool);
            default -> leaf(code, value, "bool", ConstantDescs.CD_boolean);
        }
    }

    private void asTruth(CodeBuilder code, Value value) {
        Label no = code.newLabel();
        Label end = code.newLabel();
        jumpUnless(code, value, no);
        code.iconst_1().goto_(end).labelBinding(no).iconst_0().labelBinding(end);
    }

    private void ordered(CodeBuilder code, Comparison.Ordered ordered) {
        boolean less =
                ordered.operator == Comparison.Operator.LESS || ordered.operator == Comparison.Operator.LESS_OR_EQUAL;
        switch (ordered.comparedAs) {
            case INT -> {
                integer(code, ordered.left);
                integer(code, ordered.right);
            }
            case DURATION -> {
                nanos(code, ordered.left);
                nanos(code, ordered.right);
                code.lcmp().iconst_0();
            }
            case FLOAT -> {
                number(code, ordered.left);
                number(code, ordered.right);
                // What is no number compares as the answer no.
                if (less) {
                    code.dcmpg();
                } else {
                    code.dcmpl();
                }
                code.iconst_0();
            }
            case BOOL -> throw new IllegalStateException("truths are not ordered");
        }
        Label yes = code.newLabel();
        Label end = code.newLabel();
        switch (ordered.operator) {
            case EQUAL -> code.if_icmpeq(yes);
            case NOT_EQUAL -> code.if_icmpne(yes);
            case LESS -> code.if_icmplt(yes);
            case LESS_OR_EQUAL -> code.if_icmple(yes);
            case GREATER -> code.if_icmpgt(yes);
            case GREATER_OR_EQUAL -> code.if_icmpge(yes);
        }
        code.iconst_0().goto_(end).labelBinding(yes).iconst_1().labelBinding(end);
    }

    // ---- numbers; a value of another type is turned into the one that is asked for as Value does ----

    private void integer(CodeBuilder code, Value value) {
        switch (value) {
            case Constant.Whole whole -> code.loadConstant(whole.integer());
            case Arithmetic.IntResult result -> integer(code, result.operation);
            case Arithmetic.IntExtreme extreme ->
                extreme(code, extreme.values, extreme.largest, ConstantDescs.CD_int, this::integer);
            case Variable.IntReference reference ->
                remembered(code, reference.remembered, ConstantDescs.CD_int, "integer", "intAt", this::integer);
            case Value.Bool bool -> bool(code, bool);
            case Value.Float number -> {
                number(code, number);
                code.d2i();
            }
            case Value.Duration duration -> {
                nanos(code, duration);
                toSeconds(code);
                code.d2i();
            }
            case Value.Int other -> leaf(code, other, "integer", ConstantDescs.CD_int);
        }
    }

    private void integer(CodeBuilder code, Arithmetic.Operation operation) {
        integer(code, operation.left());
        integer(code, operation.right());
        switch (operation.kind()) {
            case SUM -> code.iadd();
            case DIFFERENCE -> code.isub();
            case PRODUCT -> code.imul();
            case QUOTIENT -> {
                code.loadConstant(operation.where());
                helper(code, "notZero", ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_String);
                code.idiv();
            }
        }
    }

    private void number(CodeBuilder code, Value value) {
        switch (value) {
            case Constant.Number number -> code.loadConstant(number.number());
            case Arithmetic.FloatResult result -> number(code, result.operation);
            case Arithmetic.FloatExtreme extreme ->
                extreme(code, extreme.values, extreme.largest, ConstantDescs.CD_double, this::number);
            case Variable.FloatReference reference ->
                remembered(code, reference.remembered, ConstantDescs.CD_double, "number", "floatAt", this::number);
            case Value.Bool bool -> {
                bool(code, bool);
                code.i2d();
            }
            case Value.Int integer -> {
                integer(code, integer);
                code.i2d();
            }
            case Value.Duration duration -> {
                nanos(code, duration);
                toSeconds(code);
            }
            case Value.Float other -> leaf(code, other, "number", ConstantDescs.CD_double);
        }
    }

    private void number(CodeBuilder code, Arithmetic.Operation operation) {
        number(code, operation.left());
        number(code, operation.right());
        switch (operation.kind()) {
            case SUM -> code.dadd();
            case DIFFERENCE -> code.dsub();
            case PRODUCT -> code.dmul();
            case QUOTIENT -> {
                if (operation.dividesDuration()) {
                    code.loadConstant(operation.where());
                    helper(
                            code,
                            "ratio",
                            ConstantDescs.CD_double,
                            ConstantDescs.CD_double,
                            ConstantDescs.CD_double,
                            ConstantDescs.CD_String);
                } else {
                    code.ddiv();
                }
            }
        }
    }

    private void nanos(CodeBuilder code, Value value) {
        switch (value) {
            case Constant.Span span -> code.loadConstant(span.nanos());
            case Arithmetic.DurationResult result -> nanos(code, result.operation);
            case Arithmetic.DurationExtreme extreme ->
                extreme(code, extreme.values, extreme.largest, ConstantDescs.CD_long, this::nanos);
            case Variable.DurationReference reference ->
                remembered(code, reference.remembered, ConstantDescs.CD_long, "nanos", "durationAt", this::nanos);
            case Value.Int integer -> {
                integer(code, integer);
                code.i2l().loadConstant(SimTime.SECOND).lmul();
            }
            case Value.Float number -> {
                number(code, number);
                code.invokestatic(
                        SIM_TIME, "seconds", MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_double));
            }
            case Value.Bool bool -> leaf(code, bool, "nanos", ConstantDescs.CD_long);
            case Value.Duration other -> leaf(code, other, "nanos", ConstantDescs.CD_long);
        }
    }

    private void nanos(CodeBuilder code, Arithmetic.Operation operation) {
        nanos(code, operation.left());
        switch (operation.kind()) {
            case SUM -> {
                nanos(code, operation.right());
                code.ladd();
            }
            case DIFFERENCE -> {
                nanos(code, operation.right());
                code.lsub();
            }
            case PRODUCT -> {
                if (operation.byInteger()) {
                    integer(code, operation.right());
                    code.i2l().lmul();
                } else {
                    number(code, operation.right());
                    helper(code, "scaled", ConstantDescs.CD_long, ConstantDescs.CD_long, ConstantDescs.CD_double);
                }
            }
            case QUOTIENT -> quotientOfNanos(code, operation);
        }
    }

    private void quotientOfNanos(CodeBuilder code, Arithmetic.Operation operation) {
        if (operation.byInteger()) {
            integer(code, operation.right());
            code.loadConstant(operation.where());
            helper(code, "notZero", ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_String);
            code.i2l().ldiv();
        } else {
            number(code, operation.right());
            code.loadConstant(operation.where());
            helper(
                    code,
                    "divided",
                    ConstantDescs.CD_long,
                    ConstantDescs.CD_long,
                    ConstantDescs.CD_double,
                    ConstantDescs.CD_String);
        }
    }

    // ---- pieces ----

    private static void helper(CodeBuilder code, String name, ClassDesc result, ClassDesc... parameters) {
        code.invokestatic(ARITHMETIC, name, MethodTypeDesc.of(result, parameters));
    }

    private static void toSeconds(CodeBuilder code) {
        code.invokestatic(SIM_TIME, "toSeconds", MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_long));
    }

    private static void extreme(CodeBuilder code, Value[] values, boolean largest, ClassDesc type, Body body) {
        body.emit(code, values[0]);
        for (int i = 1; i < values.length; i++) {
            body.emit(code, values[i]);
            code.invokestatic(MATH, largest ? "max" : "min", MethodTypeDesc.of(type, type, type));
        }
    }

    private void leaf(CodeBuilder code, Value value, String method, ClassDesc type) {
        compiler.constant(code, value, Value.class);
        code.invokevirtual(VALUE, method, MethodTypeDesc.of(type));
    }

    /// Writes a value of one type onto the stack.
    @FunctionalInterface
    private interface Body {
        void emit(CodeBuilder code, Value value);
    }

    private void remembered(
            CodeBuilder code, Variable.Remembered what, ClassDesc type, String field, String at, Body body) {
        String method = compiler.reader(what, type, inner -> {
            Label fresh = inner.newLabel();
            compiler.constant(inner, what.memory(), Variable.Memory.class);
            inner.getfield(MEMORY, at, ConstantDescs.CD_int);
            compiler.constant(inner, what.clock(), DecisionClock.class);
            inner.getfield(CLOCK, "decision", ConstantDescs.CD_int).if_icmpeq(fresh);
            compiler.constant(inner, what.memory(), Variable.Memory.class);
            body.emit(inner, what.value());
            inner.putfield(MEMORY, field, type);
            compiler.constant(inner, what.memory(), Variable.Memory.class);
            compiler.constant(inner, what.clock(), DecisionClock.class);
            inner.getfield(CLOCK, "decision", ConstantDescs.CD_int).putfield(MEMORY, at, ConstantDescs.CD_int);
            inner.labelBinding(fresh);
            compiler.constant(inner, what.memory(), Variable.Memory.class);
            inner.getfield(MEMORY, field, type).return_(java.lang.classfile.TypeKind.from(type));
        });
        code.invokestatic(compiler.self(), method, MethodTypeDesc.of(type));
    }
}
