package dev.wowlab.specs.priest;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Item sets and items that only a priest can use. Stateless, thread-safe.
final class PriestItems {
    private static final int INCARNATE_REGALIA = 664;
    private static final int AVATAR_REGALIA = 666;
    private static final int ABSOLUTION_REGALIA = 674;
    private static final int ASHTONGUE_TALISMAN_OF_ACUMEN = 32490;

    private PriestItems() {}

    static void register(EffectCatalog catalog) {
        registerIncarnateRegalia(catalog);
        registerAvatarRegalia(catalog);
        registerAbsolutionRegalia(catalog);
        catalog.item(ASHTONGUE_TALISMAN_OF_ACUMEN, PriestItems::ashtongueTalisman);
    }

    /// Two pieces also give the shadowfiend stamina, which nothing here hurts.
    private static void registerIncarnateRegalia(EffectCatalog catalog) {
        catalog.setBonus(
                INCARNATE_REGALIA,
                2,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.BUFF_DURATION)
                        .classMask(PriestSpells.SHADOWFIEND)
                        .time(seconds(3))));
        catalog.setBonus(
                INCARNATE_REGALIA,
                4,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                        .classMask(PriestSpells.MIND_FLAY | PriestSpells.SMITE)
                        .value(0.05)));
    }

    private static void registerAvatarRegalia(EffectCatalog catalog) {
        catalog.setBonus(AVATAR_REGALIA, 2, (character, set) -> {
            Aura discount = character
                    .unit()
                    .registerAura(untilNextCast("Avatar Regalia 2pc Discount", 37601))
                    .attachMod(SpellModConfig.of(SpellModKind.COST_FLAT).value(-150));
            set.attachProc(ProcConfig.of("Avatar Regalia 2pc")
                    .on(Event.CAST_COMPLETE)
                    .procMask(ProcMask.SPELL_DAMAGE)
                    .chance(0.06)
                    .handler((spell, result) -> discount.activate()));
        });
        catalog.setBonus(AVATAR_REGALIA, 4, (character, set) -> {
            Aura power = character
                    .unit()
                    .registerAura(untilNextCast("Avatar Regalia 4pc", 37604))
                    .attachStats(StatBonus.of(Stat.SPELL_DAMAGE, 100).and(Stat.HEALING_POWER, 100));
            set.attachProc(ProcConfig.of("Avatar Regalia 4pc Trigger")
                    .on(Event.PERIODIC_DEALT)
                    .classMask(PriestSpells.SHADOW_WORD_PAIN)
                    .chance(0.4)
                    .handler((spell, result) -> power.activate()));
        });
    }

    /// A buff that the next spell of the class uses up.
    private static AuraConfig untilNextCast(String label, int spellId) {
        return AuraConfig.of(label)
                .id(ActionId.spell(spellId))
                .duration(seconds(15))
                .onCastComplete((aura, spell) -> {
                    if (spell.classMask() != 0) {
                        aura.deactivate();
                    }
                });
    }

    private static void registerAbsolutionRegalia(EffectCatalog catalog) {
        catalog.setBonus(
                ABSOLUTION_REGALIA,
                2,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.DOT_TICKS)
                        .classMask(PriestSpells.SHADOW_WORD_PAIN)
                        .value(1)));
        catalog.setBonus(
                ABSOLUTION_REGALIA,
                4,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                        .classMask(PriestSpells.MIND_BLAST)
                        .value(0.1)));
    }

    /// Ticks of Shadow Word: Pain may give spell damage, spell 40438.
    private static void ashtongueTalisman(Character character) {
        StatBonus power = StatBonus.of(Stat.SPELL_DAMAGE, 220);
        Aura acumen = character
                .unit()
                .registerStatAura("Ashtongue Talisman of Acumen - Proc", ActionId.spell(40438), power, seconds(10));
        character.unit().auras().addItemProc(acumen, power);
        character
                .unit()
                .registerProc(ProcConfig.of("Ashtongue Talisman of Acumen - Trigger")
                        .id(ActionId.item(ASHTONGUE_TALISMAN_OF_ACUMEN))
                        .on(Event.PERIODIC_DEALT)
                        .classMask(PriestSpells.SHADOW_WORD_PAIN)
                        .outcome(Outcome.LANDED)
                        .chance(0.1)
                        .handler((spell, result) -> acumen.activate()));
    }
}
