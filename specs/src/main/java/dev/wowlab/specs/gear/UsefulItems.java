package dev.wowlab.specs.gear;

import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemEffect;
import dev.wowlab.gamedata.RangedWeaponType;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.StatBlock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Which items make damage. Stateless.
public final class UsefulItems {
    private static final Set<Stat> OF_CASTERS = EnumSet.of(
            Stat.SPELL_DAMAGE,
            Stat.ARCANE_DAMAGE,
            Stat.FIRE_DAMAGE,
            Stat.FROST_DAMAGE,
            Stat.HOLY_DAMAGE,
            Stat.NATURE_DAMAGE,
            Stat.SHADOW_DAMAGE,
            Stat.SPELL_HIT_RATING,
            Stat.SPELL_CRIT_RATING,
            Stat.SPELL_HASTE_RATING);
    private static final Set<Stat> OF_FIGHTERS = EnumSet.of(
            Stat.STRENGTH,
            Stat.AGILITY,
            Stat.ATTACK_POWER,
            Stat.RANGED_ATTACK_POWER,
            Stat.FERAL_ATTACK_POWER,
            Stat.MELEE_HIT_RATING,
            Stat.MELEE_CRIT_RATING,
            Stat.MELEE_HASTE_RATING,
            Stat.EXPERTISE_RATING,
            Stat.ARMOR_PENETRATION);

    private UsefulItems() {}

    /// Whether an item has something that makes damage.
    ///
    /// @param casts whether by spells rather than by weapons
    public static boolean makesDamage(boolean casts, Item item) {
        Set<Stat> wanted = casts ? OF_CASTERS : OF_FIGHTERS;
        RangedWeaponType ranged = item.weapon().ranged();
        boolean relic = ranged == RangedWeaponType.IDOL
                || ranged == RangedWeaponType.LIBRAM
                || ranged == RangedWeaponType.TOTEM;
        return relic
                || (!casts && item.weapon().damageMax() > 0)
                || hasAny(wanted, item.stats())
                || item.effects().stream().anyMatch(effect -> helps(wanted, effect));
    }

    /// What an effect does that gives no stats, only the ruleset knows.
    private static boolean helps(Set<Stat> wanted, ItemEffect effect) {
        Optional<ItemEffect> stacking = effect.stacking().map(ItemEffect.Stacking::aura);
        return stacking.isPresent()
                ? helps(wanted, stacking.get())
                : effect.stats().size() == 0 || hasAny(wanted, effect.stats());
    }

    private static boolean hasAny(Set<Stat> wanted, StatBlock stats) {
        return wanted.stream().anyMatch(stat -> stats.get(stat) > 0);
    }
}
