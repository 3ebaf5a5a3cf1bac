package dev.wowlab.specs.warrior;

import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.request.WarriorHabits;
import dev.wowlab.specs.request.WarriorShout;
import dev.wowlab.specs.tbc.buffs.OwnShout;
import dev.wowlab.specs.tbc.buffs.ShoutKind;
import dev.wowlab.specs.tbc.debuffs.AttackDebuffs;

/// The warrior's own Battle Shout (2048), Commanding Shout (469) and Demoralizing Shout (25203). Stateless,
/// thread-safe.
final class OwnShouts {
    private static final int RAGE = 10;
    private static final int PARTY = 5;
    private static final double BATTLE_THREAT = 69;
    private static final double COMMANDING_THREAT = 68;
    private static final double DEMORALIZING_THREAT = 56;
    private static final int DEMORALIZING = 25203;
    private static final double SAPPHIRE = 70;
    private static final double WRATH = 30;
    private static final double ONSLAUGHT = 170;

    private OwnShouts() {}

    static void register(Warrior warrior) {
        WarriorHabits options = warrior.habits();
        WarriorTalents talents = warrior.talents();
        registerDemoralizing(warrior);
        double moreBattle = (options.solarianSapphire() ? SAPPHIRE : 0) + (options.battlegearOfWrath() ? WRATH : 0);
        double moreCommanding = WarriorSets.couldHaveOnslaughtArmor(warrior.character()) ? ONSLAUGHT : 0;
        OwnShout.Strength strength = new OwnShout.Strength(
                1 + 0.05 * talents.commandingPresence,
                1 + 0.1 * talents.boomingVoice,
                options.shout() != WarriorShout.NONE);
        OwnShout battle = OwnShout.register(warrior.unit(), ShoutKind.BATTLE, strength, moreBattle);
        registerSpell(warrior, battle, WarriorSpells.BATTLE_SHOUT, BATTLE_THREAT);
        OwnShout commanding = OwnShout.register(warrior.unit(), ShoutKind.COMMANDING, strength, moreCommanding);
        registerSpell(warrior, commanding, WarriorSpells.COMMANDING_SHOUT, COMMANDING_THREAT);
    }

    private static SpellConfig shout(int spell, long classMask) {
        return WarriorSpell.physical(spell, classMask).rageCost(RAGE);
    }

    /// Threatens as if all five of a full party heard it.
    private static void registerSpell(Warrior warrior, OwnShout shout, long classMask, double threat) {
        warrior.unit()
                .registerSpell(shout(shout.kind().spellId(), classMask)
                        .flags(SpellFlag.APL | SpellFlag.HELPFUL)
                        .flatThreat(threat)
                        .condition((_, _) -> shout.isWorthwhile())
                        .relatedSelfBuff(shout.aura())
                        .onApply((spell, target) -> {
                            boolean heard = warrior.fight().now() > 0;
                            spell.flatThreat =
                                    heard ? threat * PARTY / warrior.fight().enabledTargets() : 0;
                            spell.calcAndDealOutcome(target, Roll.ALWAYS_HIT);
                            shout.aura().activate();
                        }));
    }

    private static void registerDemoralizing(Warrior warrior) {
        WarriorTalents talents = warrior.talents();
        AuraArray demoralized = warrior.unit()
                .enemyAuras(target -> AttackDebuffs.demoralizingShout(
                        target, talents.boomingVoice, talents.improvedDemoralizingShout));
        warrior.unit()
                .registerSpell(shout(DEMORALIZING, WarriorSpells.DEMORALIZING_SHOUT)
                        .flatThreat(DEMORALIZING_THREAT)
                        .relatedAuras(demoralized)
                        .onApply((spell, _) -> {
                            for (Unit target : warrior.fight().targets()) {
                                if (target.isEnabled()
                                        && spell.calcAndDealOutcome(target, Roll.MAGIC_HIT)
                                                .landed()) {
                                    demoralized.on(target).activate();
                                }
                            }
                        }));
    }
}
