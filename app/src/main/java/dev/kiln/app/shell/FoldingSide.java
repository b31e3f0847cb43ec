package dev.kiln.app.shell;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** A panel at the window's left or right and the strip beside it, which stays where the panel is folded away. */
final class FoldingSide extends HBox {
    /** Of the strip, in pixels; as in the style sheet. */
    static final double STRIP = 12;

    private final Folding folding;
    private final Panel panel;
    private final Side side;
    private final StackPane strip = new StackPane();
    private Node content;

    FoldingSide(Folding folding, Panel panel, Side side, Node firstContent) {
        this.folding = folding;
        this.panel = panel;
        this.side = side;
        getStyleClass().addAll("folding-side", side == Side.LEFT ? "folding-left" : "folding-right");
        strip.getStyleClass().add("fold-strip");
        setContent(firstContent);
        folding.foldedProperty().addListener((o, before, now) -> update());
    }

    /** Shows the panel itself in place of what kept its place. */
    void furnish(Node panelContent) {
        strip.getChildren().setAll(new FoldHandle(folding, panel, side));
        setContent(panelContent);
    }

    private void setContent(Node node) {
        content = node;
        setHgrow(node, Priority.ALWAYS);
        if (side == Side.LEFT) {
            getChildren().setAll(node, strip);
        } else {
            getChildren().setAll(strip, node);
        }
        update();
    }

    private void update() {
        boolean shown = !folding.foldedProperty().get().contains(panel);
        content.setVisible(shown);
        content.setManaged(shown);
    }
}
