package dev.kiln.app.sides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.run.NamedPicture;
import dev.kiln.app.run.RunResult;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.Picture;
import dev.kiln.core.network.LayerDistance;
import dev.kiln.core.network.TensorDistance;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.Presets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SideTextsTest {
    private static final Architecture NET =
            Presets.find("squeezenet-v1.0").orElseThrow().architecture();
    private static final NamedPicture CAT = picture("cat.png");
    private static final Weights TRAINED = weights(Weights.Origin.FILE, "trained.net");

    private static NamedPicture picture(String name) {
        return new NamedPicture(name, new Picture(1, 1, new int[1]));
    }

    private static Weights weights(Weights.Origin origin, String description) {
        return new Weights(origin, description, List.of());
    }

    private static RunResult run(Architecture net, Weights weights, NamedPicture picture, String... untrained) {
        ShapedGraph graph = ShapedGraph.infer(net.expand());
        return new RunResult(graph, weights, picture, null, null, List.of(), List.of(untrained));
    }

    @Test
    void aSideIsTitledByWhatTheOtherHasNot() {
        RunResult cat = run(NET, TRAINED, CAT);
        RunResult dog = run(NET, TRAINED, picture("dog.png"));
        assertThat(SideTexts.title(cat, dog)).isEqualTo("cat.png");
        assertThat(SideTexts.title(dog, cat)).isEqualTo("dog.png");
        RunResult random = run(NET, weights(Weights.Origin.UNTRAINED, "random"), CAT);
        assertThat(SideTexts.title(cat, random)).isEqualTo("trained.net");
        assertThat(SideTexts.title(random, dog)).isEqualTo("cat.png · random");
    }

    @Test
    void networksOfOneNameAreToldApartByTheirSize() {
        RunResult kept = run(NET, TRAINED, CAT);
        RunResult bypass = run(Edits.bypass(Bypass.SIMPLE).apply(NET), TRAINED, CAT);
        RunResult wider = run(Edits.squeezeRatio(0.25).apply(NET), TRAINED, CAT);
        assertThat(SideTexts.title(kept, wider)).isEqualTo("1,248,424 parameters");
        assertThat(SideTexts.title(wider, kept)).isEqualTo("1,967,080 parameters");
        // simple bypass adds four additions and no parameters
        assertThat(SideTexts.title(kept, bypass)).isEqualTo("67 layers");
        assertThat(SideTexts.title(bypass, kept)).isEqualTo("71 layers");
    }

    @Test
    void layersWithoutFittingWeightsAreCounted() {
        RunResult partly = run(NET, TRAINED, CAT, "fire3/squeeze1x1", "fire3/expand1x1");
        assertThat(SideTexts.title(partly, run(NET, TRAINED, CAT))).isEqualTo("2 layers untrained");
        assertThat(SideTexts.title(run(NET, TRAINED, CAT), partly)).isEqualTo("cat.png");
        RunResult one = run(NET, weights(Weights.Origin.FILE, "other.net"), CAT, "conv1");
        assertThat(SideTexts.title(one, partly)).isEqualTo("other.net, 1 layer untrained");
        assertThat(SideTexts.inputs(partly))
                .isEqualTo("picture: cat.png\nweights: trained.net, 2 layers untrained\nnetwork: SqueezeNet v1.0");
    }

    @Test
    void theReasonNamesTheSideOrBothShapes() {
        Optional<TensorShape> narrow = Optional.of(new TensorShape(16, 55, 55));
        Optional<TensorShape> wide = Optional.of(new TensorShape(32, 55, 55));
        assertThat(SideTexts.reason(new LayerDistance("s", narrow, wide, Optional.empty())))
                .startsWith("s is 16×55×55 in A and 32×55×55 in B");
        assertThat(SideTexts.reason(new LayerDistance("s", narrow, Optional.empty(), Optional.empty())))
                .startsWith("B has no layer s");
        assertThat(SideTexts.reason(new LayerDistance("s", Optional.empty(), wide, Optional.empty())))
                .startsWith("A has no layer s");
    }

    @Test
    void distancesHaveTheirNames() {
        assertThat(SideTexts.distance(new TensorDistance(0.12345, 0.99321)))
                .isEqualTo("relative L2 0.1235 · cosine 0.9932");
        assertThat(SideTexts.distance(new TensorDistance(Double.POSITIVE_INFINITY, 0)))
                .isEqualTo("relative L2 ∞ · cosine 0.0000");
        assertThat(SideTexts.distance(TensorDistance.UNDEFINED))
                .isEqualTo("no distance: some values are no finite numbers");
    }
}
