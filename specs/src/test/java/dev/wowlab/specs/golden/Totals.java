package dev.wowlab.specs.golden;

import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.Sum128;
import dev.wowlab.engine.TotalsSink;
import dev.wowlab.specs.TbcEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The summed counters of a run by table, key and column. Confined to one thread.
public final class Totals implements TotalsSink {
    private static final double THOUSANDTHS = 1e3;

    /// Every counter by `table key column`, sorted; but for those of luck.
    public final Map<String, Long> values = new TreeMap<>();

    /// What a mean is freed of luck by, in the same form.
    final Map<String, Long> luck = new TreeMap<>();

    private final StringBuilder spreads = new StringBuilder();
    private double sumOfDps;
    private long fights;

    /// Runs a request, the fights in runs of these lengths, all by one runner.
    static Totals run(byte[] request, long seed, int... lengths) throws InvalidInputException {
        FightRunner runner = new TbcEngine().plan(request).newRunner();
        long first = 0;
        for (int length : lengths) {
            runner.run(seed, first, length);
            first += length;
        }
        return drained(runner);
    }

    /// What a runner summed since its last drain.
    public static Totals drained(FightRunner runner) {
        Totals totals = new Totals();
        runner.drainTo(totals);
        return totals;
    }

    /// Runs a request by a runner that has run as many other fights before.
    static Totals runAfter(byte[] request, int before, long seed, int fights) throws InvalidInputException {
        FightRunner runner = new TbcEngine().plan(request).newRunner();
        runner.run(seed + 1, 0, before);
        drained(runner);
        runner.run(seed, 0, fights);
        return drained(runner);
    }

    /// Prints the digest of a request in a file: file, seed, fights.
    public static void main(String[] arguments) throws Exception {
        byte[] request = Files.readAllBytes(Path.of(arguments[0]));
        Totals totals = run(request, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
        System.out.println(totals.digest());
    }

    @Override
    public void fights(long count) {
        fights = count;
    }

    @Override
    public void distribution(
            String name,
            long binWidth,
            Sum128 sum,
            Sum128 sumOfSquares,
            long min,
            long max,
            long firstBin,
            long[] counts) {
        spreads.append(name)
                .append(' ')
                .append(binWidth)
                .append(' ')
                .append(sum)
                .append(' ')
                .append(sumOfSquares);
        if (name.equals("dps")) {
            sumOfDps = sum.toDouble();
        }
        spreads.append(' ').append(min).append(' ').append(max).append(' ').append(firstBin);
        spreads.append(' ').append(Arrays.toString(counts)).append('\n');
    }

    @Override
    public void row(String table, String key, List<String> columns, long[] row) {
        Map<String, Long> kept = table.equals("luck") ? luck : values;
        for (int i = 0; i < row.length; i++) {
            kept.put(table + " " + key + " " + columns.get(i), row[i]);
        }
    }

    /// A counter's mean over the fights; 0 when there is none.
    double mean(String name) {
        return values.getOrDefault(name, 0L) / (double) fights;
    }

    /// Sum of a counter over the fights; 0 when there is none.
    public long sum(String name) {
        return values.getOrDefault(name, 0L);
    }

    /// Mean damage of an action in one fight.
    double damage(String action) {
        return mean("actions " + action + " damageMilli") / THOUSANDTHS;
    }

    /// Mean damage of an action's hits that neither were crits nor ticks.
    double ordinaryHit(String action) {
        String name = "actions " + action + " ";
        long ordinary = sum(name + "damageMilli") - sum(name + "critDamageMilli") - sum(name + "tickDamageMilli");
        return ordinary / THOUSANDTHS / sum(name + "hits");
    }

    /// The DPS of all fights together, in thousandths.
    double sumOfDps() {
        return sumOfDps;
    }

    /// Changes when any number changes that is not luck's.
    public String digest() {
        try {
            String all = fights + "\n" + spreads + values;
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
