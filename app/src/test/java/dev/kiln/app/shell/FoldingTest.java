package dev.kiln.app.shell;

import static dev.kiln.app.shell.Panel.DIAGRAM;
import static dev.kiln.app.shell.Panel.INSPECTOR;
import static dev.kiln.app.shell.Panel.SLIDERS;
import static dev.kiln.app.shell.Panel.VIEWS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.settings.SettingsStore;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private final SettingsStore settings = SettingsStore.inMemory();
    private final Folding folding = new Folding(settings);

    private Set<Panel> folded() {
        return folding.foldedProperty().get();
    }

    @Test
    void aSmallWindowFoldsAndALargerOneUnfolds() {
        folding.fit(1280, 800);
        assertThat(folded()).isEmpty();
        folding.fit(1180, 720);
        assertThat(folded()).containsExactly(INSPECTOR);
        folding.fit(900, 600);
        assertThat(folded()).containsExactlyInAnyOrder(SLIDERS, INSPECTOR, DIAGRAM);
        folding.fit(1920, 1080);
        assertThat(folded()).isEmpty();
    }

    @Test
    void whatIsWantedInASmallWindowIsForgottenInALargeOne() {
        folding.fit(900, 600);
        folding.toggle(SLIDERS);
        assertThat(folded()).containsExactlyInAnyOrder(INSPECTOR, DIAGRAM);
        folding.fit(920, 600);
        assertThat(folded()).containsExactlyInAnyOrder(INSPECTOR, DIAGRAM);
        folding.fit(1280, 800);
        folding.fit(900, 600);
        assertThat(folded()).contains(SLIDERS);
        assertThat(new Folding(settings).foldedProperty().get()).isEmpty();
    }

    @Test
    void whatTheUserFoldsIsRemembered() {
        folding.fit(1280, 800);
        folding.toggle(INSPECTOR);
        folding.toggle(VIEWS);
        assertThat(new Folding(settings).foldedProperty().get()).containsExactlyInAnyOrder(INSPECTOR, VIEWS);
        folding.toggle(INSPECTOR);
        assertThat(new Folding(settings).foldedProperty().get()).containsExactly(VIEWS);
    }

    @Test
    void somethingIsAlwaysInTheMiddle() {
        folding.fit(1280, 800);
        folding.toggle(DIAGRAM);
        folding.toggle(VIEWS);
        assertThat(folded()).containsExactly(VIEWS);
        folding.toggle(DIAGRAM);
        assertThat(folded()).containsExactly(DIAGRAM);
        folding.toggle(VIEWS);
        folding.fit(900, 600);
        assertThat(folded()).contains(VIEWS).doesNotContain(DIAGRAM);
    }

    @Test
    void fullSizeLeavesTheViewsAloneAndGoesBack() {
        folding.fit(1280, 800);
        folding.toggle(INSPECTOR);
        folding.toggleFullSize();
        assertThat(folded()).containsExactlyInAnyOrder(SLIDERS, INSPECTOR, DIAGRAM);
        folding.toggleFullSize();
        assertThat(folded()).containsExactly(INSPECTOR);
        assertThat(new Folding(settings).foldedProperty().get()).containsExactly(INSPECTOR);
    }

    @Test
    void askingForAPanelInFullSizeBringsAllBackWithIt() {
        folding.fit(1280, 800);
        folding.toggleFullSize();
        folding.toggle(SLIDERS);
        assertThat(folded()).isEmpty();
        assertThat(folding.fullSizeProperty().get()).isFalse();
    }
}
