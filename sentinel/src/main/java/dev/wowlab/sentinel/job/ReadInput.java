package dev.wowlab.sentinel.job;

import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.Map;
import java.util.Optional;

/// `GET /api/v1/jobs/{id}/input`: what the job simulates, in canonical form, so that anyone who sees it can run it
/// again. Thread-safe.
public final class ReadInput implements Endpoint {
    private static final Map<String, String> FOR_EVER = Map.of(
            "Cache-Control", "private, max-age=31536000, immutable",
            "Vary", "Authorization");

    private final JobReader reader;

    public ReadInput(JobReader reader) {
        this.reader = reader;
    }

    @Override
    public Reply handle(Call call) {
        Optional<JobView> job = reader.of(call);
        if (job.isEmpty()) {
            return JobIds.notFound(call);
        }
        return reply(reader, job.get().inputHash(), "job '" + job.get().id() + "'");
    }

    /// An input as it is answered, whoever it is of.
    public static Reply reply(JobReader reader, InputHash hash, String whose) {
        return reader.findInput(hash)
                .map(input -> new Reply(200, Reply.JSON, input.canonical(), FOR_EVER))
                .orElseGet(() -> Reply.problem(Problems.notFound("the input of " + whose + " is not on record")));
    }
}
