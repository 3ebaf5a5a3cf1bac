package dev.wowlab.specs;

import dev.wowlab.engine.combat.Rotation;
import dev.wowlab.specs.apl.AplCompiler;
import dev.wowlab.specs.apl.AplContext;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.request.Consumables;

/// Turns a request's priority list into what the engine executes. Stateless.
final class Rotations {
    private Rotations() {}

    static Rotation compile(Character character) {
        Consumables consumables = character.request().consumables();
        AplContext context = new AplContext(
                character.unit(),
                character.plan(),
                consumables.potId(),
                consumables.conjuredId(),
                character.assignedCurse(),
                character.totems(),
                character.request().itemSwap().isPresent());
        return AplCompiler.compile(character.request().rotation(), context);
    }
}
