package dev.wowlab.combatlog;

import dev.wowlab.combatlog.LogEvent.Kind;
import dev.wowlab.combatlog.LogEvent.Means;
import dev.wowlab.combatlog.LogEvent.Sides;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the fields of a line mean. The fields in front are the same in all clients; how many facts about a unit
/// follow is not, so what a hit did is counted from the end. Stateless.
final class EventReader {
    /// Event, then id, name, flags and mark of source and target.
    private static final int AFTER_SIDES = 9;

    /// Id, name and school.
    private static final int AFTER_SPELL = AFTER_SIDES + 3;

    /// Amount, that before armour and the like, overkill, school, resisted, blocked, absorbed, critical,
    /// glancing, crushing.
    private static final int FACTS_OF_A_HIT = 10;

    /// `COMBATLOG_OBJECT_AFFILIATION_MINE`.
    private static final long MINE = 0x1;

    private static final String NOBODY = "0000000000000000";

    private EventReader() {}

    /// Empty where a line tells nothing of interest, or too little.
    static Optional<LogEvent> read(List<String> fields) {
        return switch (fields.getFirst()) {
            case "COMBAT_LOG_VERSION" -> header(fields);
            case "ENCOUNTER_START" ->
                fields.size() < 3 ? Optional.empty() : Optional.of(new LogEvent.EncounterStart(fields.get(2)));
            case "ENCOUNTER_END" ->
                fields.size() < 6
                        ? Optional.empty()
                        : Optional.of(new LogEvent.EncounterEnd("1".equals(fields.get(5))));
            case "COMBATANT_INFO" -> combatant(fields);
            case "SWING_DAMAGE" -> damage(fields, AFTER_SIDES, Kind.SWING_MADE);
            case "SWING_DAMAGE_LANDED" -> damage(fields, AFTER_SIDES, Kind.SWING_LANDED);
            case "RANGE_DAMAGE", "SPELL_DAMAGE", "DAMAGE_SHIELD" -> damage(fields, AFTER_SPELL, Kind.HIT);
            case "SPELL_PERIODIC_DAMAGE" -> damage(fields, AFTER_SPELL, Kind.TICK);
            case "SWING_MISSED" -> avoided(fields, AFTER_SIDES);
            case "RANGE_MISSED", "SPELL_MISSED", "SPELL_PERIODIC_MISSED", "DAMAGE_SHIELD_MISSED" ->
                avoided(fields, AFTER_SPELL);
            case "SPELL_CAST_SUCCESS" ->
                isShort(fields, AFTER_SPELL)
                        ? Optional.empty()
                        : Optional.of(new LogEvent.Cast(sides(fields), means(fields, AFTER_SPELL)));
            case "SPELL_AURA_APPLIED", "SPELL_AURA_REFRESH", "SPELL_AURA_APPLIED_DOSE" -> aura(fields, true);
            case "SPELL_AURA_REMOVED", "SPELL_AURA_BROKEN", "SPELL_AURA_BROKEN_SPELL" -> aura(fields, false);
            case "SPELL_SUMMON" ->
                isShort(fields, AFTER_SPELL)
                        ? Optional.empty()
                        : Optional.of(new LogEvent.Owned(fields.get(5), fields.get(1)));
            default -> Optional.empty();
        };
    }

    /// Whose pet the unit is that a line has facts about: these begin with its id and its owner's.
    static Optional<LogEvent.Owned> owned(List<String> fields) {
        int at = fields.getFirst().startsWith("SWING_") ? AFTER_SIDES : AFTER_SPELL;
        return fields.size() > at + FACTS_OF_A_HIT
                        && isId(fields.get(at))
                        && fields.get(at + 1).startsWith("Player-")
                ? Optional.of(new LogEvent.Owned(fields.get(at), fields.get(at + 1)))
                : Optional.empty();
    }

    private static boolean isId(String text) {
        return text.startsWith("Pet-") || text.startsWith("Creature-") || text.startsWith("Player-");
    }

    private static Optional<LogEvent> header(List<String> fields) {
        String build = "";
        boolean isRetail = false;
        for (int i = 0; i + 1 < fields.size(); i++) {
            if ("BUILD_VERSION".equals(fields.get(i))) {
                build = fields.get(i + 1);
            } else if ("PROJECT_ID".equals(fields.get(i))) {
                isRetail = "1".equals(fields.get(i + 1));
            }
        }
        long format = fields.size() < 2 ? 0 : Numerals.whole(fields.get(1));
        return Optional.of(new LogEvent.Header(format, build, isRetail));
    }

    private static Optional<LogEvent> damage(List<String> fields, int after, Kind kind) {
        // the newest clients say at the end of spells whether these hit one target or several
        boolean hasReach = "ST".equals(fields.getLast()) || "AOE".equals(fields.getLast());
        int from = fields.size() - (hasReach ? 1 : 0) - FACTS_OF_A_HIT;
        if (from < after || !Numerals.isWhole(fields.get(from))) {
            return Optional.empty();
        }
        long amount = Numerals.whole(fields.get(from)) + Numerals.whole(fields.get(from + 6));
        boolean isCritical = "1".equals(fields.get(from + 7));
        return Optional.of(new LogEvent.Damage(sides(fields), means(fields, after), kind, amount, isCritical));
    }

    private static Optional<LogEvent> avoided(List<String> fields, int after) {
        if (isShort(fields, after + 1)) {
            return Optional.empty();
        }
        Sides sides = sides(fields);
        Means means = means(fields, after);
        // a shield took all of it: it hit
        if ("ABSORB".equals(fields.get(after)) && !isShort(fields, after + 3)) {
            long amount = Numerals.whole(fields.get(after + 2));
            return Optional.of(new LogEvent.Damage(sides, means, absorbed(fields.getFirst()), amount, false));
        }
        return Optional.of(new LogEvent.Avoided(sides, means));
    }

    private static Kind absorbed(String event) {
        if (event.startsWith("SWING")) {
            return Kind.SWING_MADE;
        }
        return event.startsWith("SPELL_PERIODIC") ? Kind.TICK : Kind.HIT;
    }

    private static Optional<LogEvent> aura(List<String> fields, boolean comes) {
        return isShort(fields, AFTER_SPELL)
                ? Optional.empty()
                : Optional.of(new LogEvent.AuraChange(sides(fields), means(fields, AFTER_SPELL), comes));
    }

    /// Talents are told by their number a tree only, so nothing is made of them.
    private static Optional<LogEvent> combatant(List<String> fields) {
        List<String> lists =
                fields.stream().filter(field -> field.startsWith("[")).toList();
        if (fields.size() < 2 || lists.isEmpty()) {
            return Optional.empty();
        }
        List<LogEvent.Standing> standing = new ArrayList<>();
        List<String> auras = lists.size() < 2 ? List.of() : LogLine.parts(lists.get(1));
        for (int i = 0; i + 1 < auras.size(); i++) {
            // caster, spell, and with most clients stacks
            if (isId(auras.get(i))) {
                standing.add(new LogEvent.Standing(auras.get(i), Numerals.whole(auras.get(i + 1))));
            }
        }
        return Optional.of(new LogEvent.Combatant(fields.get(1), LoggedGear.of(lists.getFirst()), standing));
    }

    private static boolean isShort(List<String> fields, int needed) {
        return fields.size() < needed;
    }

    private static Sides sides(List<String> fields) {
        boolean isOwn = (Numerals.whole(fields.get(3)) & MINE) != 0;
        return new Sides(fields.get(1), name(fields, 1), isOwn, fields.get(5), name(fields, 5));
    }

    private static String name(List<String> fields, int at) {
        return NOBODY.equals(fields.get(at)) ? "" : fields.get(at + 1);
    }

    private static Means means(List<String> fields, int after) {
        return after < AFTER_SPELL
                ? Means.SWING
                : new Means(Numerals.whole(fields.get(AFTER_SIDES)), fields.get(AFTER_SIDES + 1));
    }
}
