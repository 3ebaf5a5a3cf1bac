package dev.wowlab.engine.combat.apl;

/// What action lists do and ask about two sets of gear. Thread-safe: no state.
public final class GearActs {
    private GearActs() {}

    /// Changes to a set where the other one is worn.
    ///
    /// @param second whether the second set is meant
    public static Act swap(GearSwitch gear, boolean second) {
        return new GearSwapAct(gear, second);
    }

    /// Does something only while a set is worn; it is ready at any time.
    ///
    /// @param second whether the second set is meant
    public static Act whileWearing(GearSwitch gear, boolean second, Act inner) {
        return new Act() {
            @Override
            public boolean ready() {
                return inner.ready();
            }

            @Override
            public void execute() {
                if (gear.isSwapped() == second) {
                    inner.execute();
                }
            }
        };
    }

    /// Whether a set is worn.
    ///
    /// @param second whether the second set is meant
    public static Value isWorn(GearSwitch gear, boolean second) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                return gear.isSwapped() == second;
            }
        };
    }
}
