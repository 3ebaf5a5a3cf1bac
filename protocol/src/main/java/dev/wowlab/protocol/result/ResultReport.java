package dev.wowlab.protocol.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wowlab.protocol.ResultDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A result as people read it: every count per fight, damage in points. Derived from exact totals, so equal
/// digests give equal reports.
/// Immutable.
///
/// @param engine `name/version`
/// @param seed seed of the job
/// @param durationSeconds mean length of a fight
/// @param durationStandardError standard error of that mean, in seconds; absent in reports of older versions, and of
///     engines that do not tell how long each fight was
/// @param dps its mean and standard error are free of luck where `luck` is told; its other numbers are of the fights
/// @param luck what of the mean of the fights was luck; absent where nothing of it is known
/// @param tanking what the tank suffers, where targets attack anybody
/// @param players what each player of a raid does, the best first; none where there is one
/// @param histogram fights by DPS, bins of equal width
/// @param actions by damage, largest first
/// @param variants what each variant of the request does, where some were compared
/// @param warnings what the engine does not model of this input
public record ResultReport(
        ResultDigest digest,
        String engine,
        long seed,
        long iterations,
        double durationSeconds,
        Optional<Double> durationStandardError,
        Spread dps,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Luck> luck,
        Spread tps,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Tanking> tanking,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PlayerResult> players,
        Histogram histogram,
        List<Action> actions,
        List<Aura> auras,
        List<Resource> resources,
        List<AplLine> aplLines,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<VariantGain> variants,
        List<String> warnings) {
    /// Table of what is only known summed over the fights of a chunk, with its one row and that row's column: engines
    /// that tell no length of each single fight have it in place of the distribution `duration`.
    public static final String SUMS = "sums";

    public static final String SUMS_OF_FIGHTS = "fights";
    public static final String DURATION_MICROS = "durationMicros";

    private static final double MILLI = 1e-3;
    private static final double MICRO = 1e-6;

    private static final List<Rows.Estimated> ACTION_ESTIMATES = List.of(
            new Rows.Estimated("casts", "casts", 1),
            new Rows.Estimated("hits", "hits", 1),
            new Rows.Estimated("crits", "crits", 1),
            new Rows.Estimated("ticks", "ticks", 1),
            new Rows.Estimated("critTicks", "critTicks", 1),
            new Rows.Estimated("misses", "misses", 1),
            new Rows.Estimated("dodges", "dodges", 1),
            new Rows.Estimated("parries", "parries", 1),
            new Rows.Estimated("blocks", "blocks", 1),
            new Rows.Estimated("glances", "glances", 1),
            new Rows.Estimated("damage", "damageMilli", MILLI),
            new Rows.Estimated("threat", "threatMilli", MILLI),
            new Rows.Estimated("castSeconds", "castTimeMicros", MICRO));

    private static final List<Rows.Estimated> AURA_ESTIMATES = List.of(
            new Rows.Estimated("procs", "procs", 1), new Rows.Estimated("uptimeSeconds", "uptimeMicros", MICRO));

    private static final List<Rows.Estimated> RESOURCE_ESTIMATES = List.of(
            new Rows.Estimated("events", "events", 1),
            new Rows.Estimated("gain", "gainMilli", MILLI),
            new Rows.Estimated("actualGain", "actualGainMilli", MILLI));

    /// Sorts `10` behind `2`.
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Function<MatchResult, String> ZERO_PADDED =
            number -> "%6s".formatted(number.group()).replace(' ', '0');

    public ResultReport {
        players = PlayerResult.orNone(players);
        variants = VariantGain.orNone(variants);
    }

    /// Mean, standard deviation of one fight (of the population, as the peer gives it), standard error of
    /// the mean (from the variance of the sample), extremes. Immutable.
    public record Spread(double mean, double stdev, double standardError, double min, double max) {
        /// Half-width of the 95 % confidence interval of the mean.
        public double halfWidth() {
            return Precision.HALF_WIDTHS * standardError;
        }

        /// The same fights, whose mean is known better.
        private Spread freed(FreedMean known) {
            return new Spread(known.mean(), stdev, known.standardError(), min, max);
        }
    }

    /// Fights per bin; bin i covers `[firstBin + i, firstBin + i + 1) * binWidth`. Immutable.
    public record Histogram(double binWidth, long firstBin, List<Long> counts) {}

    /// One action of one unit, per fight. Immutable.
    ///
    /// @param standardErrors the standard error of each of the numbers, under its name here; those without
    ///     an entry are 0 in every fight
    public record Action(
            String id,
            String unit,
            double casts,
            double hits,
            double crits,
            double ticks,
            double critTicks,
            double misses,
            double dodges,
            double parries,
            double blocks,
            double glances,
            double damage,
            double threat,
            double castSeconds,
            SortedMap<String, Double> standardErrors) {
        public Action {
            standardErrors = Spreads.orNone(standardErrors);
        }

        /// The same of a unit that is called otherwise.
        public Action of(String otherUnit) {
            return new Action(
                    id,
                    otherUnit,
                    casts,
                    hits,
                    crits,
                    ticks,
                    critTicks,
                    misses,
                    dodges,
                    parries,
                    blocks,
                    glances,
                    damage,
                    threat,
                    castSeconds,
                    standardErrors);
        }
    }

    /// One aura of one unit, per fight. Immutable.
    ///
    /// @param standardErrors as in `Action`
    public record Aura(
            String id, String unit, double procs, double uptimeSeconds, SortedMap<String, Double> standardErrors) {
        public Aura {
            standardErrors = Spreads.orNone(standardErrors);
        }

        /// The same of a unit that is called otherwise.
        public Aura of(String otherUnit) {
            return new Aura(id, otherUnit, procs, uptimeSeconds, standardErrors);
        }
    }

    /// One source of a resource, per fight. Immutable.
    ///
    /// @param standardErrors as in `Action`
    public record Resource(
            String id,
            String unit,
            String type,
            double events,
            double gain,
            double actualGain,
            SortedMap<String, Double> standardErrors) {
        public Resource {
            standardErrors = Spreads.orNone(standardErrors);
        }

        /// The same of a unit that is called otherwise.
        public Resource of(String otherUnit) {
            return new Resource(id, otherUnit, type, events, gain, actualGain, standardErrors);
        }
    }

    /// What whoever targets attack suffers. Immutable.
    ///
    /// @param dtps damage taken a second
    /// @param deaths share of the fights in which the tank dies, 0 to 1
    public record Tanking(Spread dtps, double deaths) {}

    /// How often one line of the action list fired, per fight; 0 for a line that never did. Immutable.
    ///
    /// @param unit whose list it is, in raids; empty where there is one player
    /// @param line `0` for the first line of the list, `group G[0]`, `prepull[0]`
    public record AplLine(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit, String line, double fired) {
        public AplLine {
            unit = Spreads.orNone(unit);
        }
    }

    /// Whether several players fight.
    public boolean hasPlayers() {
        return !players.isEmpty();
    }

    /// The variants, the best first.
    public List<VariantGain> bestVariants() {
        return variants.stream()
                .sorted(Comparator.comparingDouble(VariantGain::gain).reversed())
                .toList();
    }

    /// A report in which no variant and no player tells what it is.
    ///
    /// @throws IllegalArgumentException when the totals are of no fights or lack `dps`
    public static ResultReport of(ResultIdentity identity, ExactTotals totals, List<String> warnings) {
        return of(identity, totals, warnings, Map.of());
    }

    /// @param roles what some of the variants are, or the players of a raid, by their names
    /// @throws IllegalArgumentException when the totals are of no fights or lack `dps`
    public static ResultReport of(
            ResultIdentity identity, ExactTotals totals, List<String> warnings, Map<String, VariantRole> roles) {
        long fights = totals.fights();
        Distribution dps = totals.distributions().get("dps");
        if (fights == 0 || dps == null) {
            throw new IllegalArgumentException("totals of no fights, or without dps, have no report");
        }
        Spread plain = spread(totals, "dps", MILLI);
        FreedMean.Sums sums = FreedMean.Sums.of(dps, fights);
        FreedMean freed = FreedMean.ofDps(sums, LuckRows.of(totals));
        Optional<Spread> duration = duration(totals);
        return new ResultReport(
                identity.digest(ExactTotalsCodec.encode(totals)),
                identity.engine().toString(),
                identity.seed(),
                fights,
                duration.map(Spread::mean).orElseGet(() -> meanDuration(totals)),
                duration.map(Spread::standardError),
                plain.freed(freed),
                freed.luck(sums),
                spread(totals, "tps", MILLI),
                tanking(totals),
                PlayerResult.of(totals, roles),
                histogram(dps),
                actions(totals),
                auras(totals),
                resources(totals),
                aplLines(totals),
                VariantGain.of(totals, freed.mean(), roles),
                List.copyOf(warnings));
    }

    private static Optional<Spread> duration(ExactTotals totals) {
        return totals.distributions().containsKey("duration")
                ? Optional.of(spread(totals, "duration", MICRO))
                : Optional.empty();
    }

    /// Mean length of a fight in seconds, by an engine that tells only the sum over its fights; 0 where it does not.
    private static double meanDuration(ExactTotals totals) {
        return Rows.of(totals, SUMS).stream()
                .filter(row -> row.key().equals(SUMS_OF_FIGHTS))
                .mapToDouble(row -> row.perFight(DURATION_MICROS, MICRO))
                .sum();
    }

    private static Optional<Tanking> tanking(ExactTotals totals) {
        if (!totals.distributions().containsKey("dtps")) {
            return Optional.empty();
        }
        return Optional.of(new Tanking(
                spread(totals, "dtps", MILLI), spread(totals, "deaths", 1).mean()));
    }

    /// The spread of the damage per second over the fights of some totals, in points; its mean and its standard
    /// error are free of luck as far as that is known.
    public static Spread dpsOf(ExactTotals totals) {
        Spread fights = spread(totals, "dps", MILLI);
        Distribution dps = totals.distributions().get("dps");
        return dps == null
                ? fights
                : fights.freed(FreedMean.ofDps(FreedMean.Sums.of(dps, totals.fights()), LuckRows.of(totals)));
    }

    /// The spread of one distribution, its values times `unit`; zeros where the totals lack it.
    public static Spread spread(ExactTotals totals, String name, double unit) {
        Distribution distribution = totals.distributions().get(name);
        return distribution == null ? new Spread(0, 0, 0, 0, 0) : Spreads.of(distribution, totals.fights(), unit);
    }

    private static Histogram histogram(Distribution dps) {
        List<Long> counts = new ArrayList<>();
        for (long count : dps.counts()) {
            counts.add(count);
        }
        return new Histogram(dps.binWidth() * MILLI, dps.firstBin(), counts);
    }

    private static List<Action> actions(ExactTotals totals) {
        List<Action> actions = new ArrayList<>();
        Rows.of(totals, "actions", "actionSquares")
                .forEach(row -> actions.add(new Action(
                        row.part(1),
                        row.part(0),
                        row.perFight("casts", 1),
                        row.perFight("hits", 1),
                        row.perFight("crits", 1),
                        row.perFight("ticks", 1),
                        row.perFight("critTicks", 1),
                        row.perFight("misses", 1),
                        row.perFight("dodges", 1),
                        row.perFight("parries", 1),
                        row.perFight("blocks", 1),
                        row.perFight("glances", 1),
                        row.perFight("damageMilli", MILLI),
                        row.perFight("threatMilli", MILLI),
                        row.perFight("castTimeMicros", MICRO),
                        row.standardErrors(ACTION_ESTIMATES))));
        actions.sort((left, right) -> {
            int byDamage = Double.compare(right.damage(), left.damage());
            return byDamage != 0 ? byDamage : (left.unit() + left.id()).compareTo(right.unit() + right.id());
        });
        return actions;
    }

    private static List<Aura> auras(ExactTotals totals) {
        List<Aura> auras = new ArrayList<>();
        Rows.of(totals, "auras", "auraSquares")
                .forEach(row -> auras.add(new Aura(
                        row.part(1),
                        row.part(0),
                        row.perFight("procs", 1),
                        row.perFight("uptimeMicros", MICRO),
                        row.standardErrors(AURA_ESTIMATES))));
        return auras;
    }

    private static List<Resource> resources(ExactTotals totals) {
        List<Resource> resources = new ArrayList<>();
        Rows.of(totals, "resources", "resourceSquares")
                .forEach(row -> resources.add(new Resource(
                        row.part(2),
                        row.part(0),
                        row.part(1),
                        row.perFight("events", 1),
                        row.perFight("gainMilli", MILLI),
                        row.perFight("actualGainMilli", MILLI),
                        row.standardErrors(RESOURCE_ESTIMATES))));
        return resources;
    }

    private static List<AplLine> aplLines(ExactTotals totals) {
        List<AplLine> lines = new ArrayList<>();
        boolean raid = totals.tables().containsKey(PlayerResult.TABLE);
        Rows.of(totals, "apl")
                .forEach(row -> lines.add(new AplLine(raid ? row.part(0) : "", row.part(1), row.perFight("fired", 1))));
        lines.sort(Comparator.comparing(AplLine::unit)
                .thenComparing(line -> NUMBER.matcher(line.line()).replaceAll(ZERO_PADDED)));
        return lines;
    }
}
