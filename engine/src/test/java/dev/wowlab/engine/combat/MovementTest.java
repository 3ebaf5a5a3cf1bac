package dev.wowlab.engine.combat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.core.SimTime;
import org.junit.jupiter.api.Test;

class MovementTest {

    @Test
    void aPlayerRunsSevenYardsASecondAndArrivesExactly() {
        ArcherFight fight = new ArcherFight(10, 26);
        Movement movement = fight.archer.movement();
        fight.at(1, () -> movement.moveTo(5));
        fight.at(2, () -> {
            movement.update();
            fight.note(fight.archer.isMoving() + " " + fight.archer.distanceFromTarget());
        });
        fight.at(5, () -> fight.note(fight.archer.isMoving() + " " + fight.archer.distanceFromTarget()));
        assertThat(fight.run()).contains("2.00 true 19.0", "5.00 false 5.0");
    }

    @Test
    void everyFightStartsWhereItWasPlanned() {
        ArcherFight fight = new ArcherFight(10, 26);
        Movement movement = fight.archer.movement();
        fight.at(9, () -> movement.moveTo(5));
        fight.at(1, () -> fight.note(fight.archer.isMoving() + " " + fight.archer.distanceFromTarget()));
        assertThat(fight.run()).isEqualTo(fight.run()).contains("1.00 false 26.0");
    }

    @Test
    void onTheMoveOnlyInstantSpellsAreCast() {
        ArcherFight fight = new ArcherFight(10, 26);
        Movement movement = fight.archer.movement();
        fight.at(1, () -> movement.moveFor(SimTime.seconds(4)));
        fight.at(2, () -> {
            fight.note("bolt " + fight.bolt.canCast(fight.fight.target(0)));
            assertThat(fight.bolt.cast(fight.fight.target(0))).isFalse();
            assertThat(fight.jab.cast(fight.fight.target(0))).isTrue();
        });
        fight.at(7, () -> fight.note("bolt " + fight.bolt.cast(fight.fight.target(0))));
        assertThat(fight.run()).contains("2.00 bolt false", "2.00 jab", "7.00 bolt true", "8.00 bolt");
    }

    @Test
    void steppingInSwingsAndSteppingOutShoots() {
        ArcherFight fight = new ArcherFight(20, 12);
        Movement movement = fight.archer.movement();
        fight.at(4, () -> movement.moveTo(5));
        fight.at(10, () -> movement.moveTo(12));
        for (int second = 1; second < 20; second++) {
            double at = second + 0.5;
            fight.at(at, () -> {
                if (!fight.archer.isMoving()) {
                    fight.note("in " + fight.archer.swings().timeSinceLastNs(AutoAttack.MAIN_HAND));
                }
            });
        }
        assertThat(fight.run().stream().filter(line -> line.endsWith("shoots")))
                .containsExactly(
                        "0.00 shoots",
                        "0.50 shoots",
                        "3.00 shoots",
                        "3.50 shoots",
                        "11.00 shoots",
                        "11.50 shoots",
                        "14.00 shoots",
                        "14.50 shoots",
                        "17.00 shoots",
                        "17.50 shoots",
                        "20.00 shoots");
    }
}
