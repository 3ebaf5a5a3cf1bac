package dev.wowlab.specs.warlock;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Life Tap rank 7, spell 27222: health for mana, and with Mana Feed mana for the demon. Stateless, thread-safe.
final class LifeTap {
    private static final ActionId ID = ActionId.spell(27222);
    private static final double HEALTH = 582;
    private static final double SPELL_DAMAGE_SHARE = 0.8;
    private static final double MANA_FEED_PER_POINT = 0.3333;

    private LifeTap() {}

    static void register(Warlock warlock) {
        Unit unit = warlock.unit();
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, ID);
        double base = HEALTH * (1 + 0.1 * warlock.talents().improvedLifeTap);
        double feed = MANA_FEED_PER_POINT * warlock.talents().manaFeed;
        Pet demon = warlock.activeDemon();
        Unit fed = feed > 0 && demon != null ? demon.unit() : null;
        ResourceMetrics feedMetrics = fed == null ? null : fed.newResourceMetrics(ResourceType.MANA, ID);
        unit.registerSpell(WarlockSpell.passive(ID, School.SHADOW, WarlockSpells.LIFE_TAP)
                .flags(SpellFlag.APL)
                .gcd(SpellConfig.GCD)
                .onApply((spell, target) -> {
                    double mana = base + spell.spellDamage() * SPELL_DAMAGE_SHARE;
                    unit.health().lose(HEALTH);
                    unit.mana().gain(mana, metrics);
                    if (fed != null && feedMetrics != null) {
                        fed.mana().gain(mana * feed, feedMetrics);
                    }
                }));
    }
}
