package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;
import org.jspecify.annotations.Nullable;

/// Stealth (1784), before the pull, and Vanish (1856), which also stops all swings until the next strike.
/// Confined to one thread.
final class Stealth {
    private static final ActionId ID = ActionId.spell(1784);
    private static final long SUBTLETY_LINGERS = seconds(6);

    private final Unit unit;
    private final CooldownTimer vanish;
    private @Nullable Aura stealth;
    private @Nullable Aura subtlety;

    Stealth(Unit unit) {
        this.unit = unit;
        vanish = unit.newCooldown();
    }

    /// Lets Master of Subtlety be on in stealth, and for six seconds after it.
    void strengthenWith(Aura masterOfSubtlety) {
        subtlety = masterOfSubtlety;
    }

    void register() {
        Aura hidden = unit.registerAura(AuraConfig.of("Stealth").id(ID).duration(SimTime.NEVER))
                .onGain(_ -> startSubtlety(SimTime.NEVER))
                .onExpire(_ -> {
                    if (subtlety != null) {
                        subtlety.deactivate();
                    }
                    startSubtlety(SUBTLETY_LINGERS);
                });
        stealth = hidden;
        unit.registerSpell(SpellConfig.of(ActionId.spell(1856))
                .school(School.PHYSICAL)
                .flags(SpellFlag.APL)
                .classMask(RogueSpells.VANISH)
                .cooldown(vanish, minutes(5))
                .onApply((_, _) -> {
                    unit.swings().disable();
                    hidden.activate();
                }));
        unit.registerSpell(SpellConfig.of(ID)
                .school(School.PHYSICAL)
                .flags(SpellFlag.APL)
                .classMask(RogueSpells.STEALTH)
                .cooldown(unit.newCooldown(), seconds(10))
                .condition((_, _) -> unit.fight().now() < 0)
                .relatedSelfBuff(hidden)
                .onApply((_, _) -> hidden.activate()));
    }

    private void startSubtlety(long lasts) {
        if (subtlety != null) {
            subtlety.setDuration(lasts);
            subtlety.activate();
        }
    }

    /// The cooldown of Vanish.
    CooldownTimer vanishCooldown() {
        return vanish;
    }

    boolean isOn() {
        return stealth != null && stealth.isActive();
    }

    /// Whether the rogue stands behind its target.
    boolean isBehind() {
        return unit.modifier(Modifier.IN_FRONT_OF_TARGET) <= 0;
    }

    /// Whatever strikes leaves the shadows, and swings again.
    void leave() {
        if (stealth != null && stealth.isActive()) {
            stealth.deactivate();
            unit.swings().enable();
        }
    }
}
