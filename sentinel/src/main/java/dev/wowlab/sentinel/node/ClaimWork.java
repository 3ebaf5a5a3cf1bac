package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.Claimant;
import dev.wowlab.coordination.Claimed;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Wanted;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.JobWant;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.WorkRequest;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.KnownNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// Leases to a node what it wants, and notes whether it waits for more. Thread-safe.
final class ClaimWork {
    private final Coordination coordination;
    private final Consumer<JobId> started;
    private final Config.Fleet fleet;
    private final IdleList idle;

    ClaimWork(Coordination coordination, Consumer<JobId> started, Config.Fleet fleet) {
        this(coordination, started, fleet, new NodesIdleList(coordination));
    }

    /// @param started told of each job of which this leased the first chunk
    /// @param idle where nodes that wait are listed
    ClaimWork(Coordination coordination, Consumer<JobId> started, Config.Fleet fleet, IdleList idle) {
        this.coordination = coordination;
        this.started = started;
        this.fleet = fleet;
        this.idle = idle;
    }

    /// The nodes that are woken when there is work.
    interface IdleList {
        void add(NodeId node, List<EngineRef> engines);

        void remove(NodeId node, List<EngineRef> engines);
    }

    private record NodesIdleList(Coordination coordination) implements IdleList {
        @Override
        public void add(NodeId node, List<EngineRef> engines) {
            coordination.nodes().markIdle(node, engines);
        }

        @Override
        public void remove(NodeId node, List<EngineRef> engines) {
            coordination.nodes().markBusy(node, engines);
        }
    }

    /// Claims once, and once more after it was listed as idle: whoever brought work in between did not see it
    /// there, and would have woken others only.
    List<Lease> claim(KnownNode node, WorkRequest request) {
        List<EngineRef> engines = registered(node, request);
        coordination.owners().seen(node.owner(), engines, fleet.deadAfter());
        List<Lease> leases = new ArrayList<>(claimOnce(node, engines, request, List.of()));
        if (!request.isMetBy(leases)) {
            idle.add(node.id(), engines);
            leases.addAll(claimOnce(node, engines, request, leases));
        }
        if (request.isMetBy(leases)) {
            idle.remove(node.id(), engines);
        }
        return leases;
    }

    /// A list is kept for each engine that is named, so that a request cannot make names up.
    private static List<EngineRef> registered(KnownNode node, WorkRequest request) {
        return request.engines().stream()
                .distinct()
                .filter(node.engines()::contains)
                .toList();
    }

    private List<Lease> claimOnce(KnownNode node, List<EngineRef> engines, WorkRequest request, List<Lease> held) {
        Claimant claimant =
                new Claimant(node.id(), node.owner(), request.ownerFirst().orElse(true));
        Claimed claimed = coordination.chunks().claim(claimant, engines, wanted(request, held), fleet.lease());
        for (Claimed.Started one : claimed.started()) {
            Thread.startVirtualThread(() -> started.accept(one.jobId()));
        }
        return claimed.leases();
    }

    /// What is wanted beyond what it was given before.
    private static Wanted wanted(WorkRequest request, List<Lease> held) {
        Map<JobId, Integer> ofJobs = new HashMap<>(
                request.wantOf().stream().collect(Collectors.toMap(JobWant::jobId, JobWant::want, Math::min)));
        ToLongFunction<JobId> heldOf =
                job -> held.stream().filter(lease -> lease.jobId().equals(job)).count();
        held.forEach(lease -> ofJobs.putIfAbsent(lease.jobId(), request.wantOf(lease.jobId())));
        ofJobs.replaceAll((job, want) -> (int) Math.max(0, want - heldOf.applyAsLong(job)));
        return new Wanted(
                request.want() - held.size(), ofJobs, request.wantOfOthers().orElse(request.want()));
    }
}
