package dev.wowlab.protocol.result;

/// How much more or less of what a variant of a request has. Immutable.
///
/// @param of of what, as the engine's inputs call it, e.g. `StatSpellDamage`
/// @param points not 0
public record VariantChange(String of, int points) implements VariantRole {
    public VariantChange {
        if (points == 0) {
            throw new IllegalArgumentException("a variant with 0 points more of " + of + " changes nothing");
        }
    }
}
