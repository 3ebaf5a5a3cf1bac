package dev.wowlab.sentinel;

import dev.wowlab.protocol.job.JobView;
import java.util.Map;
import org.awaitility.Awaitility;

/// Submits of tests. Stateless.
final class Submit {
    private Submit() {}

    static String body(long iterations, int chunkSize, long seed) {
        return """
                {"engine": "coin", "input": {"coins": 3}, "iterations": %d, "chunkSize": %d, "seed": %d, "recompute": true}
                """.formatted(iterations, chunkSize, seed);
    }

    static JobView job(Http http, long iterations, int chunkSize, long seed) {
        Http.Answer answer = http.post("/api/v1/jobs", body(iterations, chunkSize, seed), Map.of());
        if (answer.status() != 201) {
            throw new IllegalStateException("submit answered " + answer.status() + ": " + answer.text());
        }
        return answer.as(JobView.class);
    }

    static JobView read(Http http, JobView job) {
        return http.get("/api/v1/jobs/" + job.id()).as(JobView.class);
    }

    static JobView awaitFinal(Http http, JobView job) {
        return Awaitility.await()
                .until(() -> read(http, job), view -> view.state().isFinal());
    }
}
