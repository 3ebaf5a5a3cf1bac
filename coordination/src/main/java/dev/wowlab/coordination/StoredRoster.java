package dev.wowlab.coordination;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.record.RosterRecord;
import dev.wowlab.protocol.roster.RosterPlan;
import dev.wowlab.protocol.roster.RosterProgress;
import dev.wowlab.protocol.roster.RosterView;
import java.util.Optional;

/// A roster with all that is kept of it. Immutable.
///
/// @param hook whom to tell of its runs
public record StoredRoster(RosterView view, Optional<NewWebhook> hook, String idempotencyKey) {
    /// The one of a durable row.
    public static StoredRoster of(RosterRecord row) {
        Optional<NewWebhook> hook = row.webhook().isEmpty()
                ? Optional.empty()
                : Optional.of(Json.mapper().readValue(row.webhook(), NewWebhook.class));
        return new StoredRoster(row.view(), hook, row.idempotencyKey());
    }

    /// The durable row.
    public RosterRecord row() {
        return new RosterRecord(view, hookJson(), idempotencyKey);
    }

    /// Whom to tell, JSON; empty: nobody.
    String hookJson() {
        return hook.map(Json.mapper()::writeValueAsString).orElse("");
    }

    /// The same with what its owner changed.
    public StoredRoster with(RosterPlan plan, Optional<NewWebhook> told, RosterProgress progress) {
        return of(plan, progress, told, view.deleted());
    }

    /// The same with what was done of it.
    public StoredRoster with(RosterProgress progress) {
        return of(view.plan(), progress, hook, view.deleted());
    }

    /// The same when its owner does not want it any more: nobody is told, and nothing is due. A run that goes on stays
    /// until its jobs have been ended, so that whoever comes after a crash knows of them.
    public StoredRoster unwanted() {
        return of(view.plan(), view.progress().dueAt(Optional.empty()), Optional.empty(), true);
    }

    /// The same when nothing of its run goes on any more, which comes to nothing.
    public StoredRoster stopped() {
        return with(view.progress().stopped());
    }

    private StoredRoster of(RosterPlan plan, RosterProgress progress, Optional<NewWebhook> told, boolean deleted) {
        RosterView changed = new RosterView(
                view.id(),
                view.version(),
                view.owner(),
                plan,
                progress,
                told.map(NewWebhook::receiver),
                deleted,
                view.createdAt(),
                view.updatedAt());
        return new StoredRoster(changed, told, idempotencyKey);
    }
}
