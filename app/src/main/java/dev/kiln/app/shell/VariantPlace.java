package dev.kiln.app.shell;

import dev.kiln.app.document.Document;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/** Diagram and views with the row of variants above them, which is there only where there are several to choose from. */
final class VariantPlace extends BorderPane {
    private final Document document;
    private VariantBar bar;

    VariantPlace(Document document, Node content) {
        super(content);
        this.document = document;
        document.variantsProperty().addListener((o, before, now) -> update());
        update();
    }

    private void update() {
        if (document.variants().all().size() > 1) {
            showBar();
        } else {
            setTop(null);
        }
    }

    private void showBar() {
        if (bar == null) {
            bar = new VariantBar(document);
        }
        setTop(bar);
    }

    /** Lets the user type another name for the front variant. */
    void rename() {
        showBar();
        bar.rename();
    }
}
