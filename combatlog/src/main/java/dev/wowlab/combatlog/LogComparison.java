package dev.wowlab.combatlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wowlab.gamedata.ActionNames;
import dev.wowlab.protocol.result.ResultReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// One fight of a log beside a simulation of the same character. Immutable.
///
/// @param fight the fight's name
/// @param player the player's name
/// @param seconds how long the fight was
/// @param simulatedSeconds how long those simulated are, on average
/// @param dps of the log, points a second
/// @param simulatedDps mean of the simulation
/// @param standardError of that mean
/// @param below share of the simulated fights that did less, 0 to 1
/// @param abilities the largest difference first; those without damage by casts last
/// @param auras of the player, the largest difference first
public record LogComparison(
        String fight,
        String player,
        double seconds,
        double simulatedSeconds,
        double dps,
        double simulatedDps,
        double standardError,
        double below,
        List<Ability> abilities,
        List<Aura> auras) {
    private static final double SECONDS_A_MINUTE = 60;

    /// Simulated casts a fight below which an ability without damage is not worth a line.
    private static final double SELDOM = 0.5;

    /// Auras that are always there in a simulation and not of the raid are mostly talents, of which no log tells.
    private static final double ALWAYS = 0.98;

    private static final String RAID = "raid";

    /// Windfury Totem puts an enchantment on weapons and no aura on players.
    private static final String ON_WEAPONS = "Windfury";

    public LogComparison {
        abilities = List.copyOf(abilities);
        auras = List.copyOf(auras);
    }

    /// One ability in both. Immutable.
    ///
    /// @param isPets whether pets do it
    /// @param countedBy what `perMinute` counts: `casts`, or `hits` with those avoided where one side has
    ///     no casts
    /// @param log what the log has of it; empty for nothing
    /// @param simulated what the simulation has of it; empty for nothing
    /// @param dpsByCount how much more DPS (less, where negative) the log's player has of it for doing it
    ///     more often
    /// @param dpsByStrength the same because each does more; both together are the difference
    public record Ability(
            boolean isPets,
            String name,
            String countedBy,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Side> log,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Side> simulated,
            double dpsByCount,
            double dpsByStrength) {
        /// Points a second of difference.
        public double difference() {
            return dpsByCount + dpsByStrength;
        }
    }

    /// One side of an ability. Immutable.
    ///
    /// @param perMinute casts, or hits, a minute
    /// @param each points of damage for each of them
    /// @param crit share of hits (of ticks where there are no hits) that are critical, 0 to 1
    /// @param avoided share that missed, was dodged, parried or resisted in full, 0 to 1
    public record Side(double dps, double perMinute, double each, double crit, double avoided) {}

    /// One aura in both. Immutable.
    ///
    /// @param log share of the fight for which it was there, 0 to 1
    /// @param simulated the same, on average
    public record Aura(String name, double log, double simulated) {
        public double difference() {
            return log - simulated;
        }

        /// Whether the simulation has it all the time, and the log not at all: mostly a buff that the raid did
        /// not bring.
        public boolean missing() {
            return log == 0 && simulated >= ALWAYS;
        }
    }

    /// Why a report cannot be laid beside a log; empty where it can.
    public static Optional<String> unfit(ResultReport report) {
        if (!report.players().isEmpty()) {
            return Optional.of("it is of a raid; a log is compared with one character");
        }
        if (report.actions().isEmpty()) {
            return Optional.of("it tells no abilities");
        }
        return Optional.empty();
    }

    /// @param player one of the fight's
    /// @param report one that is fit
    public static LogComparison of(LoggedFight fight, LoggedPlayer player, ResultReport report) {
        return new LogComparison(
                fight.name(),
                player.name(),
                fight.seconds(),
                report.durationSeconds(),
                fight.dps(player),
                report.dps().mean(),
                report.dps().standardError(),
                below(report.histogram(), fight.dps(player)),
                abilities(fight, player, report),
                auras(fight, player, report));
    }

    /// In the bin that it is in, half.
    private static double below(ResultReport.Histogram histogram, double dps) {
        double less = 0;
        long all = 0;
        for (int i = 0; i < histogram.counts().size(); i++) {
            long fights = histogram.counts().get(i);
            double from = (histogram.firstBin() + i) * histogram.binWidth();
            all += fights;
            if (from + histogram.binWidth() <= dps) {
                less += fights;
            } else if (from <= dps) {
                less += fights / 2.0;
            }
        }
        return all == 0 ? 0 : less / all;
    }

    private record Key(boolean isPets, String name) {}

    private static List<Ability> abilities(LoggedFight fight, LoggedPlayer player, ResultReport report) {
        SortedMap<Key, AbilityTotals> logged = keyed();
        for (LoggedAbility one : player.abilities()) {
            logged.merge(new Key(one.isPets(), one.name()), AbilityTotals.of(one), AbilityTotals::plus);
        }
        SortedMap<Key, AbilityTotals> simulated = keyed();
        for (ResultReport.Action one : report.actions()) {
            if (isAbility(one)) {
                boolean isPets = !one.unit().equals("player");
                simulated.merge(new Key(isPets, ActionNames.of(one.id())), AbilityTotals.of(one), AbilityTotals::plus);
            }
        }
        List<Ability> abilities = new ArrayList<>();
        SortedMap<Key, AbilityTotals> all = keyed();
        all.putAll(logged);
        all.putAll(simulated);
        for (Key key : all.keySet()) {
            AbilityTotals log = logged.getOrDefault(key, AbilityTotals.NONE);
            AbilityTotals mean = simulated.getOrDefault(key, AbilityTotals.NONE);
            if (log.damage() > 0
                    || mean.damage() > 0
                    || (log.casts() >= 1 && mean.casts() > 0)
                    || mean.casts() >= SELDOM) {
                abilities.add(ability(key, log, fight.seconds(), mean, report.durationSeconds()));
            }
        }
        abilities.sort(Comparator.comparingDouble((Ability one) -> -Math.abs(one.difference()))
                .thenComparing(one -> -Math.max(count(one.log()), count(one.simulated())))
                .thenComparing(Ability::name));
        return abilities;
    }

    private static SortedMap<Key, AbilityTotals> keyed() {
        return new TreeMap<>(Comparator.comparing(Key::isPets).thenComparing(Key::name));
    }

    /// What a player presses, or what does damage; not the regeneration of mana, nor an item whose spell has
    /// another name.
    private static boolean isAbility(ResultReport.Action action) {
        boolean isOther = action.id().startsWith("other:") || action.id().startsWith("item:");
        return action.damage() > 0 || (!isOther && !ActionNames.tag(action.id()).equals(RAID));
    }

    private static double count(Optional<Side> side) {
        return side.map(Side::perMinute).orElse(0.0);
    }

    private static Ability ability(
            Key key, AbilityTotals log, double logSeconds, AbilityTotals mean, double meanSeconds) {
        boolean byCasts = (log.isNone() || log.casts() > 0) && (mean.isNone() || mean.casts() > 0);
        boolean isSwing = key.name().equals(SpellNames.ATTACK);
        boolean countsCasts = byCasts && !isSwing;
        Optional<Side> logged = log.side(logSeconds, countsCasts);
        Optional<Side> simulated = mean.side(meanSeconds, countsCasts);
        double more = count(logged) - count(simulated);
        double eachSimulated = simulated.or(() -> logged).map(Side::each).orElse(0.0);
        double byCount = more * eachSimulated / SECONDS_A_MINUTE;
        double difference =
                logged.map(Side::dps).orElse(0.0) - simulated.map(Side::dps).orElse(0.0);
        return new Ability(
                key.isPets(),
                key.name(),
                countsCasts ? "casts" : "hits",
                logged,
                simulated,
                byCount,
                difference - byCount);
    }

    private static List<Aura> auras(LoggedFight fight, LoggedPlayer player, ResultReport report) {
        SortedMap<String, Double> simulated = new TreeMap<>();
        SortedSet<String> missed = new TreeSet<>();
        for (ResultReport.Aura one : report.auras()) {
            if (one.unit().equals("player")) {
                String name = SpellNames.ofAura(ActionNames.of(one.id()));
                double share = Math.clamp(one.uptimeSeconds() / report.durationSeconds(), 0, 1);
                simulated.merge(name, share, Math::max);
                if (share < ALWAYS || ActionNames.tag(one.id()).equals(RAID)) {
                    missed.add(name);
                }
            }
        }
        missed.removeIf(name -> name.startsWith(ON_WEAPONS));
        SortedMap<String, Double> logged = new TreeMap<>();
        player.uptimes()
                .forEach((name, seconds) ->
                        logged.merge(SpellNames.ofAura(name), Math.clamp(seconds / fight.seconds(), 0, 1), Math::max));
        boolean knowsAll = player.gear().isPresent();
        return simulated.entrySet().stream()
                .filter(one -> logged.containsKey(one.getKey()) || (knowsAll && missed.contains(one.getKey())))
                .map(one -> new Aura(one.getKey(), logged.getOrDefault(one.getKey(), 0.0), one.getValue()))
                .sorted(Comparator.comparingDouble((Aura one) -> -Math.abs(one.difference()))
                        .thenComparing(Aura::name))
                .toList();
    }
}
