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
import dev.wowlab.specs.request.RequestReader;
import dev.wowlab.specs.request.SimRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// A naked mage, or somebody else, who does what a test says, with the buffs that a test gives. Confined to one thread.
final class EffectScene {
    private record Cast(double seconds, ActionId id) {}

    private final List<Cast> casts = new ArrayList<>();
    private final String classJson;
    private String race;
    private String talents = "";
    private String equipment = "";
    private String raidBuffs = "{}";
    private String partyBuffs = "{}";
    private String playerBuffs = "{}";
    private String debuffs = "{}";
    private String consumables = "{}";
    private double seconds = 20;
    private final PlanContext plan = new PlanContext();

    private EffectScene(String classJson, String race) {
        this.classJson = classJson;
        this.race = race;
    }

    static EffectScene mage() {
        return new EffectScene("'class': 'ClassMage', 'mage': {'options': {'classOptions': {}}}", "RaceUndead");
    }

    static EffectScene druid() {
        return new EffectScene("'class': 'ClassDruid', 'balanceDruid': {'options': {}}", "RaceNightElf");
    }

    EffectScene talents(String newTalents) {
        talents = newTalents;
        return this;
    }

    /// Wears these items, without gems or enchants.
    EffectScene wears(int... items) {
        equipment = Arrays.stream(items).mapToObj(id -> "{'id': " + id + "}").collect(Collectors.joining(","));
        return this;
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

    /// Lets the character cast something at a time.
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
                  {%s, 'race': '%s', 'buffs': %s, 'consumables': %s, 'talentsString': '%s',
                   'profession1': 'Engineering', 'reactionTimeMs': 100, 'equipment': {'items': [%s]},
                   'rotation': {'type': 'TypeAPL', 'priorityList': [{'action': {'autocastOtherCooldowns': {}}}]}}]}]}}
                """.formatted(
                seconds, raidBuffs, debuffs, partyBuffs, classJson, race, playerBuffs, consumables, talents, equipment);
        return request.replace('\'', '"');
    }

    /// Plans it without a rotation and runs one fight.
    Fight run() throws InvalidInputException {
        SimRequest request = new RequestReader(GameData.get()).read(json().getBytes(StandardCharsets.UTF_8));
        Fight fight = new FightAssembly(request, GameData.get(), SpecRegistry.effects(), plan).build(character -> {
            schedule(character.unit());
            return Rotation.IDLE;
        });
        plan.throwIfRefused();
        fight.run(1, 0);
        return fight;
    }

    private void schedule(Unit player) {
        for (Cast cast : casts) {
            Spell spell = Objects.requireNonNull(
                    player.spell(cast.id()), () -> "no spell " + cast.id().key());
            Timer timer = player.fight().newTimer(0, () -> spell.cast(player.currentTarget()));
            player.onReset(() -> timer.schedule(SimTime.seconds(cast.seconds())));
        }
    }

    static Unit playerOf(Fight fight) {
        return fight.units().stream()
                .filter(unit -> unit.key().equals("player"))
                .findFirst()
                .orElseThrow();
    }

    /// A stat of the character at the end of a fight.
    static double stat(Fight fight, Stat stat) {
        return playerOf(fight).stats().get(stat);
    }

    /// How much more of a stat the character has at the end than with its race and talents alone.
    double gained(Stat stat) throws InvalidInputException {
        EffectScene bare = new EffectScene(classJson, race).talents(talents);
        double without = stat(bare.lasting(seconds).run(), stat);
        return stat(run(), stat) - without;
    }

    static Aura aura(Unit unit, String label) {
        return Objects.requireNonNull(unit.auras().byLabel(label), label);
    }
}
