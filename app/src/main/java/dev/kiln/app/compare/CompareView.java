package dev.kiln.app.compare;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.DocumentView;
import dev.kiln.app.document.Selection;
import dev.kiln.visualizers.palette.Theme;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Variants and presets side by side: in total, module by module, or as two charts; with the surprise said plainly above. */
public final class CompareView extends BorderPane implements DocumentView {
    private static final int MOST_SENTENCES = 2;
    /** In less height, in pixels, the sentences leave their room to the table, which has the same figures. */
    private static final double ROOM_FOR_SENTENCES = 260;

    private static final String TOTALS = "Totals";
    private static final String CHARTS = "Charts";

    private final CompareViewModel model;
    private final NetworkChoice networks;
    private final ComboBox<ComparedNetwork> reference = new ComboBox<>();
    private final ToggleGroup content = new ToggleGroup();
    private final VBox sentences = new VBox();
    private final CompareTable table;
    private final CompareCharts charts;
    private final ObservableValue<Conventions> conventions;
    private final Label note = new Label();
    private boolean following;

    /** @param conventions how operations and sizes are counted; the view follows changes */
    public CompareView(
            CompareViewModel model,
            Selection selection,
            ObservableValue<Theme> theme,
            ObservableValue<Conventions> conventions) {
        this.model = model;
        this.conventions = conventions;
        networks = new NetworkChoice(model);
        table = new CompareTable(selection, theme);
        charts = new CompareCharts(selection, theme, conventions);
        getStyleClass().add("compare");
        sentences.getStyleClass().add("compare-sentences");
        sentences.setId("compare-sentences");
        reference.setId("compare-reference");
        reference.setAccessibleText("What all are compared with");
        reference.setTooltip(
                new Tooltip(
                        "What differences and ratios are against: the pinned baseline where there is one, unless you choose another."));
        reference.valueProperty().addListener((o, before, now) -> {
            if (!following && now != null) {
                model.compareWith(now.key());
            }
        });
        content.selectedToggleProperty().addListener((o, before, now) -> {
            if (now == null) {
                content.selectToggle(before);
            } else {
                show();
            }
        });
        FlowPane head = new FlowPane(networks, new Label("against"), reference, toggles());
        head.getStyleClass().add("compare-head-row");
        note.setId("compare-note");
        note.getStyleClass().add("note");
        note.setMinWidth(0);
        note.setTooltip(new Tooltip());
        HBox foot = new HBox(note, new HeatLegend(theme));
        foot.getStyleClass().add("compare-foot");
        setTop(new VBox(head, sentences));
        setBottom(foot);
        nameUnits();
        content.getToggles().get(0).setSelected(true);
        model.networksProperty().addListener((o, before, now) -> show());
        heightProperty().addListener((o, before, now) -> {
            if ((before.doubleValue() < ROOM_FOR_SENTENCES) != (now.doubleValue() < ROOM_FOR_SENTENCES)) {
                show();
            }
        });
        conventions.addListener((o, before, now) -> {
            nameUnits();
            show();
        });
    }

    private HBox toggles() {
        HBox toggles = new HBox();
        toggles.getStyleClass().add("compare-pills");
        toggles.getChildren().add(toggle(TOTALS, "All measures of whole networks.", TOTALS));
        for (ModuleMeasure measure : ModuleMeasure.values()) {
            toggles.getChildren().add(toggle(measure.name(), "", measure));
        }
        toggles.getChildren().add(toggle(CHARTS, "Where two networks have their parameters and operations.", CHARTS));
        toggles.getChildren().forEach(toggle -> toggle.getStyleClass().add("center-pill"));
        toggles.getChildren().get(0).getStyleClass().setAll("toggle-button", "left-pill");
        toggles.getChildren()
                .get(toggles.getChildren().size() - 1)
                .getStyleClass()
                .setAll("toggle-button", "right-pill");
        return toggles;
    }

    private ToggleButton toggle(String text, String explanation, Object shows) {
        ToggleButton toggle = new ToggleButton(text);
        toggle.setId("compare-" + text.toLowerCase(Locale.ROOT));
        toggle.setTooltip(new Tooltip(explanation));
        toggle.setUserData(shows);
        toggle.setToggleGroup(content);
        return toggle;
    }

    private void nameUnits() {
        Conventions now = conventions.getValue();
        for (Toggle toggle : content.getToggles()) {
            if (toggle.getUserData() instanceof ModuleMeasure measure) {
                ToggleButton button = (ToggleButton) toggle;
                button.setText(measure.title(now));
                button.getTooltip().setText("Module by module. " + measure.explanation(now));
            }
        }
        note.getTooltip().setText("%s Operations and activations %s.".formatted(now.sentence(), now.perBatch()));
        note.setText(now.line() + " Ratio:");
    }

    @Override
    public void show(DocumentState state) {
        model.update();
        setOpacity(state.isStale() ? 0.6 : 1);
    }

    private void show() {
        List<ComparedNetwork> all = model.networksProperty().get();
        following = true;
        networks.update();
        if (!all.equals(reference.getItems())) {
            reference.getItems().setAll(all);
        }
        reference.setValue(all.get(0));
        following = false;
        Object shown = content.getSelectedToggle().getUserData();
        sentences.setVisible(all.size() == 1 || (shown.equals(TOTALS) && getHeight() >= ROOM_FOR_SENTENCES));
        sentences.setManaged(sentences.isVisible());
        sentences(all);
        if (shown.equals(CHARTS)) {
            charts.show(all);
            setCenter(charts);
        } else {
            table.show(
                    shown instanceof ModuleMeasure measure
                            ? ComparisonTable.modules(all, measure, conventions.getValue())
                            : ComparisonTable.totals(all, conventions.getValue()),
                    Math.max(0, keys(all).indexOf(model.front().key())));
            setCenter(table);
        }
    }

    private static List<String> keys(List<ComparedNetwork> networks) {
        return networks.stream().map(ComparedNetwork::key).toList();
    }

    /** What a reader would not expect of the first networks behind the reference. */
    private void sentences(List<ComparedNetwork> all) {
        List<String> texts = all.size() == 1
                ? List.of("Tick another network, or make a variant with Ctrl+T: it is compared here at once.")
                : Comparison.of(all.subList(0, Math.min(all.size(), 1 + MOST_SENTENCES)), conventions.getValue())
                        .surprise();
        while (sentences.getChildren().size() < texts.size()) {
            Label sentence = new Label();
            sentence.getStyleClass().add("compare-sentence");
            sentence.setWrapText(true);
            sentences.getChildren().add(sentence);
        }
        sentences.getChildren().remove(texts.size(), sentences.getChildren().size());
        for (int i = 0; i < texts.size(); i++) {
            ((Label) sentences.getChildren().get(i)).setText(texts.get(i));
        }
    }
}
