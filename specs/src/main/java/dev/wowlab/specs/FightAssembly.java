package dev.wowlab.specs;

import dev.wowlab.engine.combat.Encounter;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.PlanContext;
import dev.wowlab.engine.combat.Rotation;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.UnitConfig;
import dev.wowlab.engine.combat.UnitKind;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.PseudoStat;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.BaseStats;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.CharacterEffect;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.PlayerClass;
import dev.wowlab.specs.character.Raid;
import dev.wowlab.specs.character.Stage;
import dev.wowlab.specs.request.Behaviour;
import dev.wowlab.specs.request.BonusStats;
import dev.wowlab.specs.request.CooldownTiming;
import dev.wowlab.specs.request.EncounterRequest;
import dev.wowlab.specs.request.PlayerRequest;
import dev.wowlab.specs.request.RaidMember;
import dev.wowlab.specs.request.SimRequest;
import dev.wowlab.specs.request.TargetRequest;
import java.util.List;

/// Builds one fight graph from a request, in the order in which the game stacks its effects. Confined to
/// one thread; used once.
final class FightAssembly {
    private static final int DEFAULT_TARGET_LEVEL = 73;

    /// Makes the player's rotation, once all spells and auras are known.
    @FunctionalInterface
    interface RotationCompiler {
        Rotation compile(Character character);
    }

    private final SimRequest sim;
    private final GameData data;
    private final EffectCatalog effects;
    private final PlanContext plan;
    private final Fight fight;

    FightAssembly(SimRequest sim, GameData data, EffectCatalog effects, PlanContext plan) {
        this.sim = sim;
        this.data = data;
        this.effects = effects;
        this.plan = plan;
        fight = new Fight(encounter(sim.encounter()));
    }

    private static Encounter encounter(EncounterRequest request) {
        return new Encounter(
                SimTime.seconds(request.durationSeconds()),
                SimTime.seconds(request.variationSeconds()),
                request.executeBelow20(),
                request.executeBelow25(),
                request.executeBelow35(),
                request.executeBelow45(),
                request.executeBelow90());
    }

    Fight build(RotationCompiler rotations) {
        addTargets();
        Raid raid = addPlayers();
        begin(raid);
        fight.sealUnits();
        raid.settle();
        OwnAlone.warn(raid);
        raid.characters().forEach(character -> character.gear().begin());
        setUpTargets();
        raid.characters().forEach(this::setUp);
        attack(raid.characters());
        apply(Stage.DEBUFFS, raid.characters().getFirst());
        raid.characters().forEach(this::equip);
        raid.characters().forEach(this::registerSpells);
        for (Character character : raid.characters()) {
            fight.beforeFinalize(character.gear()::takeWeapons);
            fight.beforeFinalize(() -> character.unit().setRotation(rotations.compile(character)));
        }
        fight.finalizePlan();
        return fight;
    }

    /// All players before any pet: units count targets, players, pets.
    private Raid addPlayers() {
        Raid raid = new Raid(sim);
        for (RaidMember member : sim.members()) {
            Unit unit =
                    fight.addUnit(new UnitConfig(UnitKind.PLAYER, member.key(), Unit.PLAYER_LEVEL, MobType.UNKNOWN));
            PlanContext own = sim.isRaid() ? plan.of(member.key()) : plan;
            raid.add(new Character(fight, unit, member, raid, data, own));
        }
        return raid;
    }

    private void begin(Raid raid) {
        for (Character character : raid.characters()) {
            PlayerClass playerClass = classOf(character);
            warnOfOddRace(character, playerClass);
            character.setBuild(playerClass.begin(character));
        }
    }

    private static PlayerClass classOf(Character character) {
        return SpecRegistry.playerClass(character.request().characterClass()).orElseThrow();
    }

    private void setUp(Character character) {
        setUpPlayer(character.unit(), character.request(), classOf(character));
        character.prepareBodies();
        character.classBuild().setUp();
    }

    private void attack(List<Character> characters) {
        List<TargetRequest> targets = sim.encounter().targets();
        for (int i = 0; i < characters.size(); i++) {
            if (EnemyAttacks.areThere(targets, i)) {
                EnemyAttacks.begin(characters.get(i), targets, i);
                EnemyAttacks.expose(characters.get(i));
            }
        }
    }

    private void equip(Character character) {
        apply(Stage.RACE, character);
        apply(Stage.PROFESSIONS, character);
        applyEquipment(character);
        character.classBuild().applyTalents();
        apply(Stage.BUFFS, character);
        apply(Stage.CONSUMABLES, character);
        apply(Stage.PET_BUFFS, character);
    }

    private void registerSpells(Character character) {
        character.classBuild().registerSpells();
        apply(Stage.AFTER_SPELLS, character);
        applyTimings(character.unit(), character.request().behaviour());
    }

    private static void warnOfOddRace(Character character, PlayerClass playerClass) {
        PlayerRequest player = character.request();
        if (!playerClass.races().contains(player.race())) {
            character
                    .plan()
                    .warn("%s.race: the game has no %s that is a %s"
                            .formatted(
                                    player.path(),
                                    player.race().wireName(),
                                    playerClass.characterClass().wireName()));
        }
    }

    private void addTargets() {
        int number = 1;
        for (TargetRequest target : sim.encounter().targets()) {
            int level = target.level() == 0 ? DEFAULT_TARGET_LEVEL : target.level();
            fight.addUnit(new UnitConfig(
                    UnitKind.TARGET, "target" + number++, level, target.mobType(), target.disabledAtStart()));
        }
    }

    private void setUpTargets() {
        int index = 0;
        for (TargetRequest target : sim.encounter().targets()) {
            Unit unit = fight.target(index++);
            unit.stats().add(StatBonus.ofArray(target.stats().toArray()));
            // A creature's block value is not data of its own; WoWSims gives every one 54.
            unit.stats().add(Stat.BLOCK_VALUE, 54 - unit.stats().get(Stat.BLOCK_VALUE));
            unit.addModifier(Modifier.IN_FRONT_OF_TARGET, 1);
        }
    }

    private static void setUpPlayer(Unit unit, PlayerRequest player, PlayerClass playerClass) {
        Behaviour behaviour = player.behaviour();
        unit.setReactionTime(SimTime.millis(behaviour.reactionTimeMs()));
        unit.setChannelClipDelay(SimTime.millis(behaviour.channelClipDelayMs()));
        unit.setDistanceFromTarget(behaviour.distanceYards());
        unit.addModifier(Modifier.IN_FRONT_OF_TARGET, behaviour.inFrontOfTarget() ? 1 : 0);
        unit.stats()
                .add(playerClass.baseStats().plus(BaseStats.of(player.race())).bonus());
        BonusStats bonus = player.bonus();
        unit.addModifier(Modifier.REDUCED_CRIT_TAKEN_PERCENT, bonus.get(PseudoStat.REDUCED_CRIT_TAKEN_PERCENT) / 100);
        unit.addModifier(Modifier.hitPercent(School.ARCANE), bonus.get(PseudoStat.SCHOOL_HIT_PERCENT_ARCANE));
        unit.addModifier(Modifier.hitPercent(School.FIRE), bonus.get(PseudoStat.SCHOOL_HIT_PERCENT_FIRE));
        unit.addModifier(Modifier.hitPercent(School.FROST), bonus.get(PseudoStat.SCHOOL_HIT_PERCENT_FROST));
        unit.addModifier(Modifier.hitPercent(School.HOLY), bonus.get(PseudoStat.SCHOOL_HIT_PERCENT_HOLY));
        unit.addModifier(Modifier.hitPercent(School.NATURE), bonus.get(PseudoStat.SCHOOL_HIT_PERCENT_NATURE));
        unit.addModifier(Modifier.hitPercent(School.SHADOW), bonus.get(PseudoStat.SCHOOL_HIT_PERCENT_SHADOW));
    }

    /// Gives major cooldowns the times at which the request wants them.
    private static void applyTimings(Unit unit, Behaviour behaviour) {
        unit.majorCooldowns().setDefensiveThreshold(behaviour.healthPercentForDefensives());
        for (CooldownTiming timing : behaviour.cooldowns()) {
            long[] nanos =
                    timing.timingsSeconds().stream().mapToLong(SimTime::seconds).toArray();
            for (MajorCooldown cooldown : unit.majorCooldowns().all()) {
                if (cooldown.spell().id().key().equals(timing.action().toString())) {
                    cooldown.timings(nanos);
                }
            }
        }
    }

    private void apply(Stage stage, Character character) {
        for (CharacterEffect effect : effects.stage(stage)) {
            effect.apply(character);
        }
    }

    private void applyEquipment(Character character) {
        Unit unit = character.unit();
        unit.stats().add(StatBonus.ofArray(character.equipment().totalStats()));
        unit.stats().add(StatBonus.ofArray(character.request().bonus().stats().toArray()));
        UnmodelledEffects unmodelled =
                new UnmodelledEffects(effects, character.plan(), unit.swings().hasMelee());
        new EquipmentEffects(effects, character, unmodelled).apply();
    }
}
