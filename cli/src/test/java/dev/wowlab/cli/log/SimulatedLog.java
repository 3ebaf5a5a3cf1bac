package dev.wowlab.cli.log;

import dev.wowlab.engine.FightEvent;
import dev.wowlab.engine.FightLog;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.specs.TbcEngine;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Writes one simulated fight as the game's client would have, had it been fought. Confined to one thread.
final class SimulatedLog implements FightLog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M/d/yyyy HH:mm:ss.SSS", Locale.ROOT);
    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 29, 20, 0, 0);
    private static final String ME = "Player-1-0A,\"Simon-Gehennas\",0x511,0x0";
    private static final String PET = "Pet-0-1-2-3-416-0B,\"Zarimin\",0x1111,0x0";
    private static final String BOSS = "Creature-0-1-2-3-18831-0C,\"High King Maulgar\",0x10a48,0x0";
    private static final String GEAR = "[(28830,128,(2999,0,0),(),(24028,70,24061,70)),(0,0,(),(),())]";
    private static final String NO_FACTS = "1,100,0,0,0,-1,0,0,0,0.0,0.0,1944,0.0,73,";

    private final StringBuilder text = new StringBuilder();
    private long endNs;

    /// @param request a character's
    static String of(JsonNode request, long seed, long fight) throws InvalidInputException {
        SimulatedLog log = new SimulatedLog();
        log.line(0, "COMBAT_LOG_VERSION,9,ADVANCED_LOG_ENABLED,1,BUILD_VERSION,2.5.6,PROJECT_ID,5");
        log.line(0, "SPELL_SUMMON," + ME + "," + PET + ",688,\"Summon Imp\",0x20");
        log.line(0, "ENCOUNTER_START,649,\"High King Maulgar\",4,25,565,5");
        log.line(
                0,
                "COMBATANT_INFO,Player-1-0A,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,(41,0,20),()," + GEAR
                        + ",[Player-2-0D,25898,1],0,0,()");
        new TbcEngine().plan(CanonicalJson.encode(request)).replay(seed, fight, log);
        log.line(log.endNs, "ENCOUNTER_END,649,\"High King Maulgar\",4,25,1," + log.endNs / 1_000_000);
        return log.text.toString();
    }

    private void line(long timeNs, String event) {
        text.append(TIME.format(START.plusNanos(Math.max(0, timeNs))))
                .append("+1  ")
                .append(event)
                .append('\n');
    }

    @Override
    public void event(FightEvent event) {
        switch (event) {
            case FightEvent.CastFinished cast -> cast(cast);
            case FightEvent.Damage damage -> damage(damage);
            case FightEvent.AuraGained aura -> aura(aura.timeNs(), aura.unit(), aura.aura(), "APPLIED");
            case FightEvent.AuraFaded aura -> aura(aura.timeNs(), aura.unit(), aura.aura(), "REMOVED");
            case FightEvent.Ended ended -> endNs = ended.timeNs();
            default -> {}
        }
    }

    private void cast(FightEvent.CastFinished cast) {
        if (cast.action().id().startsWith("spell:") && cast.timeNs() >= 0) {
            line(cast.timeNs(), "SPELL_CAST_SUCCESS," + unit(cast.unit()) + "," + BOSS + "," + means(cast.action()));
        }
    }

    private void damage(FightEvent.Damage damage) {
        boolean isSwing = damage.action().id().startsWith("other:Attack");
        String who = unit(damage.unit()) + "," + BOSS + "," + (isSwing ? "" : means(damage.action()) + ",");
        String prefix = isSwing ? "SWING" : damage.periodic() ? "SPELL_PERIODIC" : "SPELL";
        switch (damage.outcome()) {
            case "miss", "dodge", "parry" ->
                line(
                        damage.timeNs(),
                        prefix + "_MISSED," + who + damage.outcome().toUpperCase(Locale.ROOT) + ",nil");
            default -> {
                long amount = Math.round(damage.amount());
                boolean isCritical = damage.outcome().equals("crit");
                boolean isGlancing = damage.outcome().equals("glance");
                line(
                        damage.timeNs(),
                        prefix + "_DAMAGE," + who + "Creature-0-1-2-3-18831-0C,0000000000000000," + NO_FACTS + amount
                                + "," + amount + ",-1,32,0,0,0," + flag(isCritical) + "," + flag(isGlancing) + ",nil");
            }
        }
    }

    private void aura(long timeNs, String unit, FightEvent.Action aura, String change) {
        if (unit.equals("player") && aura.id().startsWith("spell:") && timeNs >= 0) {
            line(timeNs, "SPELL_AURA_" + change + "," + ME + "," + ME + "," + means(aura) + ",BUFF");
        }
    }

    private static String flag(boolean set) {
        return set ? "1" : "nil";
    }

    private static String unit(String unit) {
        return unit.equals("player") ? ME : PET;
    }

    /// With the name that the spell has in another language.
    private static String means(FightEvent.Action action) {
        String[] parts = action.id().split(":", 3);
        return parts[1] + ",\"Zauber " + parts[1] + "\",0x20";
    }
}
