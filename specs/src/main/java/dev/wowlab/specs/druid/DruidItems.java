package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Idols and other items that only a druid can use. Stateless, thread-safe.
final class DruidItems {
    static final int IDOL_OF_THE_RAVEN_GODDESS = 32387;

    private static final int IDOL_OF_THE_MOON = 23197;
    private static final int IVORY_IDOL_OF_THE_MOONGODDESS = 27518;
    private static final int IDOL_OF_THE_AVENGER = 31025;
    private static final int LIVING_ROOT_OF_THE_WILDHEART = 30664;
    private static final int ASHTONGUE_TALISMAN_OF_EQUILIBRIUM = 32486;

    private static final int STAFF_OF_NATURAL_FURY = 31334;

    private DruidItems() {}

    static void register(EffectCatalog catalog) {
        registerIdol(catalog, IDOL_OF_THE_MOON, "Improved Moonfire", DruidSpells.MOONFIRE, 33);
        registerIdol(catalog, IVORY_IDOL_OF_THE_MOONGODDESS, "Increased Starfire Damage", DruidSpells.STARFIRE, 55);
        registerIdol(catalog, IDOL_OF_THE_AVENGER, "Increased Wrath Damage", DruidSpells.WRATH, 25);
        // It strengthens the aura of Moonkin Form, see Druid#partyBuffs.
        catalog.item(IDOL_OF_THE_RAVEN_GODDESS, character -> {});
        AnimalItems.register(catalog);
        catalog.item(STAFF_OF_NATURAL_FURY, DruidItems::staffOfNaturalFury);
        catalog.item(LIVING_ROOT_OF_THE_WILDHEART, DruidItems::livingRoot);
        catalog.item(ASHTONGUE_TALISMAN_OF_EQUILIBRIUM, DruidItems::ashtongueTalisman);
    }

    private static void registerIdol(EffectCatalog catalog, int item, String label, long classMask, double damage) {
        catalog.item(
                item,
                character -> character
                        .unit()
                        .registerAura(AuraConfig.of(label).permanent())
                        .attachMod(SpellModConfig.of(SpellModKind.BASE_DAMAGE_FLAT)
                                .classMask(classMask)
                                .value(damage)));
    }

    /// Changes of form cost 200 mana less, but that into a moonkin.
    private static void staffOfNaturalFury(Character character) {
        character
                .unit()
                .registerAura(AuraConfig.of("Staff of Natural Fury").permanent())
                .attachMod(SpellModConfig.of(SpellModKind.COST_FLAT)
                        .classMask(DruidSpells.FORMS)
                        .value(-200));
    }

    /// Spells may give spell damage, as a moonkin (spell 37343) more than otherwise (37344); strikes may make animals
    /// stronger.
    private static void livingRoot(Character character) {
        if (Feral.of(character).isPresent()) {
            AnimalItems.livingRoot(Feral.of(character).get());
            return;
        }
        Unit unit = character.unit();
        Aura asMoonkin = spellDamage(unit, "Living Root Moonkin Proc", 37343, 209);
        Aura otherwise = spellDamage(unit, "Living Root Humanoid Proc", 37344, 175);
        MoonkinForm form = character.build(Druid.class).orElseThrow().moonkinForm();
        unit.registerProc(ProcConfig.of("Living Root of the Wildheart")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.DIRECT)
                .chance(0.03)
                .handler((spell, result) -> (form.isOn() ? asMoonkin : otherwise).activate()));
    }

    private static Aura spellDamage(Unit unit, String label, int spellId, double amount) {
        return unit.registerStatAura(
                label, ActionId.spell(spellId), StatBonus.of(Stat.SPELL_DAMAGE, amount), seconds(15));
    }

    /// Starfire may give spell damage; the peer shows it as spell 32486, which is the number of the item.
    private static void ashtongueTalisman(Character character) {
        if (Feral.of(character).isPresent()) {
            AnimalItems.ashtongueTalisman(character.unit());
            return;
        }
        Aura power = character
                .unit()
                .registerStatAura(
                        "Ashtongue Talisman of Equilibrium (Starfire)",
                        ActionId.spell(32486),
                        StatBonus.of(Stat.SPELL_DAMAGE, 150),
                        seconds(8));
        character
                .unit()
                .registerProc(ProcConfig.of("Ashtongue Talisman of Equilibrium")
                        .classMask(DruidSpells.STARFIRE)
                        .on(Event.SPELL_HIT_DEALT)
                        .chance(0.25)
                        .handler((spell, result) -> power.activate()));
    }
}
