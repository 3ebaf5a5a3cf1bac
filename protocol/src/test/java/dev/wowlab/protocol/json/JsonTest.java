package dev.wowlab.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.problem.Problem;
import dev.wowlab.protocol.result.ResultReport;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void anActionWithZerosIsReadBackAsItWasWritten() {
        ResultReport.Action action = new ResultReport.Action(
                "spell:1", "player", 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10.5, 0, 0, Collections.emptySortedMap());

        String json = Json.mapper().writeValueAsString(action);

        assertThat(Json.mapper().readValue(json, ResultReport.Action.class)).isEqualTo(action);
    }

    @Test
    void aProblemThatIsNotAboutFieldsIsReadBackAsItWasWritten() {
        Problem problem = new Problem("/problems/job-not-found", "No such job", 404, "job x", List.of());

        String json = Json.mapper().writeValueAsString(problem);

        assertThat(Json.mapper().readValue(json, Problem.class)).isEqualTo(problem);
    }
}
