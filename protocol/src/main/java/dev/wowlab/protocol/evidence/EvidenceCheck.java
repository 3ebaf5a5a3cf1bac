package dev.wowlab.protocol.evidence;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.MalformedTotalsException;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.signature.ChunkSignature;
import dev.wowlab.protocol.signature.ChunkStatement;
import dev.wowlab.protocol.signature.Ed25519;
import java.io.IOException;
import java.io.InputStream;
import java.security.PublicKey;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Checks everything of evidence that needs no engine. Confined to one thread; holds one line at a time, so that
/// evidence of a million chunks needs no more memory than one of ten.
///
/// - The document is whole, and no byte of it could be another.
/// - Input hash, digest, totals and report belong together; the fights are those that the job asked for.
/// - Each chunk of them is there once, in order, with its own range.
/// - Each node id is the SHA-256 of its key, and each signature is that key's, for this job, chunk, digest and engine.
/// - Where the chunks' totals are kept: each has its chunk's digest, and their sum is the result, to the last
/// bit; a target precision was reached at the end and not before.
public final class EvidenceCheck {
    /// Far beyond any job, and far from where numbers of fights would overflow.
    private static final long MAX_ITERATIONS = 1_000_000_000_000L;

    private static final Comparator<NodeId> BY_ID = Comparator.comparing(NodeId::value);

    private final EvidenceReader reader;
    private final EvidenceHead head;
    private final ChunkLayout layout;
    private final SortedMap<NodeId, PublicKey> keys = new TreeMap<>(BY_ID);
    private final SortedMap<NodeId, Long> signed = new TreeMap<>(BY_ID);
    private ExactTotals sum = ExactTotals.NONE;
    private long twice;

    private EvidenceCheck(EvidenceReader reader) throws IOException, EvidenceException {
        this.reader = reader;
        this.head = reader.head();
        this.layout = layoutOf(head, reader.at());
    }

    /// Is shown each chunk that holds, in order.
    @FunctionalInterface
    public interface Chunks {
        void accept(EvidenceHead head, EvidenceChunk chunk);
    }

    /// Reads evidence to its end.
    ///
    /// @param chunks shown each chunk; nothing is proven before this method returns
    /// @throws EvidenceException when anything is wrong; it says what, and where
    public static Evidence check(InputStream in, Chunks chunks) throws IOException, EvidenceException {
        return new EvidenceCheck(new EvidenceReader(in)).run(chunks);
    }

    private Evidence run(Chunks chunks) throws IOException, EvidenceException {
        ExactTotals totals = totals();
        byte[] input = reader.input();
        require(
                CanonicalJson.hash(head.engine(), input).equals(head.inputHash()),
                "the hash of this input is not the one that the head names");
        ResultReport report = report(totals);
        for (int i = 0; i < head.nodes(); i++) {
            node();
        }
        for (long number = 0; number < head.chunks(); number++) {
            EvidenceChunk chunk = reader.chunk();
            check(number, chunk);
            chunks.accept(head, chunk);
        }
        for (NodeId node : keys.keySet()) {
            require(signed.containsKey(node), "node " + node + " is listed, but signed nothing");
        }
        require(
                !head.withTotals() || sum.equals(totals),
                "the totals of the chunks do not add up to those of the result");
        return new Evidence(head, input, report, signed, twice, reader.seal());
    }

    private static ChunkLayout layoutOf(EvidenceHead head, String at) throws EvidenceException {
        if (head.iterations() < 1
                || head.chunkSize() < 1
                || head.fights() < 1
                || head.fights() > head.iterations()
                || head.iterations() > MAX_ITERATIONS) {
            throw new EvidenceException(at + "a result of " + head.fights() + " fights of " + head.iterations()
                    + " in chunks of " + head.chunkSize() + " is none");
        }
        ChunkLayout layout = head.layout();
        boolean whole = head.fights() == head.iterations()
                || (head.precision().isPresent() && head.fights() % layout.segment() == 0);
        if (!whole) {
            throw new EvidenceException(at + "the job asked for " + head.iterations() + " fights"
                    + (head.precision().isPresent() ? " at most, to stop at a checkpoint," : "")
                    + " and the result is of "
                    + head.fights());
        }
        if (head.chunks() != layout.chunksOf(head.fights())) {
            throw new EvidenceException(at + head.fights() + " fights are in " + layout.chunksOf(head.fights())
                    + " chunks, not in " + head.chunks());
        }
        if (head.nodes() < 1 || head.nodes() > EvidenceHead.MAX_NODES) {
            throw new EvidenceException(
                    at + "a result rests on 1 to " + EvidenceHead.MAX_NODES + " nodes, not on " + head.nodes());
        }
        return layout;
    }

    private ExactTotals totals() throws EvidenceException {
        ExactTotals totals = decode(head.totals());
        require(
                totals.fights() == head.fights(),
                "the totals are of " + totals.fights() + " fights, the head says " + head.fights());
        require(
                head.identity().digest(head.totals()).equals(head.digest()),
                "the digest of these totals, input, seed and engine is not the one that the head names");
        Optional<String> stop = StopRule.fault(head, totals);
        require(stop.isEmpty(), stop.orElse(""));
        return totals;
    }

    private ResultReport report(ExactTotals totals) throws IOException, EvidenceException {
        ResultReport stated = reader.report();
        Optional<String> fault = ReportCheck.fault(head.identity(), totals, stated);
        require(fault.isEmpty(), fault.orElse(""));
        return stated;
    }

    private void node() throws IOException, EvidenceException {
        EvidenceNode node = reader.node();
        require(keys.isEmpty() || keys.lastKey().value().compareTo(node.node().value()) < 0, "nodes are not in order");
        try {
            keys.put(node.node(), Ed25519.publicKey(node.key()));
        } catch (IllegalArgumentException malformed) {
            throw new EvidenceException(reader.at() + "node " + node.node() + ": " + malformed.getMessage());
        }
        require(
                Ed25519.nodeId(node.key()).equals(node.node()),
                "node " + node.node() + " has another node's key: its SHA-256 is not the id");
    }

    private void check(long number, EvidenceChunk chunk) throws EvidenceException {
        require(chunk.chunk() == number, "chunk " + number + " should be here, not chunk " + chunk.chunk());
        long first = layout.firstOf(number);
        int fights = layout.fightsIn(number);
        require(
                chunk.first() == first && chunk.fights() == fights,
                "chunk " + number + " has " + fights + " fights from " + first + " on, not " + chunk.fights() + " from "
                        + chunk.first() + " on");
        require(
                !chunk.runs().isEmpty() && chunk.runs().size() <= EvidenceChunk.MAX_RUNS,
                "chunk " + number + " is signed by " + chunk.runs().size() + " nodes, not by 1 to "
                        + EvidenceChunk.MAX_RUNS);
        ChunkStatement statement = new ChunkStatement(head.signedFor(), number, chunk.digest(), head.engine(), fights);
        NodeId before = null;
        for (EvidenceChunk.Run run : chunk.runs()) {
            require(
                    before == null || before.value().compareTo(run.node().value()) < 0,
                    "the nodes of chunk " + number + " are not in order");
            before = run.node();
            signature(statement, run);
        }
        twice += chunk.runs().size() > 1 ? 1 : 0;
        add(number, chunk);
    }

    private void signature(ChunkStatement statement, EvidenceChunk.Run run) throws EvidenceException {
        PublicKey key = keys.get(run.node());
        if (key == null) {
            throw new EvidenceException(
                    reader.at() + "chunk " + statement.chunk() + " is signed by a node without a key: " + run.node());
        }
        require(
                ChunkSignature.verify(key, statement, run.signature()),
                "chunk " + statement.chunk() + ": node " + run.node()
                        + " did not sign this digest for this job, chunk and engine");
        signed.merge(run.node(), 1L, Long::sum);
    }

    private void add(long number, EvidenceChunk chunk) throws EvidenceException {
        require(
                chunk.totals().isPresent() == head.withTotals(),
                "chunk " + number + (head.withTotals() ? " lacks its totals" : " has totals, which the head denies"));
        if (chunk.totals().isEmpty()) {
            return;
        }
        byte[] encoded = chunk.totals().get();
        ExactTotals totals = decode(encoded);
        require(
                totals.fights() == chunk.fights(),
                "the totals of chunk " + number + " are of " + totals.fights() + " fights, not of " + chunk.fights());
        require(
                head.identity(number).digest(encoded).equals(chunk.digest()),
                "chunk " + number + ": the digest of its totals is not the one that is signed");
        try {
            sum = sum.plus(totals);
        } catch (IllegalArgumentException | ArithmeticException unlike) {
            throw new EvidenceException(
                    reader.at() + "the totals of chunk " + number + " cannot be added: " + unlike.getMessage());
        }
        if (layout.endsSegment(number)) {
            Optional<String> stop = StopRule.fault(head, sum);
            require(stop.isEmpty(), stop.orElse(""));
        }
    }

    private ExactTotals decode(byte[] encoded) throws EvidenceException {
        try {
            return ExactTotalsCodec.decode(encoded);
        } catch (MalformedTotalsException malformed) {
            throw new EvidenceException(reader.at() + malformed.getMessage());
        }
    }

    private void require(boolean holds, String otherwise) throws EvidenceException {
        if (!holds) {
            throw new EvidenceException(reader.at() + otherwise);
        }
    }
}
