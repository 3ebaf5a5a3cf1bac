package dev.wowlab.gamedata.convert;

import dev.wowlab.gamedata.ArmorType;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Consumable;
import dev.wowlab.gamedata.ConsumableType;
import dev.wowlab.gamedata.EffectTrigger;
import dev.wowlab.gamedata.Enchant;
import dev.wowlab.gamedata.EnchantType;
import dev.wowlab.gamedata.GameTables;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.GemColor;
import dev.wowlab.gamedata.HandType;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemEffect;
import dev.wowlab.gamedata.ItemOrigin;
import dev.wowlab.gamedata.ItemQuality;
import dev.wowlab.gamedata.ItemSet;
import dev.wowlab.gamedata.ItemType;
import dev.wowlab.gamedata.Profession;
import dev.wowlab.gamedata.RandomSuffix;
import dev.wowlab.gamedata.RangedWeaponType;
import dev.wowlab.gamedata.ResourceKind;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Sockets;
import dev.wowlab.gamedata.SpellEffect;
import dev.wowlab.gamedata.SpellEffectKind;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.StatBlock;
import dev.wowlab.gamedata.Weapon;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.gamedata.WireEnum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/// Reads the parts of WoWSims' database that a simulation needs. Confined to one thread. Absent fields are zero,
/// as protojson has it; stats that scale by item level state are taken at state 0, the only one the tbc data
/// hold.
final class DatabaseReader {

    private final JsonNode root;

    DatabaseReader(JsonNode root) {
        this.root = root;
    }

    GameTables read() {
        List<Item> items = rows(root, "items", DatabaseReader::item);
        return new GameTables(
                items,
                rows(root, "gems", DatabaseReader::gem),
                rows(root, "enchants", DatabaseReader::enchant),
                rows(
                        root,
                        "randomSuffixes",
                        n -> new RandomSuffix(integer(n, "id"), text(n, "name"), stats(n.path("stats")))),
                consumables(),
                new LootReader(root, items).zones());
    }

    private static Item item(JsonNode n) {
        JsonNode scaling = n.path("scalingOptions").path("0");
        return new Item(
                integer(n, "id"),
                text(n, "name"),
                wire(n, "type", ItemType::byNumber),
                wire(n, "armorType", ArmorType::byNumber),
                weapon(n, scaling),
                stats(scaling.path("stats")),
                integer(scaling, "randPropPoints"),
                new Sockets(
                        rows(n, "gemSockets", c -> known(c.asInt(), GemColor::byNumber)), stats(n.path("socketBonus"))),
                n.has("setId") ? new ItemSet(integer(n, "setId"), text(n, "setName")) : ItemSet.NONE,
                origin(n, scaling),
                rows(n, "itemEffects", DatabaseReader::effect));
    }

    private static Weapon weapon(JsonNode n, JsonNode scaling) {
        return new Weapon(
                wire(n, "weaponType", WeaponType::byNumber),
                wire(n, "handType", HandType::byNumber),
                wire(n, "rangedWeaponType", RangedWeaponType::byNumber),
                number(scaling, "weaponDamageMin"),
                number(scaling, "weaponDamageMax"),
                number(n, "weaponSpeed"),
                number(n, "qualityModifier"));
    }

    private static ItemOrigin origin(JsonNode n, JsonNode scaling) {
        Set<CharacterClass> allowed =
                new LinkedHashSet<>(rows(n, "classAllowlist", c -> known(c.asInt(), CharacterClass::byNumber)));
        return new ItemOrigin(
                integer(n, "phase"),
                wire(n, "quality", ItemQuality::byNumber),
                integer(scaling, "ilvl"),
                n.path("unique").asBoolean(false),
                integer(n, "limitCategory"),
                wire(n, "requiredProfession", Profession::byNumber),
                allowed);
    }

    private static ItemEffect effect(JsonNode n) {
        Optional<ItemEffect.Stacking> stacking = n.has("stackingAura")
                ? Optional.of(new ItemEffect.Stacking(
                        effect(n.path("stackingAura")),
                        stackGain(n),
                        n.path("stacksDecay").asBoolean(false)))
                : Optional.empty();
        return new ItemEffect(
                integer(n, "buffId"),
                text(n, "buffName"),
                integer(n, "effectDurationMs"),
                integer(n, "maxCumulativeStacks"),
                stats(n.path("scalingOptions").path("0").path("stats")),
                trigger(n),
                stacking);
    }

    private static EffectTrigger trigger(JsonNode n) {
        if (n.has("proc")) {
            return proc(n.path("proc"));
        }
        if (n.has("onUse")) {
            JsonNode use = n.path("onUse");
            return new EffectTrigger.OnUse(
                    integer(use, "cooldownMs"), integer(use, "categoryId"), integer(use, "categoryCooldownMs"));
        }
        return new EffectTrigger.None();
    }

    private static EffectTrigger stackGain(JsonNode n) {
        return n.has("stackPeriodMs")
                ? new EffectTrigger.Timer(integer(n, "stackPeriodMs"))
                : proc(n.path("stackProc"));
    }

    private static EffectTrigger.Proc proc(JsonNode n) {
        return new EffectTrigger.Proc(integer(n, "icdMs"), number(n, "procChance"), number(n, "ppm"));
    }

    private static Gem gem(JsonNode n) {
        return new Gem(
                integer(n, "id"),
                text(n, "name"),
                wire(n, "color", GemColor::byNumber),
                stats(n.path("stats")),
                integer(n, "phase"),
                wire(n, "quality", ItemQuality::byNumber),
                n.path("unique").asBoolean(false),
                wire(n, "requiredProfession", Profession::byNumber));
    }

    private static Enchant enchant(JsonNode n) {
        return new Enchant(
                integer(n, "effectId"),
                integer(n, "spellId"),
                integer(n, "itemId"),
                text(n, "name"),
                wire(n, "type", ItemType::byNumber),
                wire(n, "enchantType", EnchantType::byNumber),
                rows(n, "extraTypes", t -> known(t.asInt(), ItemType::byNumber)),
                stats(n.path("stats")),
                wire(n, "requiredProfession", Profession::byNumber),
                rows(n, "enchantEffects", DatabaseReader::effect));
    }

    private List<Consumable> consumables() {
        Map<Integer, SpellEffect> effects = new HashMap<>();
        for (SpellEffect effect : rows(root, "spellEffects", DatabaseReader::spellEffect)) {
            effects.putIfAbsent(effect.id(), effect);
        }
        return rows(root, "consumables", n -> consumable(n, effects));
    }

    private static Consumable consumable(JsonNode n, Map<Integer, SpellEffect> effects) {
        return new Consumable(
                integer(n, "id"),
                text(n, "name"),
                wire(n, "type", ConsumableType::byNumber),
                stats(n.path("stats")),
                integer(n, "buffDuration"),
                integer(n, "cooldownDuration"),
                integer(n, "categoryId"),
                integer(n, "categoryCooldownDuration"),
                rows(n, "effectIds", id -> spellEffect(id.asInt(), effects, n)));
    }

    private static SpellEffect spellEffect(int id, Map<Integer, SpellEffect> effects, JsonNode consumable) {
        SpellEffect effect = effects.get(id);
        if (effect == null) {
            throw new IllegalArgumentException(
                    "consumable " + integer(consumable, "id") + " names the unknown spell effect " + id);
        }
        return effect;
    }

    private static SpellEffect spellEffect(JsonNode n) {
        return new SpellEffect(
                integer(n, "id"),
                integer(n, "spellId"),
                integer(n, "index"),
                wire(n, "type", SpellEffectKind::byNumber),
                number(n, "minEffectSize"),
                number(n, "effectSpread"),
                wire(n, "resourceType", ResourceKind::byNumber),
                n.has("school") ? School.byNumber(integer(n, "school")) : Optional.empty(),
                n.has("stat") ? Stat.byIndex(integer(n, "stat")) : Optional.empty(),
                integer(n, "auraPeriodMs"),
                integer(n, "durationMs"),
                stats(n.path("stats")));
    }

    /// Stats come as a full array, or as a map from index to amount.
    private static StatBlock stats(JsonNode n) {
        double[] amounts = new double[Stat.WIRE_COUNT];
        if (n.isArray()) {
            for (int i = 0; i < n.size(); i++) {
                amounts[i] = n.get(i).asDouble();
            }
        } else if (n.isObject()) {
            for (Map.Entry<String, JsonNode> entry : n.properties()) {
                amounts[Integer.parseInt(entry.getKey())] = entry.getValue().asDouble();
            }
        }
        return StatBlock.of(amounts);
    }

    private static <T> List<T> rows(JsonNode n, String field, Function<JsonNode, T> each) {
        List<T> rows = new ArrayList<>();
        for (JsonNode row : n.path(field)) {
            rows.add(each.apply(row));
        }
        return rows;
    }

    private static int integer(JsonNode n, String field) {
        return n.path(field).asInt(0);
    }

    private static double number(JsonNode n, String field) {
        return n.path(field).asDouble(0);
    }

    private static String text(JsonNode n, String field) {
        return n.path(field).asString("");
    }

    private static <E extends WireEnum> E wire(JsonNode n, String field, IntFunction<Optional<E>> byNumber) {
        return known(integer(n, field), byNumber);
    }

    private static <E extends WireEnum> E known(int number, IntFunction<Optional<E>> byNumber) {
        return byNumber.apply(number)
                .orElseThrow(() -> new IllegalArgumentException("the database holds the unknown number " + number));
    }
}
