package dev.kiln.app.weights;

import dev.kiln.app.numbers.NumberSpinner;
import dev.kiln.core.numbers.NumberFault;
import dev.kiln.core.numbers.WholeRange;
import javafx.scene.control.Tooltip;

/** Chooses a filter by its number; takes what is typed at once, and nothing that is no filter. */
final class FilterSpinner extends NumberSpinner {
    private static final double WIDTH = 92;
    private static final String MEANING = "The output channel whose kernels are shown, one for each input channel.";

    private WholeRange filters = new WholeRange(0, 0);

    FilterSpinner() {
        this(Notes.explanation(MEANING));
    }

    private FilterSpinner(Tooltip tooltip) {
        super(new WholeRange(0, 0), 0, fault -> tooltip.setText(fault.isEmpty() ? MEANING : fault));
        setId("kernel-filter");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setTooltip(tooltip);
        getEditor().textProperty().addListener((o, before, now) -> typed(now));
    }

    /** A number of a filter is shown at once; anything else may become one with the next key. */
    private void typed(String text) {
        try {
            getValueFactory().setValue(filters.readInt(text));
        } catch (NumberFault unfinished) {
            // said on Enter
        }
    }

    /** Offers the filters from 0 on; the chosen one stays where it is still there. */
    void setFilters(int count) {
        filters = new WholeRange(0, count - 1L);
        setRange(filters, Math.min(filter(), count - 1));
    }

    /** The chosen filter, from 0. */
    int filter() {
        return getValue() == null ? 0 : getValue();
    }
}
