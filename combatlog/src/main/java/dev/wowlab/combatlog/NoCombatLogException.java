package dev.wowlab.combatlog;

/// A text that is no combat log of this game. Its message goes behind the text's name.
public final class NoCombatLogException extends Exception {
    private static final long serialVersionUID = 1;

    NoCombatLogException(String message) {
        super(message);
    }
}
