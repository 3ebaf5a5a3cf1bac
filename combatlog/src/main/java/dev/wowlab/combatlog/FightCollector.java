package dev.wowlab.combatlog;

import dev.wowlab.combatlog.LogEvent.Sides;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds fights in what is told line by line: encounters where the game says when they begin and end, else what
/// is between two pauses of damage. Confined to one thread.
final class FightCollector {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /// What is cast so long before the first hit of a fight without an encounter is part of it.
    private static final Duration CAST_TO_HIT = Duration.ofSeconds(3);

    /// As many casts of these seconds count, the latest ones; those of two hundred players are a tenth of it.
    static final int MAX_BEFORE = 10_000;

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final String PLAYER = "Player-";

    /// Hits had another number of facts before.
    private static final long OLDEST_FORMAT = 9;

    /// Pets of pets: an elemental belongs to its totem.
    private static final int MAX_OWNERS = 3;

    private record Cast(LocalDateTime at, FightTally.Doer doer, LogEvent.Means means) {}

    /// Casts of the last seconds, while there is no fight.
    private final Deque<Cast> before = new ArrayDeque<>();

    private final List<LoggedFight> fights = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();
    private final StandingAuras auras = new StandingAuras();
    private @Nullable FightTally current;
    private @Nullable LocalDateTime last;

    /// @throws NoCombatLogException when it is of another game, or no game wrote it
    void take(LogLine line) throws NoCombatLogException {
        auras.line();
        EventReader.owned(line.fields()).ifPresent(owned -> owners.put(owned.unit(), owned.owner()));
        Optional<LogEvent> event = EventReader.read(line.fields());
        if (event.isEmpty()) {
            return;
        }
        LocalDateTime now = line.at();
        switch (event.get()) {
            case LogEvent.Header header -> check(header);
            case LogEvent.Owned owned -> owners.put(owned.unit(), owned.owner());
            case LogEvent.EncounterStart start -> {
                close(last);
                current = FightTally.ofEncounter(start.name(), now);
            }
            case LogEvent.EncounterEnd end -> {
                if (current != null && current.isEncounter()) {
                    current.end(end.isKill());
                    close(now);
                }
            }
            case LogEvent.Combatant combatant -> {
                auras.stand(combatant, now);
                if (current != null) {
                    current.wears(combatant.player(), combatant.gear());
                }
            }
            case LogEvent.AuraChange change -> auras.change(change, now, current);
            case LogEvent.Avoided avoided ->
                attacker(avoided.sides()).ifPresent(doer -> tally(now).avoided(doer, avoided.means()));
            case LogEvent.Cast cast -> doer(cast.sides()).ifPresent(doer -> cast(new Cast(now, doer, cast.means())));
            case LogEvent.Damage damage ->
                attacker(damage.sides()).ifPresent(doer -> tally(now).damage(doer, damage));
        }
        refuseWhatNoGameWrites();
    }

    private void refuseWhatNoGameWrites() throws NoCombatLogException {
        if (auras.isOverfull()) {
            throw new NoCombatLogException("has more auras at the beginnings and ends of its fights than a game's log: "
                    + StandingAuras.FREE + ", and " + StandingAuras.A_LINE + " for each of its lines");
        }
    }

    private static void check(LogEvent.Header header) throws NoCombatLogException {
        if (header.isRetail()) {
            throw new NoCombatLogException("is a log of the retail game (" + header.build()
                    + "); its spells and rules are others than those simulated here");
        }
        if (header.format() < OLDEST_FORMAT) {
            throw new NoCombatLogException("is of format " + header.format()
                    + ", which no Classic client writes: it must be " + OLDEST_FORMAT + " or newer");
        }
    }

    private void cast(Cast cast) {
        if (current != null) {
            current.cast(cast.doer(), cast.means());
        } else {
            while (!before.isEmpty()
                    && (before.size() >= MAX_BEFORE
                            || before.getFirst().at().plus(CAST_TO_HIT).isBefore(cast.at()))) {
                before.removeFirst();
            }
            before.addLast(cast);
        }
    }

    private FightTally tally(LocalDateTime now) {
        if (current != null
                && !current.isEncounter()
                && last != null
                && last.plus(PAUSE).isBefore(now)) {
            close(last);
        }
        FightTally fight = current;
        if (fight == null) {
            fight = FightTally.ofPull(now);
            for (Cast cast : before) {
                if (!cast.at().plus(CAST_TO_HIT).isBefore(now)) {
                    fight.cast(cast.doer(), cast.means());
                }
            }
            current = fight;
        }
        before.clear();
        last = now;
        return fight;
    }

    private void close(@Nullable LocalDateTime end) {
        FightTally fight = current;
        current = null;
        if (fight != null && end != null && !fight.at().plus(SHORTEST).isAfter(end)) {
            LoggedFight closed = fight.close(end, auras);
            if (!closed.players().isEmpty()) {
                fights.add(closed);
            }
        }
    }

    /// Who hurts, or misses, an enemy; nobody where one player hurts another, or itself.
    private Optional<FightTally.Doer> attacker(Sides sides) {
        return ownerOf(sides.target()).isPresent() ? Optional.empty() : doer(sides);
    }

    private Optional<FightTally.Doer> doer(Sides sides) {
        return ownerOf(sides.source())
                .map(player -> new FightTally.Doer(player, !player.equals(sides.source()), sides));
    }

    /// The player that a unit is, or belongs to.
    private Optional<String> ownerOf(String unit) {
        String owner = unit;
        for (int i = 0; i < MAX_OWNERS && owner != null; i++) {
            if (owner.startsWith(PLAYER)) {
                return Optional.of(owner);
            }
            owner = owners.get(owner);
        }
        return Optional.empty();
    }

    /// All fights, also one that the log's end cut short.
    ///
    /// @throws NoCombatLogException when no game wrote it
    List<LoggedFight> finish() throws NoCombatLogException {
        close(last);
        refuseWhatNoGameWrites();
        return List.copyOf(fights);
    }
}
