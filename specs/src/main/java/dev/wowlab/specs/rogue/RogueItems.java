package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Items that only a rogue can use. Stateless, thread-safe.
final class RogueItems {
    private static final int WARP_SPRING_COIL = 30450;
    private static final int ASHTONGUE_TALISMAN = 32492;
    private static final double CHANCE_PER_POINT = 0.2;

    private RogueItems() {}

    static void register(EffectCatalog catalog) {
        catalog.item(WARP_SPRING_COIL, RogueItems::warpSpringCoil);
        catalog.item(ASHTONGUE_TALISMAN, RogueItems::ashtongueTalisman);
    }

    /// Perceived Weakness, spell 37174.
    private static void warpSpringCoil(Character character) {
        Unit unit = character.unit();
        Aura weakness = unit.registerStatAura(
                "Warp-Spring Coil", ActionId.spell(37174), StatBonus.of(Stat.ARMOR_PENETRATION, 1000), seconds(15));
        unit.registerProc(ProcConfig.of("Perceived Weakness")
                .id(ActionId.item(WARP_SPRING_COIL))
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE_SPECIAL)
                .outcome(Outcome.LANDED)
                .requireDamage()
                .chance(0.25)
                .icd(seconds(30))
                .handler((_, _) -> weakness.activate()));
    }

    /// Exploit Weakness, spell 40460: the likelier the more combo points there are a batch after a finishing
    /// move, when it has spent them, as WoWSims has it.
    private static void ashtongueTalisman(Character character) {
        Unit unit = character.unit();
        Aura weakness = unit.registerStatAura(
                "Rogue Tier 6 Trinket", ActionId.spell(40460), StatBonus.of(Stat.MELEE_CRIT_RATING, 145), seconds(10));
        unit.registerProc(ProcConfig.of("Ashtongue Talisman of Lethality")
                .id(ActionId.item(ASHTONGUE_TALISMAN))
                .on(Event.CAST_COMPLETE)
                .classMask(RogueSpells.FINISHERS)
                .handler((_, _) -> {
                    int points = unit.hasEnergy() ? unit.comboPoints().current() : 0;
                    if (unit.fight().proc(CHANCE_PER_POINT * points)) {
                        weakness.activate();
                    }
                }));
    }
}
