package dev.wowlab.protocol.again;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// The ids of jobs that simulate another job again: they follow from that job and the engine, so that whoever asks
/// twice, of whichever sentinel, has one job. Stateless, thread-safe.
public final class AgainId {
    /// How often a re-simulation that failed or was cancelled can be asked for anew.
    public static final int MAX_ATTEMPTS = 3;

    private static final String AGAIN = "again-";
    private static final int HEX_DIGITS = 40;

    private AgainId() {}

    /// The job that simulates `job` on an engine.
    ///
    /// @param attempt 1 to `MAX_ATTEMPTS`
    public static JobId of(JobId job, EngineRef engine, int attempt) {
        byte[] hash = CanonicalJson.sha256((job + "\n" + engine).getBytes(StandardCharsets.UTF_8));
        String name = AGAIN + HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
        return new JobId(attempt == 1 ? name : name + "-" + attempt);
    }

    /// Whether a job simulates another one again, and so is not listed by itself: it is shown beside the other.
    public static boolean is(JobId job) {
        return job.value().startsWith(AGAIN);
    }
}
