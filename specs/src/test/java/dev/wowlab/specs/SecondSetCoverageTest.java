package dev.wowlab.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.combat.PlanContext;
import dev.wowlab.engine.combat.Rotation;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Item;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.request.RequestReader;
import dev.wowlab.specs.request.SimRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds all effects of items that one character can wear against each other: any two may be in two sets.
class SecondSetCoverageTest {
    private final EffectCatalog catalog = SpecRegistry.effects();

    static List<CharacterClass> playable() {
        return OneOfEachClass.playable();
    }

    @ParameterizedTest
    @MethodSource("playable")
    void everyItemCanBeInASecondSet(CharacterClass wearer) throws InvalidInputException {
        String request = """
                {'encounter': {'duration': 1, 'targets': [{'level': 73}]}, 'raid': {'parties': [{'players': [
                  {%s, 'rotation': {'type': 'TypeAPL', 'priorityList': [{'action': {'autocastOtherCooldowns': {}}}]}}]}]}}""".formatted(OneOfEachClass.json(wearer)).replace('\'', '"');
        List<String> clashes = new ArrayList<>();
        SimRequest read = new RequestReader(GameData.get()).read(request.getBytes(StandardCharsets.UTF_8));
        new FightAssembly(read, GameData.get(), catalog, new PlanContext()).build(character -> {
            wearEverything(character, wearer, clashes);
            return Rotation.IDLE;
        });
        assertThat(clashes).isEmpty();
    }

    private void wearEverything(Character character, CharacterClass wearer, List<String> clashes) {
        for (Item item : GameData.get().items()) {
            if (Wearers.of(item).contains(wearer)) {
                try {
                    catalog.item(item.id()).ifPresent(effect -> effect.apply(character));
                } catch (IllegalStateException clash) {
                    clashes.add(item.id() + " " + item.name() + ": " + clash.getMessage());
                }
            }
        }
    }
}
