package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Drums;
import dev.wowlab.gamedata.Stat;

/// What a leatherworker's drums do to those around. Immutable.
public enum DrumBeat {
    BATTLE(
            "Drums of Battle",
            35476,
            StatBonus.of(Stat.MELEE_HASTE_RATING, 80).and(Stat.SPELL_HASTE_RATING, 80),
            SimTime.seconds(30)),
    WAR(
            "Drums of War",
            35475,
            StatBonus.of(Stat.ATTACK_POWER, 60)
                    .and(Stat.RANGED_ATTACK_POWER, 60)
                    .and(Stat.SPELL_DAMAGE, 30),
            SimTime.seconds(30)),
    RESTORATION("Drums of Restoration", 35478, StatBonus.of(Stat.MP5, 200), SimTime.seconds(15));

    /// How long a drum rests, and how long nobody around can profit from another: Tinnitus (369770).
    public static final long COOLDOWN = SimTime.minutes(2);

    private final String label;
    private final int spellId;
    private final StatBonus bonus;
    private final long durationNs;

    DrumBeat(String label, int spellId, StatBonus bonus, long durationNs) {
        this.label = label;
        this.spellId = spellId;
        this.bonus = bonus;
        this.durationNs = durationNs;
    }

    private static DrumBeat of(Drums drums) {
        return switch (drums) {
            case GREATER_DRUMS_OF_BATTLE, LESSER_DRUMS_OF_BATTLE -> BATTLE;
            case GREATER_DRUMS_OF_WAR, LESSER_DRUMS_OF_WAR -> WAR;
            case GREATER_DRUMS_OF_RESTORATION, LESSER_DRUMS_OF_RESTORATION -> RESTORATION;
            case UNKNOWN -> throw new IllegalArgumentException("no drums have no beat");
        };
    }

    /// Somebody else in the party drums.
    static void external(Unit unit, Drums drums) {
        registerCooldown(unit, spell(unit, drums, true).cooldown(unit.newCooldown(), COOLDOWN));
    }

    /// The spell with its buff, still without cast time and cooldowns.
    public static SpellConfig spell(Unit unit, Drums drums, boolean external) {
        DrumBeat beat = of(drums);
        ActionId id = external ? BuffLedger.external(beat.spellId) : ActionId.spell(beat.spellId);
        Aura tinnitus = unit.getOrRegisterAura(
                AuraConfig.of("Tinnitus").id(ActionId.spell(369770)).duration(COOLDOWN));
        Aura buff = unit.registerStatAura(
                        external ? beat.label + " (External)" : beat.label, id, beat.bonus, beat.durationNs)
                .onGain(_ -> tinnitus.activate());
        return SpellConfig.of(id)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE)
                .procMask(ProcMask.EMPTY)
                .condition((_, _) -> !tinnitus.isActive())
                .relatedSelfBuff(buff)
                .onApply((_, _) -> beat(buff, tinnitus));
    }

    private static void beat(Aura buff, Aura tinnitus) {
        if (!tinnitus.isActive()) {
            buff.activate();
        }
    }

    /// Registers the spell and the major cooldown.
    public static void registerCooldown(Unit unit, SpellConfig config) {
        unit.majorCooldowns()
                .add(MajorCooldown.of(unit.registerSpell(config))
                        .type(MajorCooldown.DPS)
                        .priority(MajorCooldown.PRIORITY_DRUMS));
    }
}
