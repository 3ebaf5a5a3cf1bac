package dev.wowlab.combatlog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes a log as the client of 2.5.6 does, with the facts about units of advanced logging. Confined to one
/// thread.
final class LogText {
    static final String ME = "Player-1-0A";
    static final String PET = "Pet-0-1-2-3-4-0B";
    static final String BOSS = "Creature-0-1-2-3-18831-0C";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M/d/yyyy HH:mm:ss.SSS", Locale.ROOT);
    private static final LocalDateTime START = LocalDateTime.of(2026, 5, 15, 20, 0, 0);

    private final StringBuilder text = new StringBuilder();

    LogText() {
        raw(0, "COMBAT_LOG_VERSION,9,ADVANCED_LOG_ENABLED,1,BUILD_VERSION,2.5.6,PROJECT_ID,5");
    }

    LogText raw(double seconds, String event) {
        text.append(TIME.format(START.plusNanos(Math.round(seconds * 1e9))))
                .append("-7  ")
                .append(event)
                .append("\r\n");
        return this;
    }

    LogText encounter(double from, double to, boolean kill) {
        raw(from, "ENCOUNTER_START,649,\"High King Maulgar\",4,25,565,5");
        return raw(
                to,
                "ENCOUNTER_END,649,\"High King Maulgar\",4,25," + (kill ? 1 : 0) + ","
                        + Math.round(1000 * (to - from)));
    }

    LogText spell(double seconds, String event, long id, String name, String suffix) {
        return raw(
                seconds,
                event + "," + mine() + "," + boss() + "," + id + ",\"" + name + "\",0x20,"
                        + facts(BOSS, "0000000000000000") + suffix);
    }

    LogText cast(double seconds, long id, String name) {
        return raw(
                seconds,
                "SPELL_CAST_SUCCESS," + mine() + "," + boss() + "," + id + ",\"" + name + "\",0x20,"
                        + facts(ME, "0000000000000000").replaceAll(",$", ""));
    }

    LogText petSwing(double seconds, long amount) {
        return raw(
                seconds,
                "SWING_DAMAGE," + PET + ",\"Cuddles\",0x1111,0x0," + boss() + "," + facts(PET, ME)
                        + hit(amount, false));
    }

    LogText aura(double seconds, String event, long id, String name) {
        return raw(seconds, event + "," + mine() + "," + mine() + "," + id + ",\"" + name + "\",0x40,BUFF");
    }

    static String hit(long amount, boolean critical) {
        return amount + "," + (amount + 100) + ",-1,32,0,0,0," + (critical ? "1" : "nil") + ",nil,nil";
    }

    static String mine() {
        return ME + ",\"Toter-Sulfuras\",0x511,0x0";
    }

    static String boss() {
        return BOSS + ",\"High King Maulgar\",0x10a48,0x0";
    }

    private static String facts(String unit, String owner) {
        return unit + "," + owner + ",27,100,0,0,0,-1,0,0,0,-317.82,2949.87,1944,0.9431,73,";
    }

    BufferedReader reader() {
        return new BufferedReader(new StringReader(text.toString()));
    }

    CombatLog read() throws IOException, NoCombatLogException {
        return CombatLog.read(reader());
    }
}
