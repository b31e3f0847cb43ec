package dev.kiln.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.presets.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
    private static final Architecture V10 =
            Presets.find("squeezenet-v1.0").orElseThrow().architecture();

    private static ComparedNetwork network(String name, Architecture architecture) {
        return new ComparedNetwork(name, name, Analysis.of(ShapedGraph.infer(architecture.expand())));
    }

    private static ComparisonTable modules(ModuleMeasure measure, Architecture... architectures) {
        return ComparisonTable.modules(
                List.of(architectures).stream()
                        .map(architecture -> network(architecture.name(), architecture))
                        .toList(),
                measure,
                Conventions.DEFAULT);
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
                .satisfies(figure -> assertThat(figure.ratio()).isEqualTo("0.99×"));
        assertThat(table.rows())
                .hasSize(Comparison.measures(Conventions.DEFAULT).size());
    }
}
