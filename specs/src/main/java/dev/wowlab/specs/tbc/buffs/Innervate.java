package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.PeriodicAction;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.CharacterClass;

/// Innervate (29166): five times the regeneration from spirit, even while casting, for 20 s. Confined to one thread.
public final class Innervate {
    /// Of the buff that a druid gives; its place in the raid is the tag.
    public static final ActionId OWN_ID = ActionId.spell(29166);

    private static final ActionId ID = BuffLedger.external(29166);
    private static final String TAG = "Innervate";
    private static final long DURATION = SimTime.seconds(20);
    private static final double REGENERATION = 5;
    private static final int TICKS = 10;

    private final Unit unit;
    private final Aura aura;
    private final TaggedAuras present;
    private double threshold;
    private double expectedMana;

    private Innervate(Unit unit, ActionId id, String label) {
        this.unit = unit;
        present = new TaggedAuras(unit, TAG);
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, id);
        PeriodicAction ticks = new PeriodicAction(
                unit.fight(),
                DURATION / TICKS,
                TICKS,
                Priority.GCD,
                () -> metrics.add(expectedMana / TICKS, expectedMana / TICKS));
        aura = unit.registerAura(AuraConfig.of(label).tag(TAG).id(id).duration(DURATION))
                .attachAddition(Modifier.FORCE_FULL_SPIRIT_REGEN, 1)
                .attachMultiplier(Modifier.SPIRIT_REGEN, REGENERATION)
                .onGain(_ -> ticks.start(false));
    }

    /// Druids give it to the character when it is low on mana, so that everything else that gives mana comes first.
    /// How low that is, and how much mana is booked to it, is taken from the character without buffs.
    static void external(Unit unit, CharacterClass characterClass, int druids) {
        Innervate innervate = new Innervate(unit, ID, "Innervate (External)");
        boolean mage = characterClass == CharacterClass.MAGE;
        unit.fight().afterFinalize(() -> innervate.measure(mage));
        ExternalCooldown.register(
                unit,
                new ExternalCooldown.Given(ID, TAG, DURATION, SimTime.minutes(6)),
                druids,
                MajorCooldown.MANA,
                _ -> unit.mana().current() <= innervate.threshold,
                innervate.aura::activate);
    }

    /// What a druid casts on itself or on another player.
    ///
    /// @param druid its place in the raid
    public static Innervate castBy(int druid, Unit receiver) {
        Innervate innervate =
                new Innervate(receiver, OWN_ID.withTag(druid), druid == 0 ? "Innervate" : "Innervate-" + druid);
        receiver.fight().afterFinalize(() -> innervate.measure(false));
        return innervate;
    }

    /// Puts it on.
    public void activate() {
        aura.activate();
    }

    /// Whether this or anybody else's is on: a second one is refused.
    public boolean isOnByAnyone() {
        return present.anyActive();
    }

    private void measure(boolean mage) {
        // Mages spend their mana so fast that they need it earlier.
        threshold = mage ? unit.mana().max() * 0.7 : 1000;
        expectedMana = unit.mana().spiritRegen() * REGENERATION * SimTime.toSeconds(DURATION);
    }
}
