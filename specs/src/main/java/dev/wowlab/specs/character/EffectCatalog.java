package dev.wowlab.specs.character;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All effects of a ruleset by what brings them. Filled once at start, then only read and so thread-safe.
public final class EffectCatalog {
    /// A class or package that brings effects.
    @FunctionalInterface
    public interface Source {
        void register(EffectCatalog catalog);
    }

    private record SetKey(int set, int pieces) {}

    private final Map<Integer, CharacterEffect> items = new HashMap<>();
    private final Map<Integer, CharacterEffect> gems = new HashMap<>();
    private final Map<Integer, CharacterEffect> enchants = new HashMap<>();
    private final Map<SetKey, SetBonus> sets = new HashMap<>();
    private final Set<Integer> knownSets = new HashSet<>();
    private final Map<Integer, String> ignored = new HashMap<>();
    private final Map<Integer, String> leftOut = new HashMap<>();
    private final Map<Integer, String> leftOutForAttackers = new HashMap<>();
    private final Map<Stage, List<CharacterEffect>> stages = new EnumMap<>(Stage.class);

    /// What wearing an item does beyond its stats.
    public void item(int itemId, CharacterEffect effect) {
        if (items.put(itemId, effect) != null) {
            throw new IllegalStateException("item " + itemId + " has two effects");
        }
    }

    /// What a gem does beyond its stats; applied once for each such gem.
    public void gem(int gemId, CharacterEffect effect) {
        if (gems.put(gemId, effect) != null) {
            throw new IllegalStateException("gem " + gemId + " has two effects");
        }
    }

    /// What an enchant does beyond its stats, by its effect id.
    public void enchant(int effectId, CharacterEffect effect) {
        if (enchants.put(effectId, effect) != null) {
            throw new IllegalStateException("enchant " + effectId + " has two effects");
        }
    }

    /// What so many pieces of a set do.
    public void setBonus(int setId, int pieces, SetBonus bonus) {
        knownSets.add(setId);
        if (sets.put(new SetKey(setId, pieces), bonus) != null) {
            throw new IllegalStateException("set " + setId + " has two bonuses for " + pieces + " pieces");
        }
    }

    /// An effect of items, by its spell, that cannot change what is simulated.
    public void ignore(int spellId, String reason) {
        ignored.put(spellId, reason);
    }

    /// An effect of items, by its spell, that could change damage and is not modelled all the same.
    public void leaveOut(int spellId, String reason) {
        leftOut.put(spellId, reason);
    }

    /// An effect of items, by its spell, that could change what swings and shots do and is not modelled all the same.
    public void leaveOutForAttackers(int spellId, String reason) {
        leftOutForAttackers.put(spellId, reason);
    }

    /// Something for every character, in a step of putting it together; in the order of registration.
    public void stage(Stage stage, CharacterEffect effect) {
        stages.computeIfAbsent(stage, _ -> new ArrayList<>()).add(effect);
    }

    public Optional<CharacterEffect> item(int itemId) {
        return Optional.ofNullable(items.get(itemId));
    }

    public Optional<CharacterEffect> gem(int gemId) {
        return Optional.ofNullable(gems.get(gemId));
    }

    public Optional<CharacterEffect> enchant(int effectId) {
        return Optional.ofNullable(enchants.get(effectId));
    }

    /// Why the spell of an item cannot change what is simulated; empty when it is not known to be so.
    ///
    /// @param attacks whether its wearer swings or shoots
    public Optional<String> ignored(int spellId, boolean attacks) {
        String reason = ignored.get(spellId);
        return Optional.ofNullable(reason == null && !attacks ? leftOutForAttackers.get(spellId) : reason);
    }

    /// Why the spell of an item is not modelled although it could change damage; empty for any other.
    ///
    /// @param attacks whether its wearer swings or shoots
    public Optional<String> leftOut(int spellId, boolean attacks) {
        String reason = leftOut.get(spellId);
        return Optional.ofNullable(reason == null && attacks ? leftOutForAttackers.get(spellId) : reason);
    }

    /// Whether any bonus of a set is modelled, or known to change nothing.
    public boolean knowsSet(int setId) {
        return knownSets.contains(setId);
    }

    public Optional<SetBonus> setBonus(int setId, int pieces) {
        return Optional.ofNullable(sets.get(new SetKey(setId, pieces)));
    }

    public List<CharacterEffect> stage(Stage stage) {
        return List.copyOf(stages.getOrDefault(stage, List.of()));
    }
}
