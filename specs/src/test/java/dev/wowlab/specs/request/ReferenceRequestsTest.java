package dev.wowlab.specs.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.specs.reference.ReferenceCases;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReferenceRequestsTest {

    private final RequestReader reader = new RequestReader(GameData.get());

    @Test
    void everyPlayableRequestIsReadWithNoWarningButOfWhatDoesNothing() throws Exception {
        for (String suite : ReferenceCases.PLAYABLE) {
            for (ReferenceCases.Case row : ReferenceCases.read(suite)) {
                SimRequest request = reader.read(row.request());
                assertThat(request.warnings())
                        .as(row.name())
                        .allSatisfy(w -> assertThat(w)
                                .containsAnyOf(
                                        "is not the effect id of",
                                        "it is never used",
                                        "names no action",
                                        "only swings"));
                if (request.warnings().stream().noneMatch(warning -> warning.contains("only swings"))) {
                    assertThat(request.members().getFirst().player().rotation().priority())
                            .as(row.name())
                            .isNotEmpty();
                }
                // Set-ups of this name wear nothing.
                if (!row.name().endsWith("-Presets-simtest")) {
                    assertThat(request.members().getFirst().player().equipment().bySlot())
                            .as(row.name())
                            .hasSizeGreaterThan(10);
                }
            }
        }
    }

    @Test
    void everyOtherRequestIsRefusedByTheNameOfItsClass() throws IOException {
        for (String suite : ReferenceCases.suites()) {
            if (ReferenceCases.PLAYABLE.contains(suite)) {
                continue;
            }
            for (ReferenceCases.Case row : ReferenceCases.read(suite)) {
                InvalidInputException refusal = org.assertj.core.api.Assertions.catchThrowableOfType(
                        InvalidInputException.class, () -> reader.read(row.request()));
                assertThat(refusal).as(row.name()).isNotNull();
                assertThat(refusal.problems())
                        .as(row.name())
                        .anySatisfy(p -> assertThat(p.message()).contains("is not supported yet"));
            }
        }
    }
}
