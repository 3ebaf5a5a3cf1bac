package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.School;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A made-up archer who swings every 2 s within 5 yards and shoots every 3 s beyond, and writes down what it does.
/// Confined to one thread.
final class ArcherFight {
    final List<String> log = new ArrayList<>();
    final Fight fight;
    final Unit archer;
    final Spell bolt;
    final Spell jab;
    private boolean planned;

    ArcherFight(int seconds, double yards) {
        fight = new Fight(new Encounter(SimTime.seconds(seconds), 0, 0.2, 0.25, 0.35, 0.45, 0.9));
        fight.addUnit(new UnitConfig(UnitKind.TARGET, "target1", 73, MobType.DEMON));
        archer = fight.addUnit(new UnitConfig(UnitKind.PLAYER, "archer", 70, MobType.UNKNOWN));
        fight.sealUnits();
        archer.setDistanceFromTarget(yards);
        archer.setReactionTime(SimTime.millis(100));
        archer.swings().enableMelee(new Weapon(100, 100, 2, 2), Weapon.NONE);
        archer.swings().enableRanged(new Weapon(200, 200, 3, 2), 5, 35);
        archer.swings()
                .changeShot(config -> config.condition((spell, target) -> {
                    note("shoots");
                    return true;
                }));
        bolt = archer.registerSpell(SpellConfig.of(ActionId.spell(1))
                .school(School.ARCANE)
                .gcd(SpellConfig.GCD)
                .castTime(SimTime.seconds(1))
                .onApply((spell, target) -> note("bolt")));
        jab = archer.registerSpell(SpellConfig.of(ActionId.spell(2))
                .school(School.ARCANE)
                .gcd(SpellConfig.GCD)
                .onApply((spell, target) -> note("jab")));
    }

    void note(String what) {
        log.add(String.format(Locale.ROOT, "%.2f %s", SimTime.toSeconds(fight.now()), what));
    }

    /// Does something at a time of the fight.
    void at(double seconds, Runnable action) {
        Timer timer = fight.newTimer(Priority.GCD, action::run);
        archer.onEncounterStart(() -> timer.schedule(SimTime.seconds(seconds)));
    }

    List<String> run() {
        if (!planned) {
            planned = true;
            fight.finalizePlan();
        }
        log.clear();
        fight.run(1, 0);
        return List.copyOf(log);
    }
}
