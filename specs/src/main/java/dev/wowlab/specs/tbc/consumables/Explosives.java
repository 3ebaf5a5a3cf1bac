package dev.wowlab.specs.tbc.consumables;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Profession;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.request.Consumables;
import org.jspecify.annotations.Nullable;

/// An engineer's bombs. Confined to one thread. Sapper charges also hurt their owner, which counts
/// as their damage, not as the raid's.
final class Explosives {
    private static final long SHARED_COOLDOWN = SimTime.MINUTE;
    private static final double HIT_CAP = 100;
    private static final double FULL_DAMAGE_TARGETS = 20;

    /// One kind of bomb.
    ///
    /// @param itemId what it is called in results
    /// @param speed yards a second, 0 for at once
    /// @param castNs time to throw it, before haste
    /// @param cooldownNs its own cooldown, 0 for none besides the shared one
    private record Bomb(int itemId, double minDamage, double maxDamage, double speed, long castNs, long cooldownNs) {}

    private static final Bomb SUPER_SAPPER = new Bomb(23827, 900, 1500, 0, 0, SimTime.minutes(5));
    private static final Bomb GOBLIN_SAPPER = new Bomb(10646, 450, 750, 0, 0, SimTime.minutes(5));

    private final Unit unit;
    private final Bomb bomb;
    private final @Nullable SpellResult[] results;

    private Explosives(Unit unit, Bomb bomb) {
        this.unit = unit;
        this.bomb = bomb;
        results = new SpellResult[unit.fight().targets().length];
    }

    static void register(Character character, Consumables consumables, CooldownTimer shared) {
        if (!character.has(Profession.ENGINEERING)) {
            return;
        }
        Unit unit = character.unit();
        if (consumables.superSapper()) {
            register(unit, SUPER_SAPPER, shared, 30);
        }
        if (consumables.goblinSapper()) {
            register(unit, GOBLIN_SAPPER, shared, 20);
        }
        if (consumables.explosiveId() != 0) {
            Bomb filler = filler(consumables.explosiveId());
            if (filler == null) {
                character
                        .plan()
                        .refuse(
                                character.request().path() + ".consumables.explosiveId",
                                "explosive " + consumables.explosiveId() + " is not supported");
                return;
            }
            register(unit, filler, shared, 10);
        }
    }

    /// The bomb by the number that requests use: the item of some, the spell of others.
    private static @Nullable Bomb filler(int explosiveId) {
        return switch (explosiveId) {
            case 18588 -> new Bomb(18588, 213, 287, 14, SimTime.SECOND, 0);
            case 15239 -> new Bomb(11566, 383, 517, 0, 0, 0);
            case 30217 -> new Bomb(23737, 450, 750, 14, SimTime.SECOND, 0);
            case 30216 -> new Bomb(23736, 330, 770, 14, SimTime.SECOND, 0);
            default -> null;
        };
    }

    private static void register(Unit unit, Bomb bomb, CooldownTimer shared, int priority) {
        Explosives explosive = new Explosives(unit, bomb);
        SpellConfig config = SpellConfig.of(ActionId.item(bomb.itemId()))
                .school(School.FIRE)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.EXPLOSIVE)
                .missileSpeed(bomb.speed())
                .sharedCooldown(shared, SHARED_COOLDOWN)
                .bonusHitPercent(HIT_CAP)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .onApply((spell, _) -> explosive.explode(spell, bomb.cooldownNs() > 0));
        if (bomb.castNs() > 0) {
            config.castTime(bomb.castNs());
        }
        if (bomb.cooldownNs() > 0) {
            config.cooldown(unit.newCooldown(), bomb.cooldownNs());
        }
        unit.majorCooldowns()
                .add(MajorCooldown.of(unit.registerSpell(config))
                        .type(MajorCooldown.DPS | MajorCooldown.EXPLOSIVE)
                        .priority(MajorCooldown.PRIORITY_LOW + priority));
    }

    /// One base damage for all targets; all hits are computed before the first is dealt.
    ///
    /// @param sapper whether it also hurts its owner
    private void explode(Spell spell, boolean sapper) {
        double share = Math.min(FULL_DAMAGE_TARGETS / unit.fight().enabledTargets(), 1);
        double base = unit.fight().roll(bomb.minDamage(), bomb.maxDamage()) * share;
        Unit[] targets = unit.fight().targets();
        for (int i = 0; i < targets.length; i++) {
            results[i] = targets[i].isEnabled() ? spell.calcDamage(targets[i], base, Roll.MAGIC_HIT_AND_CRIT) : null;
        }
        for (int i = 0; i < targets.length; i++) {
            SpellResult result = results[i];
            if (result != null && bomb.speed() > 0) {
                spell.dealAfterTravel(result);
            } else if (result != null) {
                spell.dealDamage(result);
            }
        }
        if (sapper) {
            double own = unit.fight().roll(bomb.minDamage(), bomb.maxDamage());
            spell.calcAndDealDamage(unit, own, Roll.MAGIC_HIT_AND_CRIT);
        }
    }
}
