package dev.wowlab.combatlog;

import dev.wowlab.combatlog.LogEvent.Means;
import dev.wowlab.combatlog.LogEvent.Sides;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts a fight while it is read. Confined to one thread.
final class FightTally {
    private static final double NANOS = 1e9;

    private final String encounter;
    private final LocalDateTime at;
    private final Map<String, Player> players = new LinkedHashMap<>();
    private final Map<String, Long> enemies = new HashMap<>();
    private @Nullable Boolean kill;

    /// Whether this log tells swings when they land; then those told when they are made are some of the same.
    private boolean landings;

    private FightTally(String encounter, LocalDateTime at) {
        this.encounter = encounter;
        this.at = at;
    }

    static FightTally ofEncounter(String name, LocalDateTime at) {
        return new FightTally(name.isEmpty() ? "an encounter" : name, at);
    }

    static FightTally ofPull(LocalDateTime at) {
        return new FightTally("", at);
    }

    /// A player that does something, itself or by a pet.
    record Doer(String player, boolean isPet, Sides sides) {}

    private record Ability(boolean isPets, String name) {}

    /// Confined to one thread.
    private static final class Player {
        private String name = "";
        private boolean isOwn;
        private @Nullable LoggedGear gear;
        private final Map<Ability, Counts> abilities = new LinkedHashMap<>();
        private final Map<String, Long> auraNanos = new TreeMap<>();
    }

    /// Confined to one thread.
    private static final class Hits {
        private long number;
        private long crits;
        private long damage;

        void add(LogEvent.Damage hit) {
            number++;
            crits += hit.isCritical() ? 1 : 0;
            damage += hit.amount();
        }
    }

    /// Confined to one thread.
    private static final class Counts {
        private long casts;
        private long avoided;
        private final Hits hits = new Hits();
        private final Hits ticks = new Hits();

        /// Swings that are told when they land.
        private final Hits landed = new Hits();
    }

    LocalDateTime at() {
        return at;
    }

    /// Ids of those of whom anything was told so far.
    Set<String> playerIds() {
        return Set.copyOf(players.keySet());
    }

    boolean isEncounter() {
        return !encounter.isEmpty();
    }

    void end(boolean isKill) {
        kill = isKill;
    }

    void wears(String player, LoggedGear worn) {
        player(player).gear = worn;
    }

    void damage(Doer doer, LogEvent.Damage damage) {
        Counts counts = counts(doer, damage.means());
        switch (damage.kind()) {
            case TICK -> counts.ticks.add(damage);
            case HIT, SWING_MADE -> counts.hits.add(damage);
            case SWING_LANDED -> {
                counts.landed.add(damage);
                landings = true;
            }
        }
        enemies.merge(damage.sides().targetName(), damage.amount(), Long::sum);
    }

    void avoided(Doer doer, Means means) {
        counts(doer, means).avoided++;
    }

    void cast(Doer doer, Means means) {
        counts(doer, means).casts++;
    }

    private Player player(String id) {
        return players.computeIfAbsent(id, one -> new Player());
    }

    private Counts counts(Doer doer, Means means) {
        Player player = player(doer.player());
        if (!doer.isPet()) {
            player.name = doer.sides().sourceName();
            player.isOwn = doer.sides().isOwn();
        }
        return player.abilities.computeIfAbsent(
                new Ability(doer.isPet(), SpellNames.of(means)), ability -> new Counts());
    }

    /// An aura was on a player from some time, which may be before the fight, until another.
    void faded(String playerId, String name, LocalDateTime since, LocalDateTime until) {
        LocalDateTime from = since.isBefore(at) ? at : since;
        if (until.isAfter(from)) {
            player(playerId).auraNanos.merge(name, Duration.between(from, until).toNanos(), Long::sum);
        }
    }

    LoggedFight close(LocalDateTime end, StandingAuras auras) {
        auras.tell(this, end);
        List<LoggedPlayer> told = players.entrySet().stream()
                .map(entry -> told(entry.getKey(), entry.getValue()))
                .filter(player -> player.damage() > 0)
                .sorted(Comparator.comparingLong(LoggedPlayer::damage).reversed())
                .toList();
        String name = isEncounter() ? encounter : mostHurt();
        double seconds = Duration.between(at, end).toNanos() / NANOS;
        return new LoggedFight(name, at, seconds, Optional.ofNullable(kill), isEncounter(), told);
    }

    private String mostHurt() {
        return enemies.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private LoggedPlayer told(String id, Player player) {
        List<LoggedAbility> abilities = player.abilities.entrySet().stream()
                .map(entry -> told(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(LoggedAbility::damage).reversed())
                .toList();
        TreeMap<String, Double> uptimes = new TreeMap<>();
        player.auraNanos.forEach((name, nanos) -> uptimes.put(name, nanos / NANOS));
        String name = player.name.isEmpty() ? id : player.name;
        return new LoggedPlayer(id, name, player.isOwn, abilities, uptimes, Optional.ofNullable(player.gear));
    }

    private LoggedAbility told(Ability ability, Counts counts) {
        boolean isSwing = ability.name().equals(SpellNames.ATTACK);
        Hits hits = isSwing && landings ? counts.landed : counts.hits;
        return new LoggedAbility(
                ability.isPets(),
                ability.name(),
                counts.casts,
                hits.number,
                hits.crits,
                counts.ticks.number,
                counts.ticks.crits,
                counts.avoided,
                hits.damage + counts.ticks.damage);
    }
}
