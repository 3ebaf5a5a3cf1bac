package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.WornEffects;
import org.jspecify.annotations.Nullable;

/// Librams. Stateless, thread-safe.
final class Librams {
    private static final int FERVOR = 23203;
    private static final int[] ZEAL = {27949, 27983};
    private static final int HOPE = 22401;
    private static final int ETERNAL_REST = 27917;
    private static final int WRACKING = 28065;
    private static final int RIGHTEOUS_POWER = 31033;
    private static final int AVENGEMENT = 27484;
    private static final int DIVINE_JUDGEMENT = 33503;
    private static final int DIVINE_PURPOSE = 33504;

    /// Consecration gains by another share of what the libram of the Eternal Rest gives than by the caster's.
    private static final double ETERNAL_REST_DAMAGE = 47 * 0.09525 / 0.119;

    private Librams() {}

    static void register(EffectCatalog catalog) {
        // Those that strengthen Seal of the Crusader do it there.
        catalog.item(FERVOR, character -> {});
        for (int zeal : ZEAL) {
            catalog.item(zeal, character -> {});
        }
        mod(catalog, HOPE, SpellModKind.COST_FLAT, PaladinSpells.SEALS, -20);
        mod(catalog, ETERNAL_REST, SpellModKind.BASE_DAMAGE_FLAT, PaladinSpells.CONSECRATION, ETERNAL_REST_DAMAGE);
        mod(catalog, WRACKING, SpellModKind.BASE_DAMAGE_FLAT, PaladinSpells.EXORCISM | PaladinSpells.HOLY_WRATH, 120);
        mod(catalog, RIGHTEOUS_POWER, SpellModKind.BASE_DAMAGE_FLAT, PaladinSpells.CRUSADER_STRIKE, 36);
        mod(
                catalog,
                DIVINE_PURPOSE,
                SpellModKind.BASE_DAMAGE_FLAT,
                PaladinSpells.SEAL_OF_RIGHTEOUSNESS | PaladinSpells.JUDGEMENT_OF_RIGHTEOUSNESS,
                94);
        catalog.item(AVENGEMENT, Librams::avengement);
        catalog.item(DIVINE_JUDGEMENT, Librams::divineJudgement);
    }

    private static void mod(EffectCatalog catalog, int libram, SpellModKind kind, long classMask, double value) {
        catalog.item(
                libram,
                character -> new WornEffects(character)
                        .mod(
                                "Libram " + libram,
                                SpellModConfig.of(kind).classMask(classMask).value(value)));
    }

    /// Holy damage that a libram adds to Judgement of the Crusader.
    static double judgementOfTheCrusader(int libram) {
        return libram == FERVOR ? 33 : isZeal(libram) ? 47 : 0;
    }

    /// What a libram gives while Seal of the Crusader is carried, `null` for nothing.
    static @Nullable Aura powerOfTheCrusader(Paladin paladin) {
        int libram = paladin.libram();
        if (libram == FERVOR) {
            return power(paladin.unit(), "Libram of Fervor", 28852, 48);
        }
        return isZeal(libram) ? power(paladin.unit(), "Libram of Zeal", 33557, 68) : null;
    }

    private static boolean isZeal(int libram) {
        return libram == ZEAL[0] || libram == ZEAL[1];
    }

    private static Aura power(Unit unit, String label, int spell, double attackPower) {
        return unit.registerAura(AuraConfig.of(label).id(ActionId.spell(spell)).duration(SimTime.NEVER))
                .attachStats(StatBonus.of(Stat.ATTACK_POWER, attackPower));
    }

    /// Justice, spell 34260: judgements that do damage give crit.
    private static void avengement(Character character) {
        Unit unit = character.unit();
        Aura justice = unit.registerStatAura(
                "Justice",
                ActionId.spell(34260),
                StatBonus.of(Stat.MELEE_CRIT_RATING, 53).and(Stat.SPELL_CRIT_RATING, 53),
                seconds(5));
        unit.registerProc(ProcConfig.of("Libram of Avengement")
                .metricsId(ActionId.spell(34258))
                .on(Event.SPELL_HIT_DEALT)
                .classMask(PaladinSpells.JUDGEMENT_OF_COMMAND
                        | PaladinSpells.JUDGEMENT_OF_RIGHTEOUSNESS
                        | PaladinSpells.JUDGEMENT_OF_BLOOD
                        | PaladinSpells.JUDGEMENT_OF_VENGEANCE)
                .handler((_, _) -> justice.activate()));
    }

    /// Crusader's Command, spell 43747: Judgement of Command may give attack power.
    private static void divineJudgement(Character character) {
        Unit unit = character.unit();
        Aura command = unit.registerStatAura(
                "Crusader's Command", ActionId.spell(43747), StatBonus.of(Stat.ATTACK_POWER, 200), seconds(10));
        unit.registerProc(ProcConfig.of("Libram of Divine Judgement")
                .metricsId(ActionId.spell(43745))
                .on(Event.SPELL_HIT_DEALT)
                .classMask(PaladinSpells.JUDGEMENT_OF_COMMAND)
                .chance(0.4)
                .handler((_, _) -> command.activate()));
    }
}
