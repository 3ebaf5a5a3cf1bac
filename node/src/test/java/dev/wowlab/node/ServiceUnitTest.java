package dev.wowlab.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The unit by which systemd runs a node.
class ServiceUnitTest {
    private static final Path UNIT = Path.of("../deploy/systemd/wowlab-node.service");
    private static final String PREVENTS = "RestartPreventExitStatus=";

    @Test
    void aNodeThatWouldEndEachTimeIsNotStartedAgain() throws IOException {
        List<Integer> codes;
        try (Stream<String> lines = Files.lines(UNIT)) {
            codes = lines.filter(line -> line.startsWith(PREVENTS))
                    .flatMap(line ->
                            Arrays.stream(line.substring(PREVENTS.length()).split(" ", -1)))
                    .map(Integer::valueOf)
                    .toList();
        }
        assertThat(codes)
                .contains(Main.WRONG_CONFIGURATION, Membership.End.REVOKED.exitCode, Membership.End.OUTDATED.exitCode)
                .doesNotContain(Membership.End.FAILED.exitCode);
    }
}
