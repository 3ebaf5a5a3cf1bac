package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Items whose hits swing the main hand once more. Nothing happens for those who do not swing. Stateless,
/// thread-safe.
final class ExtraSwings {
    private static final int HAND_OF_JUSTICE = 11815;
    private static final int BLINKSTRIKE = 31332;
    private static final double HAND_OF_JUSTICE_CHANCE = 0.013333;

    private ExtraSwings() {}

    static void register(EffectCatalog catalog) {
        catalog.item(HAND_OF_JUSTICE, ExtraSwings::handOfJustice);
        catalog.item(BLINKSTRIKE, ExtraSwings::blinkstrike);
    }

    private static void blinkstrike(Character character) {
        if (character.unit().swings().hasMelee()) {
            swingAgain(character, BLINKSTRIKE, WeaponProcs.trigger(character, "Blinkstrike", BLINKSTRIKE, 1));
        }
    }

    /// Only swords' hits, as WoWSims has it.
    private static void handOfJustice(Character character) {
        boolean swords = !character
                .gear()
                .slotsOf(worn -> worn.item().weapon().type() == WeaponType.SWORD)
                .isEmpty();
        if (character.unit().swings().hasMelee() && swords) {
            ProcConfig hits = ProcConfig.of("Hand Of Justice")
                    .on(Event.SPELL_HIT_DEALT)
                    .outcome(Outcome.LANDED)
                    .chance(HAND_OF_JUSTICE_CHANCE)
                    .icd(seconds(2));
            swingAgain(character, HAND_OF_JUSTICE, WeaponHands.ofType(character, hits, WeaponType.SWORD));
        }
    }

    private static void swingAgain(Character character, int itemId, ProcConfig trigger) {
        Unit unit = character.unit();
        Spell again = unit.swings().registerExtraSwing(itemId);
        again.flags |= SpellFlag.PASSIVE_SPELL;
        unit.registerProc(trigger.id(ActionId.item(itemId))
                .immediately()
                .handler((spell, result) -> unit.swings().replaced(again).cast(result.target())));
    }
}
