package dev.wowlab.specs.apl.compile;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.apl.AuraSource;
import dev.wowlab.engine.combat.apl.UnitSource;
import dev.wowlab.specs.apl.AplContext;
import dev.wowlab.specs.apl.SwapSet;
import dev.wowlab.specs.apl.UnitRef;
import dev.wowlab.specs.apl.words.AplWords;
import dev.wowlab.specs.json.ActionRef;
import dev.wowlab.specs.json.OtherAction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds what a rotation refers to: units, spells, auras. Confined to one thread. What is not there is warned
/// of and `null`; the reference skips it too.
final class Lookup {
    private final AplContext context;
    private final AplLint lint;
    private final Unit unit;
    private final Fight fight;

    Lookup(AplContext context, AplLint lint) {
        this.context = context;
        this.lint = lint;
        unit = context.unit();
        fight = unit.fight();
    }

    void warn(String path, String message) {
        context.plan().warn(path + ": " + message);
        lint.add(path, message);
    }

    /// Whether the player has a second set of gear.
    boolean canSwap() {
        return context.gear().canSwap();
    }

    /// Why there is nothing to change to, as the beginning of a sentence; empty where there is a set.
    String noSwap(SwapSet set) {
        if (set == SwapSet.UNKNOWN) {
            return "names no set of items";
        }
        return context.gear().canSwap() ? "" : "the player has no other set of items";
    }

    /// The unit, the player itself where none is named.
    @Nullable
    UnitSource source(UnitRef ref, String path) {
        return ref.type() == UnitRef.Type.UNKNOWN ? UnitSource.fixed(unit) : unit(ref, path);
    }

    /// The unit, the current target where none is named.
    @Nullable
    UnitSource target(UnitRef ref, String path) {
        return ref.type() == UnitRef.Type.UNKNOWN ? UnitSource.currentTarget(unit) : unit(ref, path);
    }

    private @Nullable UnitSource unit(UnitRef ref, String path) {
        UnitSource found = switch (ref.type()) {
            case CURRENT_TARGET -> UnitSource.currentTarget(unit);
            case NEXT_TARGET -> UnitSource.nextTarget(unit);
            case PREVIOUS_TARGET -> UnitSource.previousTarget(unit);
            case SELF -> UnitSource.fixed(unit);
            case PLAYER ->
                context.raid().apply(ref.index()).map(UnitSource::fixed).orElse(null);
            case TARGET -> target(ref.index());
            case PET -> pet(ref);
            case UNKNOWN, ALL_PLAYERS, ALL_TARGETS -> null;
        };
        if (found == null) {
            warn(path, "no unit is " + ref.type().wireName() + " " + ref.index());
        }
        return found;
    }

    private @Nullable UnitSource target(int index) {
        return index >= 0 && index < fight.targets().length ? UnitSource.fixed(fight.target(index)) : null;
    }

    private @Nullable UnitSource pet(UnitRef ref) {
        List<Pet> pets = ref.owner().flatMap(this::owner).map(Unit::pets).orElse(List.of());
        return ref.index() >= 0 && ref.index() < pets.size()
                ? UnitSource.fixed(pets.get(ref.index()).unit())
                : null;
    }

    private Optional<Unit> owner(UnitRef ref) {
        return switch (ref.type()) {
            case SELF -> Optional.of(unit);
            case PLAYER -> context.raid().apply(ref.index());
            case TARGET, PET, CURRENT_TARGET, NEXT_TARGET, PREVIOUS_TARGET, UNKNOWN, ALL_PLAYERS, ALL_TARGETS ->
                Optional.empty();
        };
    }

    /// The player's spell; of several with this id one that action lists may use is preferred.
    @Nullable
    Spell spell(ActionRef ref, String path) {
        Optional<Spell> found = known(ref);
        if (found.isEmpty()) {
            warn(path, "the player does not know " + AplWords.named(ref));
        }
        return found.orElse(null);
    }

    /// The same without a warning.
    Optional<Spell> known(ActionRef ref) {
        return Optional.ofNullable(ref.isChosenPotion() ? potion() : byId(id(ref)));
    }

    private @Nullable Spell potion() {
        for (Spell spell : unit.spells()) {
            if (spell.hasFlag(SpellFlag.COMBAT_POTION)) {
                return spell;
            }
        }
        return null;
    }

    private @Nullable Spell byId(ActionId id) {
        Spell any = null;
        for (Spell spell : unit.spells()) {
            if (spell.id().equals(id)) {
                if (spell.hasFlag(SpellFlag.APL)) {
                    return spell;
                }
                any = any == null ? spell : any;
            }
        }
        return any;
    }

    /// The aura on a unit.
    @Nullable
    AuraSource aura(@Nullable UnitSource units, ActionRef ref, String path) {
        return aura(units, ref, path, of -> of.auras().byId(id(ref)));
    }

    /// The aura on a unit, or listening for the proc of this id, that has an internal cooldown.
    @Nullable
    AuraSource auraWithIcd(@Nullable UnitSource units, ActionRef ref, String path) {
        return aura(units, ref, path, of -> of.auras().byIdWithIcd(id(ref)));
    }

    private @Nullable AuraSource aura(
            @Nullable UnitSource units, ActionRef ref, String path, Function<Unit, @Nullable Aura> auraOf) {
        if (units == null) {
            return null;
        }
        AuraSource found = AuraSource.find(units, auraOf);
        if (found == null) {
            warn(
                    path,
                    "there is no aura " + AplWords.named(ref) + " on "
                            + units.get().key());
        }
        return found;
    }

    /// An aura of the player itself.
    @Nullable
    Aura ownAura(ActionRef ref, String path) {
        AuraSource found = aura(UnitSource.fixed(unit), ref, path);
        return found == null ? null : found.get();
    }

    static ActionId id(ActionRef ref) {
        ActionId plain = switch (ref.kind()) {
            case SPELL -> ActionId.spell(ref.id());
            case ITEM -> ActionId.item(ref.id());
            case OTHER -> ActionId.other(OtherAction.nameOf(ref.id()));
        };
        return plain.withTag(ref.tag());
    }
}
