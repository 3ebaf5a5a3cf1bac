package dev.wowlab.specs.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.FightEvent;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.specs.TbcEngine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final int SHADOW_BOLT = 27209;
    private static final int CORRUPTION = 27216;

    private static final SmallFight FIGHT = new SmallFight(
            "\"class\":\"ClassWarlock\",\"race\":\"RaceGnome\","
                    + "\"warlock\":{\"options\":{\"classOptions\":{\"armor\":\"NoArmor\",\"summon\":\"Imp\"}}}",
            "",
            30);

    private static final String[] LINES = {
        "{\"condition\":{\"not\":{\"val\":{\"dotIsActive\":{\"spellId\":{\"spellId\":27216}}}}},"
                + "\"castSpell\":{\"spellId\":{\"spellId\":" + CORRUPTION + "}}}",
        SmallFight.cast(SHADOW_BOLT)
    };

    private static List<FightEvent> replay(long iteration) throws InvalidInputException {
        List<FightEvent> events = new ArrayList<>();
        PlannedSimulation plan = new TbcEngine().plan(FIGHT.request(LINES));
        plan.replay(7, iteration, events::add);
        return events;
    }

    @Test
    void aReplayIsTheSameFightAsThatOfARunOfMany() throws InvalidInputException {
        List<FightEvent> events = replay(4);
        double damage = events.stream()
                .filter(e -> e.timeNs() >= 0)
                .mapToDouble(e -> e instanceof FightEvent.Damage hit ? hit.amount() : 0)
                .sum();
        Totals five = Totals.run(FIGHT.request(LINES), 7, 5);
        Totals four = Totals.run(FIGHT.request(LINES), 7, 4);
        assertThat(damage).isCloseTo(damage(five) - damage(four), within(0.01));
        assertThat(replay(4)).isEqualTo(events);
        assertThat(replay(3)).isNotEqualTo(events);
    }

    private static double damage(Totals totals) {
        return totals.values.entrySet().stream()
                .filter(counter -> counter.getKey().endsWith(" damageMilli"))
                .mapToDouble(counter -> counter.getValue() / 1000.0)
                .sum();
    }

    @Test
    void itTellsCastsHitsAurasManaPetsAndLinesInTheirOrder() throws InvalidInputException {
        List<FightEvent> events = replay(0);
        assertThat(events.getFirst()).isInstanceOf(FightEvent.Begun.class);
        assertThat(events.getLast()).isInstanceOf(FightEvent.Ended.class);
        assertThat(events).isSortedAccordingTo((a, b) -> Long.compare(a.timeNs(), b.timeNs()));
        assertThat(events).anySatisfy(e -> assertThat(e).isEqualTo(new FightEvent.Appeared(0, "Imp")));
        assertThat(events).anySatisfy(e -> assertThat(e).isEqualTo(new FightEvent.LineFired(0, "player", "0")));
        FightEvent.Action corruption = new FightEvent.Action("spell:27216", "Corruption");
        assertThat(events)
                .anySatisfy(e -> assertThat(e)
                        .isEqualTo(new FightEvent.CastBegun(0, "player", corruption, "target1", 370, 2_000_000_000)))
                .anySatisfy(e -> assertThat(e)
                        .isEqualTo(new FightEvent.CastFinished(2_000_000_000, "player", corruption, "target1")))
                .anySatisfy(e -> assertThat(e)
                        .isEqualTo(new FightEvent.AuraGained(2_000_000_000, "target1", corruption, 18_000_000_000L)))
                .anySatisfy(e -> assertThat(e instanceof FightEvent.Damage tick
                                && tick.periodic()
                                && tick.timeNs() == 5_000_000_000L)
                        .isTrue())
                .anySatisfy(e -> assertThat(e instanceof FightEvent.ResourceChanged spent
                                && spent.change() == -370
                                && spent.resource().equals("mana"))
                        .isTrue());
    }
}
