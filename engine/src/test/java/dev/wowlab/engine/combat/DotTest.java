package dev.wowlab.engine.combat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DotTest {
    private final List<Double> ticksAt = new ArrayList<>();

    private Fight fight(DotConfig config, int flags, double hasteRating, List<Double> castsAt, double seconds) {
        Fight fight = new Fight(Encounter.of(SimTime.seconds(seconds)));
        fight.addUnit(new UnitConfig(UnitKind.TARGET, "target1", 73, MobType.DEMON));
        Unit player = fight.addUnit(new UnitConfig(UnitKind.PLAYER, "player", 70, MobType.UNKNOWN));
        fight.sealUnits();
        player.stats().add(Stat.SPELL_HASTE_RATING, hasteRating);
        Spell spell = player.registerSpell(SpellConfig.of(ActionId.spell(1))
                .school(School.FIRE)
                .procMask(ProcMask.SPELL_DAMAGE)
                .flags(flags)
                .dot(config.onTick((dot, target) -> ticksAt.add(SimTime.toSeconds(fight.now()))))
                .onApply((cast, target) -> {
                    Dot dot = cast.dotOrNull(target);
                    if (dot != null) {
                        dot.apply();
                    }
                }));
        for (double at : castsAt) {
            player.onEncounterStart(() -> new PeriodicAction(
                            fight, SimTime.seconds(at), 1, Priority.GCD, () -> spell.proc(fight.target(0)))
                    .start(false));
        }
        fight.finalizePlan();
        fight.run(1, 1);
        return fight;
    }

    @Test
    void everyTickComesTheLastOneWithTheFading() {
        fight(DotConfig.of("d").ticks(5, SimTime.seconds(3)), 0, 0, List.of(1.0), 60);
        assertThat(ticksAt).containsExactly(4.0, 7.0, 10.0, 13.0, 16.0);
    }

    @Test
    void applyingAnewStartsTheTimerAnew() {
        fight(DotConfig.of("d").ticks(2, SimTime.seconds(3)), 0, 0, List.of(1.0, 5.0), 60);
        assertThat(ticksAt).containsExactly(4.0, 8.0, 11.0);
    }

    @Test
    void aTickDueAtTheMomentOfReapplyingStillComes() {
        fight(DotConfig.of("d").ticks(2, SimTime.seconds(3)), 0, 0, List.of(1.0, 4.0), 60);
        assertThat(ticksAt).containsExactly(4.0, 7.0, 10.0);
    }

    @Test
    void hasteShortensAChannelAndKeepsItsTicks() {
        double quarter = 15.76923 * 25;
        fight(
                DotConfig.of("d").ticks(5, SimTime.seconds(1)).hasted(true),
                SpellFlag.CHANNELED,
                quarter,
                List.of(1.0),
                60);
        assertThat(ticksAt).containsExactly(1.8, 2.6, 3.4, 4.2, 5.0);
    }

    @Test
    void aTickAtTheLastNanosecondOfTheFightCounts() {
        fight(DotConfig.of("d").ticks(5, SimTime.seconds(3)), 0, 0, List.of(1.0), 10);
        assertThat(ticksAt).containsExactly(4.0, 7.0, 10.0);
    }
}
