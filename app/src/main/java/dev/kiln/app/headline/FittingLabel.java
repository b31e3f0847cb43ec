package dev.kiln.app.headline;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** Shows the first of several wordings that its width has room for, and asks for no width of its own. */
final class FittingLabel extends Label {
    private final Text ruler = new Text();
    private List<String> wordings = List.of("");

    FittingLabel() {
        setMinWidth(0);
        setPrefWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        ruler.fontProperty().bind(fontProperty());
        widthProperty().addListener((o, before, now) -> choose());
        fontProperty().addListener((o, before, now) -> choose());
    }

    /**
     * Shows one of these.
     *
     * @param fullestFirst at least one; the last is shown where none has room
     */
    void setWordings(List<String> fullestFirst) {
        wordings = fullestFirst;
        choose();
    }

    private void choose() {
        setText(wordings.stream()
                .filter(wording -> widthOf(wording) <= getWidth())
                .findFirst()
                .orElse(wordings.get(wordings.size() - 1)));
    }

    private double widthOf(String wording) {
        ruler.setText(wording);
        return Math.ceil(ruler.getLayoutBounds().getWidth()) + snappedLeftInset() + snappedRightInset();
    }
}
