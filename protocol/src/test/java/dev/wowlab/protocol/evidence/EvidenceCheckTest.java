package dev.wowlab.protocol.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.Precision;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceCheckTest {
    private static final int FIGHTS = 100;
    private static final int CHUNK = 7;

    /// Bytes that are flipped lie less apart than this.
    private static final int STRIDE = 8;

    private final SampleEvidence sample = SampleEvidence.of(FIGHTS, CHUNK, true);

    private static Evidence check(byte[] document) throws IOException, EvidenceException {
        return EvidenceCheck.check(new ByteArrayInputStream(document), (head, chunk) -> {});
    }

    private static void assertRefused(byte[] document, String... why) {
        assertThatThrownBy(() -> check(document))
                .isInstanceOfSatisfying(
                        EvidenceException.class,
                        refused -> assertThat(List.of(why))
                                .allSatisfy(
                                        part -> assertThat(refused.getMessage()).contains(part)));
    }

    private void assertRefused(String... why) {
        assertRefused(sample.bytes(), why);
    }

    private void replace(int chunk, EvidenceChunk by) {
        List<EvidenceChunk> chunks = new ArrayList<>(sample.chunks);
        chunks.set(chunk, by);
        sample.chunks = chunks;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsTrueHolds(boolean withTotals) throws Exception {
        SampleEvidence whole = SampleEvidence.of(FIGHTS, CHUNK, withTotals);
        List<Long> shown = new ArrayList<>();
        Evidence evidence =
                EvidenceCheck.check(new ByteArrayInputStream(whole.bytes()), (head, chunk) -> shown.add(chunk.chunk()));

        assertThat(shown).hasSize(15).isSorted();
        assertThat(evidence.report()).isEqualTo(whole.report);
        assertThat(evidence.input()).isEqualTo(SampleEvidence.INPUT);
        assertThat(evidence.twice()).isEqualTo(5);
        assertThat(evidence.signed().values()).containsExactlyInAnyOrder(5L, 10L, 5L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aByteThatIsFlippedIsNoticedWhereverItIs(boolean withTotals) {
        byte[] document = SampleEvidence.of(30, 10, withTotals).bytes();
        SplittableRandom luck = new SplittableRandom(withTotals ? 1 : 2);
        for (int at = 0; at < document.length; at += luck.nextInt(1, STRIDE)) {
            byte[] flipped = document.clone();
            flipped[at] ^= (byte) luck.nextInt(1, 256);
            assertRefused(flipped);
        }
    }

    /// Who changes a document on purpose seals it again: nothing that it says may hang on the seal alone.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aByteThatIsFlippedIsNoticedUnderANewSealAsWell(boolean withTotals) {
        byte[] document = SampleEvidence.of(30, 10, withTotals).bytes();
        String text = new String(document, StandardCharsets.UTF_8);
        // what the engine has to confirm, and which of equal jobs was asked for
        int warning = text.indexOf("not everything is modelled");
        int job = text.indexOf("\"job\":\"job-1\"") + 7;
        int seal = text.lastIndexOf("{\"sha256\"");
        SplittableRandom luck = new SplittableRandom(withTotals ? 3 : 4);
        for (int at = 0; at < seal; at += luck.nextInt(1, STRIDE)) {
            boolean free = (at >= warning && at < warning + 26) || (at >= job && at < job + 5);
            if (!free) {
                byte[] flipped = document.clone();
                flipped[at] ^= (byte) luck.nextInt(1, 256);
                assertRefused(SampleEvidence.sealedAgain(flipped));
            }
        }
    }

    @Test
    void whatIsCutOffOrGoesOnIsNoticed() {
        byte[] document = SampleEvidence.of(30, 10, true).bytes();
        for (int length = 0; length < document.length; length += 13) {
            byte[] part = Arrays.copyOf(document, length);
            assertRefused(part, "the document ends where");
        }
        byte[] longer = Arrays.copyOf(document, document.length + 1);
        assertRefused(longer, "something follows the seal");
    }

    @Test
    void noiseIsRefusedWithoutACrash() {
        SplittableRandom luck = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] noise = new byte[luck.nextInt(400)];
            luck.nextBytes(noise);
            assertRefused(noise);
        }
        assertRefused("{}\n".getBytes(StandardCharsets.UTF_8), "line 1: not the head");
        assertRefused("null\n".getBytes(StandardCharsets.UTF_8), "line 1: not the head");
        assertRefused("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), "the document ends");
        assertRefused(("[".repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8), "line 1: not the head");
    }

    @Test
    void anotherFormatIsNamed() {
        byte[] document = new String(sample.bytes(), StandardCharsets.UTF_8)
                .replace("wowlab-evidence/1", "wowlab-evidence/2")
                .getBytes(StandardCharsets.UTF_8);
        assertRefused(document, "the format is 'wowlab-evidence/2'", EvidenceHead.FORMAT);
    }

    @Test
    void anotherInputIsNoticed() {
        sample.input = "{\"coins\":4}".getBytes(StandardCharsets.UTF_8);
        assertRefused("line 2", "the hash of this input");
    }

    @Test
    void aReportThatSaysMoreThanItsTotalsIsNoticedByItsField() {
        byte[] document = new String(sample.bytes(), StandardCharsets.UTF_8)
                .replaceFirst("\"mean\":[0-9.]+", "\"mean\":1234.5")
                .getBytes(StandardCharsets.UTF_8);
        assertRefused(SampleEvidence.sealedAgain(document), "line 3", "dps.mean is 1234.5, and should be");
    }

    @Test
    void aResultThatIsNotTheSumOfItsChunksIsNoticed() {
        // right in itself: digest, report and number of fights belong to it
        sample.result(SampleEvidence.fights(5_000, FIGHTS));
        assertRefused("the totals of the chunks do not add up");
    }

    /// Signed by the very node: a lie of its author, that only another run uncovers where totals are not kept.
    @Test
    void aChunkOfOtherFightsIsNoticedByTheSum() throws Exception {
        replace(4, sample.chunk(4, SampleEvidence.fights(9_000, CHUNK)));
        assertRefused("the totals of the chunks do not add up");

        SampleEvidence bare = SampleEvidence.of(FIGHTS, CHUNK, false);
        List<EvidenceChunk> chunks = new ArrayList<>(bare.chunks);
        chunks.set(4, bare.chunk(4, SampleEvidence.fights(9_000, CHUNK)));
        bare.chunks = chunks;
        assertThat(check(bare.bytes()).head().withTotals()).isFalse();
    }

    @Test
    void aDigestThatNobodySignedIsNoticed() {
        EvidenceChunk old = sample.chunks.get(3);
        replace(
                3,
                new EvidenceChunk(
                        3, old.first(), old.fights(), new ResultDigest("a".repeat(64)), old.totals(), old.runs()));
        assertRefused("chunk 3: node", "did not sign this digest");
    }

    @Test
    void aSignatureOfAnotherChunkOrNodeIsNoticed() {
        EvidenceChunk old = sample.chunks.get(4);
        EvidenceChunk other = sample.chunks.get(7);
        replace(4, new EvidenceChunk(4, old.first(), old.fights(), old.digest(), old.totals(), other.runs()));
        assertRefused("chunk 4: node " + sample.nodes.get(1).node() + " did not sign");

        EvidenceChunk.Run stranger = new EvidenceChunk.Run(
                sample.nodes.get(2).node(), old.runs().getFirst().signature());
        replace(4, new EvidenceChunk(4, old.first(), old.fights(), old.digest(), old.totals(), List.of(stranger)));
        assertRefused("chunk 4: node " + sample.nodes.get(2).node() + " did not sign");
    }

    @Test
    void oneSignatureDoesNotCountTwice() {
        EvidenceChunk old = sample.chunks.get(4);
        EvidenceChunk.Run run = old.runs().getFirst();
        replace(4, new EvidenceChunk(4, old.first(), old.fights(), old.digest(), old.totals(), List.of(run, run)));
        assertRefused("the nodes of chunk 4 are not in order");
    }

    @Test
    void aKeyThatIsNotTheNodesIsNoticed() {
        List<EvidenceNode> nodes = new ArrayList<>(sample.nodes);
        nodes.set(1, new EvidenceNode(nodes.get(1).node(), nodes.get(2).key()));
        sample.nodes = nodes;
        assertRefused("line 5", "has another node's key");
    }

    @Test
    void aNodeThatSignedNothingIsNoticed() {
        sample.chunks = sample.chunks.stream()
                .map(chunk -> new EvidenceChunk(
                        chunk.chunk(),
                        chunk.first(),
                        chunk.fights(),
                        chunk.digest(),
                        chunk.totals(),
                        chunk.runs().stream()
                                .filter(run -> chunk.runs().size() == 1
                                        || run.node().equals(sample.nodes.get(1).node()))
                                .toList()))
                .toList();
        assertRefused("node " + sample.nodes.getFirst().node() + " is listed, but signed nothing");
    }

    @Test
    void aChunkThatIsMissingDoubledOrMovedIsNoticed() {
        List<EvidenceChunk> all = sample.chunks;
        List<EvidenceChunk> fewer = new ArrayList<>(all);
        fewer.remove(5);
        sample.chunks = fewer;
        assertRefused("chunk 5 should be here, not chunk 6");

        List<EvidenceChunk> doubled = new ArrayList<>(all);
        doubled.add(5, all.get(5));
        sample.chunks = doubled;
        assertRefused("chunk 6 should be here, not chunk 5");

        sample.chunks = all.subList(0, 14);
        assertRefused("not a chunk");
    }

    @Test
    void anotherRangeSeedJobOrNumberOfChunksIsNoticed() {
        EvidenceChunk old = sample.chunks.get(2);
        replace(2, new EvidenceChunk(2, old.first() + 1, old.fights(), old.digest(), old.totals(), old.runs()));
        assertRefused("chunk 2 has 7 fights from 14 on, not 7 from 15 on");

        String text = new String(SampleEvidence.of(FIGHTS, CHUNK, false).bytes(), StandardCharsets.UTF_8);
        assertSealedRefused(text.replace("\"seed\":-4711", "\"seed\":-4712"), "line 1", "the digest of these totals");
        assertSealedRefused(
                text.replace("\"signedFor\":\"job-1\"", "\"signedFor\":\"job-2\""), "chunk 0: node", "did not sign");
        assertSealedRefused(text.replace("\"chunks\":15", "\"chunks\":14"), "100 fights are in 15 chunks, not in 14");
        assertSealedRefused(text.replace("\"chunkSize\":7", "\"chunkSize\":0"), "is none");
        assertSealedRefused(text.replace("\"iterations\":100,", "\"iterations\":200,"), "asked for 200 fights");
        assertSealedRefused(text.replace("\"version\":\"1\"", "\"version\":\"2\""), "the digest of these totals");
    }

    private static void assertSealedRefused(String document, String... why) {
        assertRefused(SampleEvidence.sealedAgain(document.getBytes(StandardCharsets.UTF_8)), why);
    }

    @Test
    void aJobThatStoppedAtItsPrecisionHoldsAndOneThatDidNotIsNoticed() throws Exception {
        // some 0.4 % after 1,000 fights, 0.25 % after 2,000
        Optional<Precision> met = Optional.of(new Precision(0.003));
        assertThat(check(new SampleEvidence(9_000, 2_000, 300, met, true).bytes())
                        .head()
                        .chunks())
                .isEqualTo(8);
        assertRefused(
                new SampleEvidence(9_000, 1_000, 300, met, true).bytes(),
                "the job stopped after 1000 fights, where the precision 0.3 % is not reached");
        assertRefused(
                new SampleEvidence(9_000, 3_000, 300, met, true).bytes(),
                "the precision 0.3 % was reached after 2000 fights, yet the result is of 3000");
        assertRefused(
                new SampleEvidence(9_000, 1_500, 300, met, true).bytes(), "the job asked for 9000 fights at most");
        // at the most fights that are allowed it ends in any case
        Optional<Precision> unmet = Optional.of(new Precision(0.0001));
        assertThat(check(new SampleEvidence(1_500, 1_500, 300, unmet, true).bytes())
                        .head()
                        .fights())
                .isEqualTo(1_500);
    }

    @Test
    void anAnsweredJobRestsOnWhatWasSignedForAnother() throws Exception {
        byte[] document = SampleEvidence.sealedAgain(new String(sample.bytes(), StandardCharsets.UTF_8)
                .replace("\"job\":\"job-1\"", "\"job\":\"job-9\"")
                .getBytes(StandardCharsets.UTF_8));
        EvidenceHead head = check(document).head();
        assertThat(head.job()).isEqualTo(new JobId("job-9"));
        assertThat(head.signedFor()).isEqualTo(new JobId("job-1"));
    }

    @Test
    void totalsThatDoNotFitTogetherAreRefused() {
        ExactTotals odd = new ExactTotals(
                CHUNK, new TreeMap<>(), SampleEvidence.fights(0, CHUNK).tables());
        replace(1, sample.chunk(1, odd));
        assertRefused("the totals of chunk 1 cannot be added: distributions differ");
    }
}
