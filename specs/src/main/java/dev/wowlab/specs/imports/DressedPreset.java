package dev.wowlab.specs.imports;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Enchant;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.Profession;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.imports.CharacterSheet.WornItem;
import dev.wowlab.specs.json.Problems;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts a character into a preset: who it is, its talents and what it wears; the rest stays the preset's. Immutable.
final class DressedPreset {
    private final GameData data;

    DressedPreset(GameData data) {
        this.data = data;
    }

    /// The request.
    ///
    /// @param problems takes what is wrong with the gear, and what is read otherwise than it is written
    ObjectNode of(Preset preset, CharacterSheet sheet, Problems problems) {
        ObjectNode request = preset.request();
        ObjectNode player = RequestParts.player(request);
        if (!sheet.name().isEmpty()) {
            player.put("name", sheet.name());
        }
        if (sheet.race() != Race.UNKNOWN) {
            player.put("race", sheet.race().wireName());
        }
        if (!sheet.talents().isEmpty()) {
            player.put("talentsString", sheet.talents());
        } else if (sheet.characterClass() != CharacterClass.UNKNOWN) {
            problems.warn("", "it names no talents: they are those of the preset " + preset.title());
        }
        setProfessions(player, sheet.professions());
        ArrayNode items = player.putObject("equipment").putArray("items");
        for (WornItem item : sheet.items()) {
            if (item.id() != 0) {
                add(items, item, problems);
            }
        }
        if (items.isEmpty()) {
            problems.problem("", sheet.format() + ", but it names no item that is worn");
        }
        if (player.remove("itemSwap") != null) {
            problems.warn("", "the preset's second set of gear is left out");
        }
        player.remove("enableItemSwap");
        return request;
    }

    private static void setProfessions(ObjectNode player, List<Profession> professions) {
        if (professions.isEmpty()) {
            return;
        }
        player.remove(List.of("profession1", "profession2"));
        for (int i = 0; i < Math.min(2, professions.size()); i++) {
            player.put("profession" + (i + 1), professions.get(i).wireName());
        }
    }

    private void add(ArrayNode items, WornItem worn, Problems problems) {
        Optional<Item> item = data.item(worn.id());
        if (item.isEmpty()) {
            problems.problem(worn.path(), "unknown item " + worn.id());
            return;
        }
        ObjectNode entry = items.addObject().put("id", worn.id());
        if (worn.enchant() != 0) {
            enchant(worn, item.get(), problems).ifPresent(enchant -> entry.put("enchant", enchant.effectId()));
        }
        if (worn.gems().stream().anyMatch(gem -> gem != 0)) {
            ArrayNode gems = entry.putArray("gems");
            for (int gem : worn.gems()) {
                if (gem != 0 && data.gem(gem).isEmpty()) {
                    problems.problem(
                            worn.path(),
                            "unknown gem " + gem + " in " + item.get().name());
                }
                gems.add(gem);
            }
        }
        if (worn.suffix() != 0) {
            if (data.randomSuffix(worn.suffix()).isEmpty()) {
                problems.problem(
                        worn.path(),
                        "unknown random suffix " + worn.suffix() + " of "
                                + item.get().name());
            }
            entry.put("randomSuffix", worn.suffix());
        }
    }

    /// Exports name the effect, the spell or the item.
    private Optional<Enchant> enchant(WornItem worn, Item item, Problems problems) {
        Optional<Enchant> enchant = data.enchant(worn.enchant(), item.type());
        if (enchant.isEmpty()) {
            problems.warn(worn.path(), "unknown enchant " + worn.enchant() + " of " + item.name() + ", left out");
        }
        return enchant;
    }
}
