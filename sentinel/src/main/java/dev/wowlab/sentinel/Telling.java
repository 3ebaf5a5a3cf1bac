package dev.wowlab.sentinel;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.delivery.ReadWebhooks;
import dev.wowlab.sentinel.delivery.TryDelivery;
import dev.wowlab.sentinel.delivery.WebhookMessages;
import dev.wowlab.sentinel.http.PublicAddress;
import dev.wowlab.sentinel.job.JobReader;
import dev.wowlab.sentinel.metrics.Meters;
import dev.wowlab.sentinel.race.RaceReader;
import dev.wowlab.sentinel.race.ReadRaces;
import dev.wowlab.sentinel.roster.RosterReader;
import dev.wowlab.sentinel.upkeep.DeliverWebhooks;
import dev.wowlab.sentinel.webhook.PostWebhook;
import dev.wowlab.sentinel.webhook.Receivers;
import dev.wowlab.sentinel.webhook.WebhookRules;
import dev.wowlab.sentinel.webhook.WebhookSignatures;
import java.time.InstantSource;

/// What it takes to tell receivers that jobs, races and runs of rosters have ended. Immutable; all parts are
/// thread-safe.
///
/// @param rules what a submit may ask for
record Telling(WebhookRules rules, ReadWebhooks webhooks, PostWebhook post, DeliverWebhooks delivery) {
    /// @param clock the machine's time, which receivers compare with theirs
    static Telling of(Config.Webhooks config, Coordination c, Sources sources, InstantSource clock, Meters meters) {
        Receivers receivers = new Receivers(config);
        WebhookSignatures signatures = new WebhookSignatures(config.key());
        PostWebhook post = new PostWebhook(receivers, signatures, clock);
        WebhookMessages messages =
                new WebhookMessages(c.jobs(), sources.jobs(), sources.races(), sources.rankings(), sources.rosters());
        TryDelivery delivery = new TryDelivery(c.webhooks(), messages, post, config.retries(), c.clock(), meters);
        return new Telling(
                new WebhookRules(receivers, new PublicAddress(config.publicUrl())),
                new ReadWebhooks(
                        c.webhooks(), sources.jobs(), sources.races(), sources.rosters(), signatures.publicKey()),
                post,
                new DeliverWebhooks(c.webhooks(), delivery, meters));
    }

    /// Of what is told. Immutable.
    record Sources(JobReader jobs, RaceReader races, ReadRaces rankings, RosterReader rosters) {}

    void close() {
        delivery.close();
        post.close();
    }
}
