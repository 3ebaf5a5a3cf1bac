package dev.wowlab.specs;

import dev.wowlab.engine.combat.CreatureSwings;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ParryHaste;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.WornGear;
import dev.wowlab.specs.request.EquippedItem;
import dev.wowlab.specs.request.TargetRequest;
import dev.wowlab.specs.request.TargetRequest.Attacks;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Lets the targets that a request says a player tanks attack it. Stateless. Where players tank none, there is nothing
/// of this in the fight.
final class EnemyAttacks {
    private static final int BOSS_LEVEL = 73;
    private static final double SUPPRESSED_DODGE = 0.2;
    private static final Set<Slot> OFF_HAND = EnumSet.of(Slot.OFF_HAND);

    private EnemyAttacks() {}

    /// Whether any target attacks the player of this number.
    static boolean areThere(List<TargetRequest> targets, int number) {
        return targets.stream().anyMatch(target -> target.tank() == number);
    }

    /// Points the player's targets at it, and the player at the first of them.
    static void begin(Character character, List<TargetRequest> targets, int number) {
        Unit player = character.unit();
        boolean first = true;
        for (int i = 0; i < targets.size(); i++) {
            TargetRequest request = targets.get(i);
            Unit target = character.fight().target(i);
            if (request.tank() == number) {
                arm(target, request, player);
                if (first) {
                    player.setDefaultTarget(target);
                    first = false;
                }
            }
        }
    }

    private static void arm(Unit target, TargetRequest request, Unit player) {
        Attacks attacks = request.attacks();
        target.setDefaultTarget(player);
        target.stats().add(Stat.PHYSICAL_CRIT_PERCENT, critPercent(target.level()));
        if (attacks.suppressDodge() && target.level() == BOSS_LEVEL) {
            target.addModifier(Modifier.DODGE_REDUCTION, SUPPRESSED_DODGE);
        }
        target.addModifier(Modifier.CAN_CRUSH, attacks.canCrush() ? 1 : 0);
        target.addModifier(Modifier.DISABLE_DUAL_WIELD_PENALTY, attacks.dualWieldPenalty() ? 0 : 1);
        if (attacks.swingSeconds() > 0) {
            new CreatureSwings(
                            attacks.minDamage(),
                            attacks.spread(),
                            attacks.swingSeconds(),
                            attacks.dualWield(),
                            attacks.school())
                    .give(target);
        }
        if (attacks.parryHaste()) {
            ParryHaste.register(target);
        }
    }

    /// By how much creatures crit differs with their level alone.
    private static double critPercent(int level) {
        return switch (level - Unit.PLAYER_LEVEL) {
            case -2 -> 4.6;
            case 0 -> 5;
            case 1 -> 5.2;
            case 2 -> 5.4;
            default -> 5.6;
        };
    }

    /// Makes the player one who suffers; after its class has set it up.
    static void expose(Character character) {
        Unit player = character.unit();
        player.health().tank();
        Predicate<EquippedItem> shield = worn -> worn.item().weapon().type() == WeaponType.SHIELD;
        WornGear gear = character.gear();
        Runnable hold = () -> {
            double now = gear.wears(OFF_HAND, shield) ? 1 : 0;
            player.addModifier(Modifier.CAN_BLOCK, now - player.modifier(Modifier.CAN_BLOCK));
        };
        hold.run();
        gear.follow(OFF_HAND, hold);
        character.request().healing().ifPresent(model -> Healers.register(character, model));
        character.fight().beforeFinalize(() -> {
            if (player.modifier(Modifier.CAN_PARRY) > 0) {
                ParryHaste.register(player);
            }
            registerPushback(player);
        });
    }

    private static void registerPushback(Unit player) {
        player.registerProc(ProcConfig.of("Pushback trigger")
                .on(Event.SPELL_HIT_TAKEN)
                .outcome(Outcome.LANDED)
                .requireDamage()
                .condition((spell, _) ->
                        player.caster().hardcastUntil() > player.fight().now())
                .handler((_, _) -> {
                    if (player.fight().proc(player.modifier(Modifier.PUSHBACK_CHANCE))) {
                        player.caster().pushBack();
                    }
                }));
    }
}
