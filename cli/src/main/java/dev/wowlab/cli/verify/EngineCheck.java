package dev.wowlab.cli.verify;

import dev.wowlab.cli.sim.EngineChoice;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.node.EngineResults;
import dev.wowlab.protocol.evidence.Evidence;
import dev.wowlab.protocol.evidence.EvidenceException;
import dev.wowlab.protocol.result.PlayerResult;
import dev.wowlab.protocol.result.VariantGain;
import dev.wowlab.protocol.result.VariantRole;
import java.util.Map;
import java.util.Optional;

/// What only the engine can say about evidence: whether it simulates the input, and what of the report comes from
/// the input and not from the totals. Stateless, thread-safe.
final class EngineCheck {
    private EngineCheck() {}

    /// The input, planned by the very engine of the result; empty where this program has not that one.
    ///
    /// @throws EvidenceException when the engine says something else than the evidence does
    static Optional<PlannedSimulation> plan(Evidence evidence) throws EvidenceException {
        Optional<SimulationEngine> engine = EngineChoice.find(evidence.head().engine());
        if (engine.isEmpty()) {
            return Optional.empty();
        }
        try {
            PlannedSimulation plan = engine.get().plan(evidence.input());
            if (!plan.warnings().equals(evidence.report().warnings())) {
                throw new EvidenceException("line 3: the report's warnings are "
                        + evidence.report().warnings() + "; the engine's are " + plan.warnings());
            }
            Map<String, VariantRole> roles = EngineResults.roles(engine.get().roles(evidence.input()));
            for (VariantGain variant : evidence.report().variants()) {
                Optional<VariantRole> expected = Optional.ofNullable(roles.get(variant.name()));
                if (!expected.equals(variant.role())) {
                    throw new EvidenceException("line 3: the change or place of variant '" + variant.name()
                            + "' is not what the input says");
                }
            }
            for (PlayerResult player : evidence.report().players()) {
                if (!Optional.ofNullable(roles.get(player.name())).equals(player.role())) {
                    throw new EvidenceException(
                            "line 3: the class of player '" + player.name() + "' is not what the input says");
                }
            }
            return Optional.of(plan);
        } catch (InvalidInputException invalid) {
            throw new EvidenceException("line 2: the engine does not simulate this input: " + invalid.getMessage());
        }
    }
}
