package dev.wowlab.cli.verify;

import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.node.EngineResults;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.evidence.EvidenceChunk;
import dev.wowlab.protocol.evidence.EvidenceHead;
import dev.wowlab.protocol.evidence.EvidenceNode;
import dev.wowlab.protocol.evidence.EvidenceWriter;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.signature.ChunkSignature;
import dev.wowlab.protocol.signature.ChunkStatement;
import dev.wowlab.protocol.signature.Ed25519;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.imports.Presets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Evidence of a job of the real engine that one node computed, which may lie. Confined to one thread.
public final class LocalEvidence {
    static final long SEED = 99;
    private static final JobId JOB = new JobId("local-job");

    private final TbcEngine engine = new TbcEngine();
    private final KeyPair keys = Ed25519.generate();
    private final byte[] input =
            CanonicalJson.encode(Presets.find("frost-mage").orElseThrow().request());
    private final PlannedSimulation plan;

    long iterations = 40;
    long fights = 40;
    int chunkSize = 10;
    Optional<Precision> precision = Optional.empty();
    boolean withTotals = true;
    /// A chunk whose fights are of another seed; below 0: none.
    int lie = -1;
    /// Whether the result that is stated has fights of another seed.
    boolean falseSum;

    Optional<String> version = Optional.empty();
    Optional<List<String>> warnings = Optional.empty();

    public LocalEvidence() throws Exception {
        plan = engine.plan(input);
    }

    /// Writes it.
    public Path write(Path file) throws IOException {
        EngineRef ref = new EngineRef(engine.name(), version.orElse(engine.version()));
        byte[] key = Ed25519.raw(keys.getPublic());
        ChunkLayout layout = ChunkLayout.of(iterations, chunkSize, precision);
        EvidenceHead draft = head(ref, layout, new byte[0], new ResultDigest("0".repeat(64)));
        List<EvidenceChunk> chunks = new ArrayList<>();
        ExactTotals sum = ExactTotals.NONE;
        for (int chunk = 0; chunk < draft.chunks(); chunk++) {
            ExactTotals totals = totals(chunk == lie ? SEED + 1 : SEED, layout, chunk);
            sum = sum.plus(falseSum && chunk == 0 ? totals(SEED + 1, layout, chunk) : totals);
            byte[] encoded = ExactTotalsCodec.encode(totals);
            ResultDigest digest = draft.identity(chunk).digest(encoded);
            ChunkStatement statement = new ChunkStatement(JOB, chunk, digest, ref, layout.fightsIn(chunk));
            chunks.add(new EvidenceChunk(
                    chunk,
                    layout.firstOf(chunk),
                    layout.fightsIn(chunk),
                    digest,
                    withTotals ? Optional.of(encoded) : Optional.empty(),
                    List.of(new EvidenceChunk.Run(
                            Ed25519.nodeId(key), ChunkSignature.sign(keys.getPrivate(), statement)))));
        }
        byte[] encoded = ExactTotalsCodec.encode(sum);
        EvidenceHead head = head(ref, layout, encoded, draft.identity().digest(encoded));
        try (OutputStream out = Files.newOutputStream(file)) {
            EvidenceWriter writer = new EvidenceWriter(out);
            writer.head(head);
            writer.input(input);
            writer.report(ResultReport.of(head.identity(), sum, warnings.orElse(plan.warnings())));
            writer.node(new EvidenceNode(Ed25519.nodeId(key), key));
            for (EvidenceChunk chunk : chunks) {
                writer.chunk(chunk);
            }
            writer.seal();
        }
        return file;
    }

    private EvidenceHead head(EngineRef ref, ChunkLayout layout, byte[] totals, ResultDigest digest) {
        return new EvidenceHead(
                EvidenceHead.FORMAT,
                JOB,
                JOB,
                ref,
                CanonicalJson.hash(ref, input),
                SEED,
                iterations,
                precision,
                chunkSize,
                fights,
                layout.chunksOf(fights),
                1,
                withTotals,
                digest,
                totals);
    }

    private ExactTotals totals(long seed, ChunkLayout layout, long chunk) {
        FightRunner runner = plan.newRunner();
        runner.run(seed, layout.firstOf(chunk), layout.fightsIn(chunk));
        return EngineResults.drain(runner);
    }
}
