package dev.kiln.app.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Counting;
import dev.kiln.core.analysis.Counting.Unit;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.presets.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counts of independent analyzers; Netscope reports for v1.0 861.34 M multiply-accumulates and 9.67 M comparisons. */
class PublishedFiguresTest {
    private static final Conventions FLOPS = Conventions.DEFAULT.withCounting(Counting.MACS.withUnit(Unit.FLOP));

    private static Architecture preset(String id) {
        return Presets.find(id).orElseThrow().architecture();
    }

    private static Analysis analysis(Architecture architecture) {
        return Analysis.of(ShapedGraph.infer(architecture.expand()));
    }

    private static List<String> reproduced(Architecture architecture, Conventions conventions) {
        return PublishedFigures.reproduced(architecture, analysis(architecture), conventions).stream()
                .map(PublishedFigure::words)
                .toList();
    }

    @Test
    void twiceTheMacsAreTheAuthorsGflops() {
        assertThat(FLOPS.operations(analysis(preset("squeezenet-v1.0")))).isEqualTo(2 * 861_339_936L);
        assertThat(reproduced(preset("squeezenet-v1.0"), FLOPS)).containsExactly("the authors' 1.72 GFLOPS");
    }

    @Test
    void theyAreNotForAnotherNetworkOrAnotherConvention() {
        assertThat(reproduced(Edits.squeeze1x1(5, 48).apply(preset("squeezenet-v1.0")), FLOPS))
                .isEmpty();
        assertThat(reproduced(preset("squeezenet-v1.0"), Conventions.DEFAULT)).isEmpty();
        Conventions withBiases = FLOPS.withCounting(FLOPS.counting().withBiases(true));
        assertThat(reproduced(preset("squeezenet-v1.0"), withBiases)).isEmpty();
    }

    @Test
    void anotherNameMakesNoOtherNetwork() {
        assertThat(reproduced(preset("squeezenet-v1.0").withName("mine"), FLOPS))
                .hasSize(1);
    }

    @Test
    void thePapersMegabytesOfSqueezeNetAreMebibytes() {
        Conventions binary = Conventions.DEFAULT.withSizes(SizeUnits.BINARY);
        assertThat(reproduced(preset("squeezenet-v1.0"), binary)).containsExactly("the paper's 4.8 MB of SqueezeNet");
        assertThat(reproduced(preset("alexnet-bvlc"), Conventions.DEFAULT))
                .containsExactly("the paper's 240 MB of AlexNet");
    }

    @Test
    void torchvisionCountsMacsOfItsOwnVariants() {
        Architecture v10 =
                Edits.classifierPadding(0).apply(Edits.input(224, 224).apply(preset("squeezenet-v1.0")));
        assertThat(reproduced(v10, Conventions.DEFAULT)).containsExactly("torchvision's 0.819 G operations");
        Architecture v11 = Edits.input(224, 224).apply(preset("squeezenet-v1.1"));
        assertThat(reproduced(v11, Conventions.DEFAULT)).containsExactly("torchvision's 0.349 G operations");
        assertThat(reproduced(preset("alexnet-torchvision"), Conventions.DEFAULT))
                .containsExactly("torchvision's 0.714 G operations");
    }

    /** A row that its own convention does not reproduce would never show. */
    @Test
    void everyFigureOfTheTableIsReproduced() {
        for (PublishedFigure figure : PublishedFigures.ALL) {
            Architecture meant = preset(figure.preset());
            for (var edit : figure.edits()) {
                meant = edit.apply(meant);
            }
            Conventions conventions = figure.quantity() instanceof PublishedFigure.Quantity.Operations operations
                    ? Conventions.DEFAULT.withCounting(operations.counting())
                    : Conventions.DEFAULT.withSizes(((PublishedFigure.Quantity.WeightSize) figure.quantity()).units());
            assertThat(reproduced(meant, conventions)).as(figure.words()).contains(figure.words());
            assertThat(figure.source()).isNotBlank();
        }
    }

    @Test
    void reluAndPoolsAreNetscopesComparisonsAndAdditions() {
        Analysis v10 = analysis(preset("squeezenet-v1.0"));
        long relus = Counting.MACS.withRelus(true).operations(v10) - v10.macs();
        long pools = Counting.MACS.withPools(true).operations(v10) - v10.macs();
        // one ReLU behind each convolution, whose outputs have that many elements
        assertThat(relus).isEqualTo(4_507_272);
        // 96·55²·9 + 256·27²·9 + 512·13²·9 comparisons and 1000·15² additions
        assertThat(pools).isEqualTo(2_613_600 + 1_679_616 + 778_752 + 225_000);
        // Netscope's 9.67 M comparisons have one for each of the dropout's 512·13² values too
        assertThat(relus + pools - 225_000 + 86_528).isBetween(9_665_000L, 9_675_000L);
        assertThat(Counting.MACS.withBiases(true).operations(v10)).isEqualTo(865_847_208);
    }
}
