package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.app.SharedData;
import dev.kiln.app.document.Document;
import dev.kiln.app.task.Background;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.Initialization;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.Quantization;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.Presets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sizes of SqueezeNet v1.0: 1,248,424 parameters (Iandola et al. 2016). */
class CompressionSizesTest {
    private static final Architecture NETWORK =
            Presets.find("squeezenet-v1.0").orElseThrow().architecture();

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Document document =
            new Document(Presets.find("squeezenet-v1.1").orElseThrow().architecture());
    private final CompressionViewModel model = new CompressionViewModel(
            document, new Background(waiting::add, Runnable::run), 1, (doing, failure) -> fail(doing, failure));

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private void showPublished() throws Exception {
        Weights weights = WeightFiles.read(SharedData.file("models/squeezenet_v1.0_deep_compressed.net"));
        model.show(NETWORK, weights);
        work();
    }

    @Test
    void theSizeIsAnEstimateUntilTheNetworkIsCompressed() {
        model.show(NETWORK, null);
        work();
        assertThat(model.size().isExact()).isTrue();

        model.plan().set("conv10", new LayerSetting(0.5, 5));

        NetworkSize estimate = model.size();
        assertThat(estimate.isExact()).isFalse();
        assertThat(estimate.layers().stream().filter(layer -> !layer.exact()).map(NetworkSize.LayerSize::layerId))
                .containsExactly("conv10");
        work();
        NetworkSize exact = model.size();
        assertThat(exact.isExact()).isTrue();
        assertThat(exact.total()).isEqualTo(model.resultProperty().get().parts().total());
        assertThat((double) estimate.total()).isEqualTo(exact.total(), within(0.01 * exact.total()));
    }

    @Test
    void aFileOfPlainNumbersSavesNothing() {
        model.show(NETWORK, null);
        work();

        assertThat(SizeTexts.toFloats(model.size())).isEqualTo("as large as fp32");
    }

    @Test
    void thePublishedWeightsAreSmallDenseByAThirdAndOfEightBits() throws Exception {
        showPublished();

        NetworkSize size = model.size();
        // facts: 4 bytes for each of 1,248,424 parameters; the paper: 33 % of the weights, 8 bits
        assertThat(size.floatBytes()).isEqualTo(4_993_696);
        assertThat(size.density()).isEqualTo(0.334, within(0.001));
        assertThat(size.meanBits()).isEqualTo(8);
        assertThat(size.total()).isLessThan(535_000);
    }

    @Test
    void thePapersPlanDoesNotPruneTwice() throws Exception {
        showPublished();

        CompressionPlan plan = PlanPreset.SIX_BITS.of(model.sourceProperty().get(), CompressionPlan.LOSSLESS);

        assertThat(plan.quantization().values()).isEqualTo(Quantization.Values.CLUSTERS);
        assertThat(plan.quantization().initialization()).isEqualTo(Initialization.LINEAR);
        assertThat(plan.settings()).hasSize(26).containsEntry("conv1", new LayerSetting(1, 6));
    }

    @Test
    void thePapersPlanPrunesWeightsThatNobodyPruned() {
        model.show(NETWORK, null);
        work();
        CompressionPlan before = CompressionPlan.LOSSLESS.with("gone", new LayerSetting(0.5, 3));

        CompressionPlan plan = PlanPreset.EIGHT_BITS.of(model.sourceProperty().get(), before);

        assertThat(plan.of("fire9/expand3x3")).isEqualTo(new LayerSetting(0.33, 8));
        assertThat(plan.of("gone")).isEqualTo(new LayerSetting(0.5, 3));
    }

    @Test
    void anotherCoderChangesSizeAndFile() throws Exception {
        showPublished();
        long arithmetic = model.size().total();

        model.plan().choose(LayerCoder.HUFFMAN);
        work();

        assertThat(model.size().isExact()).isTrue();
        assertThat(model.size().total()).isGreaterThan(arithmetic).isLessThan(675_763);
        model.coderTotals().measure(model.resultProperty().get());
        work();
        assertThat(model.coderTotals()
                        .totalsProperty()
                        .get()
                        .get(LayerCoder.ARITHMETIC)
                        .total())
                .isEqualTo(arithmetic);
        assertThat(model.coderTotals()
                        .totalsProperty()
                        .get()
                        .get(LayerCoder.PLAIN)
                        .layerParts()
                        .total())
                .isEqualTo(4_993_696);
    }

    @Test
    void theRowsOfTheTableAddUpToTheFile() throws Exception {
        showPublished();

        List<SizeRow> rows =
                SizeRow.of(model.sourceProperty().get(), model.resultProperty().get());

        assertThat(rows).hasSize(29);
        assertThat(rows.stream().skip(1).mapToLong(SizeRow::after).sum())
                .isEqualTo(rows.get(0).after());
    }

    private static Weights notNumbers() {
        Weights broken = HeInitialization.initialize(ShapedGraph.infer(NETWORK.expand()), 1);
        broken.tensors().iterator().next().values()[7] = Float.NaN;
        return broken;
    }

    @Test
    void weightsThatAreNoNumbersAreSaid() {
        model.show(NETWORK, notNumbers());
        work();

        assertThat(model.problemProperty().get()).contains("conv1").contains("NaN");
        assertThat(model.size()).isNull();
        assertThat(SizeTexts.empty(model.problemProperty().get(), model.size()))
                .startsWith("These weights cannot be compressed: ");
        model.show(NETWORK, null);
        work();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.size()).isNotNull();
    }

    @Test
    void noSizesOfTheNetworkBeforeStandBesideWeightsThatAreRefused() {
        model.show(NETWORK, null);
        work();
        model.coderTotals().measure(model.resultProperty().get());
        work();
        assertThat(model.coderTotals().totalsProperty().get()).hasSize(LayerCoder.values().length);

        model.show(NETWORK, notNumbers());
        work();

        assertThat(model.coderTotals().totalsProperty().get()).isEmpty();
        assertThat(SizeTexts.noParts(model.problemProperty().get())).contains("cannot be compressed");
    }

    @Test
    void whatIsAsLargeAsFloatsIsNotCalledSmaller() {
        assertThat(SizeTexts.toFloats(4_993_696, 4_995_100)).isEqualTo("as large as fp32");
        assertThat(SizeTexts.toFloats(4_993_696, 4_940_000)).isEqualTo("1.01× smaller than fp32");
        assertThat(SizeTexts.toFloats(1_000, 3_000)).isEqualTo("3.00× the size of fp32");
    }

    @Test
    void otherWeightsOfTheSameNetworkAreNotTakenForCompressed() throws Exception {
        model.show(NETWORK, null);
        work();
        Weights weights = WeightFiles.read(SharedData.file("models/squeezenet_v1.0_deep_compressed.net"));
        model.show(NETWORK, weights);
        waiting.poll().run();

        assertThat(model.isExact()).isFalse();
        work();
        assertThat(model.isExact()).isTrue();
    }

    @Test
    void textsNameRatiosAsThePaperCountsThem() {
        NetworkSize size = new NetworkSize(
                660,
                List.of(new NetworkSize.LayerSize(
                        "conv1", 1_000_000, 1_200_000, new LayerSetting(0.25, 6), 0.5, 32, 5e6, 469_340, false)));
        assertThat(SizeTexts.bytes(size)).isEqualTo("about 470,000 bytes");
        // 4 · 60,965,224 / 470,000 is 518.9; the paper's 510 is 240 MB to 0.47 MB
        assertThat(SizeTexts.toAlexNet(size)).isEqualTo("519× smaller than AlexNet");
        assertThat(SizeTexts.toFloats(size)).isEqualTo("10.2× smaller than fp32");
        assertThat(SizeTexts.means(size).density()).isEqualTo("25.0 %");
        assertThat(SizeTexts.means(size).bits()).isEqualTo("6.0");
    }
}
