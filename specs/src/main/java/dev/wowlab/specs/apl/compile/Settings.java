package dev.wowlab.specs.apl.compile;

import dev.wowlab.specs.apl.AplValue;
import dev.wowlab.specs.apl.AuraValue;
import dev.wowlab.specs.apl.SpellValue;
import java.util.List;

/// Which values a user means to change: those that go through a variable or placeholder, and those that ask what a
/// character has. A list that serves several characters may keep them although they are constant for one. Stateless,
/// thread-safe.
final class Settings {
    private Settings() {}

    /// Whether a value depends on such a one.
    static boolean depends(AplValue value) {
        return switch (value) {
            case AplValue.VariableRef unused -> true;
            case AplValue.Placeholder unused -> true;
            case AplValue.GroupUsed unused -> true;
            case AplValue.Selected unused -> true;
            case AplValue.WarlockIsAssigned unused -> true;
            case AplValue.OfSpell spell -> spell.kind() == SpellValue.IS_KNOWN;
            case AplValue.OfAura aura -> aura.kind() == AuraValue.IS_KNOWN;
            case AplValue.And and -> any(and.values());
            case AplValue.Or or -> any(or.values());
            case AplValue.Extreme extreme -> any(extreme.values());
            case AplValue.Not not -> depends(not.value());
            case AplValue.Compare compare -> depends(compare.left()) || depends(compare.right());
            case AplValue.Arithmetic math -> depends(math.left()) || depends(math.right());
            default -> false;
        };
    }

    private static boolean any(List<AplValue> values) {
        return values.stream().anyMatch(Settings::depends);
    }
}
