package dev.wowlab.sentinel.node;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.PlainText;
import dev.wowlab.protocol.node.WorkRequest;
import dev.wowlab.protocol.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What each part of a node's request must have, before anything of it is looked up or written. Pure; stateless,
/// thread-safe.
final class RequestParts {
    private static final int MAX_LEASE_ID = 64;

    /// The only list that may be left out.
    private static final String OPTIONAL = "wantOf";

    /// Members that every element of a list of a work request has.
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "reports",
            List.of("leaseId", "jobId", "totals", "digest", "signature"),
            "failures",
            List.of("leaseId", "jobId"),
            "engines",
            List.of("name", "version"),
            OPTIONAL,
            List.of("jobId"));

    private RequestParts() {}

    /// What a work request lacks: in a record it would be null. Of many in one list the first.
    static List<FieldError> missing(JsonNode body) {
        List<FieldError> errors = new ArrayList<>();
        for (String list : List.of("reports", "failures", "engines", OPTIONAL)) {
            JsonNode elements = body.path(list);
            boolean absent = elements.isMissingNode() || elements.isNull();
            if (absent && !list.equals(OPTIONAL)) {
                errors.add(new FieldError(list, "is required"));
            }
            missing(elements, list, REQUIRED.getOrDefault(list, List.of())).ifPresent(errors::add);
        }
        return errors;
    }

    private static Optional<FieldError> missing(JsonNode elements, String list, List<String> members) {
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.path(i);
            String path = list + "[" + i + "]";
            if (!element.isObject()) {
                return Optional.of(new FieldError(path, "must be an object"));
            }
            for (String member : members) {
                if (element.path(member).isMissingNode() || element.path(member).isNull()) {
                    return Optional.of(new FieldError(path + "." + member, "is required"));
                }
            }
        }
        return Optional.empty();
    }

    /// What is wrong with the leases and engines that a work request names; of many, the first of each list.
    static List<FieldError> errors(WorkRequest request) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < request.reports().size() && errors.isEmpty(); i++) {
            lease("reports[" + i + "].leaseId", request.reports().get(i).leaseId(), errors);
        }
        int before = errors.size();
        for (int i = 0; i < request.failures().size() && errors.size() == before; i++) {
            lease("failures[" + i + "].leaseId", request.failures().get(i).leaseId(), errors);
        }
        engines(request.engines(), errors);
        return errors;
    }

    /// Notes the first that cannot be a lease.
    static void leases(String field, List<String> ids, List<FieldError> errors) {
        int before = errors.size();
        for (int i = 0; i < ids.size() && errors.size() == before; i++) {
            lease(field + "[" + i + "]", ids.get(i), errors);
        }
    }

    /// Notes the first with a name or version that is no line of text.
    static void engines(List<EngineRef> engines, List<FieldError> errors) {
        int before = errors.size();
        for (int i = 0; i < engines.size() && errors.size() == before; i++) {
            line("engines[" + i + "].name", engines.get(i).name(), EngineRef.MAX_NAME, errors);
            line("engines[" + i + "].version", engines.get(i).version(), EngineRef.MAX_VERSION, errors);
        }
    }

    /// Notes what is wrong with a text of one line.
    static void line(String field, @Nullable String text, int max, List<FieldError> errors) {
        if (text == null || text.isBlank() || text.length() > max) {
            errors.add(new FieldError(field, "must have 1 to " + max + " characters"));
        } else {
            PlainText.whyNotLine(text).ifPresent(why -> errors.add(new FieldError(field, why)));
        }
    }

    private static void lease(String field, String id, List<FieldError> errors) {
        if (id.isEmpty() || id.length() > MAX_LEASE_ID || !id.chars().allMatch(c -> c > ' ' && c <= '~')) {
            errors.add(new FieldError(field, "must have 1 to " + MAX_LEASE_ID + " visible ASCII characters"));
        }
    }
}
