package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultIdentity;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// Finds the finished job that already answers a question. Only a short cut: PostgreSQL knows all of them. Thread-
/// safe.
public final class Answers {
    private final RedisClusterCommands<String, byte[]> commands;

    Answers(Redis redis) {
        this.commands = redis.sync();
    }

    /// Remembers a completed job, as long as Redis keeps it.
    ///
    /// @param identity of its result; with a precision, with the most fights that were allowed
    /// @param precision what ended the job, where that was no number of fights
    public void remember(ResultIdentity identity, Optional<Precision> precision, JobId job) {
        commands.set(
                key(identity, precision),
                job.value().getBytes(StandardCharsets.UTF_8),
                SetArgs.Builder.px(Jobs.KEPT_AFTER_PERSISTED.toMillis()));
    }

    /// The job that has the result; empty when none is remembered. It may have expired since.
    public Optional<JobId> find(ResultIdentity identity, Optional<Precision> precision) {
        byte[] job = commands.get(key(identity, precision));
        return job == null ? Optional.empty() : Optional.of(new JobId(new String(job, StandardCharsets.UTF_8)));
    }

    private static String key(ResultIdentity identity, Optional<Precision> precision) {
        byte[] text = "%s\n%s\n%d\n%d\n%d%s"
                .formatted(
                        identity.engine(),
                        identity.inputHash(),
                        identity.seed(),
                        identity.firstIteration(),
                        identity.fights(),
                        precision.map(wanted -> "\n" + wanted.relative()).orElse(""))
                .getBytes(StandardCharsets.UTF_8);
        return Keys.answer(HexFormat.of().formatHex(CanonicalJson.sha256(text)));
    }
}
