package dev.wowlab.specs;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.PlanContext;
import dev.wowlab.engine.combat.Rotation;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.request.RequestReader;
import dev.wowlab.specs.request.SimRequest;
import java.nio.charset.StandardCharsets;

/// An idle gnome warlock without equipment, and its demon, at the end of a fight of two seconds. Immutable.
///
/// @param summon a demon's name in requests
/// @param sacrificed whether the demon is given up before the fight
/// @param talents three trees, parted by dashes
/// @param bonusStats stats given on top, by their place in a request, as JSON
/// @param playerBuffs buffs of the player as JSON with `'` for quotes
record DemonScene(String summon, boolean sacrificed, String talents, String bonusStats, String playerBuffs) {
    static DemonScene with(String summon, String talents) {
        return new DemonScene(summon, false, talents, "[]", "{}");
    }

    DemonScene bonus(String stats) {
        return new DemonScene(summon, sacrificed, talents, stats, playerBuffs);
    }

    DemonScene buffed(String buffs) {
        return new DemonScene(summon, sacrificed, talents, bonusStats, buffs);
    }

    DemonScene sacrifice() {
        return new DemonScene(summon, true, talents, bonusStats, playerBuffs);
    }

    Fight run() throws InvalidInputException {
        String json = """
                {'encounter': {'duration': 2, 'targets': [{'level': 70, 'mobType': 'MobTypeDemon'}]},
                 'raid': {'parties': [{'players': [
                  {'class': 'ClassWarlock', 'race': 'RaceGnome', 'buffs': %s, 'talentsString': '%s', 'equipment': {},
                   'bonusStats': {'stats': %s}, 'rotation': {'type': 'TypeAPL', 'priorityList': [{'action': {'autocastOtherCooldowns': {}}}]},
                   'warlock': {'options': {'classOptions': {'summon': '%s', 'sacrificeSummon': %s}}}}]}]}}
                """.formatted(playerBuffs, talents, bonusStats, summon, sacrificed);
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        SimRequest request = new RequestReader(GameData.get()).read(bytes);
        PlanContext plan = new PlanContext();
        Fight fight = new FightAssembly(request, GameData.get(), SpecRegistry.effects(), plan)
                .build(character -> Rotation.IDLE);
        plan.throwIfRefused();
        fight.run(1, 0);
        fight.run(1, 1);
        return fight;
    }

    static Unit warlock(Fight fight) {
        return fight.units().stream()
                .filter(unit -> unit.key().equals("player"))
                .findFirst()
                .orElseThrow();
    }

    static Unit demon(Fight fight) {
        return warlock(fight).pets().getFirst().unit();
    }

    static double stat(Unit unit, Stat stat) {
        return unit.stats().get(stat);
    }
}
