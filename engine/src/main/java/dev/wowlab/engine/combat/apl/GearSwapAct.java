package dev.wowlab.engine.combat.apl;

/// Changes to a set of gear where the other one is worn. Confined to one thread.
final class GearSwapAct extends Act {
    private final GearSwitch gear;
    private final boolean second;

    GearSwapAct(GearSwitch gear, boolean second) {
        this.gear = gear;
        this.second = second;
    }

    @Override
    public boolean ready() {
        return gear.isSwapped() != second;
    }

    @Override
    public void execute() {
        gear.swapTo(second);
    }
}
