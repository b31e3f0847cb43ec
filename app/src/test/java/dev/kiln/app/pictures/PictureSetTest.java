package dev.kiln.app.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.calibration.Calibration;
import dev.kiln.core.evaluation.SkippedItem;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.presets.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureSetTest {
    private static final ShapedGraph GRAPH = ShapedGraph.infer(
            Presets.find("squeezenet-v1.1").orElseThrow().architecture().expand());

    @TempDir
    private Path folder;

    private void picture(String name) throws IOException {
        PictureWriter.writePng(
                folder.resolve(name), Calibration.generatedPictures().get(0));
    }

    private PictureSet read(int most) throws InputException {
        return PictureSet.read(folder, most, GRAPH, Preprocessing.CAFFE, Progress.NONE);
    }

    @Test
    void someGeneratedPicturesJudgeCurvesAndAllCalibrate() {
        PictureSet all = PictureSet.generated(GRAPH, Preprocessing.CAFFE);

        PictureSet some = all.forCurves();

        assertThat(all.description()).isEqualTo("42 generated pictures, no photographs, calibrate and judge");
        assertThat(some.calibrating()).isEqualTo(all.calibrating());
        assertThat(some.judging().inputs()).isEqualTo(all.judging().inputs().subList(0, 16));
        assertThat(some.description()).isEqualTo("42 generated pictures, no photographs, calibrate; 16 of them judge");
    }

    @Test
    void picturesThatJudgeCurvesKeepTheirLabels() throws IOException {
        for (int i = 0; i < 6; i++) {
            picture("n01440764_" + i + ".png");
        }

        PictureSet set = read(100);

        assertThat(set.forCurves()).isEqualTo(set);
        assertThat(set.judging().first(2).labels()).isEqualTo(List.of(0, 0));
    }

    @Test
    void aThirdCalibratesAndTheOthersJudge() throws IOException {
        for (int i = 0; i < 9; i++) {
            picture("n01440764_" + i + ".png");
        }

        PictureSet set = read(100);

        assertThat(set.calibrating()).hasSize(3);
        // a tench is class 0 of ImageNet
        assertThat(set.judging().labels()).isEqualTo(List.of(0, 0, 0, 0, 0, 0));
        assertThat(set.description()).isEqualTo("6 labelled pictures judge, 3 calibrate");
    }

    @Test
    void picturesWithoutLabelsJudgeAsWell() throws IOException {
        picture("holiday1.png");
        picture("holiday2.png");
        Files.writeString(folder.resolve("broken.png"), "no picture");

        PictureSet set = read(100);

        assertThat(set.judging().isLabelled()).isFalse();
        assertThat(set.description())
                .isEqualTo("1 picture without a label judges, 1 calibrates; 1 item cannot be read: broken.png");
        assertThat(set.skipped())
                .containsExactly(new SkippedItem(
                        folder.toAbsolutePath().resolve("broken.png"),
                        "is not a picture that can be read; expected JPEG, PNG, GIF or BMP"));
    }

    @Test
    void anEmptyFolderIsRefused() {
        assertThatThrownBy(() -> read(100)).isInstanceOf(InputException.class).hasMessageContaining("has no pictures");
    }

    @Test
    void ofManyThoseAreTakenThatLieEvenly() {
        List<Integer> hundred = IntStream.range(0, 100).boxed().toList();

        assertThat(PictureSet.spread(hundred, 4)).containsExactly(0, 25, 50, 75);
        assertThat(PictureSet.spread(hundred, 200)).isEqualTo(hundred);
    }
}
