package dev.kiln.core;

import dev.kiln.core.architecture.AlexNet;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Classifier;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.FireSchedule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import dev.kiln.core.architecture.Stem;
import dev.kiln.core.graph.Limits;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.TensorShape;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Architectures and edits over their whole ranges, for properties. Their shapes need not fit. */
public final class RandomArchitectures {
    private RandomArchitectures() {}

    public static Arbitrary<Architecture> architectures() {
        return Arbitraries.oneOf(
                squeezeNets().map(Architecture.class::cast), alexNets().map(Architecture.class::cast));
    }

    public static Arbitrary<SqueezeNet> squeezeNets() {
        return Combinators.combine(names(), inputs(), stems(), schedules(), bodies(), classifiers())
                .as(SqueezeNet::new);
    }

    public static Arbitrary<AlexNet> alexNets() {
        return Combinators.combine(
                        names(),
                        Arbitraries.of(AlexNet.Variant.class),
                        inputs(),
                        whole(1, AlexNet.MAX_GROUPS),
                        whole(1, Limits.MAX_CHANNELS))
                .as(AlexNet::new);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings().ofMaxLength(60).filter(RandomArchitectures::isName);
    }

    private static boolean isName(String text) {
        try {
            return Architecture.checkedName(text).equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Arbitrary<TensorShape> inputs() {
        return Combinators.combine(
                        whole(1, Limits.MAX_CHANNELS), whole(1, Limits.MAX_SPATIAL), whole(1, Limits.MAX_SPATIAL))
                .as(TensorShape::new);
    }

    private static Arbitrary<Stem> stems() {
        return Combinators.combine(
                        whole(1, Limits.MAX_CHANNELS),
                        whole(1, Limits.MAX_WINDOW),
                        whole(1, Limits.MAX_WINDOW),
                        whole(0, Limits.MAX_WINDOW))
                .as(Stem::new);
    }

    private static Arbitrary<FireSchedule> schedules() {
        return Combinators.combine(
                        whole(1, Limits.MAX_CHANNELS),
                        whole(0, Limits.MAX_CHANNELS),
                        Arbitraries.doubles().between(0, 1).ofScale(17),
                        whole(1, SqueezeNet.MAX_FIRE_MODULES),
                        Arbitraries.doubles().between(0, false, 1, true).ofScale(17))
                .as(FireSchedule::new);
    }

    private static Arbitrary<List<Stage>> bodies() {
        Arbitrary<Stage> fires = fires().map(Stage.class::cast);
        Arbitrary<Stage> stages = Arbitraries.oneOf(fires, fires, pools().map(Stage.class::cast));
        return Combinators.combine(fires, stages.list().ofMaxSize(20)).as((fire, rest) -> {
            List<Stage> body = new ArrayList<>(rest);
            body.add(rest.size() / 2, fire);
            return body;
        });
    }

    private static Arbitrary<FireModule> fires() {
        int most = Limits.MAX_CHANNELS;
        Arbitrary<int[]> halves = whole(1, most).flatMap(all -> whole(0, all).map(e1 -> new int[] {e1, all - e1}));
        return Combinators.combine(whole(1, most), halves, Arbitraries.of(Bypass.class))
                .as((squeeze, half, bypass) -> new FireModule(squeeze, half[0], half[1], bypass));
    }

    private static Arbitrary<Pool> pools() {
        return Combinators.combine(
                        Arbitraries.of(PoolKind.class),
                        whole(1, Limits.MAX_WINDOW),
                        whole(1, Limits.MAX_WINDOW),
                        Arbitraries.of(Rounding.class))
                .as(Pool::new);
    }

    private static Arbitrary<Classifier> classifiers() {
        return Combinators.combine(
                        whole(1, Limits.MAX_CHANNELS),
                        whole(0, Limits.MAX_WINDOW),
                        Arbitraries.doubles().between(0, true, 1, false).ofScale(17),
                        Arbitraries.of(true, false))
                .as(Classifier::new);
    }

    /** Edits that the published SqueezeNets allow. */
    public static Arbitrary<Edit> edits() {
        return Arbitraries.oneOf(
                whole(1, 200).map(sr -> Edits.squeezeRatio(sr / 200.0)),
                whole(0, 100).map(share -> Edits.pct3x3(share / 100.0)),
                whole(1, 512).map(Edits::baseE),
                whole(0, 256).map(Edits::incrE),
                whole(1, 8).map(Edits::freq),
                whole(32, 256).map(side -> Edits.input(side, side)),
                whole(1, 1000).map(Edits::classes),
                whole(1, 96).map(Edits::stemFilters),
                whole(1, 512).map(filters -> Edits.squeeze1x1(5, filters)),
                Arbitraries.of(Bypass.class).map(Edits::bypass),
                Arbitraries.of(Rounding.class).map(Edits::poolRounding),
                whole(1, 9).set().map(Edits::pools));
    }

    private static Arbitrary<Integer> whole(int min, int max) {
        return Arbitraries.integers().between(min, max);
    }
}
