package dev.kiln.app.conventions;

import dev.kiln.app.numbers.NumberSpinner;
import dev.kiln.core.analysis.Counting;
import dev.kiln.core.numbers.WholeRange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Chooses how operations and sizes are counted, and says which published figures the choice reproduces. */
final class ConventionsPane extends VBox {
    private static final double WIDTH = 330;

    private final ObjectProperty<Conventions> conventions;
    private final Function<Conventions, List<PublishedFigure>> reproduced;
    private final Label sentence = note("conventions-sentence");
    private final Label published = note("conventions-published");

    /**
     * @param conventions the choice
     * @param reproduced the published figures that a choice reproduces for the network in the window
     */
    ConventionsPane(ObjectProperty<Conventions> conventions, Function<Conventions, List<PublishedFigure>> reproduced) {
        this.conventions = conventions;
        this.reproduced = reproduced;
        setId("conventions");
        getStyleClass().add("conventions");
        setPrefWidth(WIDTH);
        getChildren().addAll(title("OPERATIONS"), units(), parts(), batch(), sentence);
        getChildren().addAll(title("SIZES"), sizes(), published);
        conventions.addListener((o, before, now) -> show());
        show();
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("section-title");
        return title;
    }

    private static Label note(String id) {
        Label note = new Label();
        note.setId(id);
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private HBox units() {
        HBox row = row();
        choose(
                row,
                Arrays.asList(Counting.Unit.values()),
                Counting.Unit::label,
                unit -> conventions.get().counting().unit() == unit,
                (now, unit) -> now.withCounting(now.counting().withUnit(unit)));
        return row;
    }

    private VBox sizes() {
        VBox column = new VBox(4);
        choose(
                column,
                Arrays.asList(SizeUnits.values()),
                SizeUnits::label,
                sizes -> conventions.get().sizes() == sizes,
                Conventions::withSizes);
        return column;
    }

    private static HBox row() {
        HBox row = new HBox(14);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private <T extends Enum<T>> void choose(
            Pane parent,
            List<T> options,
            Function<T, String> label,
            Predicate<T> isChosen,
            BiFunction<Conventions, T, Conventions> choice) {
        ToggleGroup group = new ToggleGroup();
        for (T option : options) {
            RadioButton button = new RadioButton(label.apply(option));
            button.setId("count-" + option.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(isChosen.test(option));
            button.setOnAction(event -> conventions.set(choice.apply(conventions.get(), option)));
            conventions.addListener((o, before, now) -> button.setSelected(isChosen.test(option)));
            parent.getChildren().add(button);
        }
    }

    private HBox parts() {
        HBox row = row();
        row.getChildren()
                .addAll(
                        new Label("and"),
                        part(
                                "biases",
                                "One addition for each output of a convolution.",
                                Counting::biases,
                                Counting::withBiases),
                        part("ReLU", "One comparison for each value.", Counting::relus, Counting::withRelus),
                        part(
                                "pools",
                                "One comparison or addition for each value of each window.",
                                Counting::pools,
                                Counting::withPools));
        return row;
    }

    private Node part(
            String name,
            String explanation,
            Predicate<Counting> isCounted,
            BiFunction<Counting, Boolean, Counting> change) {
        CheckBox box = new CheckBox(name);
        box.setId("count-" + name.toLowerCase(Locale.ROOT));
        box.setTooltip(new Tooltip(explanation));
        box.setSelected(isCounted.test(conventions.get().counting()));
        box.setOnAction(event -> conventions.set(
                conventions.get().withCounting(change.apply(conventions.get().counting(), box.isSelected()))));
        conventions.addListener((o, before, now) -> box.setSelected(isCounted.test(now.counting())));
        return box;
    }

    private VBox batch() {
        Label fault = new Label();
        fault.setId("count-batch-fault");
        fault.getStyleClass().add("problem");
        fault.setWrapText(true);
        fault.setMinHeight(USE_PREF_SIZE);
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        NumberSpinner spinner = new NumberSpinner(
                new WholeRange(1, Counting.MAX_BATCH, "pictures"),
                conventions.get().counting().batch(),
                fault::setText);
        spinner.setId("count-batch");
        spinner.setPrefWidth(96);
        spinner.setTooltip(
                new Tooltip("Pictures that run at once: operations and activations grow with them, weights do not."));
        spinner.valueProperty().addListener((o, before, now) -> {
            if (now != null) {
                conventions.set(conventions
                        .get()
                        .withCounting(conventions.get().counting().withBatch(now)));
            }
        });
        conventions.addListener((o, before, now) ->
                spinner.getValueFactory().setValue(now.counting().batch()));
        Label label = new Label("for a batch of");
        label.setLabelFor(spinner);
        HBox row = row();
        row.getChildren().addAll(label, spinner);
        return new VBox(4, row, fault);
    }

    /** Shows the choice anew, for instance for another network. */
    void show() {
        sentence.setText(conventions.get().sentence());
        List<PublishedFigure> figures = reproduced.apply(conventions.get());
        published.setText(PublishedFigures.words(figures));
        published.getStyleClass().setAll("label", figures.isEmpty() ? "note" : "reproduces");
    }
}
