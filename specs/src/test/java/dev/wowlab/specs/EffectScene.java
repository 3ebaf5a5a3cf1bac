package dev.wowlab.specs;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.PlanContext;
import dev.wowlab.engine.combat.Rotation;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.mage.MageClass;
import dev.wowlab.specs.request.RequestReader;
import dev.wowlab.specs.request.SimRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A naked mage who does what a test says, with the buffs that a test gives. Confined to one thread.
final class EffectScene {
    private record Cast(double seconds, ActionId id) {}

    private final List<Cast> casts = new ArrayList<>();
    private String race = "RaceUndead";
    private String raidBuffs = "{}";
    private String partyBuffs = "{}";
    private String playerBuffs = "{}";
    private String debuffs = "{}";
    private String consumables = "{}";
    private double seconds = 20;
    private final PlanContext plan = new PlanContext();

    static EffectScene mage() {
        return new EffectScene();
    }

    EffectScene race(String newRace) {
        race = newRace;
        return this;
    }

    /// JSON with `'` for quotes, like all the others.
    EffectScene raid(String json) {
        raidBuffs = json;
        return this;
    }

    EffectScene party(String json) {
        partyBuffs = json;
        return this;
    }

    EffectScene player(String json) {
        playerBuffs = json;
        return this;
    }

    EffectScene debuffs(String json) {
        debuffs = json;
        return this;
    }

    EffectScene consumes(String json) {
        consumables = json;
        return this;
    }

    EffectScene lasting(double newSeconds) {
        seconds = newSeconds;
        return this;
    }

    /// Lets the mage cast something at a time.
    EffectScene casts(double atSeconds, ActionId id) {
        casts.add(new Cast(atSeconds, id));
        return this;
    }

    List<String> warnings() {
        return plan.warnings();
    }

    String json() {
        String request = """
                {'encounter': {'duration': %s, 'targets': [{'level': 73, 'mobType': 'MobTypeDemon', 'stats':
                  [0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,320,0,0,0,0,0,0,0,0,0,0,0,0,0,7685]}]},
                 'raid': {'buffs': %s, 'debuffs': %s, 'parties': [{'buffs': %s, 'players': [
                  {'class': 'ClassMage', 'race': '%s', 'buffs': %s, 'consumables': %s, 'talentsString': '',
                   'profession1': 'Engineering', 'reactionTimeMs': 100, 'equipment': {},
                   'mage': {'options': {'classOptions': {}}},
                   'rotation': {'type': 'TypeAPL', 'priorityList': [{'action': {'autocastOtherCooldowns': {}}}]}}]}]}}
                """.formatted(seconds, raidBuffs, debuffs, partyBuffs, race, playerBuffs, consumables);
        return request.replace('\'', '"');
    }

    /// Plans it without a rotation and runs one fight.
    Fight run() throws InvalidInputException {
        SimRequest request = new RequestReader(GameData.get()).read(json().getBytes(StandardCharsets.UTF_8));
        Fight fight = new FightAssembly(request, GameData.get(), SpecRegistry.effects(), plan)
                .build(new MageClass(), character -> {
                    schedule(character.unit());
                    return Rotation.IDLE;
                });
        plan.throwIfRefused();
        fight.run(1, 0);
        return fight;
    }

    private void schedule(Unit mage) {
        for (Cast cast : casts) {
            Spell spell = Objects.requireNonNull(
                    mage.spell(cast.id()), () -> "no spell " + cast.id().key());
            Timer timer = mage.fight().newTimer(0, () -> spell.cast(mage.currentTarget()));
            mage.onReset(() -> timer.schedule(SimTime.seconds(cast.seconds())));
        }
    }

    static Unit mageOf(Fight fight) {
        return fight.units().stream()
                .filter(unit -> unit.key().equals("player"))
                .findFirst()
                .orElseThrow();
    }

    /// A stat of the mage at the end of a fight.
    static double stat(Fight fight, Stat stat) {
        return mageOf(fight).stats().get(stat);
    }

    /// How much more of a stat the mage has at the end than without anything.
    double gained(Stat stat) throws InvalidInputException {
        double without = stat(mage().race(race).lasting(seconds).run(), stat);
        return stat(run(), stat) - without;
    }

    static Aura aura(Unit unit, String label) {
        return Objects.requireNonNull(unit.auras().byLabel(label), label);
    }
}
