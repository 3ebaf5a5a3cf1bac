package dev.wowlab.protocol.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.json.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkRequestTest {
    private static final JobId KNOWN = new JobId("known");
    private static final JobId OTHER = new JobId("other");
    private static final EngineRef ENGINE = new EngineRef("tbc", "1");

    private final WorkRequest request = new WorkRequest(
            "request-00000001",
            List.of(),
            List.of(),
            List.of(ENGINE),
            80,
            List.of(new JobWant(KNOWN, 80)),
            Optional.of(1),
            Optional.empty());

    @Test
    void aReplyThatHoldsAllThatWasWantedOfOneJobMayHaveLeftMoreOfIt() {
        assertThat(request.isMetBy(List.of())).isFalse();
        assertThat(request.isMetBy(List.of(lease(KNOWN)))).isFalse();
        assertThat(request.isMetBy(List.of(lease(KNOWN), lease(OTHER)))).isTrue();
    }

    @Test
    void aNodeOfAnOlderVersionWantsOfEachJobWhatItWantsOfAll() {
        WorkRequest older = new WorkRequest("request-00000001", List.of(), List.of(), List.of(ENGINE), 2);
        String json = Json.mapper().writeValueAsString(older);
        assertThat(json).doesNotContain("wantOf");

        WorkRequest read = Json.mapper().readValue(json, WorkRequest.class);

        assertThat(read).isEqualTo(older);
        assertThat(read.wantOf(OTHER)).isEqualTo(2);
        assertThat(read.isMetBy(List.of(lease(OTHER)))).isFalse();
        assertThat(read.isMetBy(List.of(lease(OTHER), lease(KNOWN)))).isTrue();
    }

    private static Lease lease(JobId job) {
        return new Lease("lease", job, 0, ENGINE, new InputHash("0".repeat(64)), 1, 0, 1, 1);
    }
}
