package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.PeriodicAction;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;

/// Mana Tide Totem (16190): 6 % of all mana four times in 12 s. Stateless.
final class ManaTide {
    private static final ActionId ID = BuffLedger.external(16190);
    private static final String TAG = "ManaTideTotem";
    private static final long DURATION = SimTime.seconds(12);
    private static final int TICKS = 4;
    private static final double SHARE = 0.06;
    private static final long FIRST_USE = SimTime.seconds(40);

    private ManaTide() {}

    /// Shamans place it, first after 40 s or in the middle of a short fight.
    static void external(Unit unit, int shamans) {
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, ID);
        PeriodicAction ticks = new PeriodicAction(
                unit.fight(),
                DURATION / TICKS,
                TICKS,
                Priority.GCD,
                () -> unit.mana().gain(SHARE * unit.mana().max(), metrics));
        Aura aura = unit.registerAura(AuraConfig.of("ManaTideTotem (External)")
                        .tag(TAG)
                        .id(ID)
                        .duration(DURATION))
                .onGain(_ -> ticks.start(false));
        long firstUse = Math.min(unit.fight().encounter().durationNs() / 2, FIRST_USE);
        ExternalCooldown.register(
                unit,
                new ExternalCooldown.Given(ID, TAG, DURATION, SimTime.minutes(5)),
                shamans,
                MajorCooldown.MANA,
                _ -> unit.fight().now() >= firstUse,
                aura::activate);
    }
}
