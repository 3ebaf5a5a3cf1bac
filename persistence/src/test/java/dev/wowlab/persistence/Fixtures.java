package dev.wowlab.persistence;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.job.Vouching;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceProgress;
import dev.wowlab.protocol.race.RaceRow;
import dev.wowlab.protocol.race.RaceRun;
import dev.wowlab.protocol.race.RaceStandings;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceTerms;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.record.NodeRecord;
import dev.wowlab.protocol.record.NodeWork;
import dev.wowlab.protocol.record.RaceRecord;
import dev.wowlab.protocol.record.RosterRecord;
import dev.wowlab.protocol.record.RosterRunRecord;
import dev.wowlab.protocol.record.Voucher;
import dev.wowlab.protocol.record.VoucherBatch;
import dev.wowlab.protocol.result.Distribution;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.Table;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterMember;
import dev.wowlab.protocol.roster.RosterPlan;
import dev.wowlab.protocol.roster.RosterProgress;
import dev.wowlab.protocol.roster.RosterRow;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterTable;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.protocol.roster.WeeklySchedule;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Records as the platform writes them. Stateless, thread-safe.
final class Fixtures {
    static final EngineRef ENGINE = new EngineRef("tbc", "0.1.0");
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123456Z");
    static final String ALICE = "11111111-1111-4111-8111-111111111111";
    static final String BOB = "22222222-2222-4222-8222-222222222222";
    private static final long SEED = 4242;
    private static final long FIGHTS = 3;
    private static final List<String> ACTION_COLUMNS = List.of(
            "casts",
            "hits",
            "crits",
            "ticks",
            "critTicks",
            "misses",
            "dodges",
            "parries",
            "blocks",
            "glances",
            "damageMilli",
            "threatMilli",
            "castTimeMicros");

    private Fixtures() {}

    static InputHash hash(int number) {
        return new InputHash("%064x".formatted(number));
    }

    static InputRecord input(int number) {
        return new InputRecord(hash(number), ENGINE, ("{\"raid\":" + number + "}").getBytes(StandardCharsets.UTF_8));
    }

    /// A roster of Alice's with one run that has ended.
    static RosterRecord roster(String id, long version, boolean deleted) {
        RosterPlan plan = new RosterPlan(
                "Guild",
                ENGINE.name(),
                List.of(new RosterMember("Thrall", "Elemental Shaman", hash(1))),
                1_000,
                Optional.empty(),
                1,
                Optional.of(new WeeklySchedule(DayOfWeek.WEDNESDAY, LocalTime.of(20, 0), ZoneId.of("Europe/Berlin"))),
                Optional.of(Visibility.UNLISTED));
        RosterRun run = new RosterRun(
                1,
                Optional.of(NOW),
                NOW,
                Optional.of(NOW.plusSeconds(5)),
                plan,
                new RosterTable(
                        List.of(RosterRow.of("Thrall", "Elemental Shaman").failed("broken"))));
        RosterView view = new RosterView(
                new RosterId(id),
                version,
                ALICE,
                plan,
                new RosterProgress(
                        deleted ? Optional.empty() : Optional.of(NOW.plusSeconds(60)),
                        1,
                        Optional.empty(),
                        Optional.of(run)),
                Optional.of("https://discord.com"),
                deleted,
                NOW,
                NOW.plusSeconds(version));
        return new RosterRecord(view, "{\"receiver\": \"https://discord.com\"}", "key of " + id);
    }

    static RosterRunRecord run(RosterRecord roster) {
        return new RosterRunRecord(
                roster.view().id(),
                ALICE,
                roster.view().version(),
                roster.view().progress().last().orElseThrow());
    }

    static RaceRecord race(String id, long version, RaceState state, Visibility visibility) {
        return race(id, version, state, visibility, Priority.NORMAL);
    }

    static RaceRecord race(String id, long version, RaceState state, Visibility visibility, Priority priority) {
        return new RaceRecord(
                new RaceView(
                        new RaceId(id),
                        state,
                        version,
                        ENGINE,
                        hash(2),
                        ALICE,
                        Optional.of("Bag"),
                        visibility,
                        priority,
                        SEED,
                        RaceTerms.USUAL,
                        300,
                        new RaceProgress(
                                RaceRun.FIRST, 2, 100, 1, 0, 299, 40, 17, 15_000, List.of("left out"), List.of()),
                        NOW,
                        NOW.plusSeconds(version),
                        state.isFinal() ? Optional.of(NOW.plusSeconds(version)) : Optional.empty()),
                new RaceStandings(
                        1_234.567_890_123,
                        List.of(new RaceRow(0, 50, 0, 0, true), new RaceRow(17, 50, -3.25, 1 / 3.0, false))),
                "key-" + id);
    }

    static JobRecord queued(String id, long version) {
        return new JobRecord(view(id, version, JobState.QUEUED, Optional.empty()), new byte[0], "key-" + id);
    }

    static JobRecord paused(String id, long version) {
        return new JobRecord(view(id, version, JobState.PAUSED, Optional.empty()), new byte[0], "key-" + id);
    }

    static JobRecord completed(String id, long version, int actions) {
        ExactTotals totals = totals(actions);
        ResultReport report = ResultReport.of(
                new ResultIdentity(ENGINE, hash(1), SEED, 0, FIGHTS), totals, List.of("trinket 1 is not modelled"));
        return new JobRecord(
                view(id, version, JobState.COMPLETED, Optional.of(report)),
                ExactTotalsCodec.encode(totals),
                "key-" + id);
    }

    /// A completed job of which each of these nodes ran a fight on its own word.
    static JobRecord workedOn(String id, int... nodes) {
        JobRecord rec = completed(id, 1, 1);
        List<NodeWork> work = new ArrayList<>();
        for (int node : nodes) {
            work.add(new NodeWork(new NodeId("%064x".formatted(node)), 0, 1, false));
        }
        return new JobRecord(rec.view(), rec.totals(), rec.idempotencyKey(), work);
    }

    static JobRecord with(JobRecord rec, String owner, Visibility visibility) {
        return with(rec, owner, visibility, rec.view().vouching());
    }

    /// A completed job of the owner `local` whose result rests on that.
    static JobRecord vouched(String id, Vouching vouching) {
        JobRecord rec = completed(id, 5, 1);
        return with(rec, rec.view().owner(), rec.view().visibility(), vouching);
    }

    private static JobRecord with(JobRecord rec, String owner, Visibility visibility, Vouching vouching) {
        JobView v = rec.view();
        return new JobRecord(
                new JobView(
                        v.id(),
                        v.state(),
                        v.version(),
                        v.engine(),
                        v.inputHash(),
                        owner,
                        v.title(),
                        visibility,
                        v.priority(),
                        v.seed(),
                        v.iterations(),
                        v.precision(),
                        v.chunkSize(),
                        v.chunks(),
                        v.fightsDone(),
                        v.createdAt(),
                        v.updatedAt(),
                        v.finishedAt(),
                        v.estimate(),
                        v.warnings(),
                        v.failures(),
                        v.report(),
                        vouching,
                        v.waiting()),
                rec.totals(),
                rec.idempotencyKey());
    }

    static JobRecord titled(JobRecord rec, String title, Instant createdAt) {
        JobView v = rec.view();
        return new JobRecord(
                new JobView(
                        v.id(),
                        v.state(),
                        v.version(),
                        v.engine(),
                        v.inputHash(),
                        v.owner(),
                        Optional.of(title),
                        v.visibility(),
                        v.priority(),
                        v.seed(),
                        v.iterations(),
                        v.precision(),
                        v.chunkSize(),
                        v.chunks(),
                        v.fightsDone(),
                        createdAt,
                        v.updatedAt(),
                        v.finishedAt(),
                        v.estimate(),
                        v.warnings(),
                        v.failures(),
                        v.report(),
                        v.vouching(),
                        v.waiting()),
                rec.totals(),
                rec.idempotencyKey());
    }

    /// One voucher of each of these nodes for a chunk.
    static VoucherBatch vouchers(String job, long chunk, int digest, int... nodes) {
        List<Voucher> vouchers = new ArrayList<>();
        for (int node : nodes) {
            byte[] signature = new byte[64];
            signature[0] = (byte) node;
            vouchers.add(new Voucher(
                    chunk,
                    1,
                    new NodeId("%064x".formatted(node)),
                    new ResultDigest("%064x".formatted(digest)),
                    signature,
                    Optional.empty()));
        }
        return new VoucherBatch(new JobId(job), ENGINE, vouchers);
    }

    static NodeRecord node(int number, long version, NodeStatus status, String owner) {
        byte[] key = new byte[32];
        key[0] = (byte) number;
        return new NodeRecord(
                new NodeView(
                        new NodeId("%064x".formatted(number)),
                        "node " + number,
                        "0.1.0",
                        status,
                        false,
                        List.of(ENGINE),
                        NOW,
                        Optional.of(NOW),
                        Optional.empty(),
                        status == NodeStatus.QUARANTINED ? Optional.of("caught") : Optional.empty()),
                key,
                version,
                owner);
    }

    /// The same node with another name, which is the version of its engine, too.
    static NodeRecord named(NodeRecord rec, String name) {
        NodeView v = rec.view();
        return new NodeRecord(
                new NodeView(
                        v.id(),
                        name,
                        name,
                        v.status(),
                        v.healthy(),
                        List.of(new EngineRef(ENGINE.name(), name)),
                        v.registeredAt(),
                        v.lastBeatAt(),
                        v.lastBeat(),
                        v.quarantineReason()),
                rec.publicKey(),
                rec.version(),
                rec.owner());
    }

    /// The same roster under another name.
    static RosterRecord named(RosterRecord rec, String name) {
        RosterView v = rec.view();
        RosterPlan p = v.plan();
        RosterPlan plan = new RosterPlan(
                name, p.engine(), p.members(), p.iterations(), p.precision(), p.seed(), p.schedule(), p.visibility());
        RosterView view = new RosterView(
                v.id(),
                v.version(),
                v.owner(),
                plan,
                v.progress(),
                v.receiver(),
                v.deleted(),
                v.createdAt(),
                v.updatedAt());
        return new RosterRecord(view, rec.webhook(), rec.idempotencyKey());
    }

    private static JobView view(String id, long version, JobState state, Optional<ResultReport> report) {
        boolean done = report.isPresent();
        return new JobView(
                new JobId(id),
                state,
                version,
                ENGINE,
                hash(1),
                "local",
                Optional.of("Arcane, \"quoted\" {é}"),
                Visibility.UNLISTED,
                Priority.NORMAL,
                SEED,
                FIGHTS,
                Optional.empty(),
                1,
                FIGHTS,
                done ? FIGHTS : 0,
                NOW,
                NOW,
                done ? Optional.of(NOW.plusSeconds(3)) : Optional.empty(),
                done ? Optional.of(new Estimate(FIGHTS, 1234.5, 0.25)) : Optional.empty(),
                List.of("a warning, with a comma", "\\ and {braces}"),
                List.of(),
                report,
                new Vouching(
                        2,
                        1,
                        Optional.of(0L),
                        0,
                        1,
                        List.of(new NodeId("%064x".formatted(9))),
                        List.of(),
                        Optional.empty()),
                Optional.empty());
    }

    private static ExactTotals totals(int actions) {
        long[] counts = {1, 0, 2};
        Distribution dps = new Distribution(
                10_000,
                BigInteger.valueOf(3_703_500),
                BigInteger.valueOf(4_571_970_750_000L),
                1_225_000,
                1_245_000,
                122,
                counts);
        SortedMap<String, List<Long>> rows = new TreeMap<>();
        for (int i = 0; i < actions; i++) {
            rows.put(
                    "player|spell:" + (30_000 + i),
                    List.of(120L + i, 100L, 20L, 3L, 1L, 2L, 0L, 0L, 0L, 0L, 1_234_567_890L + i, 9_000L, 777L * i));
        }
        SortedMap<String, Table> tables = new TreeMap<>();
        tables.put("actions", new Table(ACTION_COLUMNS, rows));
        SortedMap<String, Distribution> distributions = new TreeMap<>();
        distributions.put("dps", dps);
        return new ExactTotals(FIGHTS, distributions, tables);
    }
}
