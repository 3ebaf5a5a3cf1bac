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
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.WornEffects;
import dev.wowlab.specs.character.WornGear;
import dev.wowlab.specs.request.EquippedItem;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/// Librams. Stateless, thread-safe.
final class Librams {
    private static final Set<Slot> RELIC = EnumSet.of(Slot.RANGED);
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
        catalog.item(FERVOR, character -> strengthenSeal(character, FERVOR, ActionId.spell(28852), 48));
        for (int zeal : ZEAL) {
            catalog.item(zeal, character -> strengthenSeal(character, zeal, ActionId.spell(33557), 68));
        }
        registerMods(catalog);
        catalog.item(AVENGEMENT, Librams::avengement);
        catalog.item(DIVINE_JUDGEMENT, Librams::divineJudgement);
        ShieldLibrams.register(catalog);
    }

    private static void registerMods(EffectCatalog catalog) {
        mod(catalog, HOPE, "Libram of Hope", flat(SpellModKind.COST_FLAT, PaladinSpells.SEALS, -20));
        mod(
                catalog,
                ETERNAL_REST,
                "Libram of the Eternal Rest",
                moreDamage(PaladinSpells.CONSECRATION, ETERNAL_REST_DAMAGE));
        mod(
                catalog,
                WRACKING,
                "Libram of Wracking",
                moreDamage(PaladinSpells.EXORCISM | PaladinSpells.HOLY_WRATH, 120));
        mod(catalog, RIGHTEOUS_POWER, "Libram of Righteous Power", moreDamage(PaladinSpells.CRUSADER_STRIKE, 36));
        long righteousness = PaladinSpells.SEAL_OF_RIGHTEOUSNESS | PaladinSpells.JUDGEMENT_OF_RIGHTEOUSNESS;
        mod(catalog, DIVINE_PURPOSE, "Libram of Divine Purpose", moreDamage(righteousness, 94));
    }

    private static SpellModConfig moreDamage(long classMask, double value) {
        return flat(SpellModKind.BASE_DAMAGE_FLAT, classMask, value);
    }

    private static SpellModConfig flat(SpellModKind kind, long classMask, double value) {
        return SpellModConfig.of(kind).classMask(classMask).value(value);
    }

    private static void mod(EffectCatalog catalog, int libram, String name, SpellModConfig change) {
        catalog.item(libram, character -> new WornEffects(character).mod(name, change));
    }

    /// Holy damage that a libram adds to Judgement of the Crusader.
    static double judgementOfTheCrusader(int libram) {
        return libram == FERVOR ? 33 : isZeal(libram) ? 47 : 0;
    }

    private static boolean isZeal(int libram) {
        return libram == ZEAL[0] || libram == ZEAL[1];
    }

    /// What a libram gives while it is worn and its bearer carries a seal or a shield. Immutable.
    record WornPower(Predicate<EquippedItem> libram, Aura aura, WornGear gear) {
        boolean isWorn() {
            return gear.wears(RELIC, libram);
        }

        void attachTo(Aura carried) {
            carried.onGain(_ -> {
                        if (isWorn()) {
                            aura.activate();
                        }
                    })
                    .onExpire(_ -> aura.deactivate());
        }
    }

    /// Who takes it up in a fight has its power without the seal, as WoWSims has it.
    private static void strengthenSeal(Character character, int libram, ActionId id, double attackPower) {
        Unit unit = character.unit();
        String label = (isZeal(libram) ? "Libram of Zeal " : "Libram of Fervor ") + libram;
        Aura power = unit.registerAura(AuraConfig.of(label).id(id).duration(SimTime.NEVER))
                .attachStats(StatBonus.of(Stat.ATTACK_POWER, attackPower));
        WornPower bonus = new WornPower(worn -> worn.item().id() == libram, power, character.gear());
        character.build(Paladin.class).ifPresent(paladin -> paladin.sealPowers().add(bonus));
        character.gear().onChange(RELIC, () -> {
            if (bonus.isWorn()) {
                power.activate();
            } else {
                power.deactivate();
            }
        });
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
