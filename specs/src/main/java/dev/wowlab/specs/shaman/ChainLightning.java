package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Chain Lightning, ranks 1 (spell 421) to 6 (25442): up to three targets, each hit weaker than the last,
/// each with an overload of its own that jumps likewise. Confined to one thread.
final class ChainLightning {
    private static final double COEFFICIENT = 0.65100002289;
    private static final int MAX_HITS = 3;
    private static final double JUMP = 0.7;

    /// Two pieces of Tidefury Raiment (set 630) lose less on each jump.
    private static final double TIDEFURY_JUMP = 0.13;

    private static final Rank[] RANKS = {
        new Rank(1, 421, 255, 200, 227),
        new Rank(2, 930, 345, 288, 323),
        new Rank(3, 2860, 445, 391, 438),
        new Rank(4, 10605, 550, 508, 567),
        new Rank(5, 25439, 650, 620, 705),
        new Rank(6, 25442, 760, 734, 838),
    };

    private final Shaman shaman;
    private final Rank rank;
    private final double jump;
    private final double overloadChance;
    private final SpellResult[] hits;
    private final Spell[] overloads;

    private record Rank(int rank, int spellId, int cost, double min, double max) {}

    private ChainLightning(Shaman shaman, Rank rank, Spell[] overloads) {
        this.shaman = shaman;
        this.rank = rank;
        this.overloads = overloads;
        jump = JUMP + (shaman.couldHave(ShamanSets.TIDEFURY_RAIMENT, 2) ? TIDEFURY_JUMP : 0);
        // A third of what it is for Lightning Bolt, for each target.
        overloadChance = shaman.talents().lightningOverload * ElementalTalents.OVERLOAD_CHANCE / 3;
        hits = new SpellResult[Math.min(MAX_HITS, shaman.fight().targets().length)];
    }

    static void register(Shaman shaman) {
        CooldownTimer cooldown = shaman.unit().newCooldown();
        for (Rank rank : RANKS) {
            register(shaman, rank, cooldown);
        }
    }

    private static void register(Shaman shaman, Rank rank, CooldownTimer cooldown) {
        Spell[] overloads = new Spell[Math.min(MAX_HITS, shaman.fight().targets().length)];
        for (int i = 0; i < overloads.length; i++) {
            ChainLightning overload = new ChainLightning(shaman, rank, new Spell[0]);
            overloads[i] = shaman.unit()
                    .registerSpell(LightningBolt.overload(rank.spellId, ShamanSpells.CHAIN_LIGHTNING_OVERLOAD)
                            .rank(rank.rank)
                            .coefficient(COEFFICIENT)
                            .onApply(overload::strike));
        }
        ChainLightning lightning = new ChainLightning(shaman, rank, overloads);
        shaman.unit()
                .registerSpell(
                        ShamanSpell.damaging(ActionId.spell(rank.spellId), School.NATURE, ShamanSpells.CHAIN_LIGHTNING)
                                .flags(SpellFlag.APL | SpellFlag.RESTARTS_SWINGS)
                                .rank(rank.rank)
                                .manaCost(rank.cost)
                                .gcd(SpellConfig.GCD)
                                .castTime(seconds(2))
                                .cooldown(cooldown, seconds(6))
                                .coefficient(COEFFICIENT)
                                .onApply(lightning::strike));
    }

    /// All hits are computed before the first is dealt, so that none profits from what another one triggers.
    private void strike(Spell spell, Unit first) {
        int count = Math.min(hits.length, shaman.fight().enabledTargets());
        Unit target = first;
        for (int i = 0; i < count; i++) {
            hits[i] = spell.calcDamage(target, shaman.roll(rank.min, rank.max), Roll.MAGIC_HIT_AND_CRIT);
            target = shaman.fight().nextTarget(target);
            spell.damageMultiplier *= jump;
        }
        for (int i = 0; i < count; i++) {
            SpellResult hit = hits[i];
            if (overloads.length > 0
                    && overloadChance > 0
                    && hit.landed()
                    && shaman.fight().proc(overloadChance)) {
                overloads[i].cast(hit.target());
            }
            spell.dealDamage(hit);
            spell.damageMultiplier /= jump;
        }
    }
}
