package dev.wowlab.sentinel.job;

import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// `GET /api/v1/jobs/{id}/result?input`. Thread-safe. With `input=true` the report has its input with it, so that it
/// can be simulated again from that file alone.
public final class ReadResult implements Endpoint {
    private final JobReader jobs;

    public ReadResult(JobReader jobs) {
        this.jobs = jobs;
    }

    @Override
    public Reply handle(Call call) {
        Optional<JobView> job = jobs.of(call);
        if (job.isEmpty()) {
            return JobIds.notFound(call);
        }
        boolean whole = call.queryParameter("input").filter("true"::equals).isPresent();
        return job.get()
                .report()
                .map(report -> whole ? withInput(job.get(), report) : Reply.ok(report))
                .orElseGet(() -> Reply.problem(Problems.notFinished(JobIds.noResult(job.get()))));
    }

    private Reply withInput(JobView job, ResultReport report) {
        Optional<InputRecord> input = jobs.findInput(job.inputHash());
        if (input.isEmpty()) {
            return Reply.problem(Problems.notFound("the input of job '" + job.id() + "' is not on record"));
        }
        ObjectNode whole = Json.mapper().valueToTree(report);
        whole.set("input", Json.mapper().readTree(input.get().canonical()));
        return Reply.ok(whole);
    }
}
