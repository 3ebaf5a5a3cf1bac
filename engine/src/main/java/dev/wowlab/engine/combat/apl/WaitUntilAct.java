package dev.wowlab.engine.combat.apl;

import org.jspecify.annotations.Nullable;

/// Does nothing until a condition holds. Confined to one thread.
public final class WaitUntilAct extends Act implements Controller {
    private final PriorityList list;
    private final Value condition;

    public WaitUntilAct(PriorityList list, Value condition) {
        this.list = list;
        this.condition = condition;
    }

    @Override
    public boolean ready() {
        return !condition.bool();
    }

    @Override
    public void execute() {
        list.takeOver(this);
    }

    @Override
    public @Nullable Step next() {
        if (!condition.bool()) {
            return null;
        }
        list.giveBack(this);
        return list.next();
    }

    @Override
    public boolean blocks() {
        return true;
    }
}
