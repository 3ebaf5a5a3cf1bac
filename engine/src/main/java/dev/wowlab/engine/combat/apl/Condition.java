package dev.wowlab.engine.combat.apl;

/// A condition apart from any line, such as the one that ends a channel. Confined to one thread.
final class Condition {
    private static final Act NOTHING = new Act() {
        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public void execute() {
            throw new IllegalStateException("a condition does nothing");
        }
    };

    private final Step[] step;
    private Decider decider;

    Condition(Value value) {
        step = new Step[] {new Step(value, NOTHING, Step.NOT_COUNTED)};
        decider = new Decider.Asking(step);
    }

    boolean holds() {
        return decider.conditionHolds(0);
    }

    /// Goes on with compiled code.
    void compile() {
        decider = StepCompiler.compile(step).orElse(decider);
    }
}
