package dev.wowlab.specs.apl;

import dev.wowlab.engine.combat.apl.Act;
import java.util.Optional;

/// What a feral druid does where an action list leaves the choice to it. Confined to the fight's thread.
public interface FeralInstincts {
    /// Fighting as a cat; empty for those who do not. The habits named last count for every line.
    Optional<Act> cat(CatHabits habits);

    /// Fighting as a bear; empty for those who do not. The habits named last count for every line.
    Optional<Act> bear(BearHabits habits);
}
