package dev.wowlab.specs;

import dev.wowlab.engine.combat.Rotation;
import dev.wowlab.specs.character.Character;

/// Turns a request's priority list into what the engine executes. Stateless.
final class Rotations {
    private Rotations() {}

    static Rotation compile(Character character) {
        character.plan().refuse(character.request().rotation().path(), "priority lists are not compiled yet");
        return Rotation.IDLE;
    }
}
