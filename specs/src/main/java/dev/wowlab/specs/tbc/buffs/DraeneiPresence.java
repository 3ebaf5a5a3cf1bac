package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Race;
import dev.wowlab.gamedata.Stat;
import java.util.Set;

/// Inspiring and Heroic Presence of draenei in the party; only the Alliance has it. Stateless.
public final class DraeneiPresence {
    private static final Set<Race> ALLIANCE = Set.of(Race.DRAENEI, Race.DWARF, Race.GNOME, Race.HUMAN, Race.NIGHT_ELF);

    private DraeneiPresence() {}

    /// Inspiring Presence (28878): 1 % spell hit; once, however many bring it.
    public static void giveCaster(Unit unit, Race race) {
        give(unit, race, "Inspiring Presence", 28878, Stat.SPELL_HIT_PERCENT);
    }

    /// Heroic Presence (6562): 1 % physical hit; once, however many bring it.
    public static void giveMelee(Unit unit, Race race) {
        give(unit, race, "Heroic Presence", 6562, Stat.PHYSICAL_HIT_PERCENT);
    }

    private static void give(Unit unit, Race race, String label, int spellId, Stat stat) {
        if (ALLIANCE.contains(race)) {
            new BuffLedger(unit, true).stats(label, spellId, StatBonus.of(stat, 1));
        }
    }
}
