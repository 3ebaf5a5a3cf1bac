package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.json.CanonicalJson;
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
    public void remember(ResultIdentity identity, JobId job) {
        commands.set(
                key(identity),
                job.value().getBytes(StandardCharsets.UTF_8),
                SetArgs.Builder.px(Jobs.KEPT_AFTER_PERSISTED.toMillis()));
    }

    /// The job that has the result; empty when none is remembered. It may have expired since.
    public Optional<JobId> find(ResultIdentity identity) {
        byte[] job = commands.get(key(identity));
        return job == null ? Optional.empty() : Optional.of(new JobId(new String(job, StandardCharsets.UTF_8)));
    }

    private static String key(ResultIdentity identity) {
        byte[] text = "%s\n%s\n%d\n%d\n%d"
                .formatted(
                        identity.engine(),
                        identity.inputHash(),
                        identity.seed(),
                        identity.firstIteration(),
                        identity.fights())
                .getBytes(StandardCharsets.UTF_8);
        return Keys.answer(HexFormat.of().formatHex(CanonicalJson.sha256(text)));
    }
}
