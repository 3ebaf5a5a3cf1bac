package dev.wowlab.gamedata.convert;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemQuality;
import dev.wowlab.gamedata.ItemSet;
import dev.wowlab.gamedata.ItemType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who drops the tokens for which the pieces of tier sets are had. WoWSims' database does not say it; it is the
/// same for all classes and well known (item levels 120, 133, 146 and 154 are tiers 4, 5, 6 and what the Sunwell
/// adds to it). Stateless.
final class TierPieces {
    private static final int MAGTHERIDONS_LAIR = 3836;
    private static final int GRUULS_LAIR = 3923;
    private static final int KARAZHAN = 3457;
    private static final int SERPENTSHRINE_CAVERN = 3607;
    private static final int TEMPEST_KEEP = 3845;
    private static final int HYJAL_SUMMIT = 3606;
    private static final int BLACK_TEMPLE = 3959;
    private static final int SUNWELL_PLATEAU = 4075;

    private static final List<Token> TOKENS = List.of(
            new Token(120, ItemType.HANDS, KARAZHAN, "The Curator"),
            new Token(120, ItemType.HEAD, KARAZHAN, "Prince Malchezaar"),
            new Token(120, ItemType.SHOULDER, GRUULS_LAIR, "High King Maulgar"),
            new Token(120, ItemType.LEGS, GRUULS_LAIR, "Gruul the Dragonkiller"),
            new Token(120, ItemType.CHEST, MAGTHERIDONS_LAIR, "Magtheridon"),
            new Token(133, ItemType.HANDS, SERPENTSHRINE_CAVERN, "Leotheras the Blind"),
            new Token(133, ItemType.LEGS, SERPENTSHRINE_CAVERN, "Fathom-Lord Karathress"),
            new Token(133, ItemType.HEAD, SERPENTSHRINE_CAVERN, "Lady Vashj"),
            new Token(133, ItemType.SHOULDER, TEMPEST_KEEP, "Void Reaver"),
            new Token(133, ItemType.CHEST, TEMPEST_KEEP, "Kael'thas Sunstrider"),
            new Token(146, ItemType.HANDS, HYJAL_SUMMIT, "Azgalor"),
            new Token(146, ItemType.HEAD, HYJAL_SUMMIT, "Archimonde"),
            new Token(146, ItemType.SHOULDER, BLACK_TEMPLE, "Mother Shahraz"),
            new Token(146, ItemType.LEGS, BLACK_TEMPLE, "The Illidari Council"),
            new Token(146, ItemType.CHEST, BLACK_TEMPLE, "Illidan Stormrage"),
            new Token(154, ItemType.WRIST, SUNWELL_PLATEAU, "Kalecgos"),
            new Token(154, ItemType.WAIST, SUNWELL_PLATEAU, "Brutallus"),
            new Token(154, ItemType.FEET, SUNWELL_PLATEAU, "Felmyst"));

    private TierPieces() {}

    /// Where one kind of piece comes from.
    record Token(int itemLevel, ItemType type, int zoneId, String boss) {}

    /// Who drops the token of an item; empty where it is no piece of a tier set.
    static Optional<Token> tokenOf(Item item) {
        Set<CharacterClass> allowed = item.origin().allowed();
        // Arena sets of the same level are bought.
        boolean tier = !item.set().equals(ItemSet.NONE)
                && item.origin().quality() == ItemQuality.EPIC
                && !allowed.isEmpty()
                && !item.set().name().startsWith("Gladiator");
        return TOKENS.stream()
                .filter(token -> tier && token.itemLevel() == item.origin().itemLevel() && token.type() == item.type())
                .findFirst();
    }
}
