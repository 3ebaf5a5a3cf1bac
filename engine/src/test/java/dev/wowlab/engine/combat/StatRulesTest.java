package dev.wowlab.engine.combat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.gamedata.Stat;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatRulesTest {
    private static final int STATS = Stat.COUNT;

    @Test
    void evaluatingWhatAChangeFeedsGivesWhatEvaluatingEverythingGives() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            boolean[] floored = new boolean[STATS];
            for (int i = 0; i < STATS / 3; i++) {
                floored[i] = true;
            }
            StatDependency[] rules = randomRules(random);
            StatRules sorted = new StatRules(rules, floored);
            double[] plain = new double[STATS];
            for (int i = 0; i < STATS; i++) {
                plain[i] = random.nextDouble() * 500;
            }
            double[] partly = new double[STATS];
            sorted.whole().evaluate(plain, partly);
            double[] whole = new double[STATS];
            for (int change = 0; change < 100; change++) {
                long changed = change(random, rules, sorted, plain);
                sorted.coneOf(changed).evaluate(plain, partly);
                sorted.whole().evaluate(plain, whole);
                assertThat(partly).as("seed %s change %s", seed, change).containsExactly(whole);
            }
        }
    }

    /// Sources before the targets that they feed.
    private static StatDependency[] randomRules(Random random) {
        List<StatDependency> rules = new ArrayList<>();
        for (int source = 0; source < STATS; source++) {
            for (int target = source; target < STATS; target++) {
                if (random.nextInt(12) == 0) {
                    double amount = source == target ? 1 + random.nextDouble() / 10 : random.nextDouble() * 2;
                    rules.add(new StatDependency(source, target, amount, random.nextBoolean()));
                }
            }
        }
        return rules.toArray(StatDependency[]::new);
    }

    /// Adds to a few stats or switches a rule; what that can change.
    private static long change(Random random, StatDependency[] rules, StatRules sorted, double[] plain) {
        if (random.nextInt(3) == 0) {
            StatDependency rule = rules[random.nextInt(rules.length)];
            rule.enabled = !rule.enabled;
            return sorted.fedBy(rule.target);
        }
        long changed = 0;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int stat = random.nextInt(STATS);
            plain[stat] += random.nextDouble() * 100 - 50;
            changed |= sorted.fedBy(stat);
        }
        return changed;
    }
}
