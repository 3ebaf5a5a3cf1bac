package dev.wowlab.portal;

import dev.wowlab.gamedata.ActionNames;
import dev.wowlab.protocol.result.LineWords;
import dev.wowlab.protocol.result.RaidParts;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.ResultReport.Action;
import dev.wowlab.protocol.result.ResultReport.Aura;
import dev.wowlab.protocol.result.ResultReport.Resource;
import dev.wowlab.protocol.result.ResultReport.Spread;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A finished result as its page shows it: numbers already in words. Immutable.
///
/// @param mean DPS
/// @param halfWidth of the 95 % confidence interval of the mean, in DPS
/// @param error the half-width as a share of the mean
/// @param luck as many times the fights that freeing the mean of luck was worth; empty where it was not
/// @param asTheyWere mean DPS of the fights with their luck, and its half-width
/// @param tpsHalfWidth as `halfWidth`, of threat
/// @param suffered damage taken per second, with its half-width; empty where nobody is attacked
/// @param deaths share of the fights in which the tank died; empty where nobody is attacked
/// @param players of a raid, the best first, each with its own part of what follows; then only the targets' auras are
///     here
/// @param casts actions without damage
/// @param auras those that come and go, by uptime
/// @param constant names of auras that hold for the whole fight
/// @param matrix the same character in many fights
/// @param plots curves of stats
/// @param variants those that were compared with the request, the best first
/// @param apl lines of the priority list with how often each was taken
/// @param values of that list which have a name
public record ReportModel(
        String mean,
        String halfWidth,
        String error,
        String luck,
        String asTheyWere,
        String iterations,
        String duration,
        String stdev,
        String min,
        String max,
        String tps,
        String tpsHalfWidth,
        String suffered,
        String deaths,
        Histogram histogram,
        List<PlayerRow> players,
        List<DamageRow> damage,
        List<CastRow> casts,
        List<AuraRow> auras,
        List<String> constant,
        List<ResourceRow> resources,
        List<AplRow> apl,
        List<NamedValue> values,
        Optional<MatrixModel> matrix,
        List<PlotModel> plots,
        List<VariantRow> variants,
        List<String> warnings,
        String digest) {
    private static final double ALWAYS = 0.9995;
    private static final int MOST_WARNINGS = 6;
    private static final int FIRST_WARNINGS = 4;
    private static final Pattern NESTED_LINE = Pattern.compile("(?:(.+)\\[)?(\\d{1,6})]?");

    public ReportModel {
        players = List.copyOf(players);
        damage = List.copyOf(damage);
        casts = List.copyOf(casts);
        auras = List.copyOf(auras);
        constant = List.copyOf(constant);
        resources = List.copyOf(resources);
        apl = List.copyOf(apl);
        values = List.copyOf(values);
        plots = List.copyOf(plots);
        variants = List.copyOf(variants);
        warnings = List.copyOf(warnings);
    }

    /// Whether it tells what one character does, which a fight of a combat log can be laid beside.
    public boolean isOfOneCharacter() {
        return players.isEmpty() && !damage.isEmpty();
    }

    /// What stands above the results: all where they are few, else the first ones.
    public List<String> firstWarnings() {
        return warnings.subList(0, shownWarnings());
    }

    /// What is unfolded on demand: lists for several specialisations name dozens of items that nobody wears.
    public List<String> moreWarnings() {
        return warnings.subList(shownWarnings(), warnings.size());
    }

    private int shownWarnings() {
        return warnings.size() <= MOST_WARNINGS ? warnings.size() : FIRST_WARNINGS;
    }

    /// An action without damage, per fight. Immutable.
    ///
    /// @param error half-width of the 95 % confidence interval of the casts
    public record CastRow(String name, String unit, String id, String casts, String error, String perMinute) {}

    /// An aura. Immutable.
    ///
    /// @param bar uptime as a length
    /// @param error half-width of the 95 % confidence interval of the uptime
    public record AuraRow(String name, String unit, String id, String bar, String uptime, String error, String procs) {}

    /// A source of a resource. Immutable.
    ///
    /// @param error half-width of the 95 % confidence interval of the gain
    public record ResourceRow(
            String name,
            String note,
            String unit,
            String type,
            String events,
            String gain,
            String error,
            String wasted) {}

    /// A line of the priority list. Immutable.
    ///
    /// @param line its list and its number from 1, as the list is read
    /// @param words what it does, and when; empty where that is not known
    /// @param never whether no fight took it
    public record AplRow(String line, String words, String perFight, boolean never) {}

    /// A value of the list that has a name. Immutable.
    public record NamedValue(String name, String words) {}

    /// Whether the lines of the list are told in words.
    public boolean tellsLines() {
        return apl.stream().anyMatch(line -> !line.words().isEmpty());
    }

    /// @param lines what the lines of action lists do
    static ReportModel of(ResultReport whole, LineWords lines) {
        ResultReport report = whole.hasPlayers() ? RaidParts.ofTargets(whole) : whole;
        Spread dps = report.dps();
        double halfWidth = dps.halfWidth();
        List<PlotModel> plots = PlotModel.of(report);
        return new ReportModel(
                Numbers.one(dps.mean()),
                Numbers.two(halfWidth),
                Numbers.finePercent(Numbers.ratio(halfWidth, dps.mean())),
                report.luck().map(luck -> Numbers.one(luck.worth())).orElse(""),
                report.luck()
                        .map(luck -> Numbers.one(luck.mean()) + " ± " + Numbers.two(luck.halfWidth()))
                        .orElse(""),
                Numbers.whole(report.iterations()),
                Numbers.one(report.durationSeconds()),
                Numbers.one(dps.stdev()),
                Numbers.whole(dps.min()),
                Numbers.whole(dps.max()),
                Numbers.one(report.tps().mean()),
                Numbers.two(report.tps().halfWidth()),
                report.tanking()
                        .map(tanking -> Numbers.one(tanking.dtps().mean()) + " ± "
                                + Numbers.two(tanking.dtps().halfWidth()))
                        .orElse(""),
                report.tanking()
                        .map(tanking -> Numbers.percent(tanking.deaths()))
                        .orElse(""),
                Histogram.of(report.histogram(), dps.mean()),
                PlayerRow.of(whole, lines),
                damage(report),
                casts(report),
                auras(report),
                constant(report),
                resources(report),
                apl(report, lines),
                values(report, lines),
                MatrixModel.of(report),
                plots,
                plots.isEmpty() ? VariantRow.of(report) : List.of(),
                report.warnings(),
                report.digest().value());
    }

    private static List<DamageRow> damage(ResultReport report) {
        double damage = report.actions().stream().mapToDouble(Action::damage).sum();
        double largest =
                report.actions().stream().mapToDouble(Action::damage).max().orElse(0);
        DamageRow.Totals totals = new DamageRow.Totals(damage, largest, report.durationSeconds());
        return report.actions().stream()
                .filter(action -> action.damage() > 0)
                .map(action -> DamageRow.of(action, totals))
                .toList();
    }

    private static List<CastRow> casts(ResultReport report) {
        return report.actions().stream()
                .filter(action -> action.damage() <= 0 && action.casts() > 0)
                .sorted(Comparator.comparingDouble(Action::casts).reversed())
                .map(action -> new CastRow(
                        ActionNames.of(action.id()),
                        unit(action.unit()),
                        action.id(),
                        Numbers.two(action.casts()),
                        Confidence.plusMinus(action.standardErrors(), "casts", action.casts(), Numbers::two),
                        Numbers.two(Numbers.ratio(action.casts() * 60, report.durationSeconds()))))
                .toList();
    }

    private static List<AuraRow> auras(ResultReport report) {
        return report.auras().stream()
                .filter(aura -> aura.uptimeSeconds() > 0 && uptime(aura, report) < ALWAYS)
                .sorted(Comparator.comparingDouble(Aura::uptimeSeconds).reversed())
                .map(aura -> new AuraRow(
                        ActionNames.of(aura.id()),
                        unit(aura.unit()),
                        aura.id(),
                        Numbers.length(uptime(aura, report)),
                        Numbers.percent(uptime(aura, report)),
                        Confidence.plusMinus(
                                aura.standardErrors(),
                                "uptimeSeconds",
                                aura.uptimeSeconds(),
                                seconds -> Numbers.finePercent(Numbers.ratio(seconds, report.durationSeconds()))),
                        Numbers.two(aura.procs())))
                .toList();
    }

    private static List<String> constant(ResultReport report) {
        return report.auras().stream()
                .filter(aura -> uptime(aura, report) >= ALWAYS && aura.unit().equals("player"))
                .map(aura -> ActionNames.of(aura.id()))
                .distinct()
                .sorted()
                .toList();
    }

    private static double uptime(Aura aura, ResultReport report) {
        return Math.min(1, Numbers.ratio(aura.uptimeSeconds(), report.durationSeconds()));
    }

    private static List<ResourceRow> resources(ResultReport report) {
        return report.resources().stream()
                .sorted(Comparator.comparing(Resource::unit)
                        .thenComparing(Resource::type)
                        .thenComparing(
                                Comparator.comparingDouble(Resource::actualGain).reversed()))
                .map(resource -> new ResourceRow(
                        ActionNames.of(resource.id()),
                        resourceNote(resource.id()),
                        unit(resource.unit()),
                        resource.type(),
                        Numbers.two(resource.events()),
                        Numbers.one(resource.actualGain()),
                        Confidence.plusMinus(
                                resource.standardErrors(), "actualGain", resource.actualGain(), Numbers::two),
                        Numbers.one(resource.gain() - resource.actualGain())))
                .toList();
    }

    /// The peer's tags of mana regeneration; others tell people nothing.
    private static String resourceNote(String id) {
        return switch (id) {
            case "other:ManaRegen:1" -> "while casting";
            case "other:ManaRegen:2" -> "between casts";
            default -> "";
        };
    }

    private static List<NamedValue> values(ResultReport report, LineWords words) {
        return report.aplLines().stream().findFirst().map(words::valuesOf).orElse(Map.of()).entrySet().stream()
                .map(value -> new NamedValue(value.getKey(), value.getValue()))
                .toList();
    }

    private static List<AplRow> apl(ResultReport report, LineWords words) {
        return report.aplLines().stream()
                .map(line ->
                        new AplRow(label(line.line()), words.of(line), Numbers.two(line.fired()), line.fired() == 0))
                .toList();
    }

    /// `0` is line 1, `prepull[0]` is prepull 1: people count from 1.
    private static String label(String line) {
        Matcher nested = NESTED_LINE.matcher(line);
        if (!nested.matches()) {
            return line;
        }
        String list = nested.group(1) == null ? "Line" : nested.group(1);
        return list + " " + (Integer.parseInt(nested.group(2)) + 1);
    }

    private static String unit(String unit) {
        return unit.equals("player") ? "" : unit;
    }
}
