package dev.kiln.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.Published;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPartTest {
    private static SqueezeNet withModules(int modules) {
        return (SqueezeNet) Edits.modules(modules).apply(Published.squeezeNet10());
    }

    /** The classifier of 9 modules is conv11, of 98 conv100: neither is conv1. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 10, 17, 18, 24, 98, 108, 256})
    void everyLayerIsInItsPart(int modules) {
        SqueezeNet net = withModules(modules);
        String classifier = "conv" + (modules + 2);
        List<String> stem = List.of("data", "conv1", "relu_conv1");
        List<String> end = List.of("drop" + (modules + 1), classifier, "relu_" + classifier, "gap", "prob");
        for (String id : net.expand().ids()) {
            NetworkPart expected =
                    stem.contains(id) ? NetworkPart.STEM : end.contains(id) ? NetworkPart.CLASSIFIER : NetworkPart.BODY;
            assertThat(NetworkPart.of(net, id)).as(id).isEqualTo(expected);
        }
        assertThat(NetworkPart.placeBehind(net, "conv1")).isZero();
        assertThat(NetworkPart.placeBehind(net, classifier))
                .isEqualTo(net.body().size());
        assertThat(NetworkPart.placeBehind(net, "relu_" + classifier))
                .isEqualTo(net.body().size());
    }

    @Test
    void factorsOfTheClassifierAreOfIt() {
        SqueezeNet net = (SqueezeNet) Edits.rank("conv11", 16).apply(withModules(9));
        assertThat(NetworkPart.of(net, LowRank.firstFactor("conv11"))).isEqualTo(NetworkPart.CLASSIFIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fire_module/x", "fire/", "fire99/concat", "fire2x/concat", "/", "", "conv99"})
    void namesOfOtherNetworksAreInNone(String id) {
        SqueezeNet net = withModules(8);
        assertThat(NetworkPart.of(net, id)).isEqualTo(NetworkPart.NONE);
        assertThat(NetworkPart.placeBehind(net, id)).isEqualTo(net.body().size());
    }

    @Test
    void noLayerIsInNone() {
        assertThat(NetworkPart.of(withModules(8), null)).isEqualTo(NetworkPart.NONE);
    }
}
