package dev.wowlab.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.node.NodeView;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FleetPageTest {
    private final Pages pages = Pages.create(URI.create("ws://127.0.0.1:9/connection/websocket"), Optional.empty());

    @Test
    void theFleetShowsTheConditionOfEveryNode() {
        String html = fleet(Samples.nodes(), false, false);

        assertThat(html)
                .contains(
                        "1 of 5", "anvil", "healthy", "silent", "pending", "quarantined", "revoked", "2,412", "180 MiB")
                .containsOnlyOnce("no chunks of new jobs until it is updated");
    }

    @Test
    void theFleetShowsWhatEveryNodeHasDoneAndYoursTogether() {
        String html = fleet(Samples.nodes(), false, false);

        assertThat(html)
                .contains(
                        "1,234,567<br><small class=\"faint\">24,000 checked, 500 own",
                        "Done by your nodes</dt><dd>3,703,701<br><small class=\"faint\">48,000 checked, 1,000 own");
        assertThat(html.split(">yours<", -1)).hasSize(1 + 2);
        assertThat(fleet(List.of(), false, false)).doesNotContain("your nodes");
    }

    @Test
    void whoeverIsKnownClaimsWhatWaitsAndEachRevokesTheirOwn() {
        String stranger = fleet(Samples.nodes(), false, false);
        assertThat(stranger).doesNotContain("data-claim", "data-revoke", "data-pardon");
        String user = fleet(Samples.nodes(), true, false);
        assertThat(user.split("data-claim=", -1)).as("the newcomer").hasSize(1 + 1);
        assertThat(user.split("data-revoke=", -1)).as("of their own").hasSizeBetween(1 + 1, 1 + 2);
        assertThat(user).doesNotContain("data-pardon", "Revoke newcomer", "Revoke banned");
        String operator = fleet(Samples.nodes(), true, true);
        assertThat(operator.split("data-revoke=", -1))
                .as("all but the pending and the revoked")
                .hasSize(1 + 3);
        assertThat(operator).contains("aria-label=\"Pardon liar\"").doesNotContain("Pardon anvil");
    }

    @Test
    void aNodeIsLoadedWhereThePlatformHandsOneOut() {
        assertThat(pages.fleet(List.of(), false, false, Samples.HANDED_OUT).html())
                .contains("href=\"/wowlab-node.zip\" download", "13 MiB", "wowlab-node.cmd")
                .doesNotContain("./wowlab node<");
        assertThat(fleet(List.of(), false, false)).contains("./wowlab node<").doesNotContain("wowlab-node");
    }

    @Test
    void whereThePlatformHasJavaForAComputerItIsLoadedWithIt() {
        String html = pages.fleet(List.of(), false, false, Samples.WITH_JAVA).html();
        assertThat(html)
                .contains("href=\"/wowlab-node.zip?java=windows-x64\" download>Windows<", "59 MiB")
                .contains("href=\"/wowlab-node.zip?java=linux-x64\" download>Linux<", "57 MiB")
                .contains("href=\"/wowlab-node.zip\" download>without Java<", "13 MiB")
                .doesNotContain("mac-", "winget");
        assertThat(html.indexOf("windows-x64")).isLessThan(html.indexOf("linux-x64"));
    }

    private String fleet(List<NodeView> nodes, boolean known, boolean operator) {
        return pages.fleet(nodes, known, operator, Optional.empty()).html();
    }
}
