package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Items besides librams that only a paladin can use. Stateless, thread-safe.
final class PaladinItems {
    private static final int TOME_OF_FIERY_REDEMPTION = 30447;

    private PaladinItems() {}

    static void register(EffectCatalog catalog) {
        catalog.item(TOME_OF_FIERY_REDEMPTION, PaladinItems::tomeOfFieryRedemption);
    }

    /// Blessing of Righteousness, spell 37198: casts may give spell damage. What seals cause counts too, and so do
    /// casts before the pull, as WoWSims has it: its further condition is not asked after casts.
    private static void tomeOfFieryRedemption(Character character) {
        Unit unit = character.unit();
        Aura blessing = unit.registerStatAura(
                "Blessing of Righteousness", ActionId.spell(37198), StatBonus.of(Stat.SPELL_DAMAGE, 290), seconds(15));
        unit.registerProc(ProcConfig.of("Tome of Fiery Redemption")
                .metricsId(ActionId.spell(37197))
                .on(Event.CAST_COMPLETE)
                .classMask(~(PaladinSpells.JUDGEMENT | PaladinSpells.CRUSADER_STRIKE))
                .chance(0.15)
                .icd(seconds(45))
                .handler((_, _) -> blessing.activate()));
    }
}
