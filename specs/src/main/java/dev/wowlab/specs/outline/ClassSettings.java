package dev.wowlab.specs.outline;

import dev.wowlab.specs.request.ClassOptions;
import dev.wowlab.specs.request.PlayerRequest;
import dev.wowlab.specs.request.WarriorHabits;
import java.util.List;

/// The settings that only one class has, where the messages of specialisations keep them. Confined to one thread.
final class ClassSettings {
    private final SettingReader settings;
    private final String spec;

    private ClassSettings(SettingReader settings, String player, String field) {
        this.settings = settings;
        spec = settings.pointer(player, field);
    }

    /// All of a player's; none where its class has none.
    ///
    /// @param pointer to the player
    static List<Setting> of(PlayerRequest player, String pointer, SettingReader settings) {
        return switch (player.options()) {
            case ClassOptions.Mage mage ->
                List.of(new ClassSettings(settings, pointer, "mage").ofClass("defaultMageArmor", mage.armor()));
            case ClassOptions.Warlock warlock -> new ClassSettings(settings, pointer, "warlock").warlock(warlock);
            case ClassOptions.Priest priest -> new ClassSettings(settings, pointer, "priest").priest(priest);
            case ClassOptions.ElementalShaman shaman ->
                List.of(new ClassSettings(settings, pointer, "elementalShaman").ofClass("imbueMh", shaman.imbue()));
            case ClassOptions.EnhancementShaman shaman -> enhancement(shaman, pointer, settings);
            case ClassOptions.Hunter hunter -> new ClassSettings(settings, pointer, "hunter").hunter(hunter);
            case ClassOptions.DpsWarrior warrior ->
                new ClassSettings(settings, pointer, "dpsWarrior").warrior(warrior.habits());
            case ClassOptions.ProtectionWarrior warrior ->
                new ClassSettings(settings, pointer, "protectionWarrior").warrior(warrior.habits());
            case ClassOptions.Druid _,
                    ClassOptions.Rogue _,
                    ClassOptions.ProtectionPaladin _,
                    ClassOptions.RetributionPaladin _ -> List.of();
        };
    }

    private static List<Setting> enhancement(
            ClassOptions.EnhancementShaman shaman, String pointer, SettingReader settings) {
        ClassSettings own = new ClassSettings(settings, pointer, "enhancementShaman");
        return List.of(
                own.ofClass("imbueMh", shaman.first().mainHand()),
                own.ofSpec("imbueOh", shaman.first().offHand()),
                own.ofSpec("syncType", shaman.sync()));
    }

    private List<Setting> warlock(ClassOptions.Warlock warlock) {
        return List.of(
                ofClass("summon", warlock.summon()),
                ofClass("sacrificeSummon", warlock.sacrificeSummon()),
                ofClass("armor", warlock.armor()),
                ofClass("petOptions", warlock.petMode()),
                ofClass("curseOptions", warlock.curse()),
                ofClass("detonateSeed", warlock.detonateSeed()));
    }

    private List<Setting> priest(ClassOptions.Priest priest) {
        return List.of(ofClass("armor", priest.armor()), ofClass("preShadowform", priest.startsInShadowform()));
    }

    private List<Setting> hunter(ClassOptions.Hunter hunter) {
        return List.of(
                ofClass("quiverBonus", hunter.quiver()),
                ofClass("ammo", hunter.ammo()),
                ofClass("petType", hunter.pet()),
                ofClass("petSingleAbility", hunter.petSingleAbility()),
                ofClass("petUptime", hunter.petUptimePercent()));
    }

    private List<Setting> warrior(WarriorHabits habits) {
        return List.of(
                ofClass("defaultShout", habits.shout()),
                ofClass("defaultStance", habits.stance()),
                ofClass("startingRage", habits.startingRage()),
                ofClass("queueDelay", habits.queueDelayMs()),
                ofClass("stanceSnapshot", habits.stanceSnapshot()),
                ofClass("hasBsSolarianSapphire", habits.solarianSapphire()),
                ofClass("hasBsT2", habits.battlegearOfWrath()));
    }

    private Setting ofClass(String field, Object value) {
        return settings.one(settings.pointer(spec + "/options", "classOptions"), field, value, List.of());
    }

    private Setting ofSpec(String field, Object value) {
        return settings.one(spec + "/options", field, value, List.of());
    }
}
