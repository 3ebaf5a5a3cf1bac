package dev.wowlab.engine.combat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How much of what chance decided in a fight came out better than was to be expected just before, so that results can
/// be freed of it: every roll adds what happened minus its expectation, which is nothing on average, whatever went
/// before. Confined to one thread.
final class Luck {
    /// Chances that are counted each on its own; what is registered later is left out.
    private static final int MOST_CHANCES = 12;

    /// Damage, of hits, crits, dodges and all other outcomes of attacks.
    double damage;

    /// Damage that resistances left, before anything else that the target does to it.
    double resisted;

    /// Of all rolls between two numbers together: mostly the base damage of spells and weapons.
    double rolled;

    /// Of chances that are not counted on their own: how much more often than expected they came true.
    double otherChances;

    private final double[] happened = new double[MOST_CHANCES];
    private final List<String> names = new ArrayList<>();

    /// Counts how often something happens by chance. Only before the first fight.
    ///
    /// @return what [#roll] takes
    int newChance(String name) {
        if (names.size() == MOST_CHANCES) {
            return -1;
        }
        names.add(name);
        return names.size() - 1;
    }

    /// Counts one roll.
    void roll(int number, double chance, boolean happens) {
        if (number >= 0) {
            happened[number] += (happens ? 1 : 0) - Math.min(1, chance);
        }
    }

    /// The chances that are counted, by number.
    List<String> names() {
        return List.copyOf(names);
    }

    /// How much more often than expected something happened in this fight.
    double happened(int number) {
        return happened[number];
    }

    void reset() {
        damage = 0;
        resisted = 0;
        rolled = 0;
        otherChances = 0;
        Arrays.fill(happened, 0);
    }
}
