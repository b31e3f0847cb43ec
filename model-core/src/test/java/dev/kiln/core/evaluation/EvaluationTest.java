package dev.kiln.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureReader;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
    private static final String LABELS =
            "0\t\tred\n1\t\tgreen\n2\t\tblue\n3\t\tcyan\n4\t\tmagenta\n5\t\tyellow\n6\t\tblack";

    @TempDir
    Path folder;

    private ClassLabels labels;

    @BeforeEach
    void parse() throws IOException {
        labels = ClassLabels.parse("colours", LABELS);
    }

    private void picture(String name, int rgb) throws IOException {
        PictureWriter.writePng(folder.resolve(name), new Picture(1, 1, new int[] {rgb}));
    }

    /** Scores red, green, blue and cyan to black by what is in the first pixel. */
    private static float[] scores(Path file) throws InputException {
        int rgb = PictureReader.read(file).rgb()[0];
        float red = rgb >> 16 & 255;
        float green = rgb >> 8 & 255;
        float blue = rgb & 255;
        return new float[] {red, green, blue, green + blue - 256, red + blue - 256, red + green - 256, -300};
    }

    /** A classifier that does all in one. */
    private record ByFile(Scores scores) implements Classifier<float[]> {
        interface Scores {
            float[] of(Path file) throws InputException;
        }

        @Override
        public float[] read(Path file) throws InputException {
            return scores.of(file);
        }

        @Override
        public float[] scores(float[] read) {
            return read;
        }
    }

    private EvaluationResult evaluate(ByFile.Scores classifier) throws InputException {
        return Evaluation.run(LabelledFolder.scan(folder, labels).pictures(), new ByFile(classifier), Progress.NONE);
    }

    @Test
    void countsHits() throws IOException {
        picture("red 1.png", 0xFF0000);
        picture("blue 1.png", 0x4000FF);
        picture("green 1.png", 0xFF8000);
        picture("black 1.png", 0x000000);
        EvaluationResult result = evaluate(EvaluationTest::scores);
        assertThat(result).isEqualTo(new EvaluationResult(4, 2, 3, List.of()));
        assertThat(result.top1()).hasValue(0.5);
        assertThat(result.top5()).hasValue(0.75);
    }

    @Test
    void namesPicturesThatCannotBeReadAndGoesOn() throws IOException {
        picture("red 1.png", 0xFF0000);
        Path broken = Files.writeString(folder.resolve("blue 1.png"), "no picture");
        EvaluationResult result = evaluate(EvaluationTest::scores);
        assertThat(result.images()).isEqualTo(2);
        assertThat(result.answered()).isEqualTo(1);
        assertThat(result.top1()).hasValue(1);
        assertThat(result.failures())
                .containsExactly(new EvaluationResult.Failure(
                        broken,
                        EvaluationResult.Kind.UNREADABLE,
                        broken + ": is not a picture that can be read; expected JPEG, PNG, GIF or BMP"));
    }

    @Test
    void hasNoAccuracyWithoutAnAnswer() throws IOException {
        Files.writeString(folder.resolve("blue 1.png"), "no picture");
        assertThat(evaluate(EvaluationTest::scores).top1()).isEmpty();
    }

    @Test
    void countsScoresThatAreNotNumbersAsFailures() throws IOException {
        picture("red 1.png", 0xFF0000);
        EvaluationResult result = evaluate(file -> new float[] {1, Float.NaN, 0, 0, 0, 0, 0});
        assertThat(result.top1Hits()).isZero();
        assertThat(result.failures())
                .singleElement()
                .extracting(EvaluationResult.Failure::message)
                .asString()
                .endsWith("the classifier's answer has values that are not numbers");
    }

    /** All scores equal: the right class comes as late as its index. */
    @ParameterizedTest
    @CsvSource({"red, 1, 1", "green, 0, 1", "magenta, 0, 1", "yellow, 0, 0"})
    void putsTheLowerIndexFirstAmongEqualScores(String name, int top1Hits, int top5Hits) throws IOException {
        picture(name + ".png", 0);
        assertThat(evaluate(file -> new float[7])).isEqualTo(new EvaluationResult(1, top1Hits, top5Hits, List.of()));
    }

    @Test
    void refusesAClassifierOfOtherClasses() throws IOException {
        picture("black.png", 0);
        assertThatThrownBy(() -> evaluate(file -> new float[3]))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("its label black is class 6, but the classifier has only classes 0 to 2");
    }

    /** More pictures than are read ahead, each right only with its own label. */
    @Test
    void keepsPicturesAndLabelsTogether() throws IOException {
        int[] colors = {0xFF0000, 0x00FF00, 0x0000FF};
        String[] names = {"red", "green", "blue"};
        for (int i = 0; i < 100; i++) {
            picture("%s %d.png".formatted(names[i % 3], i), colors[i % 3]);
        }
        assertThat(evaluate(EvaluationTest::scores)).isEqualTo(new EvaluationResult(100, 100, 100, List.of()));
    }

    @Test
    void tellsHowFarItIsAndStopsWhenCancelled() throws IOException {
        picture("blue.png", 0);
        picture("red.png", 0);
        List<LabelledPicture> pictures = LabelledFolder.scan(folder, labels).pictures();
        List<String> steps = new ArrayList<>();
        Evaluation.run(
                pictures,
                new ByFile(EvaluationTest::scores),
                (done, total, what) -> steps.add(done + "/" + total + " " + what));
        assertThat(steps).containsExactly("0/2 classifying blue.png", "1/2 classifying red.png", "2/2 classified");
        assertThatThrownBy(() -> Evaluation.run(
                        pictures,
                        new ByFile(file -> {
                            throw new AssertionError("must not be asked");
                        }),
                        (done, total, what) -> {
                            throw new CancellationException();
                        }))
                .isInstanceOf(CancellationException.class);
    }
}
