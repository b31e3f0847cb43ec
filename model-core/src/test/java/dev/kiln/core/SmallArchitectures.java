package dev.kiln.core;

import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.architecture.Classifier;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.FireSchedule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import dev.kiln.core.architecture.Stem;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Small random SqueezeNets that are valid: inputs of 16 to 64 pixels, few filters, all kinds of stages and bypasses. */
public final class SmallArchitectures {
    private SmallArchitectures() {}

    /** Valid networks for properties. */
    public static Arbitrary<SqueezeNet> valid() {
        return Arbitraries.randomValue(SmallArchitectures::valid);
    }

    /** One valid network; the same for the same state of the generator. */
    public static SqueezeNet valid(Random random) {
        while (true) {
            SqueezeNet net = draw(random);
            if (ShapedGraph.infer(net.expand()).isValid()) {
                return net;
            }
        }
    }

    private static SqueezeNet draw(Random random) {
        FireSchedule schedule = schedule(random);
        SqueezeNet net = new SqueezeNet(
                "random",
                new TensorShape(between(random, 1, 4), between(random, 16, 64), between(random, 16, 64)),
                new Stem(between(random, 1, 8), between(random, 1, 7), between(random, 1, 3), between(random, 0, 2)),
                schedule,
                body(random, schedule),
                new Classifier(
                        between(random, 1, 10), between(random, 0, 1), 0.5 * random.nextInt(2), random.nextBoolean()));
        return Bypasses.apply(net, pick(random, Bypass.values()));
    }

    private static FireSchedule schedule(Random random) {
        return new FireSchedule(
                between(random, 2, 12),
                between(random, 0, 8),
                // the ends leave one half of the expand layer empty
                Math.min(1, Math.max(0, random.nextDouble() * 1.4 - 0.2)),
                between(random, 1, 3),
                between(random, 1, 10) / 10.0);
    }

    private static List<Stage> body(Random random, FireSchedule schedule) {
        List<Stage> body = new ArrayList<>();
        int modules = between(random, 1, 5);
        for (int i = 0; i < modules; i++) {
            if (random.nextInt(3) == 0) {
                body.add(pool(random));
            }
            FireModule module = schedule.module(i, Bypass.NONE);
            boolean edited = random.nextInt(4) == 0;
            body.add(edited ? module.withSqueeze1x1(between(random, 1, 6)) : module);
        }
        return body;
    }

    private static Pool pool(Random random) {
        return new Pool(
                pick(random, PoolKind.values()),
                between(random, 1, 4),
                between(random, 1, 3),
                pick(random, Rounding.values()));
    }

    private static int between(Random random, int min, int max) {
        return min + random.nextInt(max - min + 1);
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
