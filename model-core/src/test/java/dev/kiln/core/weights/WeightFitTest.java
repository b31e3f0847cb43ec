package dev.kiln.core.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.Published;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.ShapedGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeightFitTest {
    private static final SqueezeNet NET = Published.squeezeNet10();
    private static final Weights WEIGHTS = HeInitialization.initialize(ShapedGraph.infer(NET.expand()), 1);

    @Test
    void weightsFitTheirOwnNetwork() {
        assertThat(WeightFit.misfits(ShapedGraph.infer(NET.expand()), WEIGHTS)).isEmpty();
    }

    @Test
    void tensorsOfAnotherShapeAreNamedWithBothShapes() {
        SqueezeNet edited = NET.withClassifier(NET.classifier().withClasses(10));
        List<WeightFit.Misfit> misfits = WeightFit.misfits(ShapedGraph.infer(edited.expand()), WEIGHTS);
        assertThat(misfits)
                .containsExactly(
                        new WeightFit.Misfit(
                                "conv10.weight", List.of(10, 512, 1, 1), Optional.of(List.of(1000, 512, 1, 1))),
                        new WeightFit.Misfit("conv10.bias", List.of(10), Optional.of(List.of(1000))));
        assertThat(misfits.get(1)).hasToString("conv10.bias: expected shape [10], found [1000]");
    }

    @Test
    void aLayerIsUntrainedWhereEitherOfItsTensorsDoesNotFit() {
        SqueezeNet edited = NET.withClassifier(NET.classifier().withClasses(10));
        ShapedGraph graph = ShapedGraph.infer(edited.expand());
        assertThat(WeightFit.misfitLayers(graph, WEIGHTS)).containsExactly("conv10");
        List<WeightTensor> withoutBias = new ArrayList<>(WEIGHTS.tensors());
        withoutBias.remove(1);
        Weights weights = new Weights(Weights.Origin.FILE, "no bias", withoutBias);
        assertThat(WeightFit.misfitLayers(graph, weights)).containsExactly("conv1", "conv10");
        assertThat(WeightFit.misfitLayers(graph, null)).hasSize(26).startsWith("conv1");
    }

    @Test
    void aSummarySpellsOutFiveMisfitsAndCountsTheRest() {
        SqueezeNet bypassed = Bypasses.apply(NET, Bypass.COMPLEX);
        List<WeightFit.Misfit> misfits = WeightFit.misfits(ShapedGraph.infer(bypassed.expand()), WEIGHTS);
        assertThat(WeightFit.summary(misfits))
                .startsWith(
                        "fire2/bypass1x1.weight: expected shape [128, 96, 1, 1], found no such tensor; fire2/bypass1x1")
                .endsWith("; and 3 more");
        assertThat(WeightFit.summary(misfits.subList(0, 5))).doesNotContain("more");
        assertThat(WeightFit.summary(List.of())).isEmpty();
    }

    @Test
    void aWeightThatIsNoNumberIsNamedWithItsPlace() {
        float[] values = new float[2 * 3 * 3 * 3];
        values[53] = Float.NEGATIVE_INFINITY;
        WeightTensor good = new WeightTensor("conv1.bias", List.of(2), new float[2]);
        WeightTensor bad = new WeightTensor("conv1.weight", List.of(2, 3, 3, 3), values);
        Weights weights = new Weights(Weights.Origin.FILE, "broken", List.of(good, bad));
        // by hand: 53 is the last of 2·3·3·3 places
        assertThat(NonFiniteWeight.first(weights).orElseThrow())
                .hasToString("conv1.weight: value [1, 2, 2, 2] is -Infinity, expected a finite number");
        assertThat(NonFiniteWeight.first(WEIGHTS)).isEmpty();
    }

    @Test
    void missingTensorsAreNamed() {
        SqueezeNet bypassed = Bypasses.apply(NET, Bypass.COMPLEX);
        List<WeightFit.Misfit> misfits = WeightFit.misfits(ShapedGraph.infer(bypassed.expand()), WEIGHTS);
        assertThat(misfits.get(0))
                .hasToString("fire2/bypass1x1.weight: expected shape [128, 96, 1, 1], found no such tensor");
        assertThat(misfits).hasSize(8).allMatch(misfit -> misfit.tensor().contains("bypass1x1"));
    }
}
