package dev.wowlab.combatlog;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which auras are on which player, through a whole log. Confined to one thread.
final class StandingAuras {
    private final Map<String, Map<String, Standing>> byPlayer = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();

    /// One aura of one name on one player, which several may have given. Confined to one thread.
    private static final class Standing {
        private final LocalDateTime since;
        private final Set<String> casters = new HashSet<>();

        Standing(LocalDateTime since) {
            this.since = since;
        }
    }

    /// What an encounter's first lines say is there already. Of spells that no line has named, the name is
    /// looked up.
    void stand(LogEvent.Combatant combatant, LocalDateTime now) {
        for (LogEvent.Standing aura : combatant.auras()) {
            String name = SpellNames.of(aura.spell(), names.getOrDefault(aura.spell(), ""));
            on(combatant.player(), name, now).casters.add(aura.caster());
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
            rename(SpellNames.of(change.means().id(), ""), name);
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
    private void rename(String nameless, String name) {
        for (Map<String, Standing> auras : byPlayer.values()) {
            Standing standing = auras.remove(nameless);
            if (standing != null) {
                auras.put(name, standing);
            }
        }
    }

    private Standing on(String player, String name, LocalDateTime now) {
        return byPlayer.computeIfAbsent(player, one -> new HashMap<>()).computeIfAbsent(name, one -> new Standing(now));
    }

    /// Tells a fight that ends what is still there.
    void tell(FightTally fight, LocalDateTime end) {
        byPlayer.forEach(
                (player, auras) -> auras.forEach((name, standing) -> fight.faded(player, name, standing.since, end)));
    }
}
