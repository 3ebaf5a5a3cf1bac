package dev.wowlab.protocol.evidence;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.result.Distribution;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.Table;
import dev.wowlab.protocol.signature.ChunkSignature;
import dev.wowlab.protocol.signature.ChunkStatement;
import dev.wowlab.protocol.signature.Ed25519;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Evidence of a job that three nodes computed, each third chunk two of them. Its parts may be replaced before it
/// is written. Confined to one thread.
final class SampleEvidence {
    static final byte[] INPUT = "{\"coins\":3}".getBytes(StandardCharsets.UTF_8);
    static final EngineRef ENGINE = new EngineRef("coin", "1");
    private static final JobId JOB = new JobId("job-1");

    /// By id, as evidence lists them.
    final List<KeyPair> keys = Stream.generate(Ed25519::generate)
            .limit(3)
            .sorted(Comparator.comparing((KeyPair pair) ->
                    Ed25519.nodeId(Ed25519.raw(pair.getPublic())).value()))
            .toList();

    EvidenceHead head;
    byte[] input = INPUT;
    ResultReport report;
    List<EvidenceNode> nodes;
    List<EvidenceChunk> chunks;

    /// Of a fixed number of fights.
    static SampleEvidence of(long fights, int chunkSize, boolean withTotals) {
        return new SampleEvidence(fights, fights, chunkSize, Optional.empty(), withTotals);
    }

    /// @param iterations number of fights; with a precision, the most that were allowed
    SampleEvidence(long iterations, long fights, int chunkSize, Optional<Precision> precision, boolean withTotals) {
        InputHash hash = CanonicalJson.hash(ENGINE, INPUT);
        ChunkLayout layout = ChunkLayout.of(iterations, chunkSize, precision);
        nodes = keys.stream().map(SampleEvidence::node).toList();
        head = new EvidenceHead(
                EvidenceHead.FORMAT,
                JOB,
                JOB,
                ENGINE,
                hash,
                -4711,
                iterations,
                precision,
                chunkSize,
                fights,
                layout.chunksOf(fights),
                nodes.size(),
                withTotals,
                new ResultDigest("0".repeat(64)),
                new byte[0]);
        List<ExactTotals> totals = IntStream.range(0, (int) head.chunks())
                .mapToObj(chunk -> fights(layout.firstOf(chunk), layout.fightsIn(chunk)))
                .toList();
        chunks = IntStream.range(0, totals.size())
                .mapToObj(chunk -> chunk(chunk, totals.get(chunk)))
                .toList();
        result(totals.stream().reduce(ExactTotals.NONE, ExactTotals::plus));
    }

    /// Some fights, each drawn from its number: with luck, and with a row of a table.
    static ExactTotals fights(long first, int count) {
        long[] dps = new long[count];
        long casts = 0;
        for (int i = 0; i < count; i++) {
            SplittableRandom luck = new SplittableRandom(first + i);
            dps[i] = luck.nextLong(900_000, 1_100_000);
            casts += luck.nextLong(10);
        }
        TreeMap<String, Distribution> distributions = new TreeMap<>();
        distributions.put("dps", Distribution.of(10_000, dps));
        TreeMap<String, List<Long>> rows = new TreeMap<>();
        rows.put("mage|spell 116", List.of(casts));
        TreeMap<String, Table> tables = new TreeMap<>();
        tables.put("apl", new Table(List.of("fired"), rows));
        return new ExactTotals(count, distributions, tables);
    }

    /// Gives it another result, with the digest and the report of that.
    void result(ExactTotals totals) {
        byte[] encoded = ExactTotalsCodec.encode(totals);
        head = new EvidenceHead(
                head.format(),
                head.job(),
                head.signedFor(),
                head.engine(),
                head.inputHash(),
                head.seed(),
                head.iterations(),
                head.precision(),
                head.chunkSize(),
                head.fights(),
                head.chunks(),
                head.nodes(),
                head.withTotals(),
                head.identity().digest(encoded),
                encoded);
        report = ResultReport.of(head.identity(), totals, List.of("not everything is modelled"));
    }

    /// A chunk with these totals, signed as it must be.
    EvidenceChunk chunk(int number, ExactTotals totals) {
        byte[] encoded = ExactTotalsCodec.encode(totals);
        ResultDigest digest = head.identity(number).digest(encoded);
        ChunkLayout layout = head.layout();
        return new EvidenceChunk(
                number,
                layout.firstOf(number),
                layout.fightsIn(number),
                digest,
                head.withTotals() ? Optional.of(encoded) : Optional.empty(),
                runs(number, digest));
    }

    private List<EvidenceChunk.Run> runs(int number, ResultDigest digest) {
        ChunkStatement statement = new ChunkStatement(
                head.signedFor(), number, digest, ENGINE, head.layout().fightsIn(number));
        List<EvidenceChunk.Run> runs = new ArrayList<>();
        for (int node = 0; node < keys.size(); node++) {
            if (number % 3 == node || (number % 3 == 0 && node == 1)) {
                KeyPair pair = keys.get(node);
                runs.add(new EvidenceChunk.Run(
                        nodes.get(node).node(), ChunkSignature.sign(pair.getPrivate(), statement)));
            }
        }
        return runs;
    }

    private static EvidenceNode node(KeyPair pair) {
        byte[] raw = Ed25519.raw(pair.getPublic());
        return new EvidenceNode(Ed25519.nodeId(raw), raw);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvidenceWriter writer = new EvidenceWriter(out);
        try {
            writer.head(head);
            writer.input(input);
            writer.report(report);
            for (EvidenceNode node : nodes) {
                writer.node(node);
            }
            for (EvidenceChunk chunk : chunks) {
                writer.chunk(chunk);
            }
            writer.seal();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /// The document with other bytes before its seal, and the seal that belongs to them.
    static byte[] sealedAgain(byte[] document) {
        int seal = document.length - 1;
        while (seal > 0 && document[seal - 1] != '\n') {
            seal--;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(document, 0, seal);
        byte[] hash = CanonicalJson.sha256(out.toByteArray());
        out.writeBytes(("{\"sha256\":\"" + HexFormat.of().formatHex(hash) + "\"}\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
