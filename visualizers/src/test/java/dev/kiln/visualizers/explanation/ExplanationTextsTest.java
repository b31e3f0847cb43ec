package dev.kiln.visualizers.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.explanation.CellExplanation;
import dev.kiln.core.explanation.ChannelTerm;
import dev.kiln.core.explanation.InputWindow;
import dev.kiln.core.explanation.Origin;
import dev.kiln.core.explanation.SourceCell;
import dev.kiln.core.graph.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTextsTest {
    private static ChannelTerm term(int channel, double sum) {
        InputWindow window = new InputWindow(channel, 0, 0, 1, 1, new float[] {1}, new boolean[1]);
        return new ChannelTerm(window, new float[] {(float) sum}, sum);
    }

    @Test
    void aConvolutionIsOneLineOfArithmetic() {
        List<ChannelTerm> terms = List.of(term(0, 3.21));
        assertThat(ExplanationTexts.arithmetic(new Origin.WeightedSum(terms, 3.21, -0.4, true)))
                .isEqualTo("Σ products 3.21 + bias −0.4 = 2.81 → ReLU 2.81");
        assertThat(ExplanationTexts.arithmetic(new Origin.WeightedSum(terms, 3.21, -4, true)))
                .isEqualTo("Σ products 3.21 + bias −4 = −0.79 → ReLU 0");
        assertThat(ExplanationTexts.arithmetic(new Origin.WeightedSum(terms, 3.21, -4, false)))
                .isEqualTo("Σ products 3.21 + bias −4 = −0.79");
    }

    @Test
    void termsThatAreNotShownAreSummed() {
        List<ChannelTerm> terms = List.of(term(4, -3), term(1, 0.25), term(0, -0.12));
        assertThat(ExplanationTexts.rest(terms, 1)).isEqualTo("and 2 more: +0.13");
        assertThat(ExplanationTexts.rest(terms, 3)).isEmpty();
    }

    @Test
    void theWinnerOfAPoolIsNamedByItsPlaceInTheInput() {
        InputWindow window =
                new InputWindow(3, -1, 4, 2, 2, new float[] {0, 0, 5, 6}, new boolean[] {true, true, false, false});
        Origin origin = new Origin.Maximum(window);
        assertThat(ExplanationTexts.sentence(origin))
                .isEqualTo("The largest of 2×2 cells of channel 3: the framed one, in row 0, column 5.");
        assertThat(ExplanationTexts.arithmetic(origin)).isEqualTo("max of 2 values beside 2 of padding = 6");
    }

    @Test
    void averagesAdditionsAndSharesSayTheirArithmetic() {
        InputWindow window = new InputWindow(0, 0, 0, 1, 2, new float[] {1, 4}, new boolean[2]);
        assertThat(ExplanationTexts.arithmetic(new Origin.Average(window, 4))).isEqualTo("Σ 5 ÷ 4 = 1.25");
        SourceCell first = new SourceCell("fire2/concat", 0, 0, 0, 1.5);
        SourceCell second = new SourceCell("fire3/concat", 0, 0, 0, 2);
        assertThat(ExplanationTexts.arithmetic(new Origin.Addition(List.of(first, second))))
                .isEqualTo("fire2/concat 1.5 + fire3/concat 2 = 3.5");
        assertThat(ExplanationTexts.arithmetic(new Origin.Share(first, 1.5, 4)))
                .isEqualTo("exp(1.5 − 1.5) ÷ 4 = 25.0 %");
    }

    @Test
    void sourcesThatAreNoNumbersAreTold() {
        InputWindow window = new InputWindow(0, 0, 0, 1, 2, new float[] {Float.NaN, 1}, new boolean[2]);
        CellExplanation cell =
                new CellExplanation("pool", new Layer.Relu(), 0, 0, 0, Double.NaN, new Origin.Average(window, 2));
        assertThat(ExplanationTexts.notNumbers(cell))
                .isEqualTo(" 1 of the values that it comes from is NaN or infinite.");
        assertThat(ExplanationTexts.arithmetic(cell.origin())).doesNotContain("NaN");
    }
}
