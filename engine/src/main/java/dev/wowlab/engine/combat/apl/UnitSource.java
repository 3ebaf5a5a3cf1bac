package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Unit;
import org.jspecify.annotations.Nullable;

/// Which unit a value or action means: always the same, or found through the current target. Confined to one
/// thread.
public final class UnitSource {

    private enum Kind {
        FIXED,
        CURRENT,
        NEXT,
        PREVIOUS
    }

    private final Kind kind;
    private final Unit unit;

    private UnitSource(Kind kind, Unit unit) {
        this.kind = kind;
        this.unit = unit;
    }

    /// Always this unit.
    public static UnitSource fixed(Unit unit) {
        return new UnitSource(Kind.FIXED, unit);
    }

    /// What `of` targets.
    public static UnitSource currentTarget(Unit of) {
        return new UnitSource(Kind.CURRENT, of);
    }

    /// The enabled target after what `of` targets.
    public static UnitSource nextTarget(Unit of) {
        return new UnitSource(Kind.NEXT, of);
    }

    /// The enabled target before what `of` targets.
    public static UnitSource previousTarget(Unit of) {
        return new UnitSource(Kind.PREVIOUS, of);
    }

    /// Whether both always mean one unit.
    boolean isSameAs(UnitSource other) {
        return kind == other.kind && unit == other.unit;
    }

    /// The unit right now.
    public Unit get() {
        return switch (kind) {
            case FIXED -> unit;
            case CURRENT -> unit.currentTarget();
            case NEXT -> unit.fight().nextTarget(unit.currentTarget());
            case PREVIOUS -> unit.fight().previousTarget(unit.currentTarget());
        };
    }

    /// The unit where it is always the same, else `null`.
    public @Nullable Unit fixedUnit() {
        return kind == Kind.FIXED ? unit : null;
    }
}
