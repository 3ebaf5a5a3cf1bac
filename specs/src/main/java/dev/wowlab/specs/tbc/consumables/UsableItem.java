package dev.wowlab.specs.tbc.consumables;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Consumable;
import dev.wowlab.gamedata.Stat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A potion or conjured item that is used in a fight: its buff, its gains, its spell. Confined to one thread.
final class UsableItem {
    private static final int DEFAULT_COOLDOWN_SECONDS = 120;

    private final Unit unit;
    private final Consumable item;
    private final ActionId id;
    private final List<ResourceGain> planned = new ArrayList<>();
    private ResourceGain[] gains = new ResourceGain[0];
    private final StatBonus stats;
    private @Nullable Aura buff;
    private @Nullable Aura sideEffect;
    private int type;

    UsableItem(Unit unit, Consumable item) {
        this.unit = unit;
        this.item = item;
        id = ActionId.item(item.id());
        stats = StatBonus.ofArray(item.stats().toArray());
        if (item.buffSeconds() > 0) {
            buff = unit.registerStatAura(item.name(), id, stats, SimTime.seconds(item.buffSeconds()));
            type = isDefensive(stats) ? MajorCooldown.SURVIVAL : MajorCooldown.DPS;
        }
    }

    private static boolean isDefensive(StatBonus stats) {
        return stats.raisesAny(Stat.ARMOR, Stat.BLOCK_PERCENT, Stat.DODGE_RATING, Stat.PARRY_RATING, Stat.HEALTH);
    }

    /// Adds mana, energy or health that using it gives.
    void addGain(ResourceGain gain) {
        planned.add(gain);
        gains = planned.toArray(ResourceGain[]::new);
        if (gain.isHealth()) {
            type = MajorCooldown.SURVIVAL;
        } else if (gain.isMana() && type != MajorCooldown.SURVIVAL) {
            type = MajorCooldown.MANA;
        } else {
            type = MajorCooldown.DPS;
        }
    }

    /// Adds stats that using it changes besides its buff, for better or worse.
    void addSideEffect(int spellId, StatBonus stats, long durationNs) {
        sideEffect = unit.registerStatAura(
                item.name() + " Debuff (" + spellId + ")", ActionId.spell(spellId), stats, durationNs);
    }

    /// How long it rests after use.
    long cooldownNs() {
        return SimTime.seconds(item.cooldownSeconds() > 0 ? item.cooldownSeconds() : DEFAULT_COOLDOWN_SECONDS);
    }

    private long categoryCooldownNs() {
        int seconds = item.categoryCooldownSeconds();
        return SimTime.seconds(seconds > 0 ? seconds : DEFAULT_COOLDOWN_SECONDS);
    }

    /// Registers the spell that uses it.
    ///
    /// @param flags bits of [SpellFlag] that say what it is
    Spell register(int flags, CooldownTimer category, long categoryNs) {
        SpellConfig config = SpellConfig.of(id)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.APL | flags)
                .cooldown(unit.newCooldown(), cooldownNs())
                .sharedCooldown(category, categoryNs)
                .onApply((_, _) -> use(category));
        Spell spell = unit.registerSpell(config);
        if (buff != null) {
            spell.setRelatedSelfBuff(buff);
        }
        return spell;
    }

    /// The major cooldown for its spell.
    ///
    /// @param raisesStats whether it counts among those that raise a stat; conjured items do not
    MajorCooldown majorCooldown(Spell spell, boolean raisesStats) {
        MajorCooldown cooldown = MajorCooldown.of(spell).type(type);
        return buff == null ? cooldown : cooldown.buff(buff, raisesStats ? stats : StatBonus.NONE);
    }

    /// Whether no mana or energy would be wasted: WoWSims asks the last gain of either.
    boolean fits() {
        for (int i = gains.length - 1; i >= 0; i--) {
            if (!gains[i].isHealth()) {
                return gains[i].fits();
            }
        }
        return true;
    }

    private void use(CooldownTimer category) {
        if (buff != null) {
            buff.activate();
        }
        if (sideEffect != null) {
            sideEffect.activate();
        }
        for (ResourceGain gain : gains) {
            gain.give();
        }
        long now = unit.fight().now();
        if (now < 0) {
            category.set(now + categoryCooldownNs());
            unit.majorCooldowns().update();
        }
    }
}
