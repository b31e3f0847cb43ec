package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LayerSetting;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class PlanHistoryTest {
    private static final CompressionPlan NONE = CompressionPlan.LOSSLESS;

    private final ObjectProperty<CompressionPlan> plan = new SimpleObjectProperty<>(NONE);
    private final PlanHistory history = new PlanHistory(plan);

    private static CompressionPlan bits(double bits) {
        return NONE.with("conv1", LayerSetting.AS_IT_IS.withBits(bits));
    }

    @Test
    void aDragIsOneStep() {
        history.drag(bits(8));
        history.drag(bits(7));
        history.drag(bits(6));
        history.endDrag();

        history.undo();

        assertThat(plan.get()).isEqualTo(NONE);
        history.redo();
        assertThat(plan.get()).isEqualTo(bits(6));
    }

    @Test
    void plansThatOthersSetAreStepsToo() {
        plan.set(bits(8));
        plan.set(bits(5));

        history.undo();
        assertThat(plan.get()).isEqualTo(bits(8));
        history.undo();
        assertThat(plan.get()).isEqualTo(NONE);
        assertThat(history.canUndo().get()).isFalse();
        assertThat(history.canRedo().get()).isTrue();
    }

    @Test
    void aDragThatComesBackIsNoStep() {
        history.drag(bits(8));
        history.drag(NONE);
        history.endDrag();

        assertThat(history.canUndo().get()).isFalse();
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        plan.set(bits(8));
        history.undo();
        plan.set(bits(4));

        assertThat(history.canRedo().get()).isFalse();
        history.redo();
        assertThat(plan.get()).isEqualTo(bits(4));
    }

    @Test
    void undoDuringADragTakesTheDragBack() {
        history.drag(bits(8));

        history.undo();

        assertThat(plan.get()).isEqualTo(NONE);
    }
}
