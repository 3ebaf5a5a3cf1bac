package dev.wowlab.protocol.realtime;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.roster.RosterId;

/// Names of Centrifugo channels. Stateless, thread-safe.
public final class Channels {
    /// Presence only; helps to choose whom to wake, never decides health.
    public static final String FLEET = "fleet:all";

    private Channels() {}

    /// Control messages for one node; only that node, by its token's claims.
    public static String node(NodeId node) {
        return "nodes:" + node;
    }

    /// Newest progress of a job; last write wins by version.
    public static String progress(JobId job) {
        return "progress:" + job;
    }

    /// Changes of a race, in the namespace of jobs: ids of both do not meet.
    public static String race(RaceId race) {
        return "jobs:" + race;
    }

    /// Changes of a roster, for its owner; in the namespace of jobs, as those of a race.
    public static String roster(RosterId roster) {
        return "jobs:" + roster;
    }

    /// Changes of one run of a roster, for whoever may see that run.
    public static String run(RosterId roster, long run) {
        return "jobs:" + roster + "-" + run;
    }

    /// State changes of a job, with history and recovery.
    public static String job(JobId job) {
        return "jobs:" + job;
    }
}
