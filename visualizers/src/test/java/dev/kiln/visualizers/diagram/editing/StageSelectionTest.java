package dev.kiln.visualizers.diagram.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import dev.kiln.visualizers.Samples;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class StageSelectionTest {
    private final ObjectProperty<Architecture> architecture = new SimpleObjectProperty<>(Samples.squeezeNet());
    private final ObjectProperty<String> layer = new SimpleObjectProperty<>();
    private final StageSelection selection = new StageSelection(architecture, layer);

    @Test
    void aSelectedLayerSelectsItsStageAlone() {
        layer.set("fire4/expand1x1");
        assertThat(selection.stages()).containsExactly(3);
        layer.set("conv1");
        assertThat(selection.stages()).isEmpty();
    }

    @Test
    void othersAreAddedAndTakenAway() {
        layer.set("fire4/concat");
        selection.toggle(1, "fire2/concat");
        assertThat(selection.stages()).containsExactly(1, 3);
        assertThat(layer.get()).isEqualTo("fire2/concat");
        selection.toggle(3, "fire4/concat");
        assertThat(selection.stages()).containsExactly(1);
    }

    /** fire5, fire6 and fire7 are at 5, 6 and 7; with a pool behind each at 5, 7 and 9. */
    @Test
    void theSameModulesStaySelectedWherePoolsComeBetweenThem() {
        selection.select(Set.of(5, 6, 7), "fire5/squeeze1x1");
        architecture.set(Edits.pools(Set.of(1, 4, 5, 6, 7, 8)).apply(architecture.get()));
        assertThat(selection.stages()).containsExactly(5, 7, 9);
        architecture.set(Edits.modules(5).apply(architecture.get()));
        assertThat(selection.stages()).containsExactly(5, 7);
    }

    @Test
    void aRangeIsFilled() {
        layer.set("fire4/concat");
        selection.extend(0, "pool1");
        assertThat(selection.stages()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void theFirstOfSeveralHasThePrimaryLayerUnlessTheyHaveItAlready() {
        layer.set("fire4/expand1x1");
        selection.selectAll(List.of(5, 4));
        assertThat(layer.get()).isEqualTo("fire5/concat");
        assertThat(selection.stages()).containsExactly(4, 5);
        layer.set("fire5/expand3x3");
        selection.selectAll(List.of(2, 3, 5));
        assertThat(layer.get()).isEqualTo("fire5/expand3x3");
        assertThat(selection.stages()).containsExactly(2, 3, 5);
        selection.selectAll(List.of());
        assertThat(layer.get()).isNull();
        assertThat(selection.stages()).isEmpty();
        layer.set("conv1");
        selection.selectAll(List.of(0));
        assertThat(layer.get()).isEqualTo("pool1");
    }

    @Test
    void theSamePartOfTheMovedStageIsSelected() {
        layer.set("fire4/expand1x1");
        selection.selectMoved(Set.of(5));
        assertThat(layer.get()).isEqualTo("fire5/expand1x1");
        selection.selectMoved(Set.of(4));
        assertThat(layer.get()).isEqualTo("pool4");
        assertThat(selection.stages()).containsExactly(4);
    }

    @Test
    void stagesThatAreGoneAreNotSelected() {
        layer.set("fire9/concat");
        selection.toggle(1, "fire2/concat");
        architecture.set(
                Samples.squeezeNet().withBody(Samples.squeezeNet().body().subList(0, 5)));
        assertThat(selection.stages()).containsExactly(1);
        architecture.set(Samples.alexNet());
        assertThat(selection.stages()).isEmpty();
    }
}
