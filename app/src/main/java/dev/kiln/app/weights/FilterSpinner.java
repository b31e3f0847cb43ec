package dev.kiln.app.weights;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/** Chooses a filter by its number; takes what is typed at once, and nothing that is no filter. */
final class FilterSpinner extends Spinner<Integer> {
    private static final double WIDTH = 92;

    private int last;

    FilterSpinner() {
        setId("kernel-filter");
        setEditable(true);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setTooltip(Notes.explanation("The output channel whose kernels are shown, one for each input channel."));
        setFilters(1);
        getEditor().textProperty().addListener((o, before, now) -> {
            if (isFilter(now)) {
                getValueFactory().setValue(Integer.valueOf(now));
            }
        });
    }

    private boolean isFilter(String text) {
        return text.matches("\\d{1,6}") && Integer.parseInt(text) <= last;
    }

    /** Offers the filters from 0 on; the chosen one stays where it is still there. */
    void setFilters(int count) {
        int chosen = filter();
        last = count - 1;
        IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(0, last, Math.min(chosen, last));
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer value) {
                return value == null ? "" : value.toString();
            }

            /** What is no filter gives the present one back: JavaFX would tell listeners of it before it corrects it. */
            @Override
            public Integer fromString(String text) {
                return isFilter(text.strip()) ? Integer.valueOf(text.strip()) : values.getValue();
            }
        });
        setValueFactory(values);
    }

    /** The chosen filter, from 0. */
    int filter() {
        return getValue() == null ? 0 : getValue();
    }
}
