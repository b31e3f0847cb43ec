package dev.kiln.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Finds figures that are not painted whole: texts that the skin has cut, or that reach out of their label. */
final class CutFigures {
    /** Rounding to whole pixels, at each side. */
    private static final double SLACK = 1.5;

    /** Names, in which digits are no figures: they may be cut where the tooltip says them whole. */
    private static final Set<String> NAMES = Set.of("document-name", "baseline-name", "shown-inputs");

    private static final Pattern LAYER = Pattern.compile("(fire|conv|pool|relu_conv|drop)\\d+(/\\w+)?");

    private CutFigures() {}

    /** What is cut in a node, each with the place where it stands. */
    static List<String> in(Node root) {
        List<String> cut = new ArrayList<>();
        collect(root, cut);
        return cut;
    }

    private static void collect(Node node, List<String> into) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label) {
            look(label, into);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private static void look(Labeled label, List<String> into) {
        String wanted = label.getText();
        if (wanted == null || wanted.chars().noneMatch(Character::isDigit) || isNameSaidElsewhere(label)) {
            return;
        }
        for (Node child : label.getChildrenUnmodifiable()) {
            if (child instanceof Text painted && painted.isVisible() && !isWhole(label, wanted, painted)) {
                into.add("%s, %.0f wide: \"%s\" is painted as \"%s\", %s"
                        .formatted(
                                place(label),
                                label.getWidth(),
                                wanted,
                                painted.getText(),
                                painted.getBoundsInParent()));
            }
        }
    }

    private static boolean isNameSaidElsewhere(Labeled label) {
        boolean name = NAMES.contains(String.valueOf(label.getId()))
                || LAYER.matcher(label.getText()).matches();
        return name
                && label.getTooltip() != null
                && label.getTooltip().getText().contains(label.getText().replace(" ●", ""));
    }

    private static boolean isWhole(Labeled label, String wanted, Text painted) {
        // the skin takes the mark of a mnemonic out; a figure has none
        String whole = label.isMnemonicParsing() ? wanted.replaceFirst("_", "") : wanted;
        if (label.isWrapText()) {
            // a line may end in a space that reaches out
            return painted.getText().equals(whole);
        }
        Bounds text = painted.getBoundsInParent();
        return painted.getText().equals(whole)
                && text.getMinX() >= -SLACK
                && text.getMaxX() <= label.getWidth() + SLACK;
    }

    private static String place(Node node) {
        List<String> names = new ArrayList<>();
        for (Node at = node; at != null && names.size() < 3; at = at.getParent()) {
            if (at.getId() != null) {
                names.add("#" + at.getId());
            } else if (!at.getStyleClass().isEmpty()) {
                names.add("." + String.join(".", at.getStyleClass()));
            }
        }
        return String.join(" in ", names);
    }
}
