package dev.kiln.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureRegion;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.core.network.Activations;
import dev.kiln.core.weights.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputFactsTest {
    /** One colour everywhere: red 200, green 100, blue 50. */
    private static final int COLOUR = 0xC86432;

    private static Picture plain(int width, int height) {
        int[] rgb = new int[width * height];
        Arrays.fill(rgb, COLOUR);
        return new Picture(width, height, rgb);
    }

    private static RunResult fed(Picture picture, TensorShape shape, Preprocessing preprocessing) {
        LayerGraph.Builder graph = LayerGraph.builder("test");
        graph.add("data", new Layer.Input(shape));
        InputTensor input = InputPreparation.prepare(picture, shape, preprocessing);
        return new RunResult(
                ShapedGraph.infer(graph.build()),
                new Weights(Weights.Origin.UNTRAINED, "none", List.of()),
                new NamedPicture("plain", picture),
                input,
                new Activations(Map.of("data", new Activations.Tensor(shape, input.values()))),
                List.of(),
                List.of());
    }

    @Test
    void caffesInputIsBlueFirstAndShiftedByTheMeanPixel() {
        InputFacts facts = InputFacts.of(fed(plain(640, 480), new TensorShape(3, 227, 227), Preprocessing.CAFFE));
        assertThat(facts.steps())
                .containsExactly(
                        "picture 640×480 pixels",
                        "resized to 341×256, bilinear with antialiasing",
                        "cropped in the middle to 227×227, 57 columns from the left, 14 rows from the top",
                        "bytes 0 to 255, minus (104, 117, 123)",
                        "tensor 3×227×227, channels × height × width, in the order blue, green, red");
        // by hand: 50 − 104, 100 − 117, 200 − 123
        assertThat(facts.channels())
                .containsExactly(
                        new InputFacts.Channel("blue", -54, -54, -54),
                        new InputFacts.Channel("green", -17, -17, -17),
                        new InputFacts.Channel("red", 77, 77, 77));
    }

    @Test
    void torchvisionsInputIsRedFirstScaledAndDivided() {
        InputFacts facts = InputFacts.of(fed(plain(8, 8), new TensorShape(3, 8, 8), Preprocessing.TORCHVISION));
        assertThat(facts.steps())
                .contains(
                        "as large as the input: neither resized nor cropped",
                        "bytes · 1/255, minus (0.485, 0.456, 0.406), divided by (0.229, 0.224, 0.225)");
        assertThat(facts.channels()).extracting(InputFacts.Channel::name).containsExactly("red", "green", "blue");
        // by hand: (200 / 255 − 0.485) / 0.229
        assertThat(facts.channels().get(0).mean()).isCloseTo(1.30705, within(1e-4));
    }

    @Test
    void aGreyInputHasOneChannel() {
        RunResult result = fed(plain(8, 8), new TensorShape(1, 8, 8), Preprocessing.CAFFE);
        // by hand: 0.299·200 + 0.587·100 + 0.114·50 = 124.2, rounded, − 117
        assertThat(InputFacts.of(result).channels()).containsExactly(new InputFacts.Channel("grey", 7, 7, 7));
        assertThat(InputPictures.together(result.input()).rgb()).containsOnly(0x7C7C7C);
    }

    @Test
    void aCellTellsItsPixelAndItsValues() {
        RunResult result = fed(plain(8, 8), new TensorShape(3, 8, 8), Preprocessing.CAFFE);
        assertThat(InputFacts.at(result.input(), new InputFacts.Cell(2, 5)))
                .isEqualTo("row 2, column 5 · pixel red 200, green 100, blue 50"
                        + " → tensor blue −54, green −17, red 77");
    }

    @Test
    void aPlaceInThePictureLeadsToTheNearestCell() {
        PictureRegion region = new PictureRegion(100, 50, 200, 200);
        TensorShape shape = new TensorShape(3, 10, 10);
        assertThat(InputFacts.cellOf(region, shape, 110, 249)).isEqualTo(new InputFacts.Cell(9, 0));
        assertThat(InputFacts.cellOf(region, shape, 0, 1000)).isEqualTo(new InputFacts.Cell(9, 0));
    }

    @Test
    void theTensorComputedBackIsThePictureThatWasFed() {
        Picture sample = SamplePictures.all().get(0).picture();
        for (Preprocessing preprocessing : Preprocessing.values()) {
            InputTensor input = InputPreparation.prepare(sample, new TensorShape(3, 67, 67), preprocessing);
            int[] fed = input.picture().rgb().clone();
            Arrays.setAll(fed, i -> fed[i] & 0xFFFFFF);
            assertThat(InputPictures.together(input).rgb()).isEqualTo(fed);
        }
    }

    @Test
    void largePicturesAreThinnedInProportion() {
        Picture thinned = InputPictures.thinned(plain(1000, 30), 100);
        assertThat(List.of(thinned.width(), thinned.height())).containsExactly(100, 3);
        Picture small = plain(5, 7);
        assertThat(InputPictures.thinned(small, 100)).isSameAs(small);
    }

    @Test
    void aChannelGoesFromBlackToWhite() {
        Picture picture = new Picture(2, 1, new int[] {0x000010, 0x0000F0});
        InputTensor input = InputPreparation.prepare(picture, new TensorShape(3, 1, 2), Preprocessing.CAFFE);
        assertThat(InputPictures.channel(input, 0, 50).argb()).containsExactly(0xFF000000, 0xFFFFFFFF);
    }
}
