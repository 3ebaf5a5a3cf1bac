package dev.wowlab.sentinel.race;

import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.protocol.race.RaceTerms;
import dev.wowlab.protocol.race.SubmitRace;
import dev.wowlab.protocol.webhook.SubmitWebhook;
import dev.wowlab.sentinel.http.Fields;
import dev.wowlab.sentinel.webhook.WebhookRules;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a submit of a race may say, its input aside. Pure; stateless, thread-safe.
final class RaceSubmissionRules {
    private RaceSubmissionRules() {}

    /// A checked submit. Immutable.
    sealed interface Ruled {
        record Valid(SubmitRace submit) implements Ruled {}

        record Wrong(List<FieldError> errors) implements Ruled {}
    }

    /// Checks every member, and names each that is wrong.
    ///
    /// @param body a JSON object
    static Ruled check(JsonNode body, WebhookRules webhooks) {
        Fields fields = new Fields(body);
        JsonNode input = body.path("input");
        if (!input.isObject()) {
            fields.wrong("input", input.isMissingNode() ? "is required" : "must be an object");
        }
        Optional<Long> first = fields.number("firstFights", RaceTerms.MIN_FIGHTS, RaceTerms.MAX_FIGHTS);
        Optional<Long> most = fields.number("mostFights", RaceTerms.MIN_FIGHTS, RaceTerms.MAX_FIGHTS);
        long begin = first.orElse(RaceTerms.USUAL.firstFights());
        if (most.isPresent() && most.get() < begin) {
            fields.wrong("mostFights", "is " + most.get() + ", less than the " + begin + " of the first stage");
        }
        Optional<Double> precision = fields.real("precision", RaceTerms.MIN_PRECISION, RaceTerms.MAX_PRECISION);
        Optional<Double> confidence = fields.real("confidence", RaceTerms.MIN_CONFIDENCE, RaceTerms.MAX_CONFIDENCE);
        Optional<Long> seed = fields.number("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        Optional<String> title = fields.text("title", SubmitJob.MAX_TITLE_LENGTH);
        Optional<Visibility> visibility = fields.oneOf("visibility", Visibility.class);
        Optional<Priority> priority = fields.oneOf("priority", Priority.class);
        Optional<SubmitWebhook> webhook = webhooks.check(body, fields);
        if (!fields.errors().isEmpty()) {
            return new Ruled.Wrong(fields.errors());
        }
        return new Ruled.Valid(
                new SubmitRace(input, seed, first, most, precision, confidence, title, visibility, priority, webhook));
    }
}
