package dev.wowlab.portal;

import dev.wowlab.gamedata.Stat;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.VariantChange;
import dev.wowlab.protocol.result.VariantGain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What less and more of a stat does, laid out in shares of its drawing, so that it stretches to any width. Immutable.
///
/// @param stat as people read it
/// @param points from the least to the most, the request itself among them
/// @param segments between neighbouring points
/// @param zero height of the request's own DPS
/// @param low DPS at the lower edge
/// @param high DPS at the upper edge
public record PlotModel(String stat, List<Point> points, List<Segment> segments, String zero, String low, String high) {
    /// Weights have a change to each side; a curve has more.
    private static final int FEWEST = 3;

    /// Space above and below the curve.
    private static final double MARGIN = 0.08;

    public PlotModel {
        points = List.copyOf(points);
        segments = List.copyOf(segments);
    }

    /// @param change points of the stat, with their sign
    /// @param error half-width of the 95 % confidence interval of the gain
    /// @param top upper end of the interval, as a height; likewise `bottom`
    public record Point(
            String change, String dps, String gain, String error, String x, String y, String top, String bottom) {}

    /// A line from a point to the next one.
    public record Segment(String x1, String y1, String x2, String y2) {}

    private record Measured(int change, double dps, double gain, double halfWidth) {}

    /// One for each stat that was changed often enough for a curve.
    static List<PlotModel> of(ResultReport report) {
        Map<String, List<Measured>> byStat = new LinkedHashMap<>();
        for (VariantGain variant : report.variants()) {
            variant.change()
                    .ifPresent((VariantChange change) -> byStat.computeIfAbsent(change.of(), stat -> new ArrayList<>())
                            .add(new Measured(change.points(), variant.dps(), variant.gain(), variant.halfWidth())));
        }
        List<PlotModel> plots = new ArrayList<>();
        byStat.forEach((stat, changes) -> {
            if (changes.size() >= FEWEST) {
                changes.add(new Measured(0, report.dps().mean(), 0, 0));
                changes.sort(Comparator.comparingInt(Measured::change));
                plots.add(of(stat, changes, report.dps().mean()));
            }
        });
        return plots;
    }

    private static PlotModel of(String stat, List<Measured> curve, double dps) {
        double least = curve.stream()
                .mapToDouble(one -> one.gain() - one.halfWidth())
                .min()
                .orElse(0);
        double most = curve.stream()
                .mapToDouble(one -> one.gain() + one.halfWidth())
                .max()
                .orElse(0);
        double space = Math.max((most - least) * MARGIN, 0.5);
        double low = least - space;
        double high = most + space;
        int first = curve.getFirst().change();
        double span = curve.getLast().change() - first;
        List<Point> points = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (Measured one : curve) {
            Point point = new Point(
                    one.change() == 0 ? "as it is" : (one.change() > 0 ? "+" : "") + Numbers.whole(one.change()),
                    Numbers.one(one.dps()),
                    one.change() == 0 ? "" : Numbers.signed(one.gain()),
                    one.change() == 0 ? "" : Numbers.one(one.halfWidth()),
                    Numbers.length((one.change() - first) / span),
                    height(one.gain(), low, high),
                    height(one.gain() + one.halfWidth(), low, high),
                    height(one.gain() - one.halfWidth(), low, high));
            if (!points.isEmpty()) {
                Point before = points.getLast();
                segments.add(new Segment(before.x(), before.y(), point.x(), point.y()));
            }
            points.add(point);
        }
        return new PlotModel(
                name(stat),
                points,
                segments,
                height(0, low, high),
                Numbers.whole(dps + low),
                Numbers.whole(dps + high));
    }

    private static String height(double gain, double low, double high) {
        return Numbers.length((high - gain) / (high - low));
    }

    private static String name(String stat) {
        return Stat.byName(stat).map(Stat::label).orElse(stat);
    }
}
