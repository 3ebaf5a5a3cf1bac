package dev.wowlab.portal;

import dev.wowlab.protocol.result.ResultReport;
import java.util.ArrayList;
import java.util.List;

/// A histogram laid out in shares of its drawing, so that it stretches to any width. Immutable.
///
/// @param marks mean and percentiles, left to right
/// @param low DPS at the left edge
/// @param high DPS at the right edge
public record Histogram(List<Bar> bars, List<Mark> marks, String low, String high) {
    private static final int MAX_BARS = 72;
    private static final double GAP = 0.12;

    public Histogram {
        bars = List.copyOf(bars);
        marks = List.copyOf(marks);
    }

    /// @param label says what the bar counts
    public record Bar(String x, String width, String y, String height, String label) {}

    /// @param anchor `start`, `middle` or `end`: how the label lies to its line
    /// @param row 0 or 1: labels that would overlap lie in rows
    public record Mark(String x, String name, String value, String anchor, int row) {}

    static Histogram of(ResultReport.Histogram source, double mean) {
        int merge = Math.max(1, (source.counts().size() + MAX_BARS - 1) / MAX_BARS);
        long[] counts = merged(source.counts(), merge);
        double width = source.binWidth() * merge;
        double low = source.firstBin() * source.binWidth();
        double span = width * counts.length;
        long top = 1;
        for (long count : counts) {
            top = Math.max(top, count);
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                bars.add(bar(i, counts, top, low, width));
            }
        }
        List<Mark> marks = List.of(
                mark("P5", percentile(source, 0.05), low, span, 1),
                mark("mean", mean, low, span, 0),
                mark("P95", percentile(source, 0.95), low, span, 1));
        return new Histogram(bars, marks, Numbers.whole(low), Numbers.whole(low + span));
    }

    /// The value below which this share of the fights lies, by linear interpolation inside its bin.
    static double percentile(ResultReport.Histogram source, double share) {
        long total = source.counts().stream().mapToLong(Long::longValue).sum();
        double wanted = total * share;
        double seen = 0;
        for (int i = 0; i < source.counts().size(); i++) {
            long count = source.counts().get(i);
            if (count > 0 && seen + count >= wanted) {
                return (source.firstBin() + i + (wanted - seen) / count) * source.binWidth();
            }
            seen += count;
        }
        return (source.firstBin() + source.counts().size()) * source.binWidth();
    }

    private static long[] merged(List<Long> counts, int merge) {
        long[] merged = new long[(counts.size() + merge - 1) / merge];
        for (int i = 0; i < counts.size(); i++) {
            merged[i / merge] += counts.get(i);
        }
        return merged;
    }

    private static Bar bar(int index, long[] counts, long top, double low, double width) {
        double height = (double) counts[index] / top;
        double from = low + index * width;
        return new Bar(
                Numbers.length((index + GAP / 2) / counts.length),
                Numbers.length((1 - GAP) / counts.length),
                Numbers.length(1 - height),
                Numbers.length(height),
                Numbers.whole(from) + " to " + Numbers.whole(from + width) + " DPS: " + Numbers.whole(counts[index])
                        + " fights");
    }

    private static Mark mark(String name, double value, double low, double span, int row) {
        double x = Math.clamp((value - low) / span, 0, 1);
        String anchor = x < 0.15 ? "start" : x > 0.85 ? "end" : "middle";
        return new Mark(Numbers.length(x), name, Numbers.whole(value), anchor, row);
    }
}
