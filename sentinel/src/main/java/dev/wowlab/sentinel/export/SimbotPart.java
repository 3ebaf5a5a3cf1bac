package dev.wowlab.sentinel.export;

import dev.wowlab.gamedata.Encounters;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.Zone;
import dev.wowlab.specs.comparison.Drop;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The part `simbot` of a report, as Raidbots adds it to SimulationCraft's. Stateless. What a character of that
/// time, or a request, does not have, such as a realm or bonus ids, is empty or absent.
final class SimbotPart {
    private SimbotPart() {}

    static void write(Told told, ObjectNode simbot) {
        simbot.put("simId", told.id());
        simbot.put("parentSimId", told.id());
        simbot.put("simType", told.asked().simType());
        simbot.put("type", told.asked().simType());
        simbot.put("title", told.title());
        simbot.put("publicTitle", publicTitle(told));
        simbot.put("date", told.finishedAt().toEpochMilli());
        simbot.put("player", told.player());
        simbot.put("hasFullJson", false);
        ObjectNode meta = simbot.putObject("meta");
        meta.put("player", told.player());
        meta.put("role", told.report().flatMap(report -> report.tanking()).isPresent() ? "tank" : "dps");
        ObjectNode form = meta.putObject("rawFormData");
        form.put("type", told.asked().simType());
        form.put("reportName", told.title());
        form.put("baseActorName", told.player());
        form.put("iterations", told.fights());
        ObjectNode armory = form.putObject("armory");
        armory.put("name", told.player());
        armory.put("realm", "");
        armory.put("region", "");
        // What Raidbots says there of one character fits no raid.
        told.played().filter(played -> !played.isRaid()).ifPresent(played -> character(played, simbot, meta, form));
        switch (told.asked()) {
            case Asked.Drops drops -> drops(drops.drops(), told, meta, form);
            case Asked.Gear gear ->
                told.played()
                        .ifPresent(
                                played -> new CombinationsPart(played, gear.sets()).write(form.putObject("optimize")));
            case Asked.Damage damage -> {}
            case Asked.Weights weights -> {}
            case Asked.Variants variants -> {}
        }
    }

    private static void character(Played played, ObjectNode simbot, ObjectNode meta, ObjectNode form) {
        String charClass = played.className().toLowerCase(Locale.ROOT);
        String spec = played.specName().toLowerCase(Locale.ROOT);
        simbot.put("input", played.text());
        for (ObjectNode node : List.of(simbot, meta)) {
            node.put("charClass", charClass);
            node.put("spec", spec);
        }
        form.put("text", played.text());
        ObjectNode character = form.putObject("character");
        character.put("name", played.player().name());
        character.put("realm", "");
        character.put("class", played.player().characterClass().number());
        character.putObject("items").put("averageItemLevelEquipped", played.itemLevel());
        ObjectNode talents = character.putArray("talentLoadouts").addObject().putObject("talents");
        talents.put("className", played.className());
        talents.put("classId", played.player().characterClass().number());
        talents.put("specName", played.specName());
    }

    private static String publicTitle(Told told) {
        return told.asked() instanceof Asked.Drops drops && !drops.drops().isEmpty()
                ? "Droptimizer • "
                        + String.join(
                                ", ",
                                zones(drops.drops()).values().stream()
                                        .map(Zone::name)
                                        .toList()) + " • " + (allHeroic(drops.drops()) ? "Heroic" : "Normal")
                : told.title();
    }

    private static boolean allHeroic(List<Drop> drops) {
        return drops.stream()
                .allMatch(
                        drop -> Asked.Drops.difficulty(Asked.Drops.origin(drop)).endsWith("heroic"));
    }

    private static Map<Integer, Zone> zones(List<Drop> drops) {
        Map<Integer, Zone> zones = new LinkedHashMap<>();
        drops.stream()
                .flatMap(drop -> drop.origins().stream())
                .forEach(origin -> zones.put(origin.zone().id(), origin.zone()));
        return zones;
    }

    private static void drops(List<Drop> drops, Told told, ObjectNode meta, ObjectNode form) {
        Map<Integer, Zone> zones = zones(drops);
        ObjectNode droptimizer = form.putObject("droptimizer");
        if (zones.size() == 1) {
            droptimizer.put("instance", zones.keySet().iterator().next());
        }
        drops.stream()
                .findFirst()
                .ifPresent(drop -> droptimizer.put("difficulty", Asked.Drops.difficulty(Asked.Drops.origin(drop))));
        told.played().ifPresent(played -> equipped(played, droptimizer.putObject("equipped")));
        instances(zones, meta.putArray("instanceLibrary"));
        items(drops, meta.putArray("itemLibrary"));
    }

    /// As Raidbots names slots there.
    private static void equipped(Played played, ObjectNode equipped) {
        played.player().equipment().bySlot().forEach((slot, worn) -> {
            String name = switch (slot) {
                case MAIN_HAND -> "mainHand";
                case OFF_HAND -> "offHand";
                default -> Asked.slot(slot);
            };
            item(worn.item(), equipped.putObject(name));
        });
    }

    static void item(Item item, ObjectNode node) {
        node.put("id", item.id());
        node.put("name", item.name());
        node.put("itemLevel", item.origin().itemLevel());
        node.put("quality", item.origin().quality().number());
    }

    private static void instances(Map<Integer, Zone> zones, ArrayNode library) {
        for (Zone zone : zones.values()) {
            ObjectNode instance = library.addObject();
            instance.put("id", zone.id());
            instance.put("name", zone.name());
            instance.put("type", Encounters.isRaid(zone.id()) ? "raid" : "dungeon");
            ArrayNode encounters = instance.putArray("encounters");
            Set<Integer> seen = new LinkedHashSet<>();
            zone.sources()
                    .forEach(source -> Encounters.creature(zone.id(), source.name())
                            .ifPresent(creature -> {
                                if (seen.add(creature)) {
                                    ObjectNode encounter = encounters.addObject();
                                    encounter.put("id", creature);
                                    encounter.put("name", Encounters.plain(source.name()));
                                }
                            }));
        }
    }

    private static void items(List<Drop> drops, ArrayNode library) {
        Set<Integer> seen = new LinkedHashSet<>();
        for (Drop drop : drops) {
            if (!seen.add(drop.itemId())) {
                continue;
            }
            ObjectNode entry = library.addObject();
            GameData.get().item(drop.itemId()).ifPresent(item -> item(item, entry));
            Drop.Origin first = Asked.Drops.origin(drop);
            entry.put("instanceId", first.zone().id());
            entry.put("difficulty", Asked.Drops.difficulty(first));
            Encounters.creature(first.zone().id(), first.source())
                    .ifPresent(creature -> entry.put("encounterId", creature));
            ArrayNode sources = entry.putArray("sources");
            for (Drop.Origin origin : drop.origins()) {
                ObjectNode source = sources.addObject();
                source.put("instanceId", origin.zone().id());
                source.put("name", origin.source());
                Encounters.creature(origin.zone().id(), origin.source())
                        .ifPresent(creature -> source.put("encounterId", creature));
            }
        }
    }
}
