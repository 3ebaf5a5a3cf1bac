package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Spell;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Turns the steps of an action list into a class of its own, in which everything that a step refers to is a
/// constant. What asks values one by one calls one of many classes at each place; the compiled code calls known
/// ones, which the virtual machine inlines. Confined to one thread; used once.
///
/// The class has one static method for each step, group and remembered variable, so that none grows beyond what
/// the virtual machine compiles.
final class StepCompiler {
    private static final ClassDesc OBJECT_ARRAY = ConstantDescs.CD_Object.arrayType();
    private static final ClassDesc STEP = desc(Step.class);
    private static final ClassDesc ACT = desc(Act.class);
    private static final ClassDesc GROUP = desc(GroupAct.class);
    private static final ClassDesc SPELL = desc(Spell.class);
    private static final ClassDesc TIMER = desc(CooldownTimer.class);
    private static final ClassDesc DECIDER = desc(Decider.class);
    private static final MethodTypeDesc CHOOSES = MethodTypeDesc.of(
            STEP, ConstantDescs.CD_long, ConstantDescs.CD_long, ConstantDescs.CD_long, ConstantDescs.CD_boolean);
    private static final MethodTypeDesc EXECUTES = MethodTypeDesc.of(ConstantDescs.CD_void, STEP);
    private static final MethodTypeDesc HOLDS = CHOOSES.changeReturnType(ConstantDescs.CD_boolean);
    private static final MethodTypeDesc TRUTH = MethodTypeDesc.of(ConstantDescs.CD_boolean);
    private static final MethodTypeDesc ASKS_STEP = MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_int);
    private static final String CLASS_NAME = StepCompiler.class.getPackageName() + ".CompiledSteps";

    // Local variables of every method about steps.
    private static final int NOW = 0;
    private static final int SOON = 2;
    private static final int GCD_AT = 4;
    private static final int IN_SEQUENCE = 6;

    private final ClassDesc self = ClassDesc.of(CLASS_NAME);
    private final List<Object> constants = new ArrayList<>();
    private final List<ClassDesc> constantTypes = new ArrayList<>();
    private final Map<Object, Integer> constantIndex = new IdentityHashMap<>();
    private final ValueEmitter values = new ValueEmitter(this);
    private final List<Runnable> pending = new ArrayList<>();
    private final ClassBuilder builder;
    private final Map<Value, String> conditions = new IdentityHashMap<>();
    private final Map<Reader, String> readers = new HashMap<>();
    private int methods;

    private StepCompiler(ClassBuilder builder) {
        this.builder = builder;
    }

    /// The compiled steps, or empty where there are none or too many for a class.
    static Optional<Decider> compile(Step[] steps) {
        if (steps.length == 0) {
            return Optional.empty();
        }
        List<Object> constants = new ArrayList<>();
        byte[] bytes;
        try {
            bytes = ClassFile.of().build(ClassDesc.of(CLASS_NAME), classBuilder -> {
                StepCompiler compiler = new StepCompiler(classBuilder);
                compiler.build(steps);
                constants.addAll(compiler.constants);
            });
        } catch (IllegalArgumentException tooLarge) {
            return Optional.empty();
        }
        try {
            MethodHandles.Lookup compiled = MethodHandles.lookup()
                    .defineHiddenClassWithClassData(
                            bytes, constants.toArray(), true, MethodHandles.Lookup.ClassOption.NESTMATE);
            return Optional.of(
                    (Decider) compiled.lookupClass().getDeclaredConstructor().newInstance());
        } catch (IllegalAccessException
                | InstantiationException
                | InvocationTargetException
                | NoSuchMethodException broken) {
            throw new IllegalStateException("a compiled action list does not load", broken);
        }
    }

    private static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    private void build(Step[] steps) {
        builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER).withSuperclass(DECIDER);
        builder.withMethodBody(
                ConstantDescs.INIT_NAME,
                ConstantDescs.MTD_void,
                0,
                code -> code.aload(0)
                        .invokespecial(DECIDER, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                        .return_());
        defineConditions(steps);
        defineExecution(steps);
        String main = chooser(steps);
        builder.withMethodBody(
                "firstReady",
                CHOOSES,
                0,
                code -> code.lload(1)
                        .lload(3)
                        .lload(5)
                        .iload(7)
                        .invokestatic(self, main, CHOOSES)
                        .areturn());
        // Each may ask for more methods.
        for (int i = 0; i < pending.size(); i++) {
            pending.get(i).run();
        }
        defineConstants();
    }

    /// Each act in a method of its own, so that the virtual machine compiles each cast for its spell alone.
    private void defineExecution(Step[] steps) {
        builder.withMethodBody("execute", EXECUTES, 0, code -> {
            Label other = code.newLabel();
            List<SwitchCase> cases = new ArrayList<>();
            for (int i = 0; i < steps.length; i++) {
                cases.add(SwitchCase.of(i, code.newLabel()));
            }
            code.aload(1).getfield(STEP, "compiledAt", ConstantDescs.CD_int).tableswitch(other, cases);
            for (int i = 0; i < steps.length; i++) {
                steps[i].compiledAt = i;
                Act act = steps[i].act;
                String does = method(ConstantDescs.MTD_void, body -> {
                    constant(body, act, act instanceof GroupAct ? GroupAct.class : Act.class);
                    body.invokevirtual(ACT, "execute", ConstantDescs.MTD_void).return_();
                });
                code.labelBinding(cases.get(i).target())
                        .invokestatic(self, does, ConstantDescs.MTD_void)
                        .return_();
            }
            code.labelBinding(other)
                    .aload(0)
                    .aload(1)
                    .invokespecial(DECIDER, "execute", EXECUTES)
                    .return_();
        });
    }

    private void defineConditions(Step[] steps) {
        builder.withMethodBody("conditionHolds", ASKS_STEP, 0, code -> {
            Label none = code.newLabel();
            List<SwitchCase> cases = new ArrayList<>();
            for (int i = 0; i < steps.length; i++) {
                cases.add(SwitchCase.of(i, steps[i].condition == null ? none : code.newLabel()));
            }
            code.iload(1).tableswitch(none, cases);
            for (int i = 0; i < steps.length; i++) {
                Value condition = steps[i].condition;
                if (condition != null) {
                    code.labelBinding(cases.get(i).target())
                            .invokestatic(self, condition(condition), TRUTH)
                            .ireturn();
                }
            }
            code.labelBinding(none).iconst_1().ireturn();
        });
    }

    /// The method that says whether a condition holds.
    private String condition(Value condition) {
        String known = conditions.get(condition);
        if (known != null) {
            return known;
        }
        String name = method(TRUTH, code -> {
            Label no = code.newLabel();
            values.jumpUnless(code, condition, no);
            code.iconst_1().ireturn().labelBinding(no).iconst_0().ireturn();
        });
        conditions.put(condition, name);
        return name;
    }

    // ---- what emitters ask for ----

    ClassDesc self() {
        return self;
    }

    /// Loads an object that never changes.
    void constant(CodeBuilder code, Object object, Class<?> type) {
        Integer known = constantIndex.get(object);
        int index = known == null ? constants.size() : known;
        if (known == null) {
            constantIndex.put(object, index);
            constants.add(object);
            constantTypes.add(desc(type));
        }
        code.getstatic(self, "c" + index, constantTypes.get(index));
    }

    /// Promises a static method, whose body is written later; returns its name.
    String method(MethodTypeDesc type, Consumer<CodeBuilder> body) {
        String name = "m" + methods++;
        pending.add(() -> builder.withMethodBody(name, type, ClassFile.ACC_STATIC, body));
        return name;
    }

    /// Promises one static method for each memory and type, however many refer to it; returns its name. References
    /// that share a memory share their value.
    String reader(Variable.Remembered what, ClassDesc type, Consumer<CodeBuilder> body) {
        String known = readers.get(new Reader(what.memory(), type));
        if (known != null) {
            return known;
        }
        String name = method(MethodTypeDesc.of(type), body);
        readers.put(new Reader(what.memory(), type), name);
        return name;
    }

    private record Reader(Variable.Memory memory, ClassDesc type) {}

    // ---- steps ----

    private String chooser(Step[] steps) {
        return method(CHOOSES, code -> {
            for (Step step : steps) {
                Label next = code.newLabel();
                loadMoment(code);
                code.invokestatic(self, method(HOLDS, body -> step(body, step)), HOLDS)
                        .ifeq(next);
                constant(code, step, Step.class);
                code.areturn().labelBinding(next);
            }
            code.aconst_null().areturn();
        });
    }

    private static void loadMoment(CodeBuilder code) {
        code.lload(NOW).lload(SOON).lload(GCD_AT).iload(IN_SEQUENCE);
    }

    /// Whether a step is open and ready.
    private void step(CodeBuilder code, Step step) {
        Label no = code.newLabel();
        if (step.gate != null) {
            jumpIfShut(code, step.gate, step.gateAtGcd, no);
        }
        Value condition = step.condition;
        if (condition != null) {
            code.invokestatic(self, condition(condition), TRUTH).ifeq(no);
        }
        ready(code, step.act);
        code.ireturn().labelBinding(no).iconst_0().ireturn();
    }

    /// What [Step#isOpen] asks, without what this spell has not got.
    private void jumpIfShut(CodeBuilder code, Spell spell, boolean waitsForGcd, Label shut) {
        jumpIfRunning(code, spell.cooldownTimer(), shut);
        jumpIfRunning(code, spell.sharedCooldownTimer(), shut);
        Label open = code.newLabel();
        if (waitsForGcd) {
            Label queues = code.newLabel();
            code.iload(IN_SEQUENCE).ifne(queues);
            code.lload(GCD_AT).lload(NOW).lcmp().ifgt(shut).goto_(open).labelBinding(queues);
        }
        Label noGcd = code.newLabel();
        code.lload(GCD_AT).lload(SOON).lcmp().ifle(noGcd);
        constant(code, spell, Spell.class);
        code.getfield(SPELL, "defaultGcdNs", ConstantDescs.CD_long)
                .lconst_0()
                .lcmp()
                .ifgt(shut);
        code.labelBinding(noGcd);
        if (spell.hasCost()) {
            constant(code, spell, Spell.class);
            code.invokevirtual(SPELL, "isAffordable", MethodTypeDesc.of(ConstantDescs.CD_boolean))
                    .ifeq(shut);
        }
        code.labelBinding(open);
    }

    private void jumpIfRunning(CodeBuilder code, @Nullable CooldownTimer timer, Label shut) {
        if (timer != null) {
            constant(code, timer, CooldownTimer.class);
            code.invokevirtual(TIMER, "readyAt", MethodTypeDesc.of(ConstantDescs.CD_long))
                    .lload(SOON)
                    .lcmp()
                    .ifgt(shut);
        }
    }

    private void ready(CodeBuilder code, Act act) {
        if (act instanceof GroupAct group) {
            constant(code, group, GroupAct.class);
            loadMoment(code);
            code.invokestatic(self, chooser(group.steps()), CHOOSES)
                    .invokevirtual(GROUP, "choose", MethodTypeDesc.of(ConstantDescs.CD_boolean, STEP));
        } else {
            constant(code, act, Act.class);
            code.invokevirtual(ACT, "ready", MethodTypeDesc.of(ConstantDescs.CD_boolean));
        }
    }

    // ---- constants ----

    private void defineConstants() {
        for (int i = 0; i < constants.size(); i++) {
            builder.withField("c" + i, constantTypes.get(i), ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
        }
        builder.withMethodBody(
                ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, this::loadConstants);
    }

    private void loadConstants(CodeBuilder code) {
        ClassDesc handles = desc(MethodHandles.class);
        ClassDesc lookup = desc(MethodHandles.Lookup.class);
        code.invokestatic(handles, "lookup", MethodTypeDesc.of(lookup))
                .loadConstant(ConstantDescs.DEFAULT_NAME)
                .loadConstant(OBJECT_ARRAY)
                .invokestatic(
                        handles,
                        "classData",
                        MethodTypeDesc.of(
                                ConstantDescs.CD_Object, lookup, ConstantDescs.CD_String, ConstantDescs.CD_Class))
                .checkcast(OBJECT_ARRAY)
                .astore(0);
        for (int i = 0; i < constants.size(); i++) {
            code.aload(0)
                    .loadConstant(i)
                    .aaload()
                    .checkcast(constantTypes.get(i))
                    .putstatic(self, "c" + i, constantTypes.get(i));
        }
        code.return_();
    }
}
