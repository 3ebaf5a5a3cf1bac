package dev.wowlab.specs.apl.compile;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Encounter;
import dev.wowlab.engine.combat.ExpectedTick;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.PlanContext;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.UnitConfig;
import dev.wowlab.engine.combat.UnitKind;
import dev.wowlab.engine.combat.apl.GearSwitch;
import dev.wowlab.engine.combat.apl.PriorityList;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.apl.AplContext;
import dev.wowlab.specs.apl.AplParser;
import dev.wowlab.specs.apl.AplRotation;
import dev.wowlab.specs.apl.TotemClock;
import dev.wowlab.specs.apl.TotemElement;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.json.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A made-up caster who writes down what it does, led by an action list. Confined to one thread.
///
/// Spells: 1 bolt (2 s), 2 burn (instant, dot of 4 × 3 s, 100 damage and all spell damage a tick), 3 power (major
/// cooldown of 60 s, buff 3 of 10 s with 50 spell damage), 4 beam (channel of 5 × 1 s), 5 jab (instant, cooldown 10 s),
/// 7 wand (instant, free). It has energy, which nothing costs. The first cast in 20 s gives
/// the buff 8 of an item for 10 s. Buff 6 stacks to 3 and gains one
/// with each bolt.
final class AplFight {
    /// A fire totem stands until six seconds after the pull, no other one.
    private static final TotemClock TOTEMS =
            element -> element == TotemElement.FIRE ? SimTime.seconds(6) : SimTime.seconds(-60);

    final List<String> casts = new ArrayList<>();
    final List<String> warnings;
    final Fight fight;
    final Unit player;
    final PriorityList list;
    final Aura stacking;
    final AplLint lint = new AplLint();
    final Gear gear;

    /// Writes `time:first` and `time:second` where gear is changed.
    final class Gear implements GearSwitch {
        private final boolean twoSets;
        private boolean swapped;

        Gear(boolean twoSets) {
            this.twoSets = twoSets;
        }

        @Override
        public boolean canSwap() {
            return twoSets;
        }

        @Override
        public boolean isSwapped() {
            return swapped;
        }

        @Override
        public void swapTo(boolean second) {
            if (swapped != second) {
                swapped = second;
                casts.add(String.format(
                        Locale.ROOT, "%.1f:%s", SimTime.toSeconds(fight.now()), second ? "second" : "first"));
            }
        }
    }

    AplFight(String rotationJson) throws InvalidInputException {
        this(rotationJson, 30, 2);
    }

    AplFight(String rotationJson, int seconds, int targets) throws InvalidInputException {
        this(rotationJson, seconds, targets, false);
    }

    /// @param twoSets whether the player has a second set of gear
    AplFight(String rotationJson, int seconds, int targets, boolean twoSets) throws InvalidInputException {
        gear = new Gear(twoSets);
        fight = new Fight(new Encounter(SimTime.seconds(seconds), 0, 0.2, 0.25, 0.35, 0.45, 0.9));
        for (int i = 1; i <= targets; i++) {
            fight.addUnit(new UnitConfig(UnitKind.TARGET, "target" + i, 73, MobType.DEMON));
        }
        player = fight.addUnit(new UnitConfig(UnitKind.PLAYER, "player", 70, MobType.UNKNOWN));
        fight.sealUnits();
        player.enableMana(2_000);
        player.enableEnergy(100, 5);
        player.stats().add(Stat.MANA, 8_000);
        stacking = player.registerAura(AuraConfig.of("Stacking")
                .id(ActionId.spell(6))
                .duration(SimTime.seconds(20))
                .maxStacks(3));
        registerSpells();
        Problems problems = new Problems();
        Message message = JsonInput.read(rotationJson.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow(() -> new IllegalArgumentException(rotationJson));
        AplRotation rotation = AplParser.parse(message, problems);
        problems.throwIfAny();
        PlanContext plan = new PlanContext();
        list = AplCompiler.compile(
                rotation,
                new AplContext(
                        player,
                        plan,
                        0,
                        0,
                        Optional.empty(),
                        Optional.of(TOTEMS),
                        gear,
                        Optional.empty(),
                        place -> place == 0 ? Optional.of(player) : Optional.empty()),
                lint);
        plan.throwIfRefused();
        player.setRotation(list);
        fight.finalizePlan();
        warnings = new ArrayList<>(problems.warnings());
        warnings.addAll(plan.warnings());
    }

    private void registerSpells() {
        spell(
                SpellConfig.of(ActionId.spell(1))
                        .manaCost(10)
                        .gcd(SpellConfig.GCD)
                        .castTime(SimTime.seconds(2)),
                () -> {
                    stacking.activate();
                    stacking.addStack();
                });
        Spell burn = player.registerSpell(SpellConfig.of(ActionId.spell(2))
                .school(School.FIRE)
                .flags(SpellFlag.APL | SpellFlag.IGNORE_RESISTS)
                .manaCost(10)
                .gcd(SpellConfig.GCD)
                .dot(DotConfig.of("Burn")
                        .ticks(4, SimTime.seconds(3))
                        .coefficient(1)
                        .onSnapshot((dot, target) -> dot.snapshot(target, 100))
                        .expectedTick(ExpectedTick.hitting(dot -> 100)))
                .onApply((spell, target) -> {
                    note(spell, target);
                    spell.dot(target).apply();
                }));
        burn.setRelatedDot(burn);
        StatBonus damage = StatBonus.of(Stat.SPELL_DAMAGE, 50);
        Aura powerBuff = player.registerStatAura("Power", ActionId.spell(3), damage, SimTime.seconds(10));
        Spell power = spell(
                SpellConfig.of(ActionId.spell(3)).offGcd().cooldown(player.newCooldown(), SimTime.seconds(60)),
                powerBuff::activate);
        power.setRelatedSelfBuff(powerBuff);
        player.majorCooldowns()
                .add(MajorCooldown.of(power).type(MajorCooldown.DPS).buff(powerBuff, damage));
        registerItemProc();
        player.registerSpell(SpellConfig.of(ActionId.spell(4))
                .school(School.ARCANE)
                .flags(SpellFlag.APL | SpellFlag.CHANNELED)
                .manaCost(10)
                .gcd(SpellConfig.GCD)
                .dot(DotConfig.of("Beam").ticks(5, SimTime.seconds(1)).onTick((dot, target) -> casts.add("tick")))
                .onApply((spell, target) -> {
                    note(spell, target);
                    spell.dot(target).apply();
                }));
        spell(
                SpellConfig.of(ActionId.spell(5))
                        .manaCost(10)
                        .gcd(SpellConfig.GCD)
                        .cooldown(player.newCooldown(), SimTime.seconds(10)),
                () -> {});
        spell(SpellConfig.of(ActionId.spell(7)).gcd(SpellConfig.GCD), () -> {});
        player.registerSpell(SpellConfig.of(ActionId.spell(9))
                .school(School.FROST)
                .flags(SpellFlag.APL)
                .manaCost(10)
                .gcd(SpellConfig.GCD)
                .dot(DotConfig.of("Storm").area().ticks(4, SimTime.seconds(1)))
                .onApply(this::note));
    }

    private void registerItemProc() {
        StatBonus bonus = StatBonus.of(Stat.STAMINA, 1);
        Aura luck = player.registerStatAura("Luck", ActionId.spell(8), bonus, SimTime.seconds(10));
        Aura listener = player.registerProc(ProcConfig.of("Lucky")
                .on(ProcConfig.Event.CAST_COMPLETE)
                .icd(SimTime.seconds(20))
                .immediately()
                .handler((spell, result) -> luck.activate()));
        player.auras().addItemProc(luck, listener, bonus);
    }

    private Spell spell(SpellConfig config, Runnable effect) {
        return player.registerSpell(
                config.school(School.ARCANE).flags(SpellFlag.APL).onApply((spell, target) -> {
                    note(spell, target);
                    effect.run();
                }));
    }

    /// Writes `time:spell`, with `@target` where it is not the first.
    private void note(Spell spell, Unit target) {
        String at = target == fight.target(0) ? "" : "@" + target.key();
        casts.add(String.format(
                Locale.ROOT,
                "%.1f:%d%s",
                SimTime.toSeconds(fight.now()),
                spell.id().number(),
                at));
    }

    /// What one fight casts.
    List<String> run() {
        casts.clear();
        fight.run(1, 0);
        return List.copyOf(casts);
    }

    static List<String> paths(InvalidInputException refusal) {
        return refusal.problems().stream().map(InputProblem::path).toList();
    }
}
