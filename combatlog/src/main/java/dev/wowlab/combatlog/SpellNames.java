package dev.wowlab.combatlog;

import dev.wowlab.gamedata.ActionNames;
import java.util.Map;

/// What simulations call what a log tells, so that both can be laid side by side: a spell's parts have ids of
/// their own, but one name. A client's own language stays where a spell is not known here.
final class SpellNames {
    static final String ATTACK = ActionNames.of("other:Attack");
    private static final String SHOOT = ActionNames.of("other:Shoot");

    /// Auto Shot of hunters, and Shoot of wands, bows, guns and crossbows.
    private static final long AUTO_SHOT = 75;

    private static final long WAND = 5019;

    /// What the game calls otherwise than simulations do.
    private static final Map<String, String> OTHERWISE = Map.of("Windfury Attack", "Windfury Weapon");

    /// Spells for a whole group, or of another faction, whose aura is that of another spell.
    private static final Map<String, String> SAME_AURA = Map.of(
            "Arcane Brilliance", "Arcane Intellect",
            "Gift of the Wild", "Mark of the Wild",
            "Heroism", "Bloodlust",
            "Prayer of Fortitude", "Power Word: Fortitude",
            "Prayer of Shadow Protection", "Shadow Protection",
            "Prayer of Spirit", "Divine Spirit");

    private SpellNames() {}

    /// One name for auras that do the same, whichever spell gave them.
    static String ofAura(String name) {
        String bare = name.replaceFirst("^Greater (?=Blessing)", "").replaceFirst(" Totem$", "");
        return SAME_AURA.getOrDefault(bare, bare);
    }

    static String of(LogEvent.Means means) {
        return means.equals(LogEvent.Means.SWING) ? ATTACK : of(means.id(), means.name());
    }

    static String of(long id, String logged) {
        if (id == AUTO_SHOT || id == WAND) {
            return SHOOT;
        }
        String known = ActionNames.orEmpty("spell:" + id);
        if (!known.isEmpty()) {
            return known;
        }
        return logged.isEmpty() ? "spell " + id : OTHERWISE.getOrDefault(logged, logged);
    }
}
