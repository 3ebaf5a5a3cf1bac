package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.AbsorbShield;
import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Trinkets that their wearer uses when little health is left. They change no damage by themselves, but
/// those that are holy magic end a priest's Shadowform. Stateless, thread-safe.
final class LastResortTrinkets {
    private static final int DAWNSTONE_CRAB = 24125;
    private static final int COLOSSUS = 27529;
    private static final int ARGUSSIAN_COMPASS = 27770;
    private static final int EMPYREAN_TORTOISE = 35693;
    private static final double USED_BELOW = 0.4;

    private LastResortTrinkets() {}

    static void register(EffectCatalog catalog) {
        catalog.item(DAWNSTONE_CRAB, character -> {
            ActionId spell = ActionId.spell(31039);
            Aura dodge = dodge(character.unit(), "Dawnstone Crab", spell, 125);
            offer(character, spell, School.NATURE, dodge, dodge::activate);
        });
        catalog.item(EMPYREAN_TORTOISE, character -> {
            Aura dodge = dodge(character.unit(), "Empyrean Tortoise", ActionId.spell(46780), 165);
            offer(character, ActionId.item(EMPYREAN_TORTOISE), School.NATURE, dodge, dodge::activate);
        });
        catalog.item(COLOSSUS, LastResortTrinkets::colossus);
        // Absorbs a part of each attack.
        catalog.item(ARGUSSIAN_COMPASS, character -> {
            AuraConfig aura =
                    AuraConfig.of("Argussian Compass").id(ActionId.spell(39228)).duration(seconds(20));
            AbsorbShield shield =
                    AbsorbShield.register(character.unit(), aura, () -> 1150).atMost(68);
            offer(character, ActionId.item(ARGUSSIAN_COMPASS), School.HOLY, shield.aura(), shield::raise);
        });
    }

    /// Heals its wearer for each block.
    private static void colossus(Character character) {
        Unit unit = character.unit();
        ActionId item = ActionId.item(COLOSSUS);
        ActionId id = ActionId.spell(33090);
        ResourceMetrics healed = unit.newResourceMetrics(ResourceType.HEALTH, id);
        Spell heal = unit.registerSpell(SpellConfig.of(id)
                .school(School.HOLY)
                .procMask(ProcMask.EMPTY)
                .offGcd()
                .onApply((spell, _) -> {
                    spell.metrics().addHits(1);
                    unit.health().gain(120, healed);
                }));
        Aura vigilance = unit.registerProc(ProcConfig.of("Vigilance of the Colossus")
                .metricsId(item)
                .duration(seconds(20))
                .on(Event.SPELL_HIT_TAKEN)
                .outcome(Outcome.BLOCK)
                .handler((_, _) -> heal.cast(unit)));
        offer(character, item, School.HOLY, vigilance, vigilance::activate);
    }

    private static Aura dodge(Unit unit, String label, ActionId id, double rating) {
        return unit.registerStatAura(label, id, StatBonus.of(Stat.DODGE_RATING, rating), seconds(20));
    }

    private static void offer(Character character, ActionId id, School school, Aura buff, Runnable use) {
        Unit unit = character.unit();
        Spell spell = unit.registerSpell(SpellConfig.of(id)
                .school(school)
                .procMask(ProcMask.EMPTY)
                .cooldown(unit.newCooldown(), minutes(2))
                .onApply((cast, target) -> use.run()));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell)
                        .type(MajorCooldown.SURVIVAL)
                        .buff(buff)
                        .when(wearer -> wearer.health().fraction() < USED_BELOW));
    }
}
