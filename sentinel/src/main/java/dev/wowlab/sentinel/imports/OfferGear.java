package dev.wowlab.sentinel.imports;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.specs.outline.GearOffers;
import dev.wowlab.specs.outline.ItemLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What could be worn: `GET /api/v1/gear` and `GET /api/v1/gems`. Thread-safe.
public final class OfferGear {
    private static final String CLASS = "class";
    private static final String SLOT = "slot";
    private static final String TWO_WEAPONS = "twoWeapons";

    /// Another build may know more items.
    private static final String AN_HOUR = "public, max-age=3600";

    private final GearOffers offers;

    public OfferGear(GearOffers offers) {
        this.offers = offers;
    }

    /// A list of gems. Immutable.
    private record Gems(List<ItemLine.OfGem> gems) {}

    /// The items and enchants that a class can wear in a slot.
    public Reply inSlot(Call call) {
        List<FieldError> errors = new ArrayList<>();
        Optional<CharacterClass> wearer = call.queryParameter(CLASS)
                .flatMap(CharacterClass::byName)
                .filter(known -> known != CharacterClass.UNKNOWN);
        Optional<Slot> slot = call.queryParameter(SLOT).flatMap(Slot::byName);
        String twoWeapons = call.queryParameter(TWO_WEAPONS).orElse("false");
        if (wearer.isEmpty()) {
            errors.add(new FieldError(CLASS, "must be a class, such as " + CharacterClass.MAGE.wireName()));
        }
        if (slot.isEmpty()) {
            errors.add(new FieldError(SLOT, "must be a slot, such as " + Slot.HEAD.wireName()));
        }
        if (!twoWeapons.equals("true") && !twoWeapons.equals("false")) {
            errors.add(new FieldError(TWO_WEAPONS, "must be true or false"));
        }
        if (!errors.isEmpty()) {
            return Reply.problem(Problems.invalid(errors));
        }
        return Reply.ok(offers.inSlot(wearer.get(), slot.get(), twoWeapons.equals("true")))
                .with("Cache-Control", AN_HOUR);
    }

    /// All gems.
    public Reply gems(Call call) {
        return Reply.ok(new Gems(offers.gems())).with("Cache-Control", AN_HOUR);
    }
}
