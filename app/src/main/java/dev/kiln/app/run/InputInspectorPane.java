package dev.kiln.app.run;

import dev.kiln.app.run.InputFacts.Cell;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureRegion;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The picture with its crop, every channel of the tensor and all together, and how one became the other. The value under the
 * pointer is told; arrow keys move from cell to cell.
 */
final class InputInspectorPane extends VBox {
    private static final int ORIGINAL_SIDE = 224;
    private static final int CHANNEL_SIDE = 112;

    private final HBox pictures = new HBox();
    private final VBox steps = new VBox();
    private final GridPane figures = new GridPane();
    private final Label probe = new Label();
    private InputTensor input;
    private Cell cell = new Cell(0, 0);

    InputInspectorPane() {
        setId("input-inspector");
        getStyleClass().add("input-inspector");
        pictures.getStyleClass().add("input-inspector-row");
        steps.getStyleClass().add("input-steps");
        figures.getStyleClass().add("input-figures");
        probe.setId("input-probe");
        probe.getStyleClass().add("fact-value");
        Label how = new Label("Point at a picture, or move with the arrow keys, to read pixel and tensor.");
        how.getStyleClass().add("note");
        getChildren().addAll(pictures, new HBox(24, steps, figures), probe, how);
        setFocusTraversable(true);
        setOnKeyPressed(this::press);
    }

    void show(RunResult result) {
        input = result.input();
        InputFacts facts = InputFacts.of(result);
        pictures.getChildren().setAll(original(result), channels(facts));
        steps.getChildren()
                .setAll(facts.steps().stream()
                        .map(step -> new Label("→ " + step))
                        .toList());
        figures.getChildren().clear();
        row(0, List.of("channel", "mean", "min", "max"), "fact-name");
        for (int i = 0; i < facts.channels().size(); i++) {
            InputFacts.Channel channel = facts.channels().get(i);
            row(
                    i + 1,
                    List.of(
                            channel.name(),
                            Figures.value(channel.mean()),
                            Figures.value(channel.min()),
                            Figures.value(channel.max())),
                    "input-figure");
        }
        probe(new Cell(input.shape().height() / 2, input.shape().width() / 2));
    }

    private void row(int row, List<String> texts, String styleClass) {
        for (int column = 0; column < texts.size(); column++) {
            Label label = new Label(texts.get(column));
            label.getStyleClass().add(styleClass);
            figures.add(label, column, row);
            GridPane.setHalignment(label, column == 0 ? HPos.LEFT : HPos.RIGHT);
        }
    }

    private VBox original(RunResult result) {
        Picture picture = result.picture().picture();
        PictureRegion region = InputPreparation.region(picture, input.shape());
        InputImage image = new InputImage(
                Images.of(InputPictures.thinned(picture, 2 * ORIGINAL_SIDE)),
                ORIGINAL_SIDE,
                (x, y) -> probe(InputFacts.cellOf(region, input.shape(), x * picture.width(), y * picture.height())));
        image.frame(
                region.x() / picture.width(),
                region.y() / picture.height(),
                region.width() / picture.width(),
                region.height() / picture.height());
        return captioned(image, "picture, with what is kept");
    }

    private HBox channels(InputFacts facts) {
        HBox row = new HBox();
        row.getStyleClass().add("input-channels");
        for (int i = 0; i < facts.channels().size(); i++) {
            Image image = Images.of(InputPictures.channel(input, i, 2 * CHANNEL_SIDE));
            String caption =
                    "channel %d: %s".formatted(i, facts.channels().get(i).name());
            row.getChildren().add(captioned(tensorImage(image), caption));
        }
        Image together = Images.of(InputPictures.thinned(InputPictures.together(input), 2 * CHANNEL_SIDE));
        row.getChildren().add(captioned(tensorImage(together), "all, computed back"));
        return row;
    }

    private InputImage tensorImage(Image image) {
        TensorShape shape = input.shape();
        return new InputImage(
                image,
                CHANNEL_SIDE,
                (x, y) -> probe(InputFacts.within(shape, (int) (y * shape.height()), (int) (x * shape.width()))));
    }

    private static VBox captioned(InputImage image, String caption) {
        Label label = new Label(caption);
        label.getStyleClass().add("note");
        image.setAccessibleText(caption);
        return new VBox(2, image, label);
    }

    private void probe(Cell at) {
        cell = at;
        probe.setText(InputFacts.at(input, at));
    }

    private void press(KeyEvent event) {
        int step = event.isShiftDown() ? 10 : 1;
        int down = 0;
        int right = 0;
        switch (event.getCode()) {
            case UP -> down = -step;
            case DOWN -> down = step;
            case LEFT -> right = -step;
            case RIGHT -> right = step;
            default -> {
                return;
            }
        }
        probe(InputFacts.within(input.shape(), cell.row() + down, cell.column() + right));
        event.consume();
    }
}
