package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Item sets that only a hunter can use. Stateless, thread-safe.
final class HunterSets {
    private static final int CRYPTSTALKER_ARMOR = 530;
    private static final int BEAST_LORD_ARMOR = 650;
    private static final int DEMON_STALKER_ARMOR = 651;
    private static final int RIFT_STALKER_ARMOR = 652;
    private static final int GRONNSTALKERS_ARMOR = 669;

    private HunterSets() {}

    static void register(EffectCatalog catalog) {
        registerCryptstalker(catalog);
        // Two pieces of either shorten the cooldown of traps, which nobody sets here.
        catalog.setBonus(BEAST_LORD_ARMOR, 2, (character, set) -> {});
        catalog.setBonus(BEAST_LORD_ARMOR, 4, HunterSets::exploitWeakness);
        catalog.setBonus(DEMON_STALKER_ARMOR, 2, (character, set) -> {});
        mod(catalog, DEMON_STALKER_ARMOR, SpellModKind.COST_PERCENT, HunterSpells.MULTI_SHOT, -0.1);
        catalog.setBonus(RIFT_STALKER_ARMOR, 2, HunterSets::healPet);
        mod(catalog, RIFT_STALKER_ARMOR, SpellModKind.CRIT_CHANCE, HunterSpells.STEADY_SHOT, 5);
        catalog.setBonus(
                GRONNSTALKERS_ARMOR,
                2,
                (character, set) -> character.build(Hunter.class).ifPresent(hunter -> hunter.setViperImprovement(set)));
        mod(catalog, GRONNSTALKERS_ARMOR, SpellModKind.DAMAGE_PERCENT, HunterSpells.STEADY_SHOT, 0.1);
    }

    /// What four pieces of a set do.
    private static void mod(EffectCatalog catalog, int set, SpellModKind kind, long classMask, double value) {
        catalog.setBonus(
                set,
                4,
                (character, aura) -> aura.attachMod(
                        SpellModConfig.of(kind).classMask(classMask).value(value)));
    }

    private static void registerCryptstalker(EffectCatalog catalog) {
        catalog.setBonus(
                CRYPTSTALKER_ARMOR,
                2,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.BUFF_DURATION)
                        .classMask(HunterSpells.RAPID_FIRE)
                        .time(seconds(4))));
        catalog.setBonus(CRYPTSTALKER_ARMOR, 4, HunterSets::stalkersAlly);
        catalog.setBonus(CRYPTSTALKER_ARMOR, 6, HunterSets::adrenalineRush);
        catalog.setBonus(
                CRYPTSTALKER_ARMOR,
                8,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.COST_FLAT)
                        .classMask(HunterSpells.MULTI_SHOT | HunterSpells.AIMED_SHOT)
                        .value(-20)));
    }

    /// Stalker's Ally: attack power for hunter (spell 28757) and pet (28758).
    private static void stalkersAlly(Character character, Aura set) {
        HunterPet pet = character.build(Hunter.class).map(Hunter::pet).orElse(null);
        if (pet != null) {
            giveStalkersAlly(character.unit(), 28757);
            giveStalkersAlly(pet.unit(), 28758);
        }
    }

    private static void giveStalkersAlly(Unit unit, int spellId) {
        unit.registerAura(AuraConfig.of("Stalker's Ally")
                        .id(ActionId.spell(spellId))
                        .permanent())
                .attachStats(StatBonus.of(Stat.ATTACK_POWER, 50).and(Stat.RANGED_ATTACK_POWER, 50));
    }

    /// Ranged crits restore mana, spell 28753.
    private static void adrenalineRush(Character character, Aura set) {
        Unit unit = character.unit();
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, ActionId.spell(28753));
        set.attachProc(ProcConfig.of("Adrenaline Rush")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.RANGED)
                .outcome(Outcome.CRIT)
                .handler((_, _) -> unit.mana().gain(50, metrics)));
    }

    /// Kill Command makes the hunter ignore armour, spell 37482.
    private static void exploitWeakness(Character character, Aura set) {
        Aura exploited = character
                .unit()
                .registerStatAura(
                        "Exploited Weakness",
                        ActionId.spell(37482),
                        StatBonus.of(Stat.ARMOR_PENETRATION, 600),
                        seconds(15));
        set.attachProc(ProcConfig.of("Improved Kill Command")
                .on(Event.CAST_COMPLETE)
                .classMask(HunterSpells.KILL_COMMAND)
                .handler((_, _) -> exploited.activate()));
    }

    /// Damage heals the pet, spell 37382.
    private static void healPet(Character character, Aura set) {
        HunterPet pet = character.build(Hunter.class).map(Hunter::pet).orElse(null);
        if (pet == null) {
            return;
        }
        Unit body = pet.unit();
        ResourceMetrics metrics = character.unit().newResourceMetrics(ResourceType.HEALTH, ActionId.spell(37382));
        set.attachProc(ProcConfig.of("Pet Healing")
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.LANDED)
                .requireDamage()
                .handler((_, result) -> body.health().gain(result.damage() * 0.15, metrics)));
    }
}
