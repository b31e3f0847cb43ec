package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.app.pictures.PictureSet;
import dev.kiln.core.calibration.Calibration;
import dev.kiln.core.calibration.GoalResult;
import dev.kiln.core.calibration.Judgement;
import dev.kiln.core.compression.CompressionPlan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalTextsTest {
    @Test
    void numbersAreReadByTheOneRule() {
        assertThat(GoalNumbers.bytes("400,000")).hasValue(400_000);
        assertThat(GoalNumbers.bytes("400 000")).hasValue(400_000);
        assertThat(GoalNumbers.points("0.5")).hasValue(0.5);
        assertThat(GoalNumbers.bytesProblem("400000")).isEmpty();
    }

    @Test
    void whatIsNoNumberIsAnsweredInWords() {
        for (String wrong : new String[] {"0", "400k", "", "abc", "4,00", "9999999999999999999"}) {
            assertThat(GoalNumbers.bytes(wrong)).isEmpty();
            assertThat(GoalNumbers.bytesProblem(wrong))
                    .startsWith("Bytes: expected a whole number from 1 to ")
                    .contains("found \"" + wrong + "\"");
        }
        for (String wrong : new String[] {"0,5", "101", "-1", "NaN", ""}) {
            assertThat(GoalNumbers.points(wrong)).isEmpty();
            assertThat(GoalNumbers.pointsProblem(wrong)).startsWith("Points: expected a number");
        }
    }

    @Test
    void theGoalToBeginWithCanChangeSomethingAndOneThatCannotSaysSo() {
        double first = Double.parseDouble(GoalTexts.firstPoints(true));
        assertThat(GoalTexts.tooFine(first, PictureSet.GENERATED)).isEmpty();
        // 100 / 42
        assertThat(GoalTexts.tooFine(0.5, PictureSet.GENERATED))
                .startsWith("One of 42 pictures is worth 2.381 points: with less, not one label may change.");
        assertThat(Calibration.generatedPictures()).hasSize(PictureSet.GENERATED);
    }

    @Test
    void progressOfSeveralStretchesNeverGoesBack() {
        List<Long> told = new ArrayList<>();
        WholeProgress whole = new WholeProgress((done, total, what) -> told.add(done), 3);
        for (int stretch = 0; stretch < 6; stretch++) {
            for (int step = 0; step <= 10 + stretch % 2; step++) {
                whole.step(step, 10 + stretch % 2, "");
            }
            whole.step(0, -1, "");
        }
        assertThat(told).isSorted();
        assertThat(told.get(11)).isCloseTo(WholeProgress.PARTS / 3, within(1L));
        assertThat(told.get(told.size() - 1))
                .isGreaterThan(WholeProgress.PARTS * 2 / 3)
                .isLessThan(WholeProgress.PARTS);
    }

    @Test
    void theTimeLeftIsGuessedOnceThereIsSomethingToGuessFrom() {
        assertThat(TimeLeft.words(0.01, 60)).isEmpty();
        assertThat(TimeLeft.words(0.5, 1)).isEmpty();
        assertThat(TimeLeft.words(0.25, 10)).isEqualTo("about 30 s left");
        assertThat(TimeLeft.words(0.1, 60)).isEqualTo("about 9 minutes left");
    }

    @Test
    void saysWhatOnePictureIsWorth() {
        assertThat(GoalTexts.resolution(66)).isEqualTo("only 66 pictures: one is worth 1.515 points");
        assertThat(GoalTexts.resolution(500)).isEqualTo("500 pictures: one is worth 0.2 points");
    }

    @Test
    void saysWhatWasReached() {
        Judgement before = new Judgement(200, 200, 0, new Judgement.Hits(120, 160));
        Judgement after = new Judgement(200, 190, 0.0125, new Judgement.Hits(119, 161));

        assertThat(GoalTexts.result(new GoalResult(CompressionPlan.LOSSLESS, 398_966, before, after, true)))
                .isEqualTo(
                        "top-1 59.5 %, ▼ 0.5 pp; top-5 80.5 %, ▲ 0.5 pp · probabilities moved by 0.0125 (KL divergence, 0 is no change)"
                                + " · 200 pictures: one is worth 0.5 points");
    }
}
