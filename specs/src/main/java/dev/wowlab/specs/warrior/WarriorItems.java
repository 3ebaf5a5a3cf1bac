package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
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
import dev.wowlab.specs.character.WornEffects;

/// Items that only a warrior can use. Stateless, thread-safe.
final class WarriorItems {
    private static final int SOLARIANS_SAPPHIRE = 30446;
    private static final int ASHTONGUE_TALISMAN_OF_VALOR = 32485;
    private static final int[] PVP_GLOVES = {24549, 28700, 28852, 30487, 32164, 33729, 35408, 35067};

    private WarriorItems() {}

    static void register(EffectCatalog catalog) {
        // What it adds to Battle Shout is an option of the request.
        catalog.item(SOLARIANS_SAPPHIRE, _ -> {});
        catalog.item(ASHTONGUE_TALISMAN_OF_VALOR, WarriorItems::ashtongueTalisman);
        for (int gloves : PVP_GLOVES) {
            catalog.item(
                    gloves,
                    character -> new WornEffects(character)
                            .mod(
                                    "Gloves " + gloves,
                                    SpellModConfig.of(SpellModKind.COST_FLAT)
                                            .classMask(WarriorSpells.HAMSTRING)
                                            .value(-3)));
        }
    }

    /// The great strikes may give strength and heal, spell 40459.
    private static void ashtongueTalisman(Character character) {
        Unit unit = character.unit();
        StatBonus strength = StatBonus.of(Stat.STRENGTH, 55);
        Aura valor = unit.registerStatAura(
                "Ashtongue Talisman of Valor - Proc", ActionId.spell(40459), strength, seconds(12));
        ResourceMetrics healed = unit.newResourceMetrics(ResourceType.HEALTH, ActionId.spell(40459));
        Aura trigger = unit.registerProc(ProcConfig.of("Ashtongue Talisman of Valor - Trigger")
                .id(ActionId.item(ASHTONGUE_TALISMAN_OF_VALOR))
                .on(Event.SPELL_HIT_DEALT)
                .classMask(WarriorSpells.BLOODTHIRST | WarriorSpells.MORTAL_STRIKE | WarriorSpells.SHIELD_SLAM)
                .outcome(Outcome.LANDED)
                .chance(0.25)
                .handler((_, _) -> {
                    valor.activate();
                    unit.health().gain(330, healed);
                }));
        unit.auras().addItemProc(valor, trigger, strength);
    }
}
