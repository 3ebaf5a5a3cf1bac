package dev.wowlab.protocol.node;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Body of `POST /api/v1/nodes/work`: results in, leases out, one round trip. Sending it again with the same
/// `requestId` gives the same
/// reply and changes nothing. Immutable.
///
/// @param requestId unique per request, 16 to 64 characters
/// @param want leases wanted, 0 to 256
/// @param wantOf at most so many of each of these jobs, whose chunks the node knows; at most 64 jobs
/// @param wantOfOthers at most so many of any other one job, 0 to 256; absent: as many as `want`
/// @param ownerFirst whether the node serves jobs of the user who claimed it before those of others; absent: it does
public record WorkRequest(
        String requestId,
        List<ChunkReport> reports,
        List<ChunkFailure> failures,
        List<EngineRef> engines,
        int want,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<JobWant> wantOf,
        Optional<Integer> wantOfOthers,
        Optional<Boolean> ownerFirst) {
    public static final int MAX_WANT = 256;

    /// Jobs that `wantOf` may name.
    public static final int MAX_JOBS = 64;

    public WorkRequest {
        reports = List.copyOf(reports);
        failures = List.copyOf(failures);
        engines = List.copyOf(engines);
        wantOf = JobWant.orNone(wantOf);
    }

    /// Of a node to which all jobs are alike.
    public WorkRequest(
            String requestId,
            List<ChunkReport> reports,
            List<ChunkFailure> failures,
            List<EngineRef> engines,
            int want) {
        this(requestId, reports, failures, engines, want, List.of(), Optional.empty(), Optional.empty());
    }

    /// At most so many leases of one job.
    public int wantOf(JobId job) {
        return wantOf.stream()
                .filter(one -> one.jobId().equals(job))
                .mapToInt(JobWant::want)
                .findFirst()
                .orElse(wantOfOthers.orElse(want));
    }

    /// Whether a reply holds as many leases as were asked for, of all jobs or of one: there may be more.
    public boolean isMetBy(List<Lease> given) {
        Map<JobId, Long> counts = given.stream().collect(groupingBy(Lease::jobId, counting()));
        return given.size() >= want
                || counts.entrySet().stream().anyMatch(job -> job.getValue() >= wantOf(job.getKey()));
    }
}
