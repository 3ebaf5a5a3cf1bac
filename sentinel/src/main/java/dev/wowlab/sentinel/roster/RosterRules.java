package dev.wowlab.sentinel.roster;

import dev.wowlab.protocol.EngineSelector;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.roster.RosterMember;
import dev.wowlab.protocol.roster.RosterPlan;
import dev.wowlab.protocol.roster.SubmitRoster;
import dev.wowlab.protocol.roster.WeeklySchedule;
import dev.wowlab.protocol.webhook.SubmitWebhook;
import dev.wowlab.sentinel.http.Fields;
import dev.wowlab.sentinel.webhook.WebhookRules;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What the body of a roster may say, the inputs of its characters aside. Pure; stateless, thread-safe.
final class RosterRules {
    private static final int MAX_ZONE = 64;
    private static final int MAX_TIME = 8;
    private static final int HASH_LENGTH = 64;

    private RosterRules() {}

    /// A checked body. Immutable.
    sealed interface Ruled {
        record Valid(SubmitRoster submit) implements Ruled {}

        record Wrong(List<FieldError> errors) implements Ruled {}
    }

    /// Checks every member of the body, and names each that is wrong.
    ///
    /// @param body a JSON object
    static Ruled check(JsonNode body, WebhookRules webhooks) {
        Fields fields = new Fields(body);
        String name = fields.requiredText("name", RosterPlan.MAX_NAME_LENGTH);
        if (name.isBlank() && fields.has("name")) {
            fields.wrong("name", "is blank");
        }
        Optional<String> engine = fields.text("engine", EngineSelector.MAX_LENGTH);
        Optional<Precision> precision =
                fields.real("precision", Precision.MIN, Precision.MAX).map(Precision::new);
        if (fields.has("iterations") && fields.has("precision")) {
            fields.wrong("iterations", "is given beside 'precision': only one of them can end a character's fights");
        }
        if (fields.has("maxIterations") && !fields.has("precision")) {
            fields.wrong("maxIterations", "goes with 'precision'; 'iterations' sets a fixed number");
        }
        Optional<Long> iterations = fields.number("iterations", 1, SubmitJob.MAX_ITERATIONS);
        Optional<Long> most = fields.number("maxIterations", 1, SubmitJob.MAX_ITERATIONS);
        Optional<Long> seed = fields.number("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        List<SubmitRoster.Member> members = members(body.path("members"), fields);
        Optional<WeeklySchedule> schedule = schedule(body.path("schedule"), fields);
        Optional<Visibility> visibility = fields.oneOf("visibility", Visibility.class);
        Optional<SubmitWebhook> webhook = webhooks.check(body, fields);
        return fields.errors().isEmpty()
                ? new Ruled.Valid(new SubmitRoster(
                        name.strip(),
                        engine,
                        members,
                        iterations,
                        precision,
                        most,
                        seed,
                        schedule,
                        visibility,
                        webhook))
                : new Ruled.Wrong(fields.errors());
    }

    private static List<SubmitRoster.Member> members(JsonNode list, Fields errors) {
        if (!list.isArray() || list.isEmpty()) {
            errors.wrong("members", "must be a list of at least one character");
            return List.of();
        }
        if (list.size() > RosterPlan.MAX_MEMBERS) {
            errors.wrong(
                    "members",
                    "has " + list.size() + " characters, at most " + RosterPlan.MAX_MEMBERS + " are allowed");
            return List.of();
        }
        List<SubmitRoster.Member> members = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String path = "members[" + i + "]";
            if (list.path(i).isObject()) {
                members.add(member(list.path(i), path, errors));
            } else {
                errors.wrong(path, "must be an object with an 'input'");
            }
        }
        return members;
    }

    private static SubmitRoster.Member member(JsonNode member, String path, Fields errors) {
        Fields fields = new Fields(member);
        Optional<String> label = fields.text("label", RosterMember.MAX_LABEL_LENGTH)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        Optional<InputHash> known = Optional.empty();
        try {
            known = fields.text("inputHash", HASH_LENGTH).map(InputHash::new);
        } catch (IllegalArgumentException none) {
            fields.wrong("inputHash", String.valueOf(none.getMessage()));
        }
        JsonNode input = member.path("input");
        if (fields.has("input") == fields.has("inputHash")) {
            fields.wrong("input", "is needed, or the 'inputHash' of a character that the roster has; not both");
        } else if (fields.has("input") && !input.isObject()) {
            fields.wrong("input", "must be an object");
        }
        fields.errors().forEach(error -> errors.wrong(path + "." + error.field(), error.message()));
        return new SubmitRoster.Member(label, input.isObject() ? Optional.of(input) : Optional.empty(), known);
    }

    private static Optional<WeeklySchedule> schedule(JsonNode schedule, Fields errors) {
        if (schedule.isMissingNode() || schedule.isNull()) {
            return Optional.empty();
        }
        if (!schedule.isObject()) {
            errors.wrong("schedule", "must be an object with 'day', 'time' and 'zone'");
            return Optional.empty();
        }
        Fields fields = new Fields(schedule);
        fields.requiredText("day", MAX_TIME + 2);
        Optional<DayOfWeek> day = fields.errors().isEmpty() ? fields.oneOf("day", DayOfWeek.class) : Optional.empty();
        Optional<LocalTime> time = Optional.empty();
        try {
            time = given("time", MAX_TIME, fields).map(LocalTime::parse);
        } catch (DateTimeException none) {
            fields.wrong("time", "must be a time such as 20:00");
        }
        Optional<ZoneId> zone = Optional.empty();
        try {
            zone = given("zone", MAX_ZONE, fields).map(ZoneId::of);
        } catch (DateTimeException none) {
            fields.wrong("zone", "must be a time zone such as Europe/Berlin");
        }
        fields.errors().forEach(error -> errors.wrong("schedule." + error.field(), error.message()));
        return fields.errors().isEmpty()
                ? Optional.of(new WeeklySchedule(day.orElseThrow(), time.orElseThrow(), zone.orElseThrow()))
                : Optional.empty();
    }

    /// A text that must be there and say something; empty with an error noted.
    private static Optional<String> given(String field, int maxLength, Fields fields) {
        String text = fields.requiredText(field, maxLength);
        if (text.isBlank()
                && fields.errors().stream().noneMatch(error -> error.field().equals(field))) {
            fields.wrong(field, "is required");
        }
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
