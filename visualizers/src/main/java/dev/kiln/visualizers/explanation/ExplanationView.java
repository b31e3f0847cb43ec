package dev.kiln.visualizers.explanation;

import dev.kiln.core.explanation.CellExplanation;
import dev.kiln.core.explanation.ChannelTerm;
import dev.kiln.core.explanation.InputWindow;
import dev.kiln.core.explanation.Origin;
import dev.kiln.visualizers.activation.Shade;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.palette.Theme;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How one value came about: a sentence, one line of arithmetic, and the numbers behind it as coloured windows. */
public final class ExplanationView extends ScrollPane {
    /** Input channels that are shown one by one. */
    static final int SHOWN_TERMS = 12;

    /** Larger windows are whole maps, which the reader can see in the layer before. */
    private static final int LARGEST_WINDOW = 64;

    private final ObjectProperty<List<CellExplanation>> explanations =
            new SimpleObjectProperty<>(this, "explanations", List.of());
    private final ObjectProperty<ColorMap> colorMap = new SimpleObjectProperty<>(this, "colorMap", ColorMap.VIRIDIS);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final VBox content = new VBox();

    /** An empty view. */
    public ExplanationView() {
        getStyleClass().add("explanation");
        content.getStyleClass().add("explanation-content");
        setContent(content);
        setFitToWidth(true);
        for (Observable o : new Observable[] {explanations, colorMap, theme}) {
            o.addListener(changed -> build());
        }
        explanations.addListener((o, before, now) -> setVvalue(0));
    }

    /** A value, and where it is only passed on, the values that it comes from, step by step. */
    public ObjectProperty<List<CellExplanation>> explanationsProperty() {
        return explanations;
    }

    /** Colours of inputs that have no negative values. */
    public ObjectProperty<ColorMap> colorMapProperty() {
        return colorMap;
    }

    /** The ground that the view stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    private void build() {
        content.getChildren().clear();
        for (CellExplanation cell : explanations.get()) {
            add(cell);
        }
    }

    private void add(CellExplanation cell) {
        Origin origin = cell.origin();
        content.getChildren().add(text(ExplanationTexts.title(cell), "explanation-title"));
        if (!(origin instanceof Origin.Copied)) {
            content.getChildren().add(text(ExplanationTexts.arithmetic(origin), "explanation-arithmetic"));
        }
        content.getChildren().add(text(ExplanationTexts.sentence(origin) + ExplanationTexts.notNumbers(cell), "note"));
        if (origin instanceof Origin.WeightedSum sum) {
            addTerms(sum.terms());
        } else if (origin instanceof Origin.Maximum maximum && fits(maximum.window())) {
            WindowView view = window(maximum.window());
            if (maximum.window().largest() >= 0) {
                view.frame(maximum.window().largest(), theme.get());
            }
            content.getChildren().add(view);
        } else if (origin instanceof Origin.Average average && fits(average.window())) {
            content.getChildren().add(window(average.window()));
        }
    }

    private void addTerms(List<ChannelTerm> terms) {
        List<ChannelTerm> shown = terms.subList(0, Math.min(SHOWN_TERMS, terms.size()));
        content.getChildren().add(new TermView(shown, colorMap.get(), theme.get()));
        String rest = ExplanationTexts.rest(terms, SHOWN_TERMS);
        if (!rest.isEmpty()) {
            content.getChildren().add(text(rest, "explanation-term"));
        }
    }

    private static boolean fits(InputWindow window) {
        return Math.max(window.rows(), window.columns()) <= LARGEST_WINDOW;
    }

    private WindowView window(InputWindow window) {
        ValueRange range = ValueRange.of(window.values(), 0, window.values().length);
        ColorMap colors = range.low() < 0 ? ColorMap.BLUE_ORANGE : colorMap.get();
        return new WindowView(
                window, window.values(), false, new Shade(range, colors), theme.get(), 2 * WindowView.SIDE);
    }

    private static Node text(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
