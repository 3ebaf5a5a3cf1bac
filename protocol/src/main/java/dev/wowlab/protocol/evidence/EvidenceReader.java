package dev.wowlab.protocol.evidence;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ResultReport;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;

/// Reads evidence line by line, whoever wrote it: every line is bounded, and is exactly what this program would
/// write for what it says, so that no byte of it is free. Confined to one thread. Does not close what it reads
/// from.
///
/// Every method throws `EvidenceException` for what is no evidence, and `IOException` where nothing can be read.
final class EvidenceReader {
    /// An input has at most 1 MiB, totals too; a report of as many rows as totals may have is the longest line.
    static final int MAX_LINE_BYTES = 16 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final MessageDigest sealed = EvidenceWriter.sha256();
    private long line;

    EvidenceReader(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER);
    }

    EvidenceHead head() throws IOException, EvidenceException {
        EvidenceHead head = json("the head", EvidenceHead.class);
        if (!head.format().equals(EvidenceHead.FORMAT)) {
            throw new EvidenceException(
                    at() + "the format is '" + head.format() + "'; this program reads " + EvidenceHead.FORMAT);
        }
        return head;
    }

    byte[] input() throws IOException, EvidenceException {
        return sealedLine("the input", MAX_LINE_BYTES);
    }

    ResultReport report() throws IOException, EvidenceException {
        return json("the report", ResultReport.class);
    }

    EvidenceNode node() throws IOException, EvidenceException {
        return json("a node", EvidenceNode.class);
    }

    EvidenceChunk chunk() throws IOException, EvidenceException {
        return json("a chunk", EvidenceChunk.class);
    }

    /// Checks that the seal follows, that it is that of all lines so far, and that nothing follows it.
    ///
    /// @return it, in hex
    String seal() throws IOException, EvidenceException {
        String expected = HexFormat.of().formatHex(sealed.digest());
        byte[] bytes = read("the seal", EvidenceSeal.MAX_BYTES);
        if (!Arrays.equals(bytes, Json.mapper().writeValueAsBytes(new EvidenceSeal(expected)))) {
            throw new EvidenceException(at() + "the seal is not the SHA-256 of what stands before it (" + expected
                    + "): the document is damaged");
        }
        if (in.read() >= 0) {
            throw new EvidenceException("line " + (line + 1) + ": something follows the seal");
        }
        return expected;
    }

    /// Where the reader is, for messages.
    String at() {
        return "line " + line + ": ";
    }

    private <T> T json(String what, Class<T> type) throws IOException, EvidenceException {
        byte[] bytes = sealedLine(what, MAX_LINE_BYTES);
        T value;
        byte[] again;
        try {
            value = Json.mapper().readValue(bytes, type);
            again = value == null ? new byte[0] : Json.mapper().writeValueAsBytes(value);
        } catch (JacksonException malformed) {
            String why = String.valueOf(malformed.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new EvidenceException(at() + "not " + what + ": " + abbreviated(why), malformed);
        }
        if (!Arrays.equals(bytes, again)) {
            throw new EvidenceException(at() + "not " + what + " in the form that this program writes; its first "
                    + differing(bytes, again) + " bytes are");
        }
        return value;
    }

    private static String abbreviated(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static int differing(byte[] left, byte[] right) {
        int first = Arrays.mismatch(left, right);
        return Math.max(0, first);
    }

    private byte[] sealedLine(String what, int most) throws IOException, EvidenceException {
        byte[] bytes = read(what, most);
        sealed.update(bytes);
        sealed.update((byte) '\n');
        return bytes;
    }

    private byte[] read(String what, int most) throws IOException, EvidenceException {
        line++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (bytes.size() == most) {
                throw new EvidenceException(at() + "longer than " + most + " bytes, which " + what + " cannot be");
            }
            bytes.write(next);
            next = in.read();
        }
        if (next < 0) {
            throw new EvidenceException(
                    at() + "the document ends where " + what + " should be: a part of it is missing");
        }
        return bytes.toByteArray();
    }
}
