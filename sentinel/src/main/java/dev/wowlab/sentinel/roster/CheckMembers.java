package dev.wowlab.sentinel.roster;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.PlainText;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.roster.RosterMember;
import dev.wowlab.protocol.roster.RosterPlan;
import dev.wowlab.protocol.roster.SubmitRoster;
import dev.wowlab.sentinel.job.Engines;
import dev.wowlab.specs.request.Fighter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Checks the characters that are handed in, as a submit of each as a job would, and stores their inputs. Thread-safe.
final class CheckMembers {
    private final Coordination coordination;
    private final Engines engines;

    CheckMembers(Coordination coordination, Engines engines) {
        this.coordination = coordination;
        this.engines = engines;
    }

    /// What became of it. Immutable.
    sealed interface Checked {
        record Valid(List<RosterMember> members) implements Checked {}

        record Wrong(List<FieldError> errors) implements Checked {}
    }

    /// Checks all, and names each that is wrong.
    ///
    /// @param had the roster before; nothing for a new one
    Checked check(SubmitRoster submit, EngineRef engine, Optional<RosterPlan> had) {
        List<FieldError> errors = new ArrayList<>();
        List<RosterMember> members = new ArrayList<>();
        List<InputRecord> inputs = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < submit.members().size(); i++) {
            String path = "members[" + i + "]";
            SubmitRoster.Member one = submit.members().get(i);
            Optional<RosterMember> member = one.inputHash().isPresent()
                    ? known(one, one.inputHash().get(), had, path, errors)
                    : made(one, engine, i, path, errors, inputs);
            member.ifPresent(checked -> {
                if (!labels.add(checked.label())) {
                    errors.add(new FieldError(path + ".label", "'" + checked.label() + "' is another character's"));
                }
                members.add(checked);
            });
        }
        if (!errors.isEmpty()) {
            return new Checked.Wrong(errors);
        }
        for (InputRecord input : inputs) {
            coordination.inputs().put(input);
            coordination.outbox().append(input);
        }
        return new Checked.Valid(members);
    }

    private static Optional<RosterMember> known(
            SubmitRoster.Member one, InputHash hash, Optional<RosterPlan> had, String path, List<FieldError> errors) {
        Optional<RosterMember> before = had.stream()
                .flatMap(plan -> plan.members().stream())
                .filter(member -> member.inputHash().equals(hash))
                .findFirst();
        if (before.isEmpty()) {
            errors.add(new FieldError(path + ".inputHash", "the roster has no such character"));
        }
        return before.map(
                member -> new RosterMember(one.label().orElse(member.label()), member.character(), member.inputHash()));
    }

    private Optional<RosterMember> made(
            SubmitRoster.Member one,
            EngineRef engine,
            int index,
            String path,
            List<FieldError> errors,
            List<InputRecord> inputs) {
        JsonNode input = one.input().orElseThrow();
        return switch (engines.check(engine, input)) {
            case Engines.Checked.Rejected rejected -> {
                rejected.errors()
                        .forEach(error -> errors.add(new FieldError(path + "." + error.field(), error.message())));
                yield Optional.empty();
            }
            case Engines.Checked.Accepted accepted -> {
                inputs.add(new InputRecord(accepted.hash(), accepted.engine(), accepted.canonical()));
                Optional<Fighter> fighter = Fighter.of(input);
                String own =
                        PlainText.mended(fighter.map(Fighter::name).orElse("")).strip();
                String label = one.label().orElse(own.isEmpty() ? "Character " + (index + 1) : own);
                yield Optional.of(new RosterMember(
                        PlainText.cut(label, RosterMember.MAX_LABEL_LENGTH),
                        fighter.map(Fighter::title).orElse(""),
                        accepted.hash()));
            }
        };
    }
}
