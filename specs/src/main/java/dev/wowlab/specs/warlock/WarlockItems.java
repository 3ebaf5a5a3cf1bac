package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Item sets and items that only a warlock can use. Stateless, thread-safe.
final class WarlockItems {
    private static final int OBLIVION_RAIMENT = 644;
    private static final int VOIDHEART_RAIMENT = 645;
    private static final int CORRUPTOR_RAIMENT = 646;
    private static final int MALEFIC_RAIMENT = 670;
    private static final int BLACK_BOOK = 19337;
    private static final int VOID_STAR_TALISMAN = 30449;
    private static final int ASHTONGUE_TALISMAN_OF_SHADOWS = 32493;

    private WarlockItems() {}

    static void register(EffectCatalog catalog) {
        registerOblivionRaiment(catalog);
        registerVoidheartRaiment(catalog);
        registerCorruptorRaiment(catalog);
        registerMaleficRaiment(catalog);
        catalog.item(BLACK_BOOK, WarlockItems::blackBook);
        // Resistances for the demon, lost like the mana of the Oblivion Raiment.
        catalog.item(VOID_STAR_TALISMAN, character -> {});
        catalog.item(ASHTONGUE_TALISMAN_OF_SHADOWS, WarlockItems::ashtongueTalisman);
    }

    private static void registerOblivionRaiment(EffectCatalog catalog) {
        // Mana for the demon. The peer gives it before the demon's stats are reset, so that nothing is
        // left of it;
        // followed (docs/ruleset-tbc.md).
        catalog.setBonus(OBLIVION_RAIMENT, 2, (character, set) -> {});
        catalog.setBonus(
                OBLIVION_RAIMENT,
                4,
                (character, set) -> character.build(Warlock.class).ifPresent(warlock -> warlock.addSeedBonus(180)));
    }

    private static void registerVoidheartRaiment(EffectCatalog catalog) {
        catalog.setBonus(VOIDHEART_RAIMENT, 2, (character, set) -> {
            Unit unit = character.unit();
            Aura shadow = unit.registerStatAura(
                    "Flameshadow", ActionId.spell(37379), StatBonus.of(Stat.SHADOW_DAMAGE, 135), seconds(15));
            Aura fire = unit.registerStatAura(
                    "Shadowflame Hellfire and RoF",
                    ActionId.spell(39437),
                    StatBonus.of(Stat.FIRE_DAMAGE, 135),
                    seconds(15));
            set.attachProc(ProcConfig.of("Voidheart Raiment 2pc")
                    .chance(0.05)
                    .on(Event.SPELL_HIT_DEALT)
                    .requireDamage()
                    .handler((spell, result) -> {
                        if (spell.isSchool(School.SHADOW)) {
                            shadow.activate();
                        } else if (spell.isSchool(School.FIRE)) {
                            fire.activate();
                        }
                    }));
        });
        catalog.setBonus(
                VOIDHEART_RAIMENT,
                4,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.DOT_TICKS)
                        .classMask(WarlockSpells.CORRUPTION | WarlockSpells.IMMOLATE_DOT)
                        .value(1)));
    }

    private static void registerCorruptorRaiment(EffectCatalog catalog) {
        // Two pieces heal the pet, which nothing hurts here.
        catalog.setBonus(CORRUPTOR_RAIMENT, 2, (character, set) -> {});
        catalog.setBonus(
                CORRUPTOR_RAIMENT,
                4,
                (character, set) -> character
                        .build(Warlock.class)
                        .ifPresent(warlock -> warlock.corruptorRaiment().register(character, set)));
    }

    private static void registerMaleficRaiment(EffectCatalog catalog) {
        catalog.setBonus(MALEFIC_RAIMENT, 2, (character, set) -> {
            Unit unit = character.unit();
            ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.HEALTH, ActionId.spell(38394));
            set.attachProc(ProcConfig.of("Malefic Raiment 2pc - Dot Heals")
                    .id(ActionId.spell(38394))
                    .classMask(WarlockSpells.CORRUPTION | WarlockSpells.IMMOLATE_DOT)
                    .on(Event.PERIODIC_DEALT)
                    .handler(
                            (spell, result) -> unit.health().gain(70 * unit.modifier(Modifier.SELF_HEALING), metrics)));
        });
        catalog.setBonus(
                MALEFIC_RAIMENT,
                4,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                        .classMask(WarlockSpells.SHADOW_BOLT | WarlockSpells.INCINERATE)
                        .value(0.06)));
    }

    /// On use, for the demon: spell 23720.
    private static void blackBook(Character character) {
        Pet demon = character.build(Warlock.class).map(Warlock::activeDemon).orElse(null);
        if (demon == null) {
            return;
        }
        StatBonus stats =
                StatBonus.of(Stat.SPELL_DAMAGE, 200).and(Stat.ATTACK_POWER, 325).and(Stat.ARMOR, 1600);
        Aura blessing =
                demon.unit().registerStatAura("Blessing of The Black Book", ActionId.spell(23720), stats, seconds(30));
        Unit unit = character.unit();
        Aura own = unit.registerAura(AuraConfig.of("Blessing of The Black Book")
                .id(ActionId.item(BLACK_BOOK))
                .duration(seconds(30))
                .onGain(aura -> blessing.activate()));
        Spell spell = unit.registerSpell(SpellConfig.of(ActionId.item(BLACK_BOOK))
                .flags(SpellFlag.NO_ON_CAST_COMPLETE)
                .cooldown(unit.newCooldown(), minutes(3))
                .sharedCooldown(character.offensiveTrinketCooldown(), seconds(30))
                .onApply((cast, target) -> own.activate()));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.DPS).buff(own, stats));
    }

    /// Ticks of Corruption may give spell damage, spell 40478.
    private static void ashtongueTalisman(Character character) {
        Aura proc = character
                .unit()
                .registerStatAura(
                        "Ashtongue Talisman of Shadows Proc",
                        ActionId.spell(40478),
                        StatBonus.of(Stat.SPELL_DAMAGE, 220),
                        seconds(5));
        character
                .unit()
                .registerProc(ProcConfig.of("Ashtongue Talisman of Shadows")
                        .classMask(WarlockSpells.CORRUPTION)
                        .on(Event.PERIODIC_DEALT)
                        .chance(0.2)
                        .handler((spell, result) -> proc.activate()));
    }
}
