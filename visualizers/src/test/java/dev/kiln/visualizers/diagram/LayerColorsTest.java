package dev.kiln.visualizers.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayerColorsTest {
    private static String summary(Set<String> added) {
        return new LayerColors(ColorBy.PARAMETERS, Map.of("conv1", 3.0), added, "").summary();
    }

    @Test
    void newLayersAreCounted() {
        assertThat(summary(Set.of("conv2"))).endsWith(", 1 layer is new");
        assertThat(summary(Set.of("conv2", "conv3"))).endsWith(", 2 layers are new");
        assertThat(summary(Set.of())).doesNotContain("new");
    }
}
