package dev.wowlab.sentinel.site;

import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.portal.Asset;
import dev.wowlab.portal.Page;
import dev.wowlab.portal.Pages;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.http.Users;
import dev.wowlab.sentinel.job.JobReader;
import dev.wowlab.sentinel.job.ListJobs;
import dev.wowlab.sentinel.node.ListNodes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The portal's pages and files. Thread-safe.
public final class PortalPages {
    private static final String HTML = "text/html; charset=utf-8";
    private static final int RECENT_JOBS = 12;

    private final Pages pages;
    private final JobReader jobs;
    private final ListJobs listJobs;
    private final ListNodes listNodes;
    private final Users users;

    public PortalPages(Pages pages, JobReader jobs, ListJobs listJobs, ListNodes listNodes, Users users) {
        this.pages = pages;
        this.jobs = jobs;
        this.listJobs = listJobs;
        this.listNodes = listNodes;
        this.users = users;
    }

    /// `GET /`.
    public Reply home(Call call) {
        return html(200, pages.home(listJobs.first(users.of(call), RECENT_JOBS)));
    }

    /// `GET /jobs/{id}`.
    public Reply job(Call call) {
        String text = call.pathParameter("id");
        String user = users.of(call);
        Optional<JobView> job;
        try {
            job = jobs.find(new JobId(text), user);
        } catch (IllegalArgumentException malformed) {
            job = Optional.empty();
        } catch (StoreUnavailableException down) {
            return html(503, pages.problem(503, "Not now", "The record of finished jobs cannot be read. Try again."));
        }
        return job.map(view -> html(200, pages.job(view, view.owner().equals(user))))
                .orElseGet(() -> html(
                        404, pages.problem(404, "No such job", "There is no job '" + text + "', or not for you.")));
    }

    /// `GET /fleet`.
    public Reply fleet(Call call) {
        return html(200, pages.fleet(listNodes.all()));
    }

    /// `GET /assets/…`.
    public Reply asset(Call call) {
        String path = call.pathParameter("path");
        Optional<Asset> found = pages.asset(path);
        if (found.isEmpty()) {
            return Reply.problem(Problems.notFound("file '" + path + "' does not exist"));
        }
        Asset asset = found.get();
        String type = asset.headers().getOrDefault("Content-Type", "application/octet-stream");
        boolean known =
                call.headerValue("If-None-Match").map(asset.etag()::equals).orElse(false);
        return known
                ? new Reply(304, type, new byte[0], asset.headers())
                : new Reply(200, type, asset.bytes(), asset.headers());
    }

    private static Reply html(int status, Page page) {
        return new Reply(status, HTML, page.html().getBytes(StandardCharsets.UTF_8), page.headers());
    }
}
