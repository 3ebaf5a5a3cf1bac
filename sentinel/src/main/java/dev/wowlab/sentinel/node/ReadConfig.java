package dev.wowlab.sentinel.node;

import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.KnownNode;
import dev.wowlab.sentinel.http.NodeEndpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.JobReader;
import java.util.Map;
import java.util.Optional;

/// `GET /api/v1/configs/{hash}`: an input, byte for byte; it never changes. Thread-safe.
public final class ReadConfig implements NodeEndpoint {
    private static final Map<String, String> FOR_EVER = Map.of("Cache-Control", "private, max-age=31536000, immutable");

    private final JobReader reader;

    public ReadConfig(JobReader reader) {
        this.reader = reader;
    }

    @Override
    public Reply handle(Call call, KnownNode node) {
        String hash = call.pathParameter("hash");
        Optional<InputRecord> input;
        try {
            input = reader.findInput(new InputHash(hash));
        } catch (IllegalArgumentException malformed) {
            input = Optional.empty();
        }
        return input.map(record -> new Reply(200, Reply.JSON, record.canonical(), FOR_EVER)
                        .with("ETag", "\"" + record.hash() + "\""))
                .orElseGet(() -> Reply.problem(Problems.notFound("input '" + hash + "' does not exist")));
    }
}
