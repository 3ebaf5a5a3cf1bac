package dev.wowlab.specs.apl.words;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.specs.json.ActionRef;
import dev.wowlab.specs.json.OtherAction;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Reads names of spells, items, dots, auras and values. Confined to one thread.
final class NameReader {
    private static final Pattern ID = Pattern.compile("\\(?(spell|item|other):(\\w{1,30})(?::(-?\\d{1,9}))?\\)?");

    /// A name with its id; none is longer.
    private static final Pattern NAME_AND_ID =
            Pattern.compile("[^()]{1,80} \\((spell|item|other):(\\w{1,30})(?::(-?\\d{1,9}))?\\)");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /// What may follow a name.
    private static final Pattern AFTER_A_NAME = Pattern.compile(
            "(?i) (is|are|can|runs|does|on|and|or|if|then|at|so far|still|a minute|put)\\b| ?[<>=≤≥≠!()+×÷,*/]");

    private final WordCursor words;
    private final KnownNames known;
    /// Many phrases look for a name at the same place.
    private final Map<Place, Found> found = new HashMap<>();

    private final Map<KnownNames.Kind, List<String>> longestFirst = new EnumMap<>(KnownNames.Kind.class);

    NameReader(WordCursor words, KnownNames known) {
        this.words = words;
        this.known = known;
        for (KnownNames.Kind kind : KnownNames.Kind.values()) {
            longestFirst.put(
                    kind,
                    known.names(kind).stream()
                            .sorted(Comparator.comparing(String::length).reversed())
                            .toList());
        }
    }

    /// A spell or item for an action, which has to be there.
    ActionRef spell() throws InvalidInputException {
        return something(KnownNames.Kind.SPELL);
    }

    /// An aura for an action, which has to be there.
    ActionRef aura() throws InvalidInputException {
        return something(KnownNames.Kind.AURA);
    }

    private ActionRef something(KnownNames.Kind kind) throws InvalidInputException {
        List<ActionRef> found = find(kind);
        if (found.size() > 1) {
            throw several(found);
        }
        if (found.isEmpty()) {
            String name = words.upTo(AFTER_A_NAME);
            throw name.isEmpty() ? words.needed("A name") : unknown(name, known.nearest(Set.of(kind), name));
        }
        return found.getFirst();
    }

    /// Where a name is looked for.
    private record Place(KnownNames.Kind kind, int at) {}

    /// What was found there, and where it ends.
    private record Found(List<ActionRef> refs, int end) {}

    /// What a name means that comes next; empty where none does.
    List<ActionRef> find(KnownNames.Kind kind) throws InvalidInputException {
        Place place = new Place(kind, words.at());
        Found before = found.get(place);
        if (before == null) {
            List<ActionRef> refs = look(kind);
            found.put(place, new Found(refs, words.at()));
            return refs;
        }
        words.moveTo(before.end());
        return before.refs();
    }

    private List<ActionRef> look(KnownNames.Kind kind) throws InvalidInputException {
        if (words.eat(AplWords.CHOSEN_POTION)) {
            return List.of(new ActionRef(ActionRef.Kind.OTHER, ActionRef.OTHER_POTION, 0, 0));
        }
        Optional<Matcher> plain = words.eat(ID);
        if (plain.isPresent()) {
            return List.of(byId(plain.get()));
        }
        Optional<ActionRef> named = namedWithId();
        if (named.isPresent()) {
            return List.of(named.get());
        }
        List<String> candidates = longestFirst.getOrDefault(kind, List.of());
        int name = words.eatAny(candidates);
        return name < 0 ? List.of() : known.find(kind, candidates.get(name));
    }

    /// What a name means that has its own id behind it.
    private Optional<ActionRef> namedWithId() throws InvalidInputException {
        int before = words.at();
        Optional<Matcher> name = words.eat(NAME_AND_ID);
        if (name.isPresent()) {
            ActionRef ref = byId(name.get());
            if (name.get()
                    .group()
                    .toLowerCase(Locale.ROOT)
                    .startsWith(AplWords.name(ref).toLowerCase(Locale.ROOT) + " (")) {
                return Optional.of(ref);
            }
        }
        words.moveTo(before);
        return Optional.empty();
    }

    /// Whether it is a dot that the player has.
    boolean isDot(ActionRef ref) {
        return known.has(KnownNames.Kind.DOT, ref);
    }

    /// Says that a name is that of several.
    InvalidInputException several(List<ActionRef> all) {
        return WordCursor.wrong("“" + AplWords.name(all.getFirst())
                + "” is the name of several: write which one is meant, "
                + String.join(" or ", all.stream().map(ActionRef::toString).toList()));
    }

    private ActionRef byId(Matcher id) throws InvalidInputException {
        int tag = id.group(3) == null ? 0 : Integer.parseInt(id.group(3));
        if (id.group(1).equals("other")) {
            OtherAction action = OtherAction.named(id.group(2))
                    .orElseThrow(() -> WordCursor.wrong("“" + id.group() + "” is no action"));
            return new ActionRef(ActionRef.Kind.OTHER, action.number(), tag, 0);
        }
        if (!NUMBER.matcher(id.group(2)).matches()) {
            throw WordCursor.wrong("“" + id.group() + "” is no id");
        }
        ActionRef.Kind kind = id.group(1).equals("item") ? ActionRef.Kind.ITEM : ActionRef.Kind.SPELL;
        return new ActionRef(kind, Integer.parseInt(id.group(2)), tag, 0);
    }

    static ObjectNode json(ActionRef ref) {
        ObjectNode id = ValueReader.object();
        switch (ref.kind()) {
            case SPELL -> id.put("spellId", ref.id());
            case ITEM -> id.put("itemId", ref.id());
            case OTHER -> id.put("otherId", ref.id());
        }
        return ref.tag() == 0 ? id : id.put("tag", ref.tag());
    }

    /// Says that what stands here is the name of nothing.
    ///
    /// @param isName whether a name has to stand here; else it is one where something is called nearly so
    Optional<InvalidInputException> unknown(boolean isName) {
        String name = words.upTo(AFTER_A_NAME);
        Optional<String> nearest = known.nearest(Set.of(KnownNames.Kind.values()), name);
        return isName || nearest.isPresent() ? Optional.of(unknown(name, nearest)) : Optional.empty();
    }

    private InvalidInputException unknown(String name, Optional<String> nearest) {
        return WordCursor.wrong("Nothing that the player has is called “" + name + "”"
                + nearest.map(other -> "; “" + other + "” is called nearly so").orElse(""));
    }

    /// The value of that name.
    ObjectNode value(String name) throws InvalidInputException {
        ObjectNode value = ValueReader.object();
        if (known.values().contains(name)) {
            value.putObject("variableRef").put("name", name);
        } else if (known.givenValues().contains(name)) {
            value.putObject("variablePlaceholder").put("name", name);
        } else {
            throw WordCursor.wrong("No value is called ‘" + name + "’"
                    + (known.values().isEmpty() ? "" : ", only ‘" + String.join("’, ‘", known.values()) + "’"));
        }
        return value;
    }
}
