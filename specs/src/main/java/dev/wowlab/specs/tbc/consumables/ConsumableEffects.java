package dev.wowlab.specs.tbc.consumables;

import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Drums;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.Race;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.Stage;
import dev.wowlab.specs.request.Consumables;

/// Gives a character and its pets what they consume. Stateless.
public final class ConsumableEffects implements EffectCatalog.Source {
    private static final int ELIXIR_OF_DEMONSLAYING = 9224;

    @Override
    public void register(EffectCatalog catalog) {
        catalog.stage(Stage.CONSUMABLES, ConsumableEffects::apply);
    }

    private static void apply(Character character) {
        Consumables consumables = character.request().consumables();
        Unit unit = character.unit();
        addStats(character, unit, consumables.flaskId());
        addBattleElixir(character, consumables.battleElixirId());
        addStats(character, unit, consumables.guardianElixirId());
        if (consumables.guardianElixirId() == GiftOfArthas.ELIXIR) {
            GiftOfArthas.register(unit);
        }
        addStats(character, unit, consumables.foodId());
        Imbues.apply(character, consumables);
        addScrolls(unit, consumables);
        if (consumables.bloodthistle() && character.request().race() == Race.BLOOD_ELF) {
            unit.stats().add(StatBonus.of(Stat.SPELL_DAMAGE, 10).and(Stat.HEALING_POWER, 10));
        }
        if (consumables.nightmareSeed()) {
            character.plan().warn("Nightmare Seed gives nothing, as in WoWSims");
        }
        addPetConsumables(character, consumables);
        Potions.register(character, consumables);
        ConjuredItems.register(character, consumables);
        CooldownTimer drumsAndBombs = unit.newCooldown();
        Explosives.register(character, consumables, drumsAndBombs);
        if (consumables.drumsId() != Drums.UNKNOWN) {
            OwnDrums.register(unit, consumables.drumsId(), drumsAndBombs);
        }
    }

    private static void addStats(Character character, Unit unit, int itemId) {
        if (itemId != 0) {
            character
                    .data()
                    .consumable(itemId)
                    .ifPresent(consumable -> unit.stats()
                            .add(StatBonus.ofArray(consumable.stats().toArray())));
        }
    }

    private static void addBattleElixir(Character character, int itemId) {
        if (itemId != ELIXIR_OF_DEMONSLAYING) {
            addStats(character, character.unit(), itemId);
            return;
        }
        MobTypeAttackPower.give(character.unit(), MobType.DEMON, 265);
    }

    private static void addScrolls(Unit unit, Consumables consumables) {
        addScroll(unit, consumables.scrollAgi(), Stat.AGILITY, 20);
        addScroll(unit, consumables.scrollStr(), Stat.STRENGTH, 20);
        addScroll(unit, consumables.scrollInt(), Stat.INTELLECT, 20);
        addScroll(unit, consumables.scrollSpi(), Stat.SPIRIT, 30);
        addScroll(unit, consumables.scrollArm(), Stat.ARMOR, 300);
    }

    private static void addScroll(Unit unit, boolean read, Stat stat, double amount) {
        if (read) {
            unit.stats().add(stat, amount);
        }
    }

    private static void addPetConsumables(Character character, Consumables consumables) {
        for (Pet pet : character.pets()) {
            if (!pet.isGuardian()) {
                addScroll(pet.unit(), consumables.petScrollAgi(), Stat.AGILITY, 20);
                addScroll(pet.unit(), consumables.petScrollStr(), Stat.STRENGTH, 20);
                addStats(character, pet.unit(), consumables.petFoodId());
            }
        }
    }
}
