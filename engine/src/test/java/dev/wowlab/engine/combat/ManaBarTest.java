package dev.wowlab.engine.combat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.Stat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManaBarTest {

    @Test
    void spiritRegeneratesOnlyFiveSecondsAfterACast() {
        Fight fight = new Fight(Encounter.of(SimTime.seconds(20)));
        fight.addUnit(new UnitConfig(UnitKind.TARGET, "target1", 73, MobType.DEMON));
        Unit player = fight.addUnit(new UnitConfig(UnitKind.PLAYER, "player", 70, MobType.UNKNOWN));
        fight.sealUnits();
        player.enableMana(2000);
        player.stats().add(Stat.MANA, 10_000);
        player.stats().add(Stat.SPIRIT, 100);
        player.stats().add(Stat.INTELLECT, 400);
        player.stats().add(Stat.MP5, 50);
        Spell spell = player.registerSpell(
                SpellConfig.of(ActionId.spell(1)).manaCost(1000).gcd(SpellConfig.GCD));
        List<Double> mana = new ArrayList<>();
        player.onEncounterStart(() -> {
            spell.cast(fight.target(0));
            mana.add(player.mana().current());
        });
        Aura watch = player.registerAura(AuraConfig.of("watch").permanent());
        watch.attachPeriodic(
                SimTime.millis(2001), false, () -> mana.add(player.mana().current()));
        fight.finalizePlan();
        fight.run(1, 1);
        double full = 10_000 + 400 * 15 - 280;
        double mp5 = 2 * 10.0;
        double spirit = 2 * (0.001 + 100 * Math.sqrt(400) * 0.009327);
        assertThat(mana.get(0)).isEqualTo(full - 1000);
        assertThat(mana.get(1)).as("tick at 2 s").isCloseTo(full - 1000 + mp5, within(1e-9));
        assertThat(mana.get(2)).as("tick at 4 s").isCloseTo(full - 1000 + 2 * mp5, within(1e-9));
        assertThat(mana.get(3)).as("tick at 6 s").isCloseTo(full - 1000 + 3 * mp5 + spirit, within(1e-9));
    }
}
