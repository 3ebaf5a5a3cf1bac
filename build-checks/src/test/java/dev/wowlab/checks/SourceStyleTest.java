package dev.wowlab.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The rules of style that a compiler does not know; each failure names file and line.
class SourceStyleTest {
    private static final int MAX_LINES = 500;
    private static final Pattern VAR = Pattern.compile("(^|[\\s(])var\\s+\\w+\\s*(=|:)");
    private static final Pattern OLD_JAVADOC = Pattern.compile("^\\s*/\\*\\*");
    private static final Pattern SYSTEM_CLOCK = Pattern.compile("System\\.currentTimeMillis\\(|Instant\\.now\\(\\)");
    private static final Pattern SLEEP = Pattern.compile("Thread\\.sleep\\(|TimeUnit\\.\\w+\\.sleep\\(");

    /// What the JDK's `Math` may answer differently from one machine to another; `StrictMath` may not.
    private static final Pattern PLATFORM_MATHS = Pattern.compile(
            "\\bMath\\.(a?sin|a?cos|a?tan2?|sinh|cosh|tanh|exp|expm1|log|log10|log1p|pow|cbrt|hypot)\\(");

    private static final Set<String> VAGUE_PACKAGES = Set.of("util", "utils", "common", "manager", "helper", "helpers");

    @Test
    void typesAreWrittenOutAndNeverVar() {
        assertThat(linesMatching(VAR, "")).isEmpty();
    }

    @Test
    void documentationIsMarkdown() {
        assertThat(linesMatching(OLD_JAVADOC, "")).isEmpty();
    }

    @Test
    void logicTakesItsTimeFromAClockThatIsGivenToIt() {
        assertThat(linesMatching(SYSTEM_CLOCK, "/src/main/")).isEmpty();
    }

    @Test
    void noPlatformsMathsCanReachAResult() {
        assertThat(linesMatching(PLATFORM_MATHS, "/engine/src/main/")).isEmpty();
        assertThat(linesMatching(PLATFORM_MATHS, "/specs/src/main/")).isEmpty();
    }

    @Test
    void testsWaitForSignalsAndDoNotSleep() {
        assertThat(linesMatching(SLEEP, "/src/test/")).isEmpty();
    }

    @Test
    void aFileHoldsOneIdea() {
        List<String> tooLong = new ArrayList<>();
        for (Path file : SourceTree.javaSources()) {
            long lines = SourceTree.read(file).lines().count();
            if (lines > MAX_LINES) {
                tooLong.add(SourceTree.ROOT.relativize(file) + " has " + lines + " lines");
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void packagesAreNamedAfterWhatTheyHold() {
        List<String> vague = new ArrayList<>();
        for (Path file : SourceTree.javaSources()) {
            for (Path part : SourceTree.ROOT.relativize(file)) {
                if (VAGUE_PACKAGES.contains(part.toString())) {
                    vague.add(SourceTree.ROOT.relativize(file).toString());
                }
            }
        }
        assertThat(vague).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        List<String> missing = new ArrayList<>();
        for (Path file : SourceTree.javaSources()) {
            Path info = file.resolveSibling("package-info.java");
            if (file.toString().contains("/src/main/")
                    && !(info.toFile().exists() && SourceTree.read(info).contains("@NullMarked"))) {
                missing.add(SourceTree.ROOT.relativize(info).toString());
            }
        }
        assertThat(missing.stream().distinct()).isEmpty();
    }

    private static List<String> linesMatching(Pattern pattern, String onlyUnder) {
        List<String> found = new ArrayList<>();
        for (Path file : SourceTree.javaSources()) {
            String name = SourceTree.ROOT.relativize(file).toString();
            if (!name.contains(onlyUnder.isEmpty() ? "" : onlyUnder.substring(1)) || name.startsWith("build-checks/")) {
                continue;
            }
            List<String> lines = SourceTree.read(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (pattern.matcher(line).find() && !line.stripLeading().startsWith("//")) {
                    found.add(name + ":" + (i + 1) + ": " + line.strip());
                }
            }
        }
        return found;
    }
}
