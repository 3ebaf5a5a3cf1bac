package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellCallbacks.OnResult;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// Fire totems that burn: Searing (spell 25530), Magma (25550) and Fire Nova Totem (25537). None causes
/// threat in the peer; followed (docs/ruleset-tbc.md). Confined to one thread.
final class FireTotems {
    private static final long SEARING_DURATION = seconds(60);
    private static final long MAGMA_DURATION = seconds(20);

    private static final OnResult DEAL_TICK = Spell::dealPeriodicDamage;

    private final Shaman shaman;
    private final Fight fight;
    private final SpellResult[] hits;
    private int hitCount;

    private FireTotems(Shaman shaman) {
        this.shaman = shaman;
        fight = shaman.fight();
        hits = new SpellResult[fight.targets().length];
    }

    static void register(Shaman shaman) {
        new FireTotems(shaman).registerMagma();
        new FireTotems(shaman).registerSearing();
        new FireTotems(shaman).registerNova();
    }

    private static SpellConfig totem(int spellId, long classMask, int cost) {
        return ShamanSpell.totem(spellId, classMask, cost)
                .school(School.FIRE)
                .procMask(ProcMask.EMPTY)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .threatMultiplier(0);
    }

    // ---- Searing Totem ----

    private void registerSearing() {
        Spell searing = shaman.unit()
                .registerSpell(totem(25530, ShamanSpells.SEARING_TOTEM, 205)
                        .missileSpeed(19)
                        .dot(DotConfig.of("Searing Totem")
                                .ticks(searingTicks(0), millis(2430))
                                .coefficient(0.16699999571)
                                .onTick((dot, target) -> dot.spell()
                                        .afterTravel(
                                                dot.spell()
                                                        .calcPeriodicDamage(
                                                                target,
                                                                shaman.roll(50, 66),
                                                                Roll.TICK_MAGIC_HIT_AND_CRIT),
                                                DEAL_TICK))));
        long[] placedAt = new long[1];
        Timer onPull = fight.newTimer(Priority.GCD, () -> burn(searing, searingTicks(placedAt[0])));
        shaman.ownTotems().endsWithNextFireTotem(() -> {
            onPull.cancel();
            searing.dot(shaman.unit().currentTarget()).deactivate();
        });
        searing.alsoOnApply((spell, target) -> {
            shaman.ownTotems().placeFire(SEARING_DURATION);
            if (fight.now() < 0) {
                // It attacks from the pull on, for what is left of it.
                placedAt[0] = fight.now();
                onPull.schedule(0);
            } else {
                burn(spell, searingTicks(0));
            }
        });
    }

    private void burn(Spell searing, int ticks) {
        Unit target = firstEnabled();
        searing.dot(target).baseTicks = ticks;
        searing.dot(target).apply();
    }

    private Unit firstEnabled() {
        for (Unit target : fight.targets()) {
            if (target.isEnabled()) {
                return target;
            }
        }
        return fight.target(0);
    }

    /// @param placedAt when it was placed where that was before the pull, else 0
    private static int searingTicks(long placedAt) {
        double minutes = SimTime.toSeconds(placedAt) / 60;
        return (int) Math.ceil(24 * (1 + minutes)) - 1;
    }

    // ---- Magma Totem ----

    private void registerMagma() {
        Spell magma = shaman.unit()
                .registerSpell(totem(25550, ShamanSpells.MAGMA_TOTEM, 800)
                        .dot(DotConfig.of("Magma Totem")
                                .area()
                                .ticks(10, seconds(2))
                                .coefficient(0.06700000167)
                                .onTick((dot, caster) -> tickMagma(dot.spell()))));
        shaman.ownTotems().endsWithNextFireTotem(() -> magma.ownDot().deactivate());
        magma.alsoOnApply((spell, target) -> {
            shaman.ownTotems().placeFire(MAGMA_DURATION);
            spell.ownDot().apply();
        });
    }

    private void tickMagma(Spell magma) {
        hitCount = 0;
        for (Unit target : fight.targets()) {
            if (target.isEnabled()) {
                hits[hitCount++] = magma.calcPeriodicDamage(target, 97, Roll.TICK_MAGIC_HIT_AND_CRIT);
            }
        }
        for (int i = 0; i < hitCount; i++) {
            magma.dealPeriodicDamage(hits[i]);
        }
        hitCount = 0;
    }

    // ---- Fire Nova Totem ----

    /// It bursts after four seconds, or less with Improved Fire Totems, with the strength of when it was
    /// placed.
    private void registerNova() {
        long delay = seconds(4 - shaman.talents().improvedFireTotems);
        Spell nova = shaman.unit()
                .registerSpell(totem(25537, ShamanSpells.FIRE_NOVA_TOTEM, 765)
                        .cooldown(shaman.unit().newCooldown(), seconds(15))
                        .coefficient(0.21400000155));
        Timer burst = fight.newTimer(Priority.GCD, () -> dealNova(nova));
        shaman.unit().onReset(() -> hitCount = 0);
        shaman.ownTotems().endsWithNextFireTotem(() -> {
            burst.cancel();
            releaseNova();
        });
        nova.alsoOnApply((spell, target) -> {
            shaman.ownTotems().placeFire(delay);
            double damage = shaman.roll(654, 730);
            for (Unit each : fight.targets()) {
                if (each.isEnabled()) {
                    hits[hitCount++] = spell.calcDamage(each, damage, Roll.MAGIC_HIT_AND_CRIT);
                }
            }
            burst.schedule(fight.now() + delay);
        });
    }

    private void dealNova(Spell nova) {
        for (int i = 0; i < hitCount; i++) {
            nova.dealDamage(hits[i]);
        }
        hitCount = 0;
    }

    private void releaseNova() {
        for (int i = 0; i < hitCount; i++) {
            hits[i].release();
        }
        hitCount = 0;
    }
}
