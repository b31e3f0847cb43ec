package dev.kiln.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.project.Project;
import dev.kiln.core.project.Variant;
import dev.kiln.presets.Presets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Several architectures in one document, and what they are compared with. Figures are of the paper's section 5.2. */
class VariantsTest {
    private static final long V10_PARAMETERS = 1_248_424;
    private static final long SR_025_PARAMETERS = 1_967_080;

    private final Architecture v10 =
            Presets.find("squeezenet-v1.0").orElseThrow().architecture();
    private final Document document = new Document(v10);

    private List<String> names() {
        return document.variants().all().stream().map(OpenVariant::name).toList();
    }

    private long parameters() {
        return document.state().analysis().parameters();
    }

    @Test
    void aNewVariantIsACopyBehindTheFrontOneWithAHistoryOfItsOwn() {
        document.apply(Edits.squeezeRatio(0.25));
        document.duplicateVariant();
        assertThat(names()).containsExactly("SqueezeNet v1.0", "SqueezeNet v1.0 (2)");
        assertThat(parameters()).isEqualTo(SR_025_PARAMETERS);
        assertThat(document.undoLabelProperty().get()).isEmpty();
        document.apply(Edits.squeezeRatio(0.5));
        document.showVariant(0);
        assertThat(parameters()).isEqualTo(SR_025_PARAMETERS);
        document.undo();
        assertThat(parameters()).isEqualTo(V10_PARAMETERS);
        document.showVariant(1);
        assertThat(parameters()).isEqualTo(3_404_392);
    }

    @Test
    void numbersInNamesGoOn() {
        document.duplicateVariant();
        document.duplicateVariant();
        document.showVariant(0);
        document.duplicateVariant();
        assertThat(names())
                .containsExactly(
                        "SqueezeNet v1.0", "SqueezeNet v1.0 (4)", "SqueezeNet v1.0 (2)", "SqueezeNet v1.0 (3)");
        document.rename("x".repeat(Architecture.MAX_NAME_LENGTH));
        document.duplicateVariant();
        assertThat(document.architecture().name())
                .hasSize(Architecture.MAX_NAME_LENGTH)
                .endsWith("x (2)");
    }

    @Test
    void renamingIsAStepAndABadNameIsRefused() {
        document.rename("mine");
        assertThat(names()).containsExactly("mine");
        document.rename("two\nlines");
        assertThat(document.refusalProperty().get()).contains("one line");
        document.undo();
        assertThat(names()).containsExactly("SqueezeNet v1.0");
    }

    @Test
    void aVariantThatIsNotInFrontCanBeRenamed() {
        document.duplicateVariant();
        long behind = document.variants().all().get(0).id();
        document.rename(behind, "first");
        assertThat(names()).containsExactly("first", "SqueezeNet v1.0 (2)");
        assertThat(document.undoLabelProperty().get()).isEmpty();
        document.showVariant(0);
        document.undo();
        assertThat(names()).containsExactly("SqueezeNet v1.0", "SqueezeNet v1.0 (2)");
        document.rename(-1, "nobody");
        assertThat(names()).containsExactly("SqueezeNet v1.0", "SqueezeNet v1.0 (2)");
    }

    @Test
    void aClosedVariantComesBackWithItsHistory() {
        document.duplicateVariant();
        document.apply(Edits.squeezeRatio(0.25));
        document.closeVariant(1);
        assertThat(names()).containsExactly("SqueezeNet v1.0");
        assertThat(parameters()).isEqualTo(V10_PARAMETERS);
        document.reopenVariant();
        assertThat(parameters()).isEqualTo(SR_025_PARAMETERS);
        document.undo();
        assertThat(parameters()).isEqualTo(V10_PARAMETERS);
    }

    @Test
    void closingAVariantBeforeTheFrontOneKeepsTheFrontOne() {
        document.duplicateVariant();
        document.duplicateVariant();
        document.closeVariant(0);
        assertThat(document.architecture().name()).isEqualTo("SqueezeNet v1.0 (3)");
        document.closeVariant(1);
        document.closeVariant(0);
        assertThat(names()).containsExactly("SqueezeNet v1.0 (2)");
    }

    @Test
    void whatIsShownNextHasALaterRevision() {
        List<Long> revisions = new ArrayList<>();
        document.stateProperty().addListener((o, before, now) -> revisions.add(now.revision()));
        document.duplicateVariant();
        document.apply(Edits.squeezeRatio(0.25));
        document.showVariant(0);
        document.closeVariant(1);
        document.reopenVariant();
        document.open(v10, null);
        assertThat(revisions).hasSize(6).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void eachVariantKnowsWhetherItIsSaved() {
        document.duplicateVariant();
        assertThat(document.unsavedVariantsProperty().get())
                .containsExactly(document.variants().front().id());
        Contents written = document.contents();
        document.showVariant(0);
        document.apply(Edits.squeezeRatio(0.25));
        document.markSaved(written, Path.of("mine.kilnproj"));
        assertThat(document.unsavedVariantsProperty().get())
                .containsExactly(document.variants().front().id());
        document.undo();
        assertThat(document.dirtyProperty().get()).isFalse();
        document.closeVariant(1);
        assertThat(document.dirtyProperty().get()).isTrue();
        document.reopenVariant();
        assertThat(document.dirtyProperty().get()).isFalse();
    }

    @Test
    void aPinnedStateIsComparedWithUntilItIsUnpinned() {
        document.apply(Edits.squeezeRatio(0.25));
        document.pinBaseline();
        document.apply(Edits.squeezeRatio(0.5));
        assertThat(document.baseline().parameters()).isEqualTo(SR_025_PARAMETERS);
        document.duplicateVariant();
        assertThat(document.baseline().parameters()).isEqualTo(SR_025_PARAMETERS);
        assertThat(document.baselineProperty().get().name()).isEqualTo("SqueezeNet v1.0");
        document.unpinBaseline();
        assertThat(document.baseline().parameters()).isEqualTo(3_404_392);
        document.showVariant(0);
        assertThat(document.baseline().parameters()).isEqualTo(V10_PARAMETERS);
    }

    @Test
    void pinningIsAChangeOfTheProject() {
        document.pinBaseline();
        assertThat(document.dirtyProperty().get()).isTrue();
        document.unpinBaseline();
        assertThat(document.dirtyProperty().get()).isFalse();
    }

    @Test
    void aHalfEditedVariantIsOpenedAsItWas() {
        document.apply(Edits.squeezeRatio(0.25));
        document.apply(Edits.input(5, 5));
        document.duplicateVariant();
        Project project = document.contents().project();
        Document other = new Document(v10);
        other.open(project, null);
        assertThat(other.contents().project()).isEqualTo(project);
        assertThat(other.state().problems())
                .isEqualTo(document.state().problems())
                .isNotEmpty();
        assertThat(other.state().analysis().parameters()).isEqualTo(SR_025_PARAMETERS);
    }

    @Test
    void aFullProjectSaysSo() {
        Project full = new Project(
                Collections.nCopies(Project.MAX_VARIANTS, Variant.of(v10)),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        document.open(full, null);
        document.duplicateVariant();
        assertThat(document.refusalProperty().get()).contains("at most 100 variants");
        assertThat(names()).hasSize(Project.MAX_VARIANTS);
    }

    @Test
    void aJumpIsManyStepsAtOnce() {
        document.apply(Edits.squeezeRatio(0.25));
        document.apply(Edits.squeezeRatio(0.5));
        document.apply(Edits.squeezeRatio(0.75));
        document.jump(1);
        assertThat(parameters()).isEqualTo(SR_025_PARAMETERS);
        document.jump(3);
        assertThat(document.redoLabelProperty().get()).isEmpty();
        document.jump(0);
        assertThat(document.architecture()).isEqualTo(v10);
    }
}
