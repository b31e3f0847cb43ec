package dev.kiln.app.sides;

import dev.kiln.app.run.RunResult;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** What both runs say: the classes among the five most probable of either. */
public final class PredictionTable extends TableView<PredictionChange> {
    private static final int TOP = 5;
    /** Networks with so many classes are taken for ones of ImageNet. */
    public static final int IMAGENET_CLASSES = 1000;

    private final SideNames names;
    private final IntFunction<String> imageNetLabel;
    private final Label placeholder = new Label();
    private boolean imageNet;

    /**
     * @param names of the two runs
     * @param imageNetLabel names one of the 1,000 classes of ImageNet
     */
    public PredictionTable(String id, SideNames names, IntFunction<String> imageNetLabel) {
        this.names = names;
        this.imageNetLabel = imageNetLabel;
        setId(id);
        getStyleClass().addAll("dense", "striped");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText("Most probable classes of " + names.both());
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("note");
        setPlaceholder(placeholder);
        column(
                "Class",
                "The five most probable classes of " + names.both() + ".",
                94,
                change -> label(change.classIndex()));
        number(names.first(), "Probability in " + names.first() + ".", 60, change -> Figures.percent(change.first()));
        number(
                names.second(),
                "Probability in " + names.second() + ".",
                60,
                change -> Figures.percent(change.second()));
        number(
                names.change(),
                "Change from %s to %s in percentage points.".formatted(names.first(), names.second()),
                82,
                change -> Figures.points(change.second(), change.first()));
        setRowFactory(table -> new Row());
    }

    private void number(String title, String explanation, int width, Function<PredictionChange, String> text) {
        column(title, explanation, width, text).getStyleClass().add("number-column");
    }

    private TableColumn<PredictionChange, String> column(
            String title, String explanation, int width, Function<PredictionChange, String> text) {
        TableColumn<PredictionChange, String> column = new TableColumn<>();
        Label header = new Label(title);
        header.setTooltip(new Tooltip(explanation));
        column.setGraphic(header);
        column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }

    private String label(int classIndex) {
        return imageNet ? imageNetLabel.apply(classIndex) : "class " + classIndex;
    }

    /** Shows what two runs say. */
    public void show(TwoRuns runs) {
        float[] first = last(runs.first()).values();
        float[] second = last(runs.second()).values();
        imageNet = first.length == IMAGENET_CLASSES;
        if (first.length == second.length) {
            getItems().setAll(PredictionChange.of(first, second, TOP));
        } else {
            placeholder.setText("%s tells %s apart, %s %s: their predictions cannot be compared."
                    .formatted(
                            names.first(),
                            Figures.count(first.length, "class"),
                            names.second(),
                            Figures.count(second.length)));
            getItems().setAll(List.of());
        }
    }

    private static Activations.Tensor last(RunResult run) {
        List<String> ids = run.graph().graph().ids();
        return run.activations().of(ids.get(ids.size() - 1));
    }

    /** A class with its full name and its places. */
    private final class Row extends TableRow<PredictionChange> {
        @Override
        protected void updateItem(PredictionChange change, boolean empty) {
            super.updateItem(change, empty);
            setTooltip(
                    empty || change == null
                            ? null
                            : new Tooltip("class %d, %s: place %d in %s, %d in %s"
                                    .formatted(
                                            change.classIndex(),
                                            label(change.classIndex()),
                                            change.firstRank(),
                                            names.first(),
                                            change.secondRank(),
                                            names.second())));
        }
    }
}
