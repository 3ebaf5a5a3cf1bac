package dev.wowlab.portal;

import dev.wowlab.protocol.job.JobView;

/// One fight of a job as its page shows it. Immutable.
///
/// @param id of the job
/// @param fight its number, from 0
/// @param last number of the last fight that there is
/// @param seed in full: scripts cannot hold every seed as a number
/// @param before address of the fight before; empty at the first
/// @param after address of the fight after; empty at the last
public record FightModel(
        String id,
        String title,
        String engine,
        String seed,
        String fight,
        String fightShown,
        String last,
        String before,
        String after) {
    static FightModel of(JobView job, long fight, long fights) {
        return new FightModel(
                job.id().value(),
                JobRow.titleOf(job),
                job.engine().toString(),
                Long.toString(job.seed()),
                Long.toString(fight),
                Numbers.whole(fight),
                Long.toString(fights - 1),
                fight > 0 ? address(job, fight - 1) : "",
                fight < fights - 1 ? address(job, fight + 1) : "");
    }

    static String address(JobView job, long fight) {
        return "/jobs/" + job.id() + "/fights/" + fight;
    }
}
