package dev.wowlab.engine;

/// What each of some fights came to, in the order of their numbers: see `FightRunner.runEach`. Confined to one thread.
public final class FightRecords {
    private final long[] dps;
    private final int[] deaths;
    private final long[][] luck;

    /// Of so many fights, all 0 yet.
    ///
    /// @param kinds how many kinds of luck are told
    public FightRecords(int fights, int kinds) {
        dps = new long[fights];
        deaths = new int[fights];
        luck = new long[kinds][fights];
    }

    public int fights() {
        return dps.length;
    }

    /// Damage per second of the whole raid in thousandths, by fight. The array itself.
    public long[] dps() {
        return dps;
    }

    /// How many of those whom targets attack died, by fight. The array itself.
    public int[] deaths() {
        return deaths;
    }

    /// How much of one kind of luck each fight had: 0 on average, in the unit of the kind. The array itself.
    ///
    /// @param kind its place in `FightRunner.kindsOfLuck`
    public long[] luck(int kind) {
        return luck[kind];
    }

    /// Takes over what some fights came to, of the same kinds.
    ///
    /// @param first place of the first of them
    public void set(int first, FightRecords some) {
        System.arraycopy(some.dps, 0, dps, first, some.dps.length);
        System.arraycopy(some.deaths, 0, deaths, first, some.deaths.length);
        for (int kind = 0; kind < luck.length; kind++) {
            System.arraycopy(some.luck[kind], 0, luck[kind], first, some.dps.length);
        }
    }

    /// These and those that follow, of the same kinds.
    public FightRecords followedBy(FightRecords later) {
        FightRecords joined = new FightRecords(dps.length + later.dps.length, luck.length);
        joined.set(0, this);
        joined.set(dps.length, later);
        return joined;
    }
}
