package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;

/// A buff that several others can give the character one after the other. Confined to one thread.
final class ExternalCooldown {
    /// What is given.
    ///
    /// @param id of the spell
    /// @param tag of all buffs of its kind: while one is on, none is given
    /// @param durationNs how long the buff lasts
    /// @param cooldownNs how long one giver has to wait
    record Given(ActionId id, String tag, long durationNs, long cooldownNs) {}

    private final Fight fight;
    private final Given given;
    private final Runnable activate;
    private final CooldownTimer[] givers;
    private final CooldownTimer shared;
    private final TaggedAuras present;
    private int next;

    private ExternalCooldown(Unit unit, Given given, int givers, Runnable activate) {
        fight = unit.fight();
        this.given = given;
        this.activate = activate;
        this.givers = new CooldownTimer[givers];
        for (int i = 0; i < givers; i++) {
            this.givers[i] = unit.newCooldown();
        }
        shared = unit.newCooldown();
        present = new TaggedAuras(unit, given.tag());
        unit.onReset(() -> next = 0);
    }

    /// Registers the spell and its major cooldown.
    ///
    /// @param givers how many people give it, at least 1
    /// @param activate puts the buff on
    static void register(
            Unit unit, Given given, int givers, int type, MajorCooldown.Condition when, Runnable activate) {
        ExternalCooldown external = new ExternalCooldown(unit, given, givers, activate);
        SpellConfig config = SpellConfig.of(external.given.id())
                .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.NO_METRICS | SpellFlag.NO_LOGS)
                .cooldown(external.shared, external.given.durationNs())
                .condition((_, _) -> external.isReady())
                .onApply((_, _) -> external.give());
        unit.majorCooldowns()
                .add(MajorCooldown.of(unit.registerSpell(config)).type(type).when(when));
    }

    private boolean isReady() {
        return givers[next].isReady(fight.now()) && !present.anyActive();
    }

    private void give() {
        activate.run();
        long now = fight.now();
        givers[next].set(now + given.cooldownNs());
        next = (next + 1) % givers.length;
        shared.set(givers[next].isReady(now) ? now + given.durationNs() : givers[next].readyAt());
    }
}
