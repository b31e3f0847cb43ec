package dev.kiln.core.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.Published;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeInitializationTest {
    private static ShapedGraph shaped(Architecture architecture) {
        return ShapedGraph.infer(architecture.expand());
    }

    private static float[] values(Weights weights, String name) {
        return weights.tensor(name).orElseThrow().values();
    }

    /** He et al. 2015, equation 10: the standard deviation is √(2 / fan-in). */
    @Test
    void spreadFollowsTheFanIn() {
        Weights weights = HeInitialization.initialize(shaped(Published.squeezeNet10()), 1);
        var conv10 = WeightStatistics.of(weights.tensor("conv10.weight").orElseThrow());
        assertThat(conv10.std()).isCloseTo(Math.sqrt(2.0 / 512), within(2e-4));
        assertThat(conv10.mean()).isCloseTo(0, within(3e-4));
        var expand =
                WeightStatistics.of(weights.tensor("fire9/expand3x3.weight").orElseThrow());
        assertThat(expand.std()).isCloseTo(Math.sqrt(2.0 / (64 * 9)), within(4e-4));
        assertThat(values(weights, "conv10.bias")).containsOnly(0).hasSize(1000);
    }

    @Test
    void fanInCountsTheChannelsOfOneGroup() {
        Weights weights = HeInitialization.initialize(
                shaped(Published.alexNetBvlc().withClasses(10).withInput(new TensorShape(3, 67, 67))), 1);
        var conv2 = WeightStatistics.of(weights.tensor("conv2.weight").orElseThrow());
        assertThat(conv2.shape()).isEqualTo(List.of(256, 48, 5, 5));
        assertThat(conv2.std()).isCloseTo(Math.sqrt(2.0 / (48 * 25)), within(2e-4));
    }

    @Test
    void anEditElsewhereLeavesALayersNumbersAlone() {
        var net = Published.squeezeNet10();
        Weights before = HeInitialization.initialize(shaped(net), 7);
        Weights after =
                HeInitialization.initialize(shaped(net.withFire(3, (FireModule fire) -> fire.withSqueeze1x1(20))), 7);
        assertThat(values(after, "conv1.weight")).isEqualTo(values(before, "conv1.weight"));
        assertThat(values(after, "fire9/expand3x3.weight")).isEqualTo(values(before, "fire9/expand3x3.weight"));
        assertThat(values(after, "fire3/squeeze1x1.weight")).hasSize(20 * 128);
    }

    @Test
    void seedsAndLayersGetTheirOwnNumbers() {
        ShapedGraph graph = shaped(Published.squeezeNet10());
        Weights one = HeInitialization.initialize(graph, 1);
        Weights two = HeInitialization.initialize(graph, 2);
        assertThat(values(one, "conv1.weight")).isNotEqualTo(values(two, "conv1.weight"));
        assertThat(values(one, "fire2/expand3x3.weight")).isNotEqualTo(values(one, "fire3/expand3x3.weight"));
        assertThat(one.description()).isEqualTo("untrained: He initialisation, seed 1");
        assertThat(one.origin()).isEqualTo(Weights.Origin.UNTRAINED);
    }

    @Test
    void refusesNetworksLargerThanTheMemory() {
        var net = Published.squeezeNet10();
        for (int number = 2; number <= 9; number++) {
            net = net.withFire(number, fire -> fire.withSqueeze1x1(20_000).withExpand3x3(10_000));
        }
        ShapedGraph huge = shaped(net);
        assertThat(huge.isValid()).isTrue();
        assertThatThrownBy(() -> HeInitialization.initialize(huge, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("the weights need \\d+ MB, more than the \\d+ MB of memory that Kiln may use");
    }
}
