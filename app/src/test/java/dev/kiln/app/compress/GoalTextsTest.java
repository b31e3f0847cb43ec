package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.calibration.GoalResult;
import dev.kiln.core.calibration.Judgement;
import dev.kiln.core.compression.CompressionPlan;
import org.junit.jupiter.api.Test;

class GoalTextsTest {
    @Test
    void readsBytesWithSeparators() {
        assertThat(GoalTexts.bytes("400,000")).hasValue(400_000);
        assertThat(GoalTexts.bytes(" 400 000 ")).hasValue(400_000);
        assertThat(GoalTexts.bytes("0")).isEmpty();
        assertThat(GoalTexts.bytes("400k")).isEmpty();
        assertThat(GoalTexts.bytes("")).isEmpty();
        assertThat(GoalTexts.bytes("9999999999999999999")).isEmpty();
    }

    @Test
    void readsPoints() {
        assertThat(GoalTexts.points("0.5")).hasValue(0.5);
        assertThat(GoalTexts.points("1,5")).hasValue(1.5);
        assertThat(GoalTexts.points("101")).isEmpty();
        assertThat(GoalTexts.points("-1")).isEmpty();
        assertThat(GoalTexts.points("NaN")).isEmpty();
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
                .isEqualTo("top-1 59.5 %, ▼ 0.5 pp; top-5 80.5 %, ▲ 0.5 pp · KL 0.0125 nats"
                        + " · 200 pictures: one is worth 0.5 points");
    }
}
