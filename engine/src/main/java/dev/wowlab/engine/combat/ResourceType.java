package dev.wowlab.engine.combat;

/// What a resource gain is a gain of. Immutable.
public enum ResourceType {
    MANA("mana"),
    HEALTH("health"),
    FOCUS("focus"),
    RAGE("rage"),
    ENERGY("energy"),
    COMBO_POINTS("comboPoints"),
    OTHER("other");

    private final String key;

    ResourceType(String key) {
        this.key = key;
    }

    /// Its name in results.
    public String key() {
        return key;
    }
}
