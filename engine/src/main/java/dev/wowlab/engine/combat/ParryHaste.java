package dev.wowlab.engine.combat;

/// What a parry does for who parries: the next swing comes sooner. Stateless.
public final class ParryHaste {
    private ParryHaste() {}

    /// Lets a unit that swings swing sooner after it has parried. Only before the fight.
    public static void register(Unit unit) {
        if (unit.swings().hasMelee()) {
            unit.registerAura(AuraConfig.of("Parry Haste").permanent().onSpellHitTaken((_, _, result) -> {
                if ((result.outcome() & Outcome.PARRY) != 0) {
                    unit.swings().hasten();
                }
            }));
        }
    }
}
