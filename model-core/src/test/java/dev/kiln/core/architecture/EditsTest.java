package dev.kiln.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kiln.core.Published;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.TensorShape;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static final SqueezeNet V10 = Published.squeezeNet10();

    private static SqueezeNet after(Edit edit) {
        return (SqueezeNet) edit.apply(V10);
    }

    @Test
    void inputAndClassesChangeBothKindsOfNetwork() {
        assertThat(Edits.input(160, 320).apply(V10).input()).isEqualTo(new TensorShape(3, 160, 320));
        assertThat(Edits.input(160, 320).apply(Published.alexNetBvlc()).input())
                .isEqualTo(new TensorShape(3, 160, 320));
        assertThat(Edits.classes(10).apply(V10)).isEqualTo(V10.withClassifier(new Classifier(10, 1, 0.5, true)));
        assertThat(Edits.classes(10).apply(Published.alexNetBvlc()).classes()).isEqualTo(10);
        assertThat(Edits.rename("Mine").apply(Published.alexNetBvlc()).name()).isEqualTo("Mine");
    }

    @Test
    void oneFireModuleChangesAndNoOther() {
        SqueezeNet changed = after(Edits.squeeze1x1(5, 48));
        assertThat(changed.fires().get(3)).isEqualTo(new FireModule(48, 128, 128, Bypass.NONE));
        assertThat(changed.withFire(5, fire -> fire.withSqueeze1x1(32))).isEqualTo(V10);
        assertThat(after(Edits.expand1x1(2, 1)).fires().get(0)).isEqualTo(new FireModule(16, 1, 64, Bypass.NONE));
        assertThat(after(Edits.expand3x3(9, 0)).fires().get(7)).isEqualTo(new FireModule(64, 256, 0, Bypass.NONE));
        assertThat(after(Edits.bypass(3, Bypass.SIMPLE)).fires().get(1).bypass())
                .isEqualTo(Bypass.SIMPLE);
    }

    @Test
    void stemAndClassifierChangeOneValueEach() {
        assertThat(after(Edits.stemFilters(64)).stem()).isEqualTo(new Stem(64, 7, 2, 0));
        assertThat(after(Edits.stemKernel(3)).stem()).isEqualTo(new Stem(96, 3, 2, 0));
        assertThat(after(Edits.stemStride(4)).stem()).isEqualTo(new Stem(96, 7, 4, 0));
        assertThat(after(Edits.stemPadding(3)).stem()).isEqualTo(new Stem(96, 7, 2, 3));
        assertThat(after(Edits.classifierPadding(0)).classifier()).isEqualTo(new Classifier(1000, 0, 0.5, true));
        assertThat(after(Edits.dropout(0)).classifier()).isEqualTo(new Classifier(1000, 1, 0, true));
        assertThat(after(Edits.classifierRelu(false)).classifier()).isEqualTo(new Classifier(1000, 1, 0.5, false));
    }

    @Test
    void poolsOfTheWholeNetworkChangeTogether() {
        SqueezeNet changed = (SqueezeNet)
                Edits.poolRounding(Rounding.FLOOR).apply(Edits.poolStride(3).apply(after(Edits.poolKernel(2))));
        assertThat(changed.body().stream().filter(Pool.class::isInstance))
                .hasSize(3)
                .containsOnly(new Pool(Pool.PAPER.kind(), 2, 3, Rounding.FLOOR));
    }

    @Test
    void labelsSayWhatTheUserReadsBehindUndo() {
        assertThat(Edits.squeezeRatio(0.25).label()).isEqualTo("set SR to 0.25");
        assertThat(Edits.squeeze1x1(5, 48).label()).isEqualTo("set fire5 s1x1 to 48");
        assertThat(Edits.input(224, 224).label()).isEqualTo("set input to 224×224");
        assertThat(Edits.pools(Set.of(8, 1, 4)).label()).isEqualTo("set pools to 1, 4, 8");
        assertThat(Edits.pools(Set.of()).label()).isEqualTo("set pools to none");
        assertThat(Edits.bypass(Bypass.COMPLEX).label()).isEqualTo("set bypass to complex");
        assertThat(Edits.classifierRelu(false).label()).isEqualTo("set classifier ReLU to off");
    }

    @Test
    void refusesWhatTheNetworkDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edits.squeezeRatio(0.25).apply(Published.alexNetBvlc()))
                .withMessage("AlexNet (BVLC) is fixed and has nothing for \"set SR to 0.25\" to change");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> after(Edits.groups(2)))
                .withMessage("SqueezeNet v1.0 has no groups to change: only the convolutions of AlexNet have");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> after(Edits.squeeze1x1(10, 48)))
                .withMessage("there is no fire10: the modules are fire2 to fire9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> after(Edits.pools(Set.of(1, 10))))
                .withMessage("there is no place 10 for a pool: places go from 1, after conv1, to 9, after fire9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edits.expand3x3(2, 0).apply(after(Edits.expand1x1(2, 0))))
                .withMessage("e1x1 + e3x3 must be a whole number from 1 to 65536, not 0");
    }

    @Test
    void refusesAtOnceWhatNoNetworkCanHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> Edits.squeezeRatio(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Edits.pct3x3(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Edits.modules(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Edits.input(0, 224));
        assertThatIllegalArgumentException().isThrownBy(() -> Edits.stemKernel(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Edits.squeeze1x1(2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Edits.groups(65));
        assertThatIllegalArgumentException().isThrownBy(() -> Edits.rename("two\nlines"));
    }
}
