package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Nodes;
import dev.wowlab.coordination.Throttle;
import dev.wowlab.sentinel.metrics.Meters;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets nodes that registered and that nobody claimed in time. Thread-safe; one instance a minute does it.
public final class ForgetUnclaimedNodes implements Duty {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetUnclaimedNodes.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Nodes nodes;
    private final Throttle throttle;
    private final Meters meters;

    public ForgetUnclaimedNodes(Nodes nodes, Throttle throttle, Meters meters) {
        this.nodes = nodes;
        this.throttle = throttle;
        this.meters = meters;
    }

    @Override
    public Duration pause() {
        return INTERVAL;
    }

    @Override
    public boolean run() {
        if (throttle.pass("forget-unclaimed-nodes", INTERVAL.minusMillis(100))) {
            long forgotten = nodes.forgetUnclaimed();
            if (forgotten > 0) {
                meters.dutyDone("ForgetUnclaimedNodes", "nodes", forgotten);
                LOG.info("{} nodes that nobody claimed are forgotten", forgotten);
            }
        }
        return false;
    }
}
