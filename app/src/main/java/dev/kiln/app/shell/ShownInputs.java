package dev.kiln.app.shell;

import dev.kiln.app.document.Document;
import dev.kiln.app.run.MissingWeights;
import dev.kiln.app.run.NamedPicture;
import dev.kiln.app.run.RunViewModel;
import dev.kiln.core.weights.WeightFit;
import dev.kiln.core.weights.Weights;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Which weights and which picture are shown, and which layers have no weights: an edit may take them their names or shapes. */
final class ShownInputs extends Label {
    private final Document document;
    private final RunViewModel run;
    private final Tooltip missing = new Tooltip();

    ShownInputs(Document document, RunViewModel run) {
        this.document = document;
        this.run = run;
        setId("shown-inputs");
        getStyleClass().add("note");
        missing.setWrapText(true);
        missing.setMaxWidth(420);
        document.stateProperty().addListener((o, before, now) -> refresh());
        run.weightsProperty().addListener((o, before, now) -> refresh());
        run.pictureProperty().addListener((o, before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        Weights loaded = run.weightsProperty().get();
        NamedPicture picture = run.pictureProperty().get();
        List<String> untrained =
                WeightFit.misfitLayers(document.state().analysis().graph(), loaded);
        setText("weights: " + MissingWeights.line(loaded, untrained)
                + (picture == null ? "" : "  ·  picture: " + picture.name()));
        String explanation = MissingWeights.explanation(loaded, untrained);
        // where the line has no room, the pointer finds it whole
        missing.setText(explanation.isEmpty() ? getText() : getText() + "\n" + explanation);
        setTooltip(missing);
        setAccessibleHelp(explanation);
    }
}
