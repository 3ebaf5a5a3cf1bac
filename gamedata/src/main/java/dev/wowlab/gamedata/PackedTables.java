package dev.wowlab.gamedata;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The packed form of [GameTables]: one fixed order of fields, no padding, no compression (a jar compresses by
/// itself), so that equal tables are equal bytes. Thread-safe: no state.
public final class PackedTables {

    private static final int MAGIC = 0x574C4744;
    private static final int VERSION = 2;

    private PackedTables() {}

    /// The bytes of these tables.
    public static byte[] encode(GameTables tables) {
        PackedWriter out = new PackedWriter();
        out.integer(MAGIC);
        out.integer(VERSION);
        out.list(tables.items(), item -> write(out, item));
        out.list(tables.gems(), gem -> write(out, gem));
        out.list(tables.enchants(), enchant -> write(out, enchant));
        out.list(tables.randomSuffixes(), suffix -> {
            out.integer(suffix.id());
            out.text(suffix.name());
            out.stats(suffix.shares());
        });
        out.list(tables.consumables(), consumable -> write(out, consumable));
        out.list(tables.zones(), zone -> write(out, zone));
        return out.toBytes();
    }

    /// The tables of these bytes; throws IllegalStateException where they are not such.
    public static GameTables decode(byte[] bytes) {
        PackedReader in = new PackedReader(bytes);
        int magic = in.integer();
        int version = in.integer();
        if (magic != MAGIC || version != VERSION) {
            throw new IllegalStateException("not packed game data of version " + VERSION + " (found version " + version
                    + ", mark " + Integer.toHexString(magic) + ")");
        }
        GameTables tables = new GameTables(
                in.list(() -> readItem(in)),
                in.list(() -> readGem(in)),
                in.list(() -> readEnchant(in)),
                in.list(() -> new RandomSuffix(in.integer(), in.text(), in.stats())),
                in.list(() -> readConsumable(in)),
                in.list(() -> new Zone(in.integer(), in.text(), in.list(() -> readSource(in)))));
        if (!in.atEnd()) {
            throw new IllegalStateException("packed game data hold bytes after their end");
        }
        return tables;
    }

    private static void write(PackedWriter out, Item item) {
        out.integer(item.id());
        out.text(item.name());
        out.wire(item.type());
        out.wire(item.armorType());
        out.flag(!item.weapon().equals(Weapon.NONE));
        if (!item.weapon().equals(Weapon.NONE)) {
            write(out, item.weapon());
        }
        out.stats(item.stats());
        out.integer(item.randomPropertyPoints());
        out.list(item.sockets().colors(), out::wire);
        out.stats(item.sockets().bonus());
        out.integer(item.set().id());
        out.text(item.set().name());
        write(out, item.origin());
        out.list(item.effects(), effect -> write(out, effect));
    }

    private static Item readItem(PackedReader in) {
        return new Item(
                in.integer(),
                in.text(),
                in.wire(ItemType::byNumber),
                in.wire(ArmorType::byNumber),
                in.flag() ? readWeapon(in) : Weapon.NONE,
                in.stats(),
                in.integer(),
                new Sockets(in.list(() -> in.wire(GemColor::byNumber)), in.stats()),
                new ItemSet(in.integer(), in.text()),
                readOrigin(in),
                in.list(() -> readEffect(in)));
    }

    private static void write(PackedWriter out, Weapon weapon) {
        out.wire(weapon.type());
        out.wire(weapon.hand());
        out.wire(weapon.ranged());
        out.number(weapon.damageMin());
        out.number(weapon.damageMax());
        out.number(weapon.speedSeconds());
        out.number(weapon.qualityModifier());
    }

    private static Weapon readWeapon(PackedReader in) {
        return new Weapon(
                in.wire(WeaponType::byNumber),
                in.wire(HandType::byNumber),
                in.wire(RangedWeaponType::byNumber),
                in.number(),
                in.number(),
                in.number(),
                in.number());
    }

    private static void write(PackedWriter out, ItemOrigin origin) {
        out.integer(origin.phase());
        out.wire(origin.quality());
        out.integer(origin.itemLevel());
        out.flag(origin.unique());
        out.integer(origin.limitCategory());
        out.wire(origin.requiredProfession());
        out.list(new TreeSet<>(origin.allowed()).stream().toList(), out::wire);
    }

    private static ItemOrigin readOrigin(PackedReader in) {
        return new ItemOrigin(
                in.integer(),
                in.wire(ItemQuality::byNumber),
                in.integer(),
                in.flag(),
                in.integer(),
                in.wire(Profession::byNumber),
                readClasses(in));
    }

    private static Set<CharacterClass> readClasses(PackedReader in) {
        Set<CharacterClass> classes = EnumSet.noneOf(CharacterClass.class);
        classes.addAll(in.list(() -> in.wire(CharacterClass::byNumber)));
        return classes;
    }

    private static void write(PackedWriter out, ItemEffect effect) {
        out.integer(effect.buffId());
        out.text(effect.buffName());
        out.integer(effect.durationMs());
        out.integer(effect.maxStacks());
        out.stats(effect.stats());
        write(out, effect.trigger());
        out.flag(effect.stacking().isPresent());
        effect.stacking().ifPresent(stacking -> {
            write(out, stacking.aura());
            write(out, stacking.gain());
            out.flag(stacking.decays());
        });
    }

    private static ItemEffect readEffect(PackedReader in) {
        return new ItemEffect(
                in.integer(),
                in.text(),
                in.integer(),
                in.integer(),
                in.stats(),
                readTrigger(in),
                in.flag()
                        ? Optional.of(new ItemEffect.Stacking(readEffect(in), readTrigger(in), in.flag()))
                        : Optional.empty());
    }

    private static void write(PackedWriter out, EffectTrigger trigger) {
        switch (trigger) {
            case EffectTrigger.None none -> out.integer(0);
            case EffectTrigger.Proc(int cooldownMs, double chance, double perMinute) -> {
                out.integer(1);
                out.integer(cooldownMs);
                out.number(chance);
                out.number(perMinute);
            }
            case EffectTrigger.OnUse(int cooldownMs, int categoryId, int categoryCooldownMs) -> {
                out.integer(2);
                out.integer(cooldownMs);
                out.integer(categoryId);
                out.integer(categoryCooldownMs);
            }
            case EffectTrigger.Timer(int periodMs) -> {
                out.integer(3);
                out.integer(periodMs);
            }
        }
    }

    private static EffectTrigger readTrigger(PackedReader in) {
        int kind = in.integer();
        return switch (kind) {
            case 0 -> new EffectTrigger.None();
            case 1 -> new EffectTrigger.Proc(in.integer(), in.number(), in.number());
            case 2 -> new EffectTrigger.OnUse(in.integer(), in.integer(), in.integer());
            case 3 -> new EffectTrigger.Timer(in.integer());
            default -> throw new IllegalStateException("packed game data hold the unknown trigger " + kind);
        };
    }

    private static void write(PackedWriter out, Gem gem) {
        out.integer(gem.id());
        out.text(gem.name());
        out.wire(gem.color());
        out.stats(gem.stats());
        out.integer(gem.phase());
        out.wire(gem.quality());
        out.flag(gem.unique());
        out.wire(gem.requiredProfession());
    }

    private static Gem readGem(PackedReader in) {
        return new Gem(
                in.integer(),
                in.text(),
                in.wire(GemColor::byNumber),
                in.stats(),
                in.integer(),
                in.wire(ItemQuality::byNumber),
                in.flag(),
                in.wire(Profession::byNumber));
    }

    private static void write(PackedWriter out, Enchant enchant) {
        out.integer(enchant.effectId());
        out.integer(enchant.spellId());
        out.integer(enchant.itemId());
        out.text(enchant.name());
        out.wire(enchant.type());
        out.wire(enchant.enchantType());
        out.list(enchant.extraTypes(), out::wire);
        out.stats(enchant.stats());
        out.wire(enchant.requiredProfession());
        out.list(enchant.effects(), effect -> write(out, effect));
    }

    private static Enchant readEnchant(PackedReader in) {
        return new Enchant(
                in.integer(),
                in.integer(),
                in.integer(),
                in.text(),
                in.wire(ItemType::byNumber),
                in.wire(EnchantType::byNumber),
                in.list(() -> in.wire(ItemType::byNumber)),
                in.stats(),
                in.wire(Profession::byNumber),
                in.list(() -> readEffect(in)));
    }

    private static void write(PackedWriter out, Consumable consumable) {
        out.integer(consumable.id());
        out.text(consumable.name());
        out.wire(consumable.type());
        out.stats(consumable.stats());
        out.integer(consumable.buffSeconds());
        out.integer(consumable.cooldownSeconds());
        out.integer(consumable.categoryId());
        out.integer(consumable.categoryCooldownSeconds());
        out.list(consumable.effects(), effect -> write(out, effect));
    }

    private static Consumable readConsumable(PackedReader in) {
        return new Consumable(
                in.integer(),
                in.text(),
                in.wire(ConsumableType::byNumber),
                in.stats(),
                in.integer(),
                in.integer(),
                in.integer(),
                in.integer(),
                in.list(() -> readSpellEffect(in)));
    }

    private static void write(PackedWriter out, Zone zone) {
        out.integer(zone.id());
        out.text(zone.name());
        out.list(zone.sources(), source -> {
            out.text(source.name());
            out.list(source.items(), out::integer);
        });
    }

    private static LootSource readSource(PackedReader in) {
        return new LootSource(in.text(), in.list(in::integer));
    }

    private static void write(PackedWriter out, SpellEffect effect) {
        out.integer(effect.id());
        out.integer(effect.spellId());
        out.integer(effect.index());
        out.wire(effect.kind());
        out.number(effect.minimum());
        out.number(effect.spread());
        out.wire(effect.resource());
        out.integer(effect.school().map(School::number).orElse(-1));
        out.integer(effect.stat().map(Stat::ordinal).orElse(-1));
        out.integer(effect.periodMs());
        out.integer(effect.durationMs());
        out.stats(effect.stats());
    }

    private static SpellEffect readSpellEffect(PackedReader in) {
        return new SpellEffect(
                in.integer(),
                in.integer(),
                in.integer(),
                in.wire(SpellEffectKind::byNumber),
                in.number(),
                in.number(),
                in.wire(ResourceKind::byNumber),
                School.byNumber(in.integer()),
                Stat.byIndex(in.integer()),
                in.integer(),
                in.integer(),
                in.stats());
    }
}
