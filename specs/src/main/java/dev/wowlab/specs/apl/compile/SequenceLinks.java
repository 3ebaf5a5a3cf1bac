package dev.wowlab.specs.apl.compile;

import dev.wowlab.engine.combat.apl.SequenceAct;
import dev.wowlab.engine.combat.apl.SequenceValues;
import java.util.ArrayList;
import java.util.List;

/// Ties what names a sequence to the sequence, once all are compiled. Confined to one thread. Of several with
/// one name the first counts, those of the list itself before those of groups.
final class SequenceLinks {

    private record Pending(String name, String path, SequenceValues.Link link) {}

    private final List<Pending> pending = new ArrayList<>();
    private final List<SequenceAct> ofList = new ArrayList<>();
    private final List<SequenceAct> ofGroups = new ArrayList<>();

    SequenceValues.Link to(String name, String path) {
        SequenceValues.Link link = new SequenceValues.Link();
        pending.add(new Pending(name, path, link));
        return link;
    }

    void add(SequenceAct sequence, boolean inGroup) {
        (inGroup ? ofGroups : ofList).add(sequence);
    }

    void resolve(Lookup lookup) {
        List<SequenceAct> all = new ArrayList<>(ofList);
        all.addAll(ofGroups);
        for (Pending entry : pending) {
            all.stream()
                    .filter(s -> s.name().equals(entry.name()))
                    .findFirst()
                    .ifPresentOrElse(
                            entry.link()::to,
                            () -> lookup.warn(entry.path(), "there is no sequence named " + entry.name()));
        }
    }
}
