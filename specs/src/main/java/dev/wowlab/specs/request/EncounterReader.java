package dev.wowlab.specs.request;

import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.json.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the `encounter` message. Thread-safe: no state.
final class EncounterReader {

    private static final Set<Integer> LEVELS = Set.of(68, 70, 71, 72, 73);
    private static final int BOSS_LEVEL = 73;
    private static final int MAX_AMOUNT = 10_000_000;

    private EncounterReader() {}

    /// @param tanks for each tank of the raid, which player it is, -1 for nobody
    static EncounterRequest read(Message message, List<Integer> tanks) {
        message.skip("apiVersion");
        double duration = message.number("duration");
        if (!(duration > 0 && duration <= EncounterRequest.MAX_DURATION_SECONDS)) {
            message.problem(
                    "duration",
                    "must be more than 0 and at most " + EncounterRequest.MAX_DURATION_SECONDS + " seconds, but is "
                            + duration);
        }
        double variation = message.number("durationVariation", 0, EncounterRequest.MAX_DURATION_SECONDS);
        if (duration > 0 && variation >= duration) {
            message.problem("durationVariation", variation + " is not less than the duration, " + duration);
        }
        double below20 = message.number("executeProportion20", 0, 1);
        double below25 = Math.max(below20, message.number("executeProportion25", 0, 1));
        double below35 = Math.max(below25, message.number("executeProportion35", 0, 1));
        double below45 = Math.max(below35, message.number("executeProportion45", 0, 1));
        double below90 = message.number("executeProportion90", 0, 1);
        if (message.bool("useHealth")) {
            message.problem("useHealth", "fights that end at the targets' health are not supported yet");
        }
        List<TargetRequest> targets = targets(message, tanks);
        message.warnOfTheRest();
        return new EncounterRequest(duration, variation, below20, below25, below35, below45, below90, targets);
    }

    private static List<TargetRequest> targets(Message message, List<Integer> tanks) {
        List<Message> items = message.messages("targets");
        if (items.isEmpty()) {
            message.problem("targets", "names no target");
        }
        if (items.size() > EncounterRequest.MAX_TARGETS) {
            message.problem(
                    "targets", items.size() + " targets, at most " + EncounterRequest.MAX_TARGETS + " are supported");
            items = items.subList(0, EncounterRequest.MAX_TARGETS);
        }
        List<TargetRequest> targets = new ArrayList<>();
        for (Message item : items) {
            targets.add(target(item, tanks));
        }
        if (!targets.isEmpty() && targets.stream().allMatch(TargetRequest::disabledAtStart)) {
            message.problem("targets", "no target is enabled at the start");
        }
        return targets;
    }

    private static TargetRequest target(Message message, List<Integer> tanks) {
        int level = message.integer("level");
        if (level == 0) {
            level = BOSS_LEVEL;
        } else if (!LEVELS.contains(level)) {
            message.problem("level", level + " is not one of 68, 70, 71, 72, 73");
        }
        int tank = message.integer("tankIndex");
        message.skip("secondTankIndex");
        message.skip("targetInputs");
        TargetRequest target = new TargetRequest(
                message.integer("id"),
                message.text("name"),
                level,
                message.enumeration("mobType", MobType.class),
                StatsReader.stats(message, "stats"),
                attacks(message),
                message.bool("disabledAtStart"),
                tank >= 0 && tank < tanks.size() ? tanks.get(tank) : TargetRequest.NOBODY);
        message.warnOfTheRest();
        return target;
    }

    private static TargetRequest.Attacks attacks(Message message) {
        return new TargetRequest.Attacks(
                message.number("minBaseDamage", 0, MAX_AMOUNT),
                message.number("damageSpread", 0, MAX_AMOUNT),
                message.number("swingSpeed", 0, EncounterRequest.MAX_DURATION_SECONDS),
                message.bool("dualWield"),
                message.bool("dualWieldPenalty"),
                message.bool("parryHaste"),
                message.bool("suppressDodge"),
                message.bool("canCrush"),
                message.enumeration("spellSchool", School.class));
    }
}
