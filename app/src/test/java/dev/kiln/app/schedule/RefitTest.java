package dev.kiln.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.FireSchedule;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.presets.Presets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RefitTest {
    private static SqueezeNet v10(Edit... edits) {
        Architecture net = Presets.find("squeezenet-v1.0").orElseThrow().architecture();
        for (Edit edit : edits) {
            net = edit.apply(net);
        }
        return (SqueezeNet) net;
    }

    @Test
    void modulesOfTheScheduleDoNotDeviate() {
        assertThat(Deviation.of(v10())).isEmpty();
        assertThat(Deviation.byParameter(v10())).isEmpty();
    }

    @Test
    void aDeviationSaysWhatIsAndWhatTheScheduleWrites() {
        assertThat(Deviation.of(v10(Edits.squeeze1x1(5, 48))))
                .containsExactly(new Deviation(
                        5, new FireModule(48, 128, 128, Bypass.NONE), new FireModule(32, 128, 128, Bypass.NONE)));
        assertThat(Deviation.of(v10(Edits.squeeze1x1(5, 48))).get(0).words()).isEqualTo("s1x1 48, not 32");
    }

    @Test
    void namesTheMetaparameterThatDoesNotHold() {
        assertThat(Deviation.byParameter(v10(Edits.squeeze1x1(5, 48)))).isEqualTo(Map.of("sr", List.of(5)));
        // 96 + 160 filters are as wide as before, with other shares
        assertThat(Deviation.byParameter(v10(Edits.expand1x1(5, 96), Edits.expand3x3(5, 160))))
                .isEqualTo(Map.of("pct3x3", List.of(5)));
    }

    @Test
    void anotherWidthIsBaseOrGrowth() {
        Edit[] wider = {Edits.expand1x1(2, 72), Edits.expand3x3(2, 72), Edits.squeeze1x1(2, 18)};
        assertThat(Deviation.byParameter(v10(wider))).isEqualTo(Map.of("base_e", List.of(2)));
        Edit[] later = {Edits.expand1x1(9, 128), Edits.expand3x3(9, 128), Edits.squeeze1x1(9, 32)};
        assertThat(Deviation.byParameter(v10(later))).isEqualTo(Map.of("incr_e", List.of(9), "freq", List.of(9)));
    }

    /** All squeeze layers twice as wide are SR 0.25: 1,967,080 parameters. */
    @Test
    void findsTheScheduleThatAllModulesFollow() {
        Edit[] doubled = new Edit[8];
        for (int i = 0; i < doubled.length; i++) {
            int number = i + 2;
            int squeeze = v10().fires().get(i).squeeze1x1();
            doubled[i] = Edits.squeeze1x1(number, 2 * squeeze);
        }
        Refit refit = Refit.of(v10(doubled));
        assertThat(refit.proposed()).isEqualTo(FireSchedule.PAPER.withSqueezeRatio(0.25));
        assertThat(refit.changes()).isEmpty();
        assertThat(refit.parametersAfter()).hasValue(1_967_080);
        assertThat(refit.schedule()).isEqualTo("SR 0.125 → 0.25");
        assertThat(refit.modules()).contains("No module changes");
        assertThat(refit.cost()).isEqualTo("as many parameters");
    }

    @Test
    void aScheduleThatIsNearestAlreadyOffersToPutTheModulesBack() {
        FireModule is = new FireModule(40, 128, 128, Bypass.NONE);
        FireModule was = new FireModule(32, 128, 128, Bypass.NONE);
        Refit one = refit(List.of(new Deviation(5, is, was)));
        assertThat(one.schedule()).isEqualTo("No other slider position is nearer. Put fire5 back to it?");
        Refit two = refit(List.of(new Deviation(5, is, was), new Deviation(7, is, was)));
        assertThat(two.schedule()).isEqualTo("No other slider position is nearer. Put fire5, fire7 back to it?");
        Refit many = refit(Collections.nCopies(6, new Deviation(5, is, was)));
        assertThat(many.schedule()).endsWith("Put these 6 modules back to it?");
    }

    private static Refit refit(List<Deviation> changes) {
        return new Refit(FireSchedule.PAPER, FireSchedule.PAPER, changes, OptionalLong.empty(), OptionalLong.empty());
    }

    /** One of eight modules changed: each deviating or rewritten module is named with its filters. */
    @Test
    void saysWhichModulesItWouldRewriteAndWhatThatCosts() {
        SqueezeNet net = v10(Edits.squeeze1x1(5, 48));
        Refit refit = Refit.of(net);
        SqueezeNet after = (SqueezeNet) Edits.schedule(refit.proposed()).apply(net);
        assertThat(Deviation.of(after)).isEmpty();
        assertThat(refit.changes()).extracting(Deviation::number).contains(5);
        assertThat(refit.modules()).contains("fire5  48·128·128 → ");
        long difference =
                refit.parametersAfter().getAsLong() - refit.parameters().getAsLong();
        assertThat(refit.cost()).startsWith(difference > 0 ? "+" : "−");
    }

    @Test
    void oneModuleIsResetAlone() {
        Document document = new Document(v10(Edits.squeeze1x1(5, 48), Edits.expand1x1(7, 200)));
        document.apply(Edits.followSchedule(5));
        assertThat(Deviation.of((SqueezeNet) document.architecture()))
                .extracting(Deviation::number)
                .containsExactly(7);
        assertThat(document.undoLabelProperty().get()).isEqualTo("reset fire5 to the schedule");
    }
}
