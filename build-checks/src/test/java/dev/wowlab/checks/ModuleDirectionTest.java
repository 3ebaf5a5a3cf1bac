package dev.wowlab.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Who may depend on whom. Maven makes a wrong import impossible only as long as the poms say this.
class ModuleDirectionTest {
    private static final Pattern OWN_DEPENDENCY = Pattern.compile(
            "<groupId>dev\\.wowlab</groupId>\\s*<artifactId>([\\w-]+)</artifactId>\\s*(<scope>(\\w+)</scope>)?");

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("gamedata", Set.of()),
            Map.entry("engine", Set.of("gamedata")),
            Map.entry("specs", Set.of("engine", "gamedata")),
            Map.entry("protocol", Set.of()),
            Map.entry("combatlog", Set.of("protocol", "gamedata")),
            Map.entry("coordination", Set.of("protocol")),
            Map.entry("realtime", Set.of("protocol")),
            Map.entry("persistence", Set.of("protocol")),
            Map.entry("portal", Set.of("protocol", "gamedata")),
            Map.entry(
                    "sentinel",
                    Set.of(
                            "protocol",
                            "combatlog",
                            "coordination",
                            "realtime",
                            "persistence",
                            "portal",
                            "engine",
                            "specs")),
            Map.entry("node", Set.of("protocol", "realtime", "engine", "specs", "gamedata")),
            Map.entry("local-platform", Set.of("protocol", "persistence")),
            Map.entry(
                    "cli",
                    Set.of(
                            "protocol",
                            "combatlog",
                            "realtime",
                            "gamedata",
                            "engine",
                            "specs",
                            "node",
                            "local-platform")));

    @Test
    void everyModuleDependsOnlyOnWhatItMay() {
        ALLOWED.forEach((module, allowed) -> {
            String pom = SourceTree.read(SourceTree.ROOT.resolve(module).resolve("pom.xml"));
            Set<String> actual = new TreeSet<>();
            Matcher dependency = OWN_DEPENDENCY.matcher(pom);
            while (dependency.find()) {
                boolean isParent = dependency.group(1).equals("wowlab");
                boolean isForTests = "test".equals(dependency.group(3));
                if (!isParent && !isForTests) {
                    actual.add(dependency.group(1));
                }
            }
            assertThat(allowed).as("dependencies of %s", module).containsAll(actual);
        });
    }

    @Test
    void theEngineKnowsNoGameClassAndNoPlatform() {
        for (String forbidden :
                Set.of("dev.wowlab.specs", "dev.wowlab.protocol", "io.lettuce", "java.net.http", "java.sql")) {
            assertThat(SourceTree.javaSources().stream()
                            .filter(file -> file.startsWith(SourceTree.ROOT.resolve("engine/src/main")))
                            .filter(file -> SourceTree.read(file).contains("import " + forbidden)))
                    .as("engine files that import %s", forbidden)
                    .isEmpty();
        }
    }

    @Test
    void theCoreOfTheEngineKnowsNoCombat() {
        assertThat(SourceTree.javaSources().stream()
                        .filter(file ->
                                file.startsWith(SourceTree.ROOT.resolve("engine/src/main/java/dev/wowlab/engine/core")))
                        .filter(file -> SourceTree.read(file).contains("import dev.wowlab.engine.combat")
                                || SourceTree.read(file).contains("import dev.wowlab.gamedata")))
                .isEmpty();
    }
}
