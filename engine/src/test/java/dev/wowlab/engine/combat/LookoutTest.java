package dev.wowlab.engine.combat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.MobType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookoutTest {
    private static final long REACTION = SimTime.millis(100);

    /// Asked every reaction time, and with nothing to do each time.
    private static final class Polling implements Rotation {
        private final CastState caster;
        private final boolean idle;

        Polling(CastState caster, boolean idle) {
            this.caster = caster;
            this.idle = idle;
        }

        @Override
        public void reset() {
            // Nothing to forget.
        }

        @Override
        public void act() {
            if (!caster.mayDecide()) {
                return;
            }
            if (idle) {
                caster.idle();
            } else {
                caster.waitForReaction();
            }
        }
    }

    @Test
    void anIdleRotationNoticesWhatEndsWhenOneThatIsAskedDoes() {
        List<Long> asked = endsNoticed(false);
        List<Long> idle = endsNoticed(true);
        assertThat(asked).hasSizeGreaterThan(10).allMatch(at -> at % REACTION == 0);
        assertThat(idle).isEqualTo(asked);
    }

    /// When it is noticed that a buff has ended which nothing else happens at the end of.
    private static List<Long> endsNoticed(boolean idle) {
        Fight fight = new Fight(new Encounter(SimTime.seconds(60), 0, 0.2, 0.25, 0.35, 0.45, 0.9));
        fight.addUnit(new UnitConfig(UnitKind.TARGET, "target", 73, MobType.UNKNOWN));
        Unit player = fight.addUnit(new UnitConfig(UnitKind.PLAYER, "player", 70, MobType.UNKNOWN));
        fight.sealUnits();
        List<Long> noticed = new ArrayList<>();
        Aura buff = player.registerAura(AuraConfig.of("buff").duration(SimTime.millis(1234)));
        buff.onExpire(ended -> noticed.add(fight.now()));
        PeriodicAction again = new PeriodicAction(fight, SimTime.seconds(5), 0, Priority.AUTO, buff::activate);
        player.setRotation(new Polling(player.caster(), idle));
        player.onReset(() -> again.start(false));
        fight.finalizePlan();
        fight.run(1, 1);
        return noticed;
    }
}
