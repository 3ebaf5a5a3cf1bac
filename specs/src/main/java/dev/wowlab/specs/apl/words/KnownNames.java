package dev.wowlab.specs.apl.words;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.apl.AplContext;
import dev.wowlab.specs.json.ActionRef;
import dev.wowlab.specs.json.OtherAction;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What the lines of a player's action list can name, by what the game calls it. Immutable.
public final class KnownNames {
    /// What something is looked up as.
    enum Kind {
        SPELL,
        DOT,
        AURA
    }

    /// What the player has, of each kind, by its name.
    private final Map<Kind, Map<String, Set<ActionRef>>> known;

    /// The same, of what the list names.
    private final Map<Kind, Map<String, Set<ActionRef>>> listed = new EnumMap<>(Kind.class);

    private final Set<ActionRef> castable;
    private final ListedNames list;

    private KnownNames(Map<Kind, Map<String, Set<ActionRef>>> known, Set<ActionRef> castable, ListedNames list) {
        this.known = known;
        this.castable = castable;
        this.list = list;
        list.refs().forEach((kind, refs) -> refs.forEach(ref -> add(listed, kind, ref)));
    }

    /// @param list the list as it is, JSON: of several things that are called alike, those that it names are meant
    /// @param context with all of the player's spells, and all auras of everybody
    static KnownNames of(JsonNode list, AplContext context) {
        KnownNames names = new KnownNames(new EnumMap<>(Kind.class), new LinkedHashSet<>(), ListedNames.in(list));
        Unit player = context.unit();
        Unit target = player.fight().target(0);
        player.spells().forEach(spell -> names.addSpell(spell, target));
        for (Unit unit : player.fight().units()) {
            for (Aura aura : unit.auras().all()) {
                ref(aura.id()).ifPresent(ref -> add(names.known, Kind.AURA, ref));
            }
        }
        return names;
    }

    /// The same player with another list.
    KnownNames with(ListedNames another) {
        return new KnownNames(known, castable, another);
    }

    private void addSpell(Spell spell, Unit target) {
        ref(spell.id()).ifPresent(ref -> {
            add(known, Kind.SPELL, ref);
            if (spell.dotOrNull(target) != null) {
                add(known, Kind.DOT, ref);
            }
            if (spell.hasFlag(SpellFlag.APL)) {
                castable.add(ref);
            }
        });
    }

    private static void add(Map<Kind, Map<String, Set<ActionRef>>> to, Kind kind, ActionRef ref) {
        to.computeIfAbsent(kind, names -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                .computeIfAbsent(AplWords.name(ref), name -> new LinkedHashSet<>())
                .add(ref);
    }

    private static Optional<ActionRef> ref(ActionId id) {
        return switch (id.kind()) {
            case NONE -> Optional.empty();
            case SPELL -> Optional.of(new ActionRef(ActionRef.Kind.SPELL, id.number(), id.tag(), 0));
            case ITEM -> Optional.of(new ActionRef(ActionRef.Kind.ITEM, id.number(), id.tag(), 0));
            case OTHER ->
                OtherAction.named(id.name())
                        .map(action -> new ActionRef(ActionRef.Kind.OTHER, action.number(), id.tag(), 0));
        };
    }

    /// Names of spells and items that a line can cast, in order.
    List<String> castable() {
        return List.copyOf(castable.stream().map(AplWords::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    /// Names of the list's own values.
    Set<String> values() {
        return list.values();
    }

    /// Names of values that groups are given.
    Set<String> givenValues() {
        return list.givenValues();
    }

    /// Names of groups.
    Set<String> groups() {
        return list.groups();
    }

    /// What everything of a kind is called.
    Collection<String> names(Kind kind) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(known.getOrDefault(kind, Map.of()).keySet());
        names.addAll(listed.getOrDefault(kind, Map.of()).keySet());
        return names;
    }

    /// Whether the player has this, or the list names it so.
    boolean has(Kind kind, ActionRef ref) {
        String name = AplWords.name(ref);
        return all(known, kind, name).contains(ref) || all(listed, kind, name).contains(ref);
    }

    /// A name that means just this: with its id where the name alone means something else, or nothing.
    String exact(Kind kind, ActionRef ref) {
        String name = AplWords.name(ref);
        boolean isAlone = find(kind, name).equals(List.of(new ActionRef(ref.kind(), ref.id(), ref.tag(), 0)));
        return isAlone || ref.isChosenPotion() ? name : AplWords.named(ref);
    }

    /// What is called so: what the list names already, else what a line would mean, else all that could be meant.
    List<ActionRef> find(Kind kind, String name) {
        List<ActionRef> named = all(listed, kind, name);
        if (!named.isEmpty()) {
            return named;
        }
        List<ActionRef> all = all(known, kind, name);
        if (kind == Kind.AURA) {
            List<ActionRef> untagged = preferred(all, ref -> ref.tag() == 0);
            Set<ActionRef> spells = Set.copyOf(find(Kind.SPELL, name));
            return preferred(untagged, spells::contains);
        }
        List<ActionRef> meant = preferred(preferred(all, castable::contains), ref -> ref.tag() == 0);
        // of a spell's ranks the highest, which the game has numbered last
        return meant.stream().allMatch(ref -> ref.kind() == ActionRef.Kind.SPELL && ref.tag() == 0) && !meant.isEmpty()
                ? List.of(Collections.max(meant, Comparator.comparing(ActionRef::id)))
                : meant;
    }

    private static List<ActionRef> all(Map<Kind, Map<String, Set<ActionRef>>> in, Kind kind, String name) {
        return List.copyOf(in.getOrDefault(kind, Map.of()).getOrDefault(name, Set.of()));
    }

    /// Those for which something holds, where there are such.
    private static List<ActionRef> preferred(List<ActionRef> all, Predicate<ActionRef> wanted) {
        List<ActionRef> found = all.stream().filter(wanted).toList();
        return found.isEmpty() ? all : found;
    }

    /// What is called nearly so; empty where nothing is.
    Optional<String> nearest(Collection<Kind> kinds, String name) {
        String sought = name.toLowerCase(Locale.ROOT);
        String best = "";
        int least = Math.max(2, sought.length() / 3) + 1;
        for (String candidate :
                kinds.stream().flatMap(kind -> names(kind).stream()).collect(Collectors.toCollection(TreeSet::new))) {
            int distance = distance(sought, candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /// How many letters to put in, leave out or change (Levenshtein).
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
