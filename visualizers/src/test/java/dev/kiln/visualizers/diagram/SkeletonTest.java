package dev.kiln.visualizers.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.visualizers.Samples;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SkeletonTest {
    private static final Architecture NET = Edits.bypass(Bypass.COMPLEX).apply(Samples.squeezeNet());

    private static ShapedGraph shaped(Architecture architecture) {
        return ShapedGraph.infer(architecture.expand());
    }

    private final Skeleton skeleton = Skeleton.of(NET.expand());

    static Stream<Edit> sizes() {
        return Stream.of(
                Edits.expand1x1(5, 640),
                Edits.squeezeRatio(0.75),
                Edits.classes(10),
                Edits.poolKernel(2),
                Edits.input(127, 255));
    }

    static Stream<Edit> layers() {
        return Stream.of(
                Edits.modules(7),
                Edits.bypass(Bypass.SIMPLE),
                Edits.bypass(5, Bypass.NONE),
                Edits.pools(Set.of(1, 5, 8)),
                Edits.remove(List.of(3)),
                Edits.rank("conv10", 16));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void otherSizesOfTheSameLayersNeedNoOther(Edit edit) {
        LayerGraph changed = edit.apply(NET).expand();
        assertThat(skeleton.fitting(changed)).isSameAs(skeleton);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void otherLayersHaveTheirOwn(Edit edit) {
        LayerGraph changed = edit.apply(NET).expand();
        assertThat(skeleton.fitting(changed)).isNotSameAs(skeleton);
    }

    @ParameterizedTest
    @EnumSource
    void aPictureIsTheSameWhereverItsSkeletonComesFrom(Drawing drawing) {
        assertThat(sizes()).allSatisfy(edit -> {
            ShapedGraph changed = shaped(edit.apply(NET));
            assertThat(DiagramLayout.filling(skeleton.fitting(changed.graph()), changed, 800, 250, drawing, null))
                    .isEqualTo(DiagramLayout.filling(Skeleton.of(changed.graph()), changed, 800, 250, drawing, null));
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyBoxAndFrameIsReachedByTheSteps(Drawing drawing) {
        DiagramLayout picture = DiagramLayout.filling(skeleton, shaped(NET), 800, 250, drawing, null);
        assertThat(picture.steps().stream().flatMap(step -> step.parts().stream()))
                .containsAll(picture.boxes().stream().map(DiagramBox::layer).toList())
                .containsAll(picture.frames().stream().map(DiagramFrame::layer).toList())
                .doesNotHaveDuplicates();
    }
}
