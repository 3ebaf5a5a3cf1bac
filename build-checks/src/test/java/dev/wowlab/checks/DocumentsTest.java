package dev.wowlab.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Documents that name code or files must not outlive them.
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)");
    private static final Pattern SETTING = Pattern.compile("WOWLAB_[A-Z_]*[A-Z]");
    private static final Pattern TEST_CLASS = Pattern.compile("`(\\w+Test)`");

    @Test
    void everyRelativeLinkOfADocumentLeadsToAFile() {
        List<String> broken = new ArrayList<>();
        for (Path document : SourceTree.files(".md").toList()) {
            Matcher link = LINK.matcher(SourceTree.read(document));
            while (link.find()) {
                Path target = document.resolveSibling(link.group(1)).normalize();
                if (!Files.exists(target)) {
                    broken.add(SourceTree.ROOT.relativize(document) + " -> " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyTestThatTheArchitectureNamesExists() {
        String architecture = SourceTree.read(SourceTree.ROOT.resolve("ARCHITECTURE.md"));
        List<String> sources = SourceTree.javaSources().stream()
                .map(file -> file.getFileName().toString())
                .toList();
        Matcher named = TEST_CLASS.matcher(architecture);
        List<String> missing = new ArrayList<>();
        int count = 0;
        while (named.find()) {
            count++;
            if (!sources.contains(named.group(1) + ".java")) {
                missing.add(named.group(1));
            }
        }
        assertThat(count).as("tests named in ARCHITECTURE.md").isGreaterThanOrEqualTo(7);
        assertThat(missing).isEmpty();
    }

    @Test
    void everySettingIsInTheGuideForOperators() {
        String guide = SourceTree.read(SourceTree.ROOT.resolve("docs/hosting.md"));
        assertThat(settings()).hasSizeGreaterThan(40);
        assertThat(settings()).allSatisfy(setting -> assertThat(guide).contains("`" + setting));
    }

    @Test
    void everySettingThatOperatorsAreGivenExists() {
        Set<String> settings = settings();
        Stream.of(".md", ".yaml", ".service", ".conf", "Dockerfile", "Caddyfile", "/setup")
                .flatMap(SourceTree::files)
                .forEach(file -> assertThat(
                                SETTING.matcher(SourceTree.read(file)).results().map(MatchResult::group))
                        .as(SourceTree.ROOT.relativize(file).toString())
                        .isSubsetOf(settings));
    }

    @Test
    void everySettingOfASentinelReachesTheContainers() {
        // its port, who connects to it and what its image holds are the compose file's own
        Set<String> own =
                Set.of("WOWLAB_HTTP_PORT", "WOWLAB_PROXY_PROTOCOL", "WOWLAB_NODE_PACKAGE", "WOWLAB_NODE_JAVA");
        String guide = SourceTree.read(SourceTree.ROOT.resolve("docs/hosting.md"));
        String table = guide.substring(guide.indexOf("### Of a sentinel"), guide.indexOf("### Of a node"));
        String compose = SourceTree.read(SourceTree.ROOT.resolve("deploy/compose/compose.yaml"));
        Set<String> settings = table.lines()
                .filter(row -> row.startsWith("| `"))
                .flatMap(row -> SETTING.matcher(row.split("\\|", -1)[1]).results())
                .map(MatchResult::group)
                .filter(setting -> !own.contains(setting))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(settings).hasSizeGreaterThan(30).contains("WOWLAB_CHECK_KEY");
        assertThat(settings).allSatisfy(setting -> assertThat(compose).contains("  " + setting + ": "));
    }

    @Test
    void nodesOfVolunteersRunWithTheOptionsOfTheLauncher() {
        String launcher = SourceTree.read(SourceTree.ROOT.resolve("wowlab"));
        List<String> options = SourceTree.read(SourceTree.ROOT.resolve("node/src/main/package/java.options"))
                .lines()
                .filter(option -> !option.startsWith("-Xms"))
                .toList();
        assertThat(options)
                .hasSizeGreaterThan(8)
                .allSatisfy(option -> assertThat(launcher).contains(option));
    }

    private static Set<String> settings() {
        return SourceTree.javaSources().stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .flatMap(file -> SETTING.matcher(SourceTree.read(file)).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theReadmeNamesTheTwoCommands() {
        assertThat(SourceTree.read(SourceTree.ROOT.resolve("README.md")))
                .contains("./wowlab demo")
                .contains("./wowlab test");
    }
}
