package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Totems worn as relics, and other items that only a shaman can use. Stateless, thread-safe.
final class ShamanItems {
    private static final int COMMUNAL_TOTEM_OF_LIGHTNING = 186071;
    private static final int SKYCALL_TOTEM = 33506;
    private static final int TOTEM_OF_ANCESTRAL_GUIDANCE = 32330;
    private static final int TOTEM_OF_IMPACT_ALLIANCE = 27984;
    private static final int TOTEM_OF_IMPACT_HORDE = 27947;
    private static final int TOTEM_OF_LIGHTNING = 28066;
    private static final int TOTEM_OF_THE_STORM = 23199;
    private static final int TOTEM_OF_THE_VOID = 28248;
    private static final int TOTEM_OF_THE_ASTRAL_WINDS = 27815;
    private static final int ASHTONGUE_TALISMAN_OF_VISION = 32491;

    private static final double ASTRAL_WINDS = 80;

    private static final long LIGHTNING = ShamanSpells.LIGHTNING | ShamanSpells.OVERLOAD;

    private ShamanItems() {}

    static void register(EffectCatalog catalog) {
        strengthen(catalog, COMMUNAL_TOTEM_OF_LIGHTNING, LIGHTNING, 10);
        strengthen(catalog, TOTEM_OF_THE_STORM, LIGHTNING, 33);
        strengthen(catalog, TOTEM_OF_THE_VOID, LIGHTNING, 55);
        strengthen(catalog, TOTEM_OF_ANCESTRAL_GUIDANCE, LIGHTNING, 85);
        strengthen(catalog, TOTEM_OF_IMPACT_ALLIANCE, ShamanSpells.SHOCK, 46);
        strengthen(catalog, TOTEM_OF_IMPACT_HORDE, ShamanSpells.SHOCK, 46);
        catalog.item(TOTEM_OF_LIGHTNING, ShamanItems::cheapenLightning);
        catalog.item(SKYCALL_TOTEM, ShamanItems::skycall);
        catalog.item(ASHTONGUE_TALISMAN_OF_VISION, ShamanItems::ashtongueTalisman);
        catalog.item(TOTEM_OF_THE_ASTRAL_WINDS, ShamanItems::astralWinds);
    }

    /// Windfury Weapon gives more attack power; to the off hand twice as much.
    private static void astralWinds(Character character) {
        Shaman shaman = character.build(Shaman.class).orElseThrow();
        character.unit().onReset(shaman::forgetWindfury);
        character
                .unit()
                .registerAura(
                        AuraConfig.of("Increased Windfury Weapon AP Bonus").permanent())
                .onGain(_ -> shaman.addWindfury(ASTRAL_WINDS))
                .onExpire(_ -> shaman.addWindfury(-ASTRAL_WINDS));
    }

    private static void strengthen(EffectCatalog catalog, int itemId, long classMask, double damage) {
        catalog.item(
                itemId,
                character -> character
                        .unit()
                        .registerAura(AuraConfig.of("Increased Spell Damage (Totem " + itemId + ")")
                                .permanent())
                        .attachMod(SpellModConfig.of(SpellModKind.BASE_DAMAGE_FLAT)
                                .classMask(classMask)
                                .value(damage)));
    }

    private static void cheapenLightning(Character character) {
        character
                .unit()
                .registerAura(AuraConfig.of("Reduced Lightning Cost").permanent())
                .attachMod(SpellModConfig.of(SpellModKind.COST_FLAT)
                        .classMask(ShamanSpells.LIGHTNING_BOLT)
                        .value(-15));
    }

    /// Lightning Bolts may make casts faster, spell 43751.
    private static void skycall(Character character) {
        StatBonus rating = StatBonus.of(Stat.SPELL_HASTE_RATING, 100);
        Aura haste = character.unit().registerStatAura("Energized", ActionId.spell(43751), rating, seconds(10));
        // WoWSims asks for an item by the buff's number, so that it counts as never worn; followed.
        character.unit().auras().addItemProc(haste, rating).wornWhen(() -> false);
        character
                .unit()
                .registerProc(ProcConfig.of("Skycall Totem")
                        .id(ActionId.item(43750))
                        .on(Event.SPELL_HIT_DEALT)
                        .outcome(Outcome.LANDED)
                        .classMask(ShamanSpells.LIGHTNING_BOLT | ShamanSpells.LIGHTNING_BOLT_OVERLOAD)
                        .chance(0.15)
                        .handler((spell, result) -> haste.activate()));
    }

    /// Lightning Bolts may give mana, spell 40465; Stormstrike may give attack power, 40466. Lesser Healing
    /// Wave, which also counts, is not modelled.
    private static void ashtongueTalisman(Character character) {
        Unit unit = character.unit();
        Aura power = unit.registerStatAura(
                "Power Surge", ActionId.spell(40466), StatBonus.of(Stat.ATTACK_POWER, 275), seconds(10));
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, ActionId.spell(40465));
        unit.registerAura(AuraConfig.of("Ashtongue Talisman of Vision - Trigger")
                        .id(ActionId.item(ASHTONGUE_TALISMAN_OF_VISION))
                        .permanent())
                .attachProc(ProcConfig.of("Ashtongue Talisman of Vision")
                        .on(Event.SPELL_HIT_DEALT)
                        .outcome(Outcome.LANDED)
                        .classMask(ShamanSpells.LIGHTNING_BOLT | ShamanSpells.STORMSTRIKE)
                        .handler((spell, result) -> {
                            if (spell.is(ShamanSpells.STORMSTRIKE)
                                    && unit.fight().proc(0.5)) {
                                power.activate();
                            } else if (spell.is(ShamanSpells.LIGHTNING_BOLT)
                                    && unit.fight().proc(0.15)) {
                                unit.mana().gain(170, metrics);
                            }
                        }));
    }
}
