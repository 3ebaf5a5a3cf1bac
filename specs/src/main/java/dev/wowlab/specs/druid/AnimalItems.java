package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;
import java.util.function.ObjDoubleConsumer;

/// Idols and other items that only an animal can use. Stateless, thread-safe.
final class AnimalItems {
    private static final int IDOL_OF_BRUTALITY = 23198;
    private static final int IDOL_OF_THE_BEAST = 25667;
    private static final int IDOL_OF_URSOC = 27744;
    private static final int IDOL_OF_THE_WILD = 28064;
    private static final int IDOL_OF_FERAL_SHADOWS = 28372;
    private static final int EVERBLOOM_IDOL = 29390;
    private static final int IDOL_OF_THE_WHITE_STAG = 32257;
    private static final int IDOL_OF_TERROR = 33509;
    private static final int WOLFSHEAD_HELM = 8345;

    private AnimalItems() {}

    static void register(EffectCatalog catalog) {
        adding(catalog, IDOL_OF_BRUTALITY, "Idol of Brutality", (more, sign) -> {
            more.maul += 50 * sign;
            more.swipe += 10 * sign;
        });
        adding(catalog, IDOL_OF_URSOC, "Idol of Ursoc", (more, sign) -> more.lacerate += 8 * sign);
        adding(catalog, IDOL_OF_THE_BEAST, "Idol of the Beast", (more, sign) -> more.bitePerPoint += 14 * sign);
        adding(catalog, IDOL_OF_THE_WILD, "Idol of the Wild", (more, sign) -> {
            more.mangleCat += 24 * sign;
            more.mangleBear += 52 * sign;
        });
        adding(catalog, IDOL_OF_FERAL_SHADOWS, "Idol of Feral Shadows", (more, sign) -> more.ripPerPoint += 7 * sign);
        adding(catalog, EVERBLOOM_IDOL, "Everbloom Idol", (more, sign) -> more.shred += 88 * sign);
        catalog.item(
                WOLFSHEAD_HELM,
                character -> Feral.of(character)
                        .ifPresent(feral -> character
                                .unit()
                                .registerAura(AuraConfig.of("Wolfshead Helm")
                                        .id(ActionId.spell(17768))
                                        .permanent()
                                        .onGain(aura -> {
                                            feral.more().catFormEnergy += 20;
                                            feral.more().bearFormRage += 5;
                                        })
                                        .onExpire(aura -> {
                                            feral.more().catFormEnergy -= 20;
                                            feral.more().bearFormRage -= 5;
                                        }))));
        catalog.item(IDOL_OF_THE_WHITE_STAG, AnimalItems::whiteStag);
        catalog.item(IDOL_OF_TERROR, AnimalItems::terror);
    }

    /// @param change what it adds, times 1, and takes off again, times -1
    private static void adding(EffectCatalog catalog, int item, String label, ObjDoubleConsumer<MoreDamage> change) {
        catalog.item(
                item,
                character -> Feral.of(character)
                        .ifPresent(feral -> character
                                .unit()
                                .registerAura(AuraConfig.of(label)
                                        .permanent()
                                        .onGain(aura -> change.accept(feral.more(), 1))
                                        .onExpire(aura -> change.accept(feral.more(), -1)))));
    }

    /// Every Mangle gives attack power, spell 41037.
    private static void whiteStag(Character character) {
        Unit unit = character.unit();
        Aura power = unit.registerStatAura(
                "Idol of the White Stag Proc", ActionId.spell(41037), StatBonus.of(Stat.ATTACK_POWER, 94), seconds(20));
        unit.registerProc(ProcConfig.of("Idol of the White Stag")
                .classMask(DruidSpells.MANGLE)
                .on(Event.SPELL_HIT_DEALT)
                .handler((spell, result) -> power.activate()));
    }

    /// Mangle may give agility, spell 43737.
    private static void terror(Character character) {
        Unit unit = character.unit();
        Aura agility = unit.registerStatAura(
                "Idol of Terror Proc", ActionId.spell(43737), StatBonus.of(Stat.AGILITY, 65), seconds(10));
        unit.registerProc(ProcConfig.of("Idol of Terror")
                .classMask(DruidSpells.MANGLE)
                .on(Event.SPELL_HIT_DEALT)
                .chance(0.85)
                .icd(seconds(10))
                .handler((spell, result) -> agility.activate()));
    }

    /// Living Root of the Wildheart: a cat gets strength (spell 37341), a bear armour (37340), others
    /// spell damage (37344).
    static void livingRoot(Feral feral) {
        Unit unit = feral.unit();
        Aura asAnimal = feral.isBear()
                ? unit.registerStatAura(
                        "Living Root Bear Proc", ActionId.spell(37340), StatBonus.of(Stat.ARMOR, 4070), seconds(15))
                : unit.registerStatAura(
                        "Living Root Cat Proc", ActionId.spell(37341), StatBonus.of(Stat.STRENGTH, 64), seconds(15));
        Aura otherwise = unit.registerStatAura(
                "Living Root Humanoid Proc", ActionId.spell(37344), StatBonus.of(Stat.SPELL_DAMAGE, 175), seconds(15));
        unit.registerProc(ProcConfig.of("Living Root of the Wildheart")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.DIRECT)
                .chance(0.03)
                .handler((spell, result) ->
                        (feral.forms().isIn(Forms.CAT | Forms.BEAR) ? asAnimal : otherwise).activate()));
    }

    /// Ashtongue Talisman of Equilibrium: Mangle may give strength; the peer shows it as spell 32486, which is the
    /// number of the item.
    static void ashtongueTalisman(Unit unit) {
        Aura strength = unit.registerStatAura(
                "Ashtongue Talisman of Equilibrium (Mangle)",
                ActionId.spell(32486),
                StatBonus.of(Stat.STRENGTH, 140),
                seconds(8));
        unit.registerProc(ProcConfig.of("Ashtongue Talisman of Equilibrium")
                .classMask(DruidSpells.MANGLE)
                .on(Event.SPELL_HIT_DEALT)
                .chance(0.4)
                .handler((spell, result) -> strength.activate()));
    }
}
