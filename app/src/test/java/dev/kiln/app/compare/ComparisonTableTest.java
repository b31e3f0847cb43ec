package dev.kiln.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.conventions.SizeUnits;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Counting;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
    private static final Architecture V10 =
            Presets.find("squeezenet-v1.0").orElseThrow().architecture();

    private static ComparedNetwork network(String name, Architecture architecture) {
        return new ComparedNetwork(name, name, Analysis.of(ShapedGraph.infer(architecture.expand())));
    }

    private static ComparisonTable modules(ModuleMeasure measure, Architecture... architectures) {
        return modules(Conventions.DEFAULT, measure, architectures);
    }

    private static ComparisonTable modules(
            Conventions conventions, ModuleMeasure measure, Architecture... architectures) {
        return ComparisonTable.modules(
                List.of(architectures).stream()
                        .map(architecture -> network(architecture.name(), architecture))
                        .toList(),
                measure,
                conventions);
    }

    private static ComparisonTable.Row row(ComparisonTable table, String name) {
        return table.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNarrowerModuleIsSaidWhereItIs() {
        // by hand: fire5 squeezes 256 channels into 32; 16 instead save 16 × 257 + 16 × 128 × (1 + 9) = 24,592
        ComparisonTable table =
                modules(ModuleMeasure.PARAMETERS, V10, Edits.squeeze1x1(5, 16).apply(V10));
        assertThat(row(table, "fire5").figures().get(1).difference()).isEqualTo("−24,592");
        assertThat(row(table, "fire6").figures().get(1)).satisfies(same -> {
            assertThat(same.difference()).isEqualTo("± 0");
            assertThat(same.ratio()).isEqualTo("1.00×");
            assertThat(same.doublings()).hasValue(0);
        });
        assertThat(row(table, "whole network").figures().get(1).difference()).isEqualTo("−24,592");
    }

    @Test
    void poolsHaveNoParametersAndNoRowOfThem() {
        assertThat(modules(ModuleMeasure.PARAMETERS, V10, V10).rows())
                .extracting(ComparisonTable.Row::name)
                .containsExactly(
                        "whole network",
                        "conv1",
                        "fire2",
                        "fire3",
                        "fire4",
                        "fire5",
                        "fire6",
                        "fire7",
                        "fire8",
                        "fire9",
                        "conv10");
        assertThat(modules(ModuleMeasure.PEAK, V10, V10).rows())
                .extracting(ComparisonTable.Row::name)
                .contains("pool1", "pool4", "pool8");
    }

    @Test
    void thePeakOfTheNetworkIsThatOfItsWorstModule() {
        ComparisonTable table = modules(ModuleMeasure.PEAK, V10);
        // 5.62 MiB at pool1
        assertThat(row(table, "whole network").figures().get(0).value()).isEqualTo("5.62 MiB");
        assertThat(row(table, "pool1").figures().get(0).value()).isEqualTo("5.62 MiB");
    }

    @Test
    void anotherKindOfNetworkHasRowsOfItsOwn() {
        Architecture alexNet = Presets.find("alexnet-bvlc").orElseThrow().architecture();
        ComparisonTable table = modules(ModuleMeasure.PARAMETERS, V10, alexNet);
        assertThat(row(table, "fc6").figures()).extracting(Figure::ratio).containsExactly("", "new");
        assertThat(row(table, "fire2").figures()).extracting(Figure::ratio).containsExactly("", "gone");
    }

    @Test
    void totalsHaveADifferenceAndARatioForEachMeasure() {
        ComparisonTable table = ComparisonTable.totals(
                List.of(
                        network("a", V10),
                        network(
                                "b",
                                Presets.find("squeezenet-v1.1").orElseThrow().architecture())),
                Conventions.DEFAULT);
        // 1,235,496: the authors' v1.1
        assertThat(row(table, "parameters").figures().get(1))
                .satisfies(figure -> assertThat(figure.value()).isEqualTo("1,235,496"))
                .satisfies(figure -> assertThat(figure.difference()).isEqualTo("−12,928"))
                .satisfies(figure -> assertThat(figure.ratio()).isEqualTo("0.990×"));
        assertThat(table.rows())
                .hasSize(Comparison.measures(Conventions.DEFAULT).size());
    }

    @Test
    void operationsOfModulesAreCountedAsChosen() {
        Architecture alexNet = Presets.find("alexnet-bvlc").orElseThrow().architecture();
        Conventions flops = Conventions.DEFAULT
                .withCounting(Counting.MACS.withUnit(Counting.Unit.FLOP).withBiases(true))
                .withBatch(2);
        ComparisonTable table = modules(flops, ModuleMeasure.OPERATIONS, V10, alexNet);
        assertThat(table.unit()).isEqualTo("FLOPs, batch 2");
        // by hand: conv1 of v1.0 has 96·111² outputs of 3·7² products each, AlexNet's 96·55² of 3·11²
        assertThat(row(table, "conv1").figures())
                .extracting(Figure::value)
                .containsExactly(
                        Figures.count(2L * 96 * 111 * 111 * (2 * 3 * 7 * 7 + 1)),
                        Figures.count(2L * 96 * 55 * 55 * (2 * 3 * 11 * 11 + 1)));
        // an independent analyzer's 861,339,936 MACs, and 865,847,208 with biases
        assertThat(row(table, "whole network").figures().get(0).value())
                .isEqualTo(Figures.count(2 * (861_339_936L + 865_847_208L)));
    }

    @Test
    void poolsHaveARowOfOperationsOnlyWhereTheyAreCounted() {
        Conventions pools = Conventions.DEFAULT.withCounting(Counting.MACS.withPools(true));
        assertThat(modules(pools, ModuleMeasure.OPERATIONS, V10, V10).rows())
                .extracting(ComparisonTable.Row::name)
                .contains("pool1");
        assertThat(modules(ModuleMeasure.OPERATIONS, V10, V10).rows())
                .extracting(ComparisonTable.Row::name)
                .doesNotContain("pool1");
    }

    @Test
    void memoryGrowsWithTheBatchAndWeightsDoNot() {
        Conventions eight = Conventions.DEFAULT.withBatch(8).withSizes(SizeUnits.DECIMAL);
        ComparisonTable table = ComparisonTable.totals(List.of(network("a", V10)), eight);
        // 8 · 4 · (96·111² + 96·55²) and 4 · 1,248,424 bytes
        assertThat(row(table, "peak activations, fp32").figures().get(0).value())
                .isEqualTo("47.1 MB");
        assertThat(row(table, "weights, fp32").figures().get(0).value()).isEqualTo("4.99 MB");
        assertThat(modules(eight, ModuleMeasure.PEAK, V10).unit()).isEqualTo("Peak, fp32, batch 8");
        assertThat(row(modules(eight, ModuleMeasure.PEAK, V10), "pool1")
                        .figures()
                        .get(0)
                        .value())
                .isEqualTo("47.1 MB");
    }
}
