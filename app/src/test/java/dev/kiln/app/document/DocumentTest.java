package dev.kiln.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.presets.Presets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private final SqueezeNet v10 =
            (SqueezeNet) Presets.find("squeezenet-v1.0").orElseThrow().architecture();
    private final Document document = new Document(v10);

    private long parameters() {
        return document.state().analysis().parameters();
    }

    @Test
    void anEditChangesTheFigures() {
        document.apply(Edits.squeezeRatio(0.25));
        // the paper's sweep, section 5.2
        assertThat(parameters()).isEqualTo(1_967_080);
    }

    @Test
    void undoAndRedoLeadThroughTheSameStates() {
        document.apply(Edits.squeezeRatio(0.25));
        document.apply(Edits.squeezeRatio(0.5));
        assertThat(parameters()).isEqualTo(3_404_392);
        document.undo();
        assertThat(parameters()).isEqualTo(1_967_080);
        document.undo();
        assertThat(parameters()).isEqualTo(1_248_424);
        assertThat(document.undoLabelProperty().get()).isEmpty();
        document.redo();
        document.redo();
        assertThat(parameters()).isEqualTo(3_404_392);
        assertThat(document.redoLabelProperty().get()).isEmpty();
    }

    @Test
    void aDragIsOneStepAndItsFiguresFollowEveryMoment() {
        for (double ratio : new double[] {0.2, 0.3, 0.25, 0.5}) {
            document.drag(Edits.squeezeRatio(ratio));
        }
        assertThat(parameters()).isEqualTo(3_404_392);
        document.endDrag();
        document.undo();
        assertThat(document.architecture()).isEqualTo(v10);
        assertThat(document.undoLabelProperty().get()).isEmpty();
    }

    @Test
    void aDragBackToItsStartLeavesNoStep() {
        document.drag(Edits.squeezeRatio(0.5));
        document.drag(Edits.squeezeRatio(0.125));
        document.endDrag();
        assertThat(document.undoLabelProperty().get()).isEmpty();
        assertThat(document.dirtyProperty().get()).isFalse();
    }

    @Test
    void draggingModulesAwayAndBackKeepsThem() {
        document.apply(Edits.squeeze1x1(9, 48));
        Architecture before = document.architecture();
        document.drag(Edits.modules(3));
        document.drag(Edits.modules(8));
        document.endDrag();
        assertThat(document.architecture()).isEqualTo(before);
    }

    @Test
    void anImpossibleNetworkKeepsTheLastGoodFiguresAndNamesTheLayer() {
        Analysis good = document.state().analysis();
        document.apply(Edits.input(5, 5));
        assertThat(document.state().isStale()).isTrue();
        assertThat(document.state().analysis()).isSameAs(good);
        assertThat(document.state().problems().get(0)).hasToString("conv1: window 7 does not fit 5×5 input");
        assertThat(document.architecture().input()).isEqualTo(new TensorShape(3, 5, 5));
        document.apply(Edits.input(227, 227));
        assertThat(document.state().isStale()).isFalse();
    }

    @Test
    void anEditThatCanNeverBeValidChangesNothingAndSaysWhy() {
        document.apply(Edits.pools(Set.of(1, 12)));
        assertThat(document.architecture()).isEqualTo(v10);
        assertThat(document.refusalProperty().get()).contains("no place 12 for a pool");
        assertThat(document.undoLabelProperty().get()).isEmpty();
        document.apply(Edits.squeeze1x1(5, 40));
        assertThat(document.refusalProperty().get()).isEmpty();
    }

    @Test
    void dirtyIsWhatDiffersFromTheFile() {
        document.apply(Edits.squeezeRatio(0.5));
        assertThat(document.dirtyProperty().get()).isTrue();
        document.markSaved(document.contents(), Path.of("net.json"));
        assertThat(document.dirtyProperty().get()).isFalse();
        document.undo();
        assertThat(document.dirtyProperty().get()).isTrue();
        document.redo();
        assertThat(document.dirtyProperty().get()).isFalse();
    }

    @Test
    void anInvalidArchitectureIsNotOpened() {
        Architecture tiny = v10.withInput(new TensorShape(3, 5, 5));
        assertThatThrownBy(() -> document.open(tiny, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("conv1");
        assertThat(document.architecture()).isEqualTo(v10);
    }

    @Test
    void everyChangeHasALaterRevision() {
        long first = document.state().revision();
        document.apply(Edits.squeezeRatio(0.5));
        long second = document.state().revision();
        document.undo();
        assertThat(second).isGreaterThan(first);
        assertThat(document.state().revision()).isGreaterThan(second);
    }
}
