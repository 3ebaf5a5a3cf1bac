package dev.wowlab.protocol.evidence;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ResultReport;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Writes evidence, line by line, in the order that `EvidenceReader` wants: head, input, report, nodes, chunks, seal.
/// Confined to one thread. Holds nothing but the running digest; does not close what it writes to.
public final class EvidenceWriter {
    private final OutputStream out;
    private final MessageDigest sealed = sha256();

    public EvidenceWriter(OutputStream out) {
        this.out = out;
    }

    /// First.
    public void head(EvidenceHead head) throws IOException {
        json(head);
    }

    /// Second.
    ///
    /// @param canonical the input in canonical form, which has no line ends
    public void input(byte[] canonical) throws IOException {
        line(canonical);
    }

    /// Third.
    public void report(ResultReport report) throws IOException {
        json(report);
    }

    /// By rising id.
    public void node(EvidenceNode node) throws IOException {
        json(node);
    }

    /// By rising number, from 0 on.
    public void chunk(EvidenceChunk chunk) throws IOException {
        json(chunk);
    }

    /// Last: without it, evidence is cut off.
    public void seal() throws IOException {
        String hex = HexFormat.of().formatHex(sealed.digest());
        out.write(Json.mapper().writeValueAsBytes(new EvidenceSeal(hex)));
        out.write('\n');
        out.flush();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private void json(Object value) throws IOException {
        line(Json.mapper().writeValueAsBytes(value));
    }

    private void line(byte[] bytes) throws IOException {
        sealed.update(bytes);
        sealed.update((byte) '\n');
        out.write(bytes);
        out.write('\n');
    }
}
