package dev.kiln.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.Edits;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

/** A figure that is cut is a wrong figure: in each tab but the list of layers, at each size of the window, and for networks of any size. */
class NoFigureCutTest extends ShownWindow {
    private static final List<String> TABS =
            List.of("layers", "costs", "memory", "compare", "activations", "sides", "weights", "compress", "history");
    /** The headless screen is no larger than the last. */
    private static final int[][] SIZES = {{900, 600}, {1180, 720}, {1280, 800}};

    private Document document() {
        return harness.workspace.document();
    }

    private List<String> cuts(List<String> seen) {
        Scene scene = stage.getScene();
        ViewTabs tabs = (ViewTabs) scene.lookup("#views");
        List<String> all = new ArrayList<>();
        for (int[] size : SIZES) {
            for (String tab : seen) {
                Runnable show = () -> {
                    stage.setWidth(size[0]);
                    stage.setHeight(size[1]);
                    tabs.open(tab);
                };
                for (String cut : Painted.after(scene, show, () -> CutFigures.in(scene.getRoot()))) {
                    all.add("%d×%d, %s: %s".formatted(size[0], size[1], tab, cut));
                }
            }
        }
        return all;
    }

    @Test
    void ofAnOrdinaryNetwork() {
        assertThat(cuts(TABS)).isEmpty();
    }

    @Test
    void ofAChangedOneBesideWhatItWas() {
        Fx.onFx(() -> {
            document().pinBaseline();
            document().apply(Edits.expand3x3(5, 160));
            document().apply(Edits.squeezeRatio(0.75));
        });
        assertThat(cuts(TABS)).isEmpty();
    }

    /** It has more than 10⁸ parameters, and layers of more than 10⁹ operations. */
    @Test
    void ofAVeryLargeOneWithALongName() {
        Fx.onFx(() -> {
            document().pinBaseline();
            document().apply(Edits.modules(64));
            document().apply(Edits.baseE(512));
            document().apply(Edits.squeezeRatio(1));
            document().apply(Edits.input(512, 512));
            document()
                    .apply(Edits.rename(
                            "a name of one hundred letters ".repeat(4).substring(0, 100)));
            assertThat(document().state().analysis().parameters()).isGreaterThan(100_000_000);
        });
        assertThat(cuts(TABS)).isEmpty();
    }
}
