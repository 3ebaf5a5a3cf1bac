package dev.wowlab.engine.combat;

import dev.wowlab.engine.FightEvent;
import dev.wowlab.engine.FightLog;
import dev.wowlab.engine.core.SimTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Turns what happens in a fight into events that outlive it. Confined to the fight's thread. A fight that nobody
/// listens to pays a null check for each event.
public final class EventLog {
    private static final double QUARTER = 0.25;
    private static final Pattern LABEL_END = Pattern.compile("( \\((DoT|Self|External)\\))?(-{1,2}\\d+)?$");

    private final Fight fight;
    private final FightLog log;
    private final String player;
    private final UnaryOperator<String> names;
    private final Map<String, String> auraNames = new HashMap<>();
    private boolean begun;

    private EventLog(Fight fight, UnaryOperator<String> names, FightLog log) {
        this.fight = fight;
        this.names = names;
        this.log = log;
        player = fight.units().stream()
                .filter(unit -> unit.kind() == UnitKind.PLAYER)
                .map(Unit::key)
                .findFirst()
                .orElse("");
        for (Unit unit : fight.units()) {
            for (Aura aura : unit.auras().all()) {
                if (!aura.id().isEmpty()) {
                    auraNames.putIfAbsent(aura.id().withTag(0).key(), name(aura));
                }
            }
        }
    }

    /// Runs one fight of a planned fight graph and tells what happens in it.
    ///
    /// @param names what an action is called, by its id as results cite it; empty where it has no name
    public static void replay(Fight fight, UnaryOperator<String> names, long jobSeed, long iteration, FightLog log) {
        EventLog events = new EventLog(fight, names, log);
        fight.setLog(events);
        fight.run(jobSeed, iteration);
        fight.setLog(null);
        events.tell(new FightEvent.Ended(fight.now(), events.player));
    }

    private void tell(FightEvent event) {
        if (!begun) {
            begun = true;
            log.event(new FightEvent.Begun(fight.prepullStart(), player, fight.duration()));
        }
        log.event(event);
    }

    /// What is set up before the first event counts as happening at its time.
    private long now() {
        return fight.inPrepull() ? fight.prepullStart() : fight.now();
    }

    /// Whether results show it; the others are the engine's own.
    private static boolean isShown(Aura aura) {
        return !aura.id().isEmpty();
    }

    private FightEvent.Action action(ActionId id) {
        String name = names.apply(id.key());
        return new FightEvent.Action(
                id.key(), name.isEmpty() ? auraNames.getOrDefault(id.withTag(0).key(), "") : name);
    }

    /// Labels tell apart what has one name: dots by their caster's number, for one.
    private static String name(Aura aura) {
        return LABEL_END.matcher(aura.label()).replaceFirst("");
    }

    private static FightEvent.Action action(Aura aura) {
        return new FightEvent.Action(aura.id().key(), name(aura));
    }

    private static long lasting(Aura aura) {
        return aura.durationNs() == SimTime.NEVER ? -1 : aura.durationNs();
    }

    void castBegun(Spell spell, Unit target) {
        tell(new FightEvent.CastBegun(
                now(),
                spell.unit.key(),
                action(spell.id),
                target.key(),
                spell.hasCost() ? spell.lastCost() : 0,
                spell.currentCastTimeNs));
    }

    void castCompleted(Spell spell, Unit target) {
        tell(new FightEvent.CastFinished(now(), spell.unit.key(), action(spell.id), target.key()));
    }

    void damage(Spell spell, SpellResult result, boolean periodic) {
        tell(new FightEvent.Damage(
                now(),
                spell.unit.key(),
                action(spell.id),
                result.target().key(),
                Outcome.word(result.outcome()),
                result.damage(),
                QUARTER * Outcome.quartersResisted(result.outcome()),
                periodic));
    }

    void auraGained(Aura aura) {
        if (isShown(aura)) {
            tell(new FightEvent.AuraGained(now(), aura.unit().key(), action(aura), lasting(aura)));
        }
    }

    void auraRefreshed(Aura aura) {
        if (isShown(aura)) {
            tell(new FightEvent.AuraRefreshed(now(), aura.unit().key(), action(aura), lasting(aura)));
        }
    }

    void auraStacks(Aura aura, int stacks) {
        if (isShown(aura)) {
            tell(new FightEvent.AuraStacks(now(), aura.unit().key(), action(aura), stacks));
        }
    }

    void auraFaded(Aura aura) {
        if (isShown(aura)) {
            tell(new FightEvent.AuraFaded(now(), aura.unit().key(), action(aura)));
        }
    }

    void resourceChanged(Unit unit, ResourceType resource, ActionId source, double change, double after) {
        tell(new FightEvent.ResourceChanged(now(), unit.key(), resource.key(), action(source), change, after));
    }

    void unitAppeared(Unit unit) {
        tell(new FightEvent.Appeared(now(), unit.key()));
    }

    void unitLeft(Unit unit) {
        tell(new FightEvent.Left(now(), unit.key()));
    }

    /// A line of a unit's action list is done.
    ///
    /// @param line its place in the list
    public void lineFired(Unit unit, String line) {
        tell(new FightEvent.LineFired(now(), unit.key(), line));
    }
}
