package dev.kiln.core.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.Published;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.ShapedGraph;
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
    void missingTensorsAreNamed() {
        SqueezeNet bypassed = Bypasses.apply(NET, Bypass.COMPLEX);
        List<WeightFit.Misfit> misfits = WeightFit.misfits(ShapedGraph.infer(bypassed.expand()), WEIGHTS);
        assertThat(misfits.get(0))
                .hasToString("fire2/bypass1x1.weight: expected shape [128, 96, 1, 1], found no such tensor");
        assertThat(misfits).hasSize(8).allMatch(misfit -> misfit.tensor().contains("bypass1x1"));
    }
}
