package dev.kiln.visualizers.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.palette.Role;
import org.junit.jupiter.api.Test;

class BlockCostsTest {
    private final BlockCosts costs = BlockCosts.of(Analysis.of(Samples.shaped(Samples.squeezeNet())));

    @Test
    void blocksWithoutCostsAreLeftOut() {
        assertThat(costs.names())
                .containsExactly(
                        "conv1", "fire2", "fire3", "fire4", "fire5", "fire6", "fire7", "fire8", "fire9", "conv10");
    }

    @Test
    void rolesAddUpToTheNetwork() {
        long parameters = 0;
        long macs = 0;
        for (BlockCosts.Row row : costs.rows()) {
            for (Role role : Role.values()) {
                parameters += row.sum(role, BlockCosts.RoleCost::parameters);
                macs += row.sum(role, BlockCosts.RoleCost::operations);
            }
        }
        // the paper's table 1; MACs by the authors' deploy.prototxt at 227
        assertThat(parameters).isEqualTo(1_248_424);
        assertThat(macs).isEqualTo(861_339_936);
    }

    @Test
    void partsOfAFireModuleAreTold() {
        BlockCosts.Row fire2 = costs.rows().get(costs.indexOf("fire2/relu_expand3x3"));
        // the paper's table 1: s1x1 16 of 96 channels, e1x1 64 and e3x3 64 of 16 channels, with biases
        assertThat(fire2.sum(Role.SQUEEZE, BlockCosts.RoleCost::parameters)).isEqualTo(16 * 97);
        assertThat(fire2.sum(Role.EXPAND_1X1, BlockCosts.RoleCost::parameters)).isEqualTo(64 * 17);
        assertThat(fire2.sum(Role.EXPAND_3X3, BlockCosts.RoleCost::parameters)).isEqualTo(64 * (9 * 16 + 1));
        assertThat(fire2.layerOf(Role.EXPAND_3X3)).isEqualTo("fire2/expand3x3");
        assertThat(fire2.layer()).isEqualTo("fire2/concat");
    }

    @Test
    void poolsHaveNoBar() {
        assertThat(costs.indexOf("pool1")).isEqualTo(-1);
        assertThat(costs.indexOf(null)).isEqualTo(-1);
    }
}
