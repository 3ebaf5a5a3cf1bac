package dev.wowlab.specs.warrior;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.specs.tbc.debuffs.PhysicalDebuffs;

/// Blood Frenzy (29859): who bleeds from Rend or Deep Wounds takes more physical damage. Stateless,
/// thread-safe.
final class BloodFrenzy {
    private BloodFrenzy() {}

    static void register(Warrior warrior) {
        int points = warrior.talents().bloodFrenzy;
        if (points == 0) {
            return;
        }
        AuraArray frenzy = warrior.unit().enemyAuras(target -> PhysicalDebuffs.bloodFrenzy(target, points));
        warrior.unit()
                .registerProc(ProcConfig.of("Blood Frenzy")
                        .on(Event.SPELL_HIT_DEALT)
                        .classMask(WarriorSpells.REND | WarriorSpells.DEEP_WOUNDS)
                        .handler((spell, result) -> {
                            Dot bleeding = spell.dot(result.target());
                            if (bleeding.isActive()) {
                                Aura aura = frenzy.on(result.target());
                                aura.setDuration(bleeding.remaining());
                                aura.activate();
                            }
                        }));
    }
}
