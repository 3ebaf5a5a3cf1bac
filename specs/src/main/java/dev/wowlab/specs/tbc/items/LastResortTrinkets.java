package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.ProcMask;
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
            offer(character, spell, School.NATURE, dodge(character.unit(), "Dawnstone Crab", spell, 125));
        });
        catalog.item(EMPYREAN_TORTOISE, character -> {
            Aura dodge = dodge(character.unit(), "Empyrean Tortoise", ActionId.spell(46780), 165);
            offer(character, ActionId.item(EMPYREAN_TORTOISE), School.NATURE, dodge);
        });
        // Heals its wearer for each block, and nothing attacks a player here.
        catalog.item(COLOSSUS, character -> {
            ActionId item = ActionId.item(COLOSSUS);
            offer(character, item, School.HOLY, shield(character.unit(), "Vigilance of the Colossus", item));
        });
        // Absorbs a part of each attack.
        catalog.item(ARGUSSIAN_COMPASS, character -> {
            Aura shield = shield(character.unit(), "Argussian Compass", ActionId.spell(39228));
            offer(character, ActionId.item(ARGUSSIAN_COMPASS), School.HOLY, shield);
        });
    }

    private static Aura dodge(Unit unit, String label, ActionId id, double rating) {
        return unit.registerStatAura(label, id, StatBonus.of(Stat.DODGE_RATING, rating), seconds(20));
    }

    private static Aura shield(Unit unit, String label, ActionId id) {
        return unit.registerAura(AuraConfig.of(label).id(id).duration(seconds(20)));
    }

    private static void offer(Character character, ActionId id, School school, Aura buff) {
        Unit unit = character.unit();
        Spell spell = unit.registerSpell(SpellConfig.of(id)
                .school(school)
                .procMask(ProcMask.EMPTY)
                .cooldown(unit.newCooldown(), minutes(2))
                .onApply((cast, target) -> buff.activate()));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell)
                        .type(MajorCooldown.SURVIVAL)
                        .buff(buff)
                        .when(wearer -> wearer.health().fraction() < USED_BELOW));
    }
}
