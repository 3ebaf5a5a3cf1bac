package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All auras of one unit, and which of them listen to what right now. Confined to one thread.
public final class AuraTracker {
    static final int ON_APPLY_EFFECTS = 0;
    static final int ON_CAST = 1;
    static final int ON_HIT_DEALT = 2;
    static final int ON_HIT_TAKEN = 3;
    static final int ON_PERIODIC_DEALT = 4;
    static final int ON_PERIODIC_TAKEN = 5;
    static final int ON_ENCOUNTER_START = 6;
    static final int EXPIRING = 7;
    static final int LISTS = 8;

    private final Unit unit;
    private final List<ItemProc> itemProcs = new ArrayList<>();
    private final List<Aura> all = new ArrayList<>();
    private final Map<String, Aura> byLabel = new HashMap<>();
    private final Map<String, List<Aura>> byTag = new HashMap<>();
    private final Map<String, ExclusiveCategory> categories = new HashMap<>();
    private final Aura[][] lists = new Aura[LISTS][8];
    private final int[] sizes = new int[LISTS];
    private Aura[] planned = new Aura[0];

    /// The earliest expiry of an active aura, or earlier.
    long minExpires = SimTime.NEVER;

    AuraTracker(Unit unit) {
        this.unit = unit;
    }

    /// The aura with this label, `null` when there is none.
    public @Nullable Aura byLabel(String label) {
        return byLabel.get(label);
    }

    /// The first aura with this id, `null` when there is none.
    public @Nullable Aura byId(ActionId id) {
        for (Aura aura : all) {
            if (aura.id.equals(id)) {
                return aura;
            }
        }
        return null;
    }

    /// The first aura with this id, or listening for the proc of this id, that has an internal cooldown; or
    /// `null`.
    public @Nullable Aura byIdWithIcd(ActionId id) {
        for (Aura aura : all) {
            if (aura.icd != null && (aura.id.equals(id) || aura.procId.equals(id))) {
                return aura;
            }
        }
        return null;
    }

    /// All auras of a tag, in the order in which they were registered.
    public List<Aura> withTag(String tag) {
        return byTag.getOrDefault(tag, List.of());
    }

    /// Notes a buff that something worn procs, for action lists that ask about all of them. Only before the
    /// fight.
    ///
    /// @param listener what listens for the proc; its internal cooldown becomes the buff's
    public void addItemProc(Aura buff, Aura listener, StatBonus bonus) {
        CooldownTimer icd = listener.icd();
        if (icd != null) {
            buff.setIcd(icd, listener.icdNs());
        }
        addItemProc(buff, bonus);
    }

    /// The same for a buff without an internal cooldown, or with one of its own.
    public ItemProc addItemProc(Aura buff, StatBonus bonus) {
        ItemProc proc = new ItemProc(buff, bonus.raised());
        itemProcs.add(proc);
        return proc;
    }

    /// The buffs that worn things proc, as they were added.
    public List<ItemProc> itemProcs() {
        return List.copyOf(itemProcs);
    }

    /// Every aura, in the order in which they were registered.
    public List<Aura> all() {
        return List.copyOf(all);
    }

    /// Those registered after the first `count` that last for the whole fight. Only before the fight.
    public List<Aura> permanentAfter(int count) {
        return all.stream().skip(count).filter(aura -> aura.permanent).toList();
    }

    /// Lets one that lasts for the whole fight begin it off; once on, it lasts until it is taken off. Only before
    /// the fight.
    public void beginOff(Aura aura) {
        aura.permanent = false;
    }

    /// The category of this name on this unit, made when there is none.
    public ExclusiveCategory exclusiveCategory(String name) {
        return categories.computeIfAbsent(name, ExclusiveCategory::new);
    }

    Aura register(AuraConfig config) {
        if (byLabel.containsKey(config.label)) {
            throw new IllegalStateException("aura " + config.label + " on " + unit.key() + " is registered twice");
        }
        unit.fight().requirePlanning("aura " + config.label);
        Aura aura = new Aura(unit, config);
        all.add(aura);
        byLabel.put(config.label, aura);
        if (!config.tag.isEmpty()) {
            byTag.computeIfAbsent(config.tag, unused -> new ArrayList<>()).add(aura);
        }
        return aura;
    }

    void finalizePlan() {
        planned = all.toArray(Aura[]::new);
        for (Aura aura : planned) {
            aura.finalizePlan();
        }
    }

    // ---- lists of active auras; removal swaps the last element in, as the peer's event order assumes ----

    void link(Aura aura) {
        if (aura.durationNs != SimTime.NEVER) {
            add(EXPIRING, aura);
        }
        if (aura.onApplyEffects != null) {
            add(ON_APPLY_EFFECTS, aura);
        }
        if (aura.onCastComplete != null) {
            add(ON_CAST, aura);
        }
        if (aura.onSpellHitDealt != null) {
            add(ON_HIT_DEALT, aura);
        }
        if (aura.onSpellHitTaken != null) {
            add(ON_HIT_TAKEN, aura);
        }
        if (aura.onPeriodicDealt != null) {
            add(ON_PERIODIC_DEALT, aura);
        }
        if (aura.onPeriodicTaken != null) {
            add(ON_PERIODIC_TAKEN, aura);
        }
        if (aura.onEncounterStart != null) {
            add(ON_ENCOUNTER_START, aura);
        }
    }

    void unlink(Aura aura) {
        int[] index = aura.listIndex;
        for (int list = 0; list < LISTS; list++) {
            int at = index[list];
            if (at >= 0) {
                Aura[] items = lists[list];
                int last = --sizes[list];
                Aura moved = items[last];
                items[at] = moved;
                moved.listIndex[list] = at;
                index[list] = -1;
            }
        }
    }

    private void add(int list, Aura aura) {
        int size = sizes[list];
        if (size == lists[list].length) {
            lists[list] = Arrays.copyOf(lists[list], size * 2);
        }
        lists[list][size] = aura;
        aura.listIndex[list] = size;
        sizes[list] = size + 1;
    }

    // ---- events ----

    void onApplyEffects(Unit target, Spell spell) {
        Aura[] items = lists[ON_APPLY_EFFECTS];
        int size = sizes[ON_APPLY_EFFECTS];
        for (int i = 0; i < size; i++) {
            Aura aura = items[i];
            if (aura.active) {
                Objects.requireNonNull(aura.onApplyEffects).run(aura, target, spell);
            }
        }
    }

    void onCastComplete(Spell spell) {
        Aura[] items = lists[ON_CAST];
        int size = sizes[ON_CAST];
        for (int i = 0; i < size; i++) {
            Aura aura = items[i];
            if (aura.active) {
                Objects.requireNonNull(aura.onCastComplete).run(aura, spell);
            }
        }
    }

    void onHitDealt(Spell spell, SpellResult result) {
        Aura[] items = lists[ON_HIT_DEALT];
        int size = sizes[ON_HIT_DEALT];
        for (int i = 0; i < size; i++) {
            Aura aura = items[i];
            if (aura.active) {
                Objects.requireNonNull(aura.onSpellHitDealt).run(aura, spell, result);
            }
        }
    }

    void onHitTaken(Spell spell, SpellResult result) {
        Aura[] items = lists[ON_HIT_TAKEN];
        int size = sizes[ON_HIT_TAKEN];
        for (int i = 0; i < size; i++) {
            Aura aura = items[i];
            if (aura.active) {
                Objects.requireNonNull(aura.onSpellHitTaken).run(aura, spell, result);
            }
        }
    }

    void onPeriodicDealt(Spell spell, SpellResult result) {
        Aura[] items = lists[ON_PERIODIC_DEALT];
        int size = sizes[ON_PERIODIC_DEALT];
        for (int i = 0; i < size; i++) {
            Aura aura = items[i];
            if (aura.active) {
                Objects.requireNonNull(aura.onPeriodicDealt).run(aura, spell, result);
            }
        }
    }

    void onPeriodicTaken(Spell spell, SpellResult result) {
        Aura[] items = lists[ON_PERIODIC_TAKEN];
        int size = sizes[ON_PERIODIC_TAKEN];
        for (int i = 0; i < size; i++) {
            Aura aura = items[i];
            if (aura.active) {
                Objects.requireNonNull(aura.onPeriodicTaken).run(aura, spell, result);
            }
        }
    }

    void onEncounterStart() {
        Aura[] items = lists[ON_ENCOUNTER_START];
        int size = sizes[ON_ENCOUNTER_START];
        for (int i = 0; i < size; i++) {
            Aura aura = items[i];
            if (aura.active) {
                Objects.requireNonNull(aura.onEncounterStart).run(aura);
            }
        }
    }

    // ---- time ----

    void expiresBy(long time) {
        if (time < minExpires) {
            minExpires = time;
            unit.fight().auraExpiresBy(time);
        }
    }

    /// Takes off what has expired by now; returns when to look again.
    long expire(long now) {
        if (now < minExpires) {
            return minExpires;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            minExpires = SimTime.NEVER;
            Aura[] items = lists[EXPIRING];
            int size = sizes[EXPIRING];
            for (int i = 0; i < size; i++) {
                Aura aura = items[i];
                if (aura.expiresAt <= now) {
                    aura.deactivate();
                    changed = true;
                    break;
                }
                minExpires = Math.min(minExpires, aura.expiresAt);
            }
        }
        return minExpires;
    }

    /// Takes off everything that is not permanent.
    void expireAll() {
        while (sizes[EXPIRING] > 0) {
            lists[EXPIRING][0].deactivate();
        }
        minExpires = SimTime.NEVER;
    }

    /// Puts everything off, without callbacks.
    void clear() {
        Arrays.fill(sizes, 0);
        minExpires = SimTime.NEVER;
        for (Aura aura : planned) {
            aura.reset();
        }
    }

    /// Puts on what lasts for the whole fight.
    void start() {
        unit.runResetEffects();
        for (Aura aura : planned) {
            aura.runResetActions();
        }
    }

    void finishFight(long end) {
        for (Aura aura : planned) {
            aura.finishFight(end);
        }
    }
}
