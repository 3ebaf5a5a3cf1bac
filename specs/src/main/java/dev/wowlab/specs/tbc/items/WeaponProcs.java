package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Weapons whose own hits set something off that the game data do not describe as a stat buff. Nothing happens
/// for those who do not attack with them. Stateless, thread-safe.
final class WeaponProcs {
    private static final int DESPAIR = 28573;
    private static final int ROD_OF_THE_SUN_KING = 29996;
    private static final int WORLD_BREAKER = 30090;
    private static final int WARP_SLICER = 30311;
    private static final int DEVASTATION = 30316;
    private static final int SYPHON_OF_THE_NATHREZIM = 32262;
    private static final double MOVES_FASTER = 0.5;

    private WeaponProcs() {}

    static void register(EffectCatalog catalog) {
        catalog.item(DESPAIR, WeaponProcs::despair);
        catalog.item(WORLD_BREAKER, WeaponProcs::worldBreaker);
        catalog.item(WARP_SLICER, character -> speedInfusion(character, WARP_SLICER, "Warp Slicer"));
        catalog.item(DEVASTATION, character -> speedInfusion(character, DEVASTATION, "Devastation"));
        catalog.item(SYPHON_OF_THE_NATHREZIM, WeaponProcs::syphon);
        catalog.item(ROD_OF_THE_SUN_KING, WeaponProcs::rodOfTheSunKing);
        // Frostscythe of Lord Ahune has no effect in WoWSims.
        catalog.item(278953, character -> {});
    }

    /// A proc of hits with an item in the hand in which a fight begins, so many times a minute. As in WoWSims, an item
    /// of a second set has none.
    static ProcConfig trigger(Character character, String name, int itemId, double perMinute) {
        return WeaponHands.withItemFromStart(character, hits(name, perMinute), itemId);
    }

    /// A proc of hits, so many times a minute.
    static ProcConfig hits(String name, double perMinute) {
        return ProcConfig.of(name)
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.LANDED)
                .ppm(perMinute);
    }

    /// Impale, spell 34580.
    private static void despair(Character character) {
        Unit unit = character.unit();
        Spell impale = unit.registerSpell(SpellConfig.of(ActionId.spell(34580))
                .school(School.PHYSICAL)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.PASSIVE_SPELL | SpellFlag.IGNORE_RESISTS)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .onApply((spell, target) ->
                        spell.calcAndDealDamage(target, 600, Roll.MELEE_SPECIAL_NO_BLOCK_DODGE_PARRY)));
        unit.registerProc(trigger(character, "Despair", DESPAIR, 1)
                .immediately()
                .handler((cause, result) -> impale.cast(result.target())));
    }

    /// Power of the Sun King, spell 36070: energy or rage, for those who have either.
    private static void rodOfTheSunKing(Character character) {
        Unit unit = character.unit();
        if (!unit.hasEnergy() && !unit.hasRage()) {
            return;
        }
        ResourceType type = unit.hasEnergy() ? ResourceType.ENERGY : ResourceType.RAGE;
        ResourceMetrics metrics = unit.newResourceMetrics(type, ActionId.spell(36070));
        Spell power = unit.registerSpell(SpellConfig.of(ActionId.spell(36070))
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.NO_METRICS)
                .onApply((_, _) -> {
                    if (unit.hasEnergy()) {
                        unit.energy().gain(10, metrics);
                    } else {
                        unit.rage().gain(5, metrics);
                    }
                }));
        unit.registerProc(trigger(character, "Power of the Sun King", ROD_OF_THE_SUN_KING, 1)
                .immediately()
                .handler((_, result) -> power.cast(result.target())));
    }

    /// Spell 36111: crit rating until two swings have used it up.
    private static void worldBreaker(Character character) {
        Unit unit = character.unit();
        Aura crit = unit.registerAura(AuraConfig.of("World Breaker")
                        .id(ActionId.spell(36111))
                        .duration(seconds(4))
                        .maxStacks(2))
                .attachStats(StatBonus.of(Stat.MELEE_CRIT_RATING, 900));
        crit.attachProc(ProcConfig.of("World Breaker - Consume")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE)
                .handler((spell, result) -> {
                    if (crit.isActive()) {
                        crit.removeStack();
                    }
                }));
        unit.registerProc(trigger(character, "World Breaker - Trigger", WORLD_BREAKER, 1)
                .immediately()
                .handler((spell, result) -> {
                    crit.activate();
                    crit.addStack();
                }));
    }

    /// Spell 36479.
    private static void speedInfusion(Character character, int itemId, String name) {
        Aura speed = character
                .unit()
                .registerAura(AuraConfig.of("Speed Infusion (" + name + ")")
                        .id(ActionId.spell(36479))
                        .duration(seconds(30)))
                .attachAttackSpeed(1.2)
                .exclusive(
                        "ActiveMovementSpeed",
                        true,
                        MOVES_FASTER,
                        aura -> aura.unit().multiplyModifier(Modifier.MOVEMENT_SPEED, 1 + MOVES_FASTER),
                        aura -> aura.unit().multiplyModifier(Modifier.MOVEMENT_SPEED, 1 / (1 + MOVES_FASTER)));
        character.unit().registerProc(trigger(character, name, itemId, 2).handler((spell, result) -> speed.activate()));
    }

    /// Siphon Essence, spell 40291: for a while every swing also drains, spell 40293.
    private static void syphon(Character character) {
        Unit unit = character.unit();
        Spell drain = unit.registerSpell(SpellConfig.of(ActionId.spell(40293))
                .school(School.SHADOW)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.PASSIVE_SPELL)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .onApply((spell, target) -> spell.calcAndDealDamage(target, 20, Roll.ALWAYS_HIT)));
        Aura essence = unit.registerProc(ProcConfig.of("Siphon Essence")
                .metricsId(ActionId.spell(40293))
                .duration(seconds(6))
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE)
                .handler((spell, result) -> drain.cast(result.target())));
        ProcConfig hits = hits("Syphon of the Nathrezim - Trigger", 1);
        unit.registerProc(WeaponHands.withItem(character, hits, SYPHON_OF_THE_NATHREZIM)
                .handler((spell, result) -> essence.activate()));
    }
}
