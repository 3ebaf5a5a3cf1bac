package dev.wowlab.specs.tbc.consumables;

import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Drums;
import dev.wowlab.specs.tbc.buffs.DrumBeat;

/// Drums that the character plays itself: they cost a global cooldown, and rest together with explosives. Stateless.
final class OwnDrums {
    private OwnDrums() {}

    static void register(Unit unit, Drums drums, CooldownTimer drumsAndBombs) {
        SpellConfig config = DrumBeat.spell(unit, drums, false)
                .gcd(SpellConfig.GCD)
                .cooldown(unit.newCooldown(), DrumBeat.COOLDOWN)
                .sharedCooldown(drumsAndBombs, DrumBeat.COOLDOWN);
        if (takesTime(drums)) {
            config.castTime(SimTime.SECOND);
        }
        DrumBeat.registerCooldown(unit, config);
    }

    private static boolean takesTime(Drums drums) {
        return switch (drums) {
            case LESSER_DRUMS_OF_BATTLE, LESSER_DRUMS_OF_RESTORATION, LESSER_DRUMS_OF_WAR -> true;
            case GREATER_DRUMS_OF_BATTLE, GREATER_DRUMS_OF_RESTORATION, GREATER_DRUMS_OF_WAR, UNKNOWN -> false;
        };
    }
}
