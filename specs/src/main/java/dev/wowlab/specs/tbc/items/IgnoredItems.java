package dev.wowlab.specs.tbc.items;

import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.tbc.buffs.Necklace;

/// Items whose effect cannot change what is simulated, and why. Stateless, thread-safe.
final class IgnoredItems {
    /// They act when their wearer heals.
    private static final int[] HEALING = {28190, 28823};

    private static final int BLACK_GRASP = 22194;

    /// They change only threat, which is reported but follows no rule of the reference here.
    private static final int[] THREAT = {30621};

    private IgnoredItems() {}

    static void register(EffectCatalog catalog) {
        for (String[] row : EffectTable.rows("untouched-effects.tsv")) {
            int spell = Integer.parseInt(row[0]);
            switch (row[2]) {
                case "ignored" -> catalog.ignore(spell, row[3]);
                case "unmodelled" -> catalog.leaveOut(spell, row[3]);
                case "attackers" -> catalog.leaveOutForAttackers(spell, row[3]);
                default -> throw new IllegalStateException("spell " + spell + ": what is " + row[2] + "?");
            }
        }
        for (int[] group : new int[][] {HEALING, THREAT}) {
            for (int item : group) {
                catalog.item(item, character -> {});
            }
        }
        String stolen = "item 22194 (Black Grasp of the Destroyer): the mana that its wearer steals is not modelled";
        catalog.item(BLACK_GRASP, character -> character.plan().warn(stolen));
        // Necklaces that buff the party: their wearer has the buff too.
        catalog.item(24114, character -> Necklace.BRAIDED_ETERNIUM_CHAIN.give(character.unit()));
        catalog.item(24116, character -> Necklace.EYE_OF_THE_NIGHT.give(character.unit()));
        catalog.item(24121, character -> Necklace.CHAIN_OF_THE_TWILIGHT_OWL.give(character.unit()));
    }
}
