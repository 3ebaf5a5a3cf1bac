package dev.wowlab.combatlog;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which auras are on which player, through a whole log. What it keeps and does grows with the log's lines,
/// whatever is in them. Confined to one thread.
final class StandingAuras {
    /// Auras that any log may have at the beginnings and ends of its fights: five hundred pulls of five players
    /// with forty each.
    static final int FREE = 100_000;

    /// How many more it may have for each of its lines. A raid's log has far more lines than such auras, and
    /// ten seconds at a target dummy have some twenty lines and some twenty auras.
    static final int A_LINE = 20;

    private final Map<String, Map<String, Standing>> byPlayer = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();

    /// Who has an aura of a spell that no line has named yet.
    private final Map<Long, Set<String>> unnamed = new HashMap<>();

    /// How many auras there may still be.
    private long left = FREE;

    /// One aura of one name on one player, which several may have given. Confined to one thread.
    private static final class Standing {
        private final LocalDateTime since;
        private final Set<String> casters = new HashSet<>();

        Standing(LocalDateTime since) {
            this.since = since;
        }
    }

    /// A line of the log was read, so that there may be more auras.
    void line() {
        left += A_LINE;
    }

    /// Whether there were more auras than a log of as many lines has. Those that were too many are not kept.
    boolean isOverfull() {
        return left < 0;
    }

    /// What an encounter's first lines say is there already. Of spells that no line has named, the name is
    /// looked up.
    void stand(LogEvent.Combatant combatant, LocalDateTime now) {
        for (LogEvent.Standing aura : combatant.auras()) {
            if (isOverfull()) {
                return;
            }
            String player = combatant.player();
            String named = names.getOrDefault(aura.spell(), "");
            if (on(player, SpellNames.of(aura.spell(), named), now).casters.add(aura.caster())) {
                left--;
                if (named.isEmpty()) {
                    unnamed.computeIfAbsent(aura.spell(), one -> new HashSet<>())
                            .add(player);
                }
            }
        }
    }

    /// An aura comes or goes; of one that goes, the running fight is told how long it was there.
    void change(LogEvent.AuraChange change, LocalDateTime now, @Nullable FightTally fight) {
        String player = change.sides().target();
        if (!player.startsWith("Player-")) {
            return;
        }
        String name = SpellNames.of(change.means());
        if (names.putIfAbsent(change.means().id(), change.means().name()) == null) {
            rename(change.means().id(), name);
        }
        if (change.comes()) {
            on(player, name, now).casters.add(change.sides().source());
            return;
        }
        Map<String, Standing> auras = byPlayer.computeIfAbsent(player, one -> new HashMap<>());
        Standing standing = auras.get(name);
        if (standing != null) {
            standing.casters.remove(change.sides().source());
            if (!standing.casters.isEmpty()) {
                return;
            }
            auras.remove(name);
        }
        if (fight != null) {
            // what nobody saw coming was there before the log began
            fight.faded(player, name, standing == null ? LocalDateTime.MIN : standing.since, now);
        }
    }

    /// What stood there before any line had named it.
    private void rename(long spell, String name) {
        String nameless = SpellNames.of(spell, "");
        for (String player : Optional.ofNullable(unnamed.remove(spell)).orElse(Set.of())) {
            Map<String, Standing> auras = byPlayer.getOrDefault(player, Map.of());
            Standing standing = auras.get(nameless);
            if (standing != null && !nameless.equals(name)) {
                auras.remove(nameless);
                auras.put(name, standing);
            }
        }
    }

    private Standing on(String player, String name, LocalDateTime now) {
        return byPlayer.computeIfAbsent(player, one -> new HashMap<>()).computeIfAbsent(name, one -> new Standing(now));
    }

    /// Tells a fight that ends what is still there on those who took part in it; nobody asks for that on others.
    void tell(FightTally fight, LocalDateTime end) {
        for (String player : fight.playerIds()) {
            for (Map.Entry<String, Standing> aura :
                    byPlayer.getOrDefault(player, Map.of()).entrySet()) {
                left--;
                if (isOverfull()) {
                    return;
                }
                fight.faded(player, aura.getKey(), aura.getValue().since, end);
            }
        }
    }
}
