package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Edits;
import dev.kiln.core.image.SamplePictures;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The smallest window that there may be: what is above the views is not cut. */
class SmallWindowTest extends ShownWindow {
    /** They are as long as what they name, and have tooltips. */
    private static final Set<String> MAY_BE_CUT = Set.of("shown-inputs", "baseline-name");

    private void size(double width, double height) {
        onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    @Test
    void wordsAndFiguresAboveTheViewsAreWhole(FxRobot robot) {
        size(900, 600);
        onFx(() -> {
            harness.workspace.openSample(SamplePictures.all().get(0));
            harness.workspace.document().apply(Edits.squeeze1x1(5, 40));
        });
        List<Labeled> labels = Stream.of("#menu-bar", ".tool-strip", ".headline", "#views > .tab-header-area")
                .flatMap(part -> robot.lookup(part).query().lookupAll("*").stream())
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(label -> seen(label) && !label.getText().isEmpty() && !mayBeCut(label))
                .toList();
        assertThat(labels).hasSizeGreaterThan(25).allSatisfy(label -> assertThat(written(label))
                .isEqualTo(label.getText()));
    }

    private static boolean mayBeCut(Labeled label) {
        return label.getId() != null && MAY_BE_CUT.contains(label.getId());
    }

    private static boolean seen(Labeled label) {
        if (label.getText() == null) {
            return false;
        }
        for (Node node = label; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** What is painted of a label's text; buttons of menus have it in a label of their own. */
    private static String written(Labeled label) {
        return label.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .findFirst()
                .orElse("nothing");
    }
}
