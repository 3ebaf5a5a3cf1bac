package dev.wowlab.specs.rogue;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import org.jspecify.annotations.Nullable;

/// Slice and Dice, spell 6774: faster swings, the longer the more combo points. Confined to one thread.
final class SliceAndDice {
    private static final int SPELL = 6774;
    private static final int MOST_POINTS = 5;
    private static final double FASTER = 0.3;
    private static final double TIER_6_FASTER = 0.05;
    private static final double SECONDS = 6;
    private static final double SECONDS_PER_POINT = 3;
    private static final double TIER_4_SECONDS = 3;

    private final Rogue rogue;
    private @Nullable Aura longer;
    private @Nullable Aura faster;
    private double factor = 1;

    SliceAndDice(Rogue rogue) {
        this.rogue = rogue;
    }

    /// Lasts three seconds longer while this is on.
    void lengthenWith(Aura aura) {
        longer = aura;
    }

    /// Speeds swings up more while this is on.
    void quickenWith(Aura aura) {
        faster = aura;
    }

    void register() {
        Unit unit = rogue.unit();
        ResourceMetrics points = rogue.pointsOf(SPELL);
        Aura slice = unit.registerAura(AuraConfig.of("Slice and Dice")
                        .id(ActionId.spell(SPELL))
                        .duration(SimTime.seconds(SECONDS + SECONDS_PER_POINT * MOST_POINTS)))
                .onGain(_ -> quicken())
                .onExpire(_ -> unit.swings().multiplyMeleeSpeed(1 / factor));
        unit.registerSpell(RogueSpell.byPoints(
                        rogue, RogueSpell.of(SPELL, RogueSpells.SLICE_AND_DICE).energyCost(25))
                .relatedSelfBuff(slice)
                .onApply((_, _) -> {
                    int number = unit.comboPoints().current();
                    rogue.finish(points);
                    slice.deactivate();
                    slice.setDuration(duration(number));
                    slice.activate();
                }));
    }

    private void quicken() {
        factor = 1 + (isOn(faster) ? FASTER + TIER_6_FASTER : FASTER);
        rogue.unit().swings().multiplyMeleeSpeed(factor);
    }

    private long duration(int points) {
        double seconds = SECONDS + SECONDS_PER_POINT * points + (isOn(longer) ? TIER_4_SECONDS : 0);
        return (long) (SimTime.seconds(seconds) * (1 + 0.15 * rogue.talents().improvedSliceAndDice));
    }

    private static boolean isOn(@Nullable Aura aura) {
        return aura != null && aura.isActive();
    }
}
