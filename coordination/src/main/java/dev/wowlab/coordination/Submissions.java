package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/// Remembers Idempotency-Keys: the same key with the same body is the same job. Thread-safe.
public final class Submissions {
    public static final Duration KEPT = Duration.ofHours(24);

    private final Scripts scripts;

    Submissions(Scripts scripts) {
        this.scripts = scripts;
    }

    /// Binds a key to a job, unless it is bound already.
    ///
    /// @param body what is submitted, in a form in which equal submits are equal
    /// @param offered id for the job when the key is new
    public SubmissionReply begin(String owner, String idempotencyKey, byte[] body, JobId offered) {
        String key = hash((owner + "\n" + idempotencyKey).getBytes(StandardCharsets.UTF_8));
        Reply reply = scripts.run(
                Script.BEGIN_SUBMISSION, List.of(Keys.submission(key)), offered, hash(body), KEPT.toMillis());
        return switch (reply.word()) {
            case "FIRST" -> new SubmissionReply.First();
            case "REPEATED" -> new SubmissionReply.Repeated(new JobId(reply.text(1)));
            case "CONFLICT" -> new SubmissionReply.Conflict(new JobId(reply.text(1)));
            default -> throw reply.unexpected();
        };
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(CanonicalJson.sha256(bytes));
    }
}
