package dev.wowlab.protocol.evidence;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.PlayerResult;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.VariantGain;
import dev.wowlab.protocol.result.VariantRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Whether a report is what totals give. Stateless, thread-safe.
final class ReportCheck {
    private ReportCheck() {}

    /// What is wrong with a report, by the path of the first field; empty when nothing is. Its warnings, and what its
    /// variants and players are, do not come from totals and are taken as they are.
    static Optional<String> fault(ResultIdentity identity, ExactTotals totals, ResultReport stated) {
        List<String> warnings = stated.warnings();
        if (warnings == null || warnings.stream().anyMatch(warning -> warning == null)) {
            return Optional.of("the report has no list of warnings");
        }
        ResultReport derived;
        try {
            derived = ResultReport.of(identity, totals, warnings, rolesOf(stated));
        } catch (IllegalArgumentException | ArithmeticException none) {
            return Optional.of("these totals have no report: " + none.getMessage());
        }
        if (derived.equals(stated)) {
            return Optional.empty();
        }
        JsonNode right = Json.mapper().valueToTree(derived);
        JsonNode wrong = Json.mapper().valueToTree(stated);
        return Optional.of("the report is not what the totals give: "
                + difference("", wrong, right).orElse("it differs"));
    }

    private static Map<String, VariantRole> rolesOf(ResultReport report) {
        Map<String, VariantRole> roles = new HashMap<>();
        for (VariantGain variant : report.variants()) {
            if (variant.change() != null && variant.place() != null) {
                variant.role().ifPresent(role -> roles.put(variant.name(), role));
            }
        }
        for (PlayerResult player : report.players()) {
            if (player.title() != null) {
                player.role().ifPresent(role -> roles.put(player.name(), role));
            }
        }
        return roles;
    }

    private static Optional<String> difference(String path, JsonNode stated, JsonNode derived) {
        if (stated.equals(derived)) {
            return Optional.empty();
        }
        if (stated.isObject() && derived.isObject()) {
            TreeSet<String> names = new TreeSet<>(stated.propertyNames());
            names.addAll(derived.propertyNames());
            return names.stream()
                    .flatMap(name ->
                            difference(path.isEmpty() ? name : path + "." + name, stated.path(name), derived.path(name))
                                    .stream())
                    .findFirst();
        }
        if (stated.isArray() && derived.isArray() && stated.size() == derived.size()) {
            for (int i = 0; i < stated.size(); i++) {
                Optional<String> found = difference(path + "[" + i + "]", stated.get(i), derived.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.of(path + " is " + shown(stated) + ", and should be " + shown(derived));
    }

    private static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "missing";
        }
        String text = node.isArray() ? "a list of " + node.size() : node.toString();
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
