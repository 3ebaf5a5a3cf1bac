package dev.wowlab.protocol.result;

import dev.wowlab.protocol.result.ResultReport.Action;
import dev.wowlab.protocol.result.ResultReport.AplLine;
import dev.wowlab.protocol.result.ResultReport.Aura;
import dev.wowlab.protocol.result.ResultReport.Resource;
import dev.wowlab.protocol.result.ResultReport.Spread;
import dev.wowlab.protocol.result.ResultReport.Tanking;
import java.util.List;
import java.util.Optional;

/// Takes the report of a raid apart. Stateless, thread-safe.
public final class RaidParts {
    private static final String ALONE = "player";

    private RaidParts() {}

    /// One player's part, as if it were alone: its units are called as where there is one player. The extremes of its
    /// DPS, which nobody keeps, are its mean.
    public static ResultReport of(ResultReport raid, PlayerResult player) {
        List<Action> actions = raid.actions().stream()
                .filter(action -> player.owns(action.unit()))
                .map(action -> action.of(unit(player, action.unit())))
                .toList();
        List<Aura> auras = raid.auras().stream()
                .filter(aura -> player.owns(aura.unit()))
                .map(aura -> aura.of(unit(player, aura.unit())))
                .toList();
        List<Resource> resources = raid.resources().stream()
                .filter(resource -> player.owns(resource.unit()))
                .map(resource -> resource.of(unit(player, resource.unit())))
                .toList();
        List<AplLine> lines = raid.aplLines().stream()
                .filter(line -> player.owns(line.unit()))
                .toList();
        Spread dps = spread(player.dps(), player.standardError(), raid.iterations());
        Spread tps = spread(player.tps(), player.tpsStandardError(), raid.iterations());
        // luck is told of the whole raid alone
        Mean mean = new Mean(dps, Optional.empty());
        return with(raid, mean, tps, Optional.empty(), new Rest(actions, auras, resources, lines));
    }

    /// What is no player's: the debuffs of the targets.
    public static ResultReport ofTargets(ResultReport raid) {
        List<Aura> auras = raid.auras().stream()
                .filter(aura -> raid.players().stream().noneMatch(player -> player.owns(aura.unit())))
                .toList();
        Mean mean = new Mean(raid.dps(), raid.luck());
        return with(raid, mean, raid.tps(), raid.tanking(), new Rest(List.of(), auras, List.of(), List.of()));
    }

    private static String unit(PlayerResult player, String unit) {
        String pet = player.within(unit);
        return pet.isEmpty() ? ALONE : pet;
    }

    private static Spread spread(double mean, double standardError, long fights) {
        return new Spread(mean, standardError * Math.sqrt(Math.max(0, fights - 1)), standardError, mean, mean);
    }

    private record Rest(List<Action> actions, List<Aura> auras, List<Resource> resources, List<AplLine> lines) {}

    private record Mean(Spread dps, Optional<Luck> luck) {}

    private static ResultReport with(ResultReport raid, Mean mean, Spread tps, Optional<Tanking> tanking, Rest rest) {
        return new ResultReport(
                raid.digest(),
                raid.engine(),
                raid.seed(),
                raid.iterations(),
                raid.durationSeconds(),
                raid.durationStandardError(),
                mean.dps(),
                mean.luck(),
                tps,
                tanking,
                List.of(),
                raid.histogram(),
                rest.actions(),
                rest.auras(),
                rest.resources(),
                rest.lines(),
                raid.variants(),
                raid.warnings());
    }
}
