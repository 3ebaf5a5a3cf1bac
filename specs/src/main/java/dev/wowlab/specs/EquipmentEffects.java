package dev.wowlab.specs;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Enchant;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.ItemSet;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.WornEffects;
import dev.wowlab.specs.request.Equipment;
import dev.wowlab.specs.request.EquippedItem;
import dev.wowlab.specs.request.ItemSwap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Applies what gear does beyond its stats: items, gems, enchants and set bonuses of what a character begins with,
/// then of its second set, whose gems do nothing, as in WoWSims. Confined to one thread; used once.
final class EquipmentEffects {
    private final EffectCatalog effects;
    private final Character character;
    private final UnmodelledEffects unmodelled;
    private final WornEffects worn;
    private final Set<Integer> seenItems = new HashSet<>();
    private final Set<Integer> seenEnchants = new HashSet<>();

    EquipmentEffects(EffectCatalog effects, Character character, UnmodelledEffects unmodelled) {
        this.effects = effects;
        this.character = character;
        this.unmodelled = unmodelled;
        worn = new WornEffects(character);
    }

    void apply() {
        Equipment first = character.equipment();
        Optional<Equipment> second = character.request().itemSwap().map(ItemSwap::equipment);
        first.bySlot().values().forEach(item -> apply(item, true));
        second.ifPresent(other -> other.bySlot().values().forEach(item -> apply(item, false)));
        Map<Integer, Integer> pieces = applySets(first, Map.of());
        second.ifPresent(other -> applySets(other, pieces));
    }

    private void apply(EquippedItem item, boolean withGems) {
        unmodelled.warn(item);
        int id = item.item().id();
        if (seenItems.add(id)) {
            effects.item(id).ifPresent(effect -> worn.item(id, () -> effect.apply(character)));
        }
        if (withGems) {
            for (Gem gem : item.gems()) {
                effects.gem(gem.id()).ifPresent(effect -> effect.apply(character));
            }
        }
        item.enchant().filter(enchant -> seenEnchants.add(enchant.effectId())).ifPresent(this::apply);
    }

    private void apply(Enchant enchant) {
        int id = enchant.effectId();
        effects.enchant(id).ifPresent(effect -> worn.enchant(id, enchant.type(), () -> effect.apply(character)));
    }

    /// Registers the bonuses that these pieces give by themselves and that are not there yet.
    ///
    /// @param before pieces of each set whose bonuses are there
    /// @return pieces of each set
    private Map<Integer, Integer> applySets(Equipment equipment, Map<Integer, Integer> before) {
        Map<Integer, Integer> pieces = new HashMap<>();
        for (EquippedItem item : equipment.bySlot().values()) {
            ItemSet set = item.item().set();
            if (set.id() == 0) {
                continue;
            }
            int count = pieces.merge(set.id(), 1, Integer::sum);
            if (count > before.getOrDefault(set.id(), 0)) {
                applySet(set, count, equipment == character.equipment());
            }
        }
        return pieces;
    }

    private void applySet(ItemSet set, int count, boolean fromStart) {
        effects.setBonus(set.id(), count).ifPresent(bonus -> {
            AuraConfig config = AuraConfig.of(set.name() + " " + count + "P");
            Aura aura = character.unit().registerAura(fromStart ? config.permanent() : config.duration(SimTime.NEVER));
            bonus.apply(character, aura);
            worn.setBonus(set.id(), count, aura);
        });
        if (count == 2) {
            unmodelled.warn(set);
        }
    }
}
