package dev.wowlab.specs;

import dev.wowlab.engine.combat.Rotation;
import dev.wowlab.specs.apl.AplContext;
import dev.wowlab.specs.apl.compile.AplCompiler;
import dev.wowlab.specs.apl.compile.AplLint;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.request.Consumables;

/// Turns a request's priority list into what the engine executes. Stateless.
final class Rotations {
    private Rotations() {}

    static Rotation compile(Character character) {
        return compile(character, new AplLint());
    }

    /// The same, and what it does in vain: ask `lint` once the fight is planned.
    static Rotation compile(Character character, AplLint lint) {
        return AplCompiler.compile(character.request().rotation(), context(character), lint);
    }

    /// What a priority list is compiled against.
    static AplContext context(Character character) {
        Consumables consumables = character.request().consumables();
        return new AplContext(
                character.unit(),
                character.plan(),
                consumables.potId(),
                consumables.conjuredId(),
                character.assignedCurse(),
                character.totems(),
                character.gear(),
                character.instincts(),
                place -> character.raid().at(place).map(Character::unit));
    }
}
