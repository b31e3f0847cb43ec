package dev.kiln.visualizers.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Rgb;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayerValuesTest {
    private static final double EXACT = 1e-12;

    private final SqueezeNet net = Samples.squeezeNet();
    private final Analysis analysis = analysis(net);

    private static Analysis analysis(Architecture architecture) {
        return Analysis.of(Samples.shaped(architecture));
    }

    private LayerColors colors(ColorBy mode) {
        return LayerValues.of(mode, analysis, analysis, Map.of());
    }

    private LayerColors changes(Architecture changed) {
        return LayerValues.of(ColorBy.CHANGE_OF_PARAMETERS, analysis(changed), analysis, Map.of());
    }

    @Test
    void parametersAreWeightsAndBiases() {
        LayerColors colors = colors(ColorBy.PARAMETERS);
        // 16 filters of 96 channels, and 16 biases
        assertThat(colors.values()).containsEntry("fire2/squeeze1x1", 1552.0).doesNotContainKeys("pool1", "prob");
        assertThat(colors.text("fire2/squeeze1x1")).contains("parameters: 1.55 k");
    }

    @Test
    void macsAreFiltersTimesWindowsTimesCells() {
        // 64 · 16 · 3 · 3 · 55 · 55
        assertThat(colors(ColorBy.MACS).values()).containsEntry("fire2/expand3x3", 27_878_400.0);
    }

    @Test
    void activationMemoryIsWhatALayerHandsOn() {
        LayerColors colors = colors(ColorBy.ACTIVATION_MEMORY);
        // 96 · 55 · 55 values of 4 bytes
        assertThat(colors.values()).containsEntry("pool1", 1_161_600.0).doesNotContainKey("relu_conv1");
        assertThat(colors.text("pool1")).contains("activation memory, fp32: 1.11 MiB");
    }

    @Test
    void intensityIsMacsForEachByteOfWeightsInputAndOutput() {
        double bytes = 4.0 * (1552 + 96 * 55 * 55 + 16 * 55 * 55);
        double macs = 16.0 * 96 * 55 * 55;
        assertThat(colors(ColorBy.ARITHMETIC_INTENSITY).values().get("fire2/squeeze1x1"))
                .isCloseTo(macs / bytes, within(EXACT));
        assertThat(colors(ColorBy.ARITHMETIC_INTENSITY).values()).doesNotContainKey("pool1");
    }

    @Test
    void densityComesFromLoadedWeightsOfLayersThatAreThere() {
        LayerColors colors = LayerValues.of(ColorBy.DENSITY, analysis, analysis, Map.of("conv1", 0.25, "gone", 1.0));
        assertThat(colors.values()).isEqualTo(Map.of("conv1", 0.25));
        assertThat(colors.text("conv1")).contains("density of weights: 25.0 %");
        assertThat(colors.scale().position(0.25)).isEqualTo(0.25);
        assertThat(colors(ColorBy.DENSITY).summary()).contains("open weights");
    }

    @Test
    void changesAreRatiosAroundOne() {
        LayerColors colors = changes(net.withFire(5, fire -> fire.withExpand1x1(256)));
        // weights and biases grow with the filters: twice 128
        assertThat(colors.values().get("fire5/expand1x1")).isCloseTo(2, within(EXACT));
        assertThat(colors.values().get("fire5/expand3x3")).isCloseTo(1, within(EXACT));
        assertThat(colors.scale().position(1)).isCloseTo(0.5, within(EXACT));
        assertThat(colors.scale().position(2)).isEqualTo(1);
        assertThat(colors.text("fire5/expand1x1")).contains("change of parameters: 2.00×");
        assertThat(colors.added()).isEmpty();
    }

    @Test
    void aModuleThatComesInIsNewAndThoseBehindItAreNot() {
        Architecture changed = Edits.insert(3, List.of(new FireModule(24, 100, 100, Bypass.NONE)))
                .apply(net);
        LayerColors colors = changes(changed);
        assertThat(colors.added()).contains("fire4/squeeze1x1", "fire4/expand3x3", "fire4/concat");
        assertThat(colors.added()).allMatch(layer -> layer.startsWith("fire4/"));
        assertThat(colors.text("fire4/squeeze1x1").orElseThrow()).startsWith("new");
        assertThat(colors.values().get("fire7/expand1x1")).isCloseTo(1, within(EXACT));
    }

    @Test
    void aCopyBehindTheLastModuleIsTheNewOne() {
        SqueezeNet bypassed = Samples.squeezeNet(Bypass.COMPLEX);
        FireModule last = bypassed.fires().get(7);
        Architecture changed =
                Edits.insert(bypassed.body().size(), List.of(last)).apply(bypassed);
        LayerColors colors = LayerValues.of(ColorBy.CHANGE_OF_MACS, analysis(changed), analysis(bypassed), Map.of());
        assertThat(colors.added()).contains("fire10/squeeze1x1").noneMatch(layer -> layer.startsWith("fire9/"));
    }

    @Test
    void aConvolutionOnABypassIsNew() {
        LayerColors colors = changes(Samples.squeezeNet(Bypass.COMPLEX));
        assertThat(colors.added()).contains("fire2/bypass1x1").doesNotContain("fire2/squeeze1x1");
    }

    @Test
    void whatHasMovedIsNotNew() {
        // pool4 goes behind fire6; fire8 comes to the front
        Architecture poolMoved = Edits.move(List.of(4), 7).apply(net);
        assertThat(changes(poolMoved).added()).isEmpty();
        Architecture moduleMoved = Edits.move(List.of(8), 1).apply(net);
        assertThat(changes(moduleMoved).added()).isEmpty();
        Architecture andEdited = Edits.expand1x1(9, 128).apply(moduleMoved);
        assertThat(changes(andEdited).added()).isEmpty();
        // half of 256 filters, whose inputs are as they were
        assertThat(changes(andEdited).values().get("fire9/expand1x1")).isCloseTo(0.5, within(EXACT));
    }

    /** With base_e 256 the first modules are as wide as fire6 and those behind it were. */
    @Test
    void modulesThatAllChangeAreComparedWithThemselves() {
        LayerColors colors = changes(Edits.baseE(256).apply(net));
        assertThat(colors.added()).isEmpty();
        // 16 filters of 96 channels and a bias before, 32 of them now
        assertThat(colors.values().get("fire2/squeeze1x1")).isCloseTo(2, within(EXACT));
    }

    @Test
    void aPoolOfAnotherKindInAnotherPlaceIsNew() {
        Architecture other = Edits.insert(7, List.of(new Pool(PoolKind.AVERAGE, 2, 2, Rounding.FLOOR)))
                .apply(Edits.remove(List.of(4)).apply(net));
        assertThat(changes(other).added()).containsExactly("pool7");
    }

    @Test
    void theLegendOfChangesCoversWhatOccurs() {
        ValueScale grown = ValueScale.of(ColorBy.Scaling.RATIO, List.of(1.0, 4.0));
        assertThat(grown.position(1)).isCloseTo(0.5, within(EXACT));
        assertThat(grown.ticks()).containsExactly(1.0, 2.0, 4.0);
        assertThat(grown.inLegend(0)).isCloseTo(0.5, within(EXACT));
        assertThat(grown.inLegend(1)).isEqualTo(1);
        ValueScale both = ValueScale.of(ColorBy.Scaling.RATIO, List.of(0.5, 1.0, 4.0));
        assertThat(both.ticks()).containsExactly(0.5, 1.0, 4.0);
        assertThat(both.legendPlace(1)).isCloseTo(1 / 3.0, within(EXACT));
        ValueScale shrunk = ValueScale.of(ColorBy.Scaling.RATIO, List.of(0.25));
        assertThat(shrunk.ticks()).containsExactly(0.25, 0.5, 1.0);
        assertThat(ValueScale.of(ColorBy.Scaling.RATIO, List.of(1.0)).ticks()).containsExactly(1.0);
    }

    @Test
    void theScaleIsLogarithmicWithNumbersAtItsEnds() {
        ValueScale scale = ValueScale.of(ColorBy.Scaling.LOGARITHMIC, List.of(10.0, 100.0, 1000.0));
        assertThat(scale.position(100)).isCloseTo(0.5, within(EXACT));
        assertThat(scale.ticks()).hasSize(3).first().isEqualTo(10.0);
        assertThat(scale.ticks().get(1)).isCloseTo(100, within(1e-9));
        assertThat(ValueScale.of(ColorBy.Scaling.LOGARITHMIC, List.of(7.0)).ticks())
                .containsExactly(7.0);
    }

    @Test
    void largeValuesStandOutFromTheGroundAndNoChangeDoesNot() {
        LayerColors macs = colors(ColorBy.MACS);
        LayerColors change = changes(net);
        for (Theme theme : Theme.values()) {
            Rgb ground = Palette.color(Tone.BACKGROUND, theme);
            assertThat(macs.at(1, theme).contrast(ground))
                    .isGreaterThan(4.5)
                    .isGreaterThan(macs.at(0, theme).contrast(ground));
            assertThat(change.at(0.5, theme).contrast(ground)).isLessThan(2);
            assertThat(change.at(0, theme).contrast(ground)).isGreaterThan(4.5);
            assertThat(change.at(1, theme).contrast(ground)).isGreaterThan(4.5);
        }
    }
}
