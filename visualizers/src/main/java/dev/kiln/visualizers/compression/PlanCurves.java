package dev.kiln.visualizers.compression;

import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.Quantization;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.text.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/**
 * Density and bits of every layer as two curves over the network that people draw with pointer or keys, and the bytes that come of
 * it. The control changes nothing itself: it tells what people want, and shows what it is given.
 */
public final class PlanCurves extends Region {
    /** What one can do with the curves, for a tooltip. */
    public static final String HELP = PlanTexts.HELP;

    private final ObjectProperty<List<PlanBar>> bars = new SimpleObjectProperty<>(this, "bars", List.of());
    private final ObjectProperty<Means> means = new SimpleObjectProperty<>(this, "means", new Means("", ""));
    private final ObjectProperty<Quantization.Values> values =
            new SimpleObjectProperty<>(this, "values", Quantization.Values.EVEN);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final StringProperty selectedLayer = new SimpleStringProperty(this, "selectedLayer");
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper(this, "readout", PlanTexts.HINT);
    private final Canvas canvas = new Canvas();
    private final CurvePointer pointer = new CurvePointer(this);
    private Consumer<Map<String, LayerSetting>> onEdit = changes -> {};
    private Runnable onEditEnd = () -> {};
    /** The curve that keys change. */
    private PlanCurve keyCurve = PlanCurve.DENSITY;

    /** Curves over no layers. */
    public PlanCurves() {
        getStyleClass().add("plan-curves");
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(PlanTexts.HELP);
        setFocusTraversable(true);
        canvas.setManaged(false);
        getChildren().add(canvas);
        Observable[] shown = {bars, means, theme, selectedLayer, widthProperty(), heightProperty(), focusedProperty()};
        for (Observable o : shown) {
            o.addListener(changed -> refresh());
        }
        pointer.install();
        new CurveKeys(this).install();
    }

    /** The layers in the network's order. */
    public ObjectProperty<List<PlanBar>> barsProperty() {
        return bars;
    }

    /** The means over the network, shown over the curves. */
    public ObjectProperty<Means> meansProperty() {
        return means;
    }

    /** The kind of values, which says what bits snap to. */
    public ObjectProperty<Quantization.Values> valuesProperty() {
        return values;
    }

    /** The ground that the curves stand on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Id of the selected layer; one that is not here shows none. */
    public StringProperty selectedLayerProperty() {
        return selectedLayer;
    }

    /** The layer under the pointer in words, else the selected one, else what one can do here. */
    public ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    /**
     * Sets who hears of drawn values.
     *
     * @param edit gets the settings that change, by layer id; again and again during one drag
     * @param end is told that a drag has ended, or that a key has done its work
     */
    public void setOnEdit(Consumer<Map<String, LayerSetting>> edit, Runnable end) {
        onEdit = edit;
        onEditEnd = end;
    }

    List<PlanBar> bars() {
        return bars.get();
    }

    CurveLayout geometry() {
        return new CurveLayout(getWidth(), getHeight(), bars().size());
    }

    PlanCurve keyCurve() {
        return keyCurve;
    }

    void setKeyCurve(PlanCurve curve) {
        keyCurve = curve;
        refresh();
    }

    /** The place of the selected layer, or −1. */
    int selected() {
        for (int i = 0; i < bars().size(); i++) {
            if (bars().get(i).layerId().equals(selectedLayer.get())) {
                return i;
            }
        }
        return -1;
    }

    void select(int bar) {
        selectedLayer.set(bars().get(bar).layerId());
    }

    /** The values of all layers on a curve. */
    double[] valuesOf(PlanCurve curve) {
        return bars().stream().mapToDouble(bar -> curve.of(bar.setting())).toArray();
    }

    /** Tells what of a curve's new values is new. */
    void edit(PlanCurve curve, double[] now) {
        Map<String, LayerSetting> changes = new LinkedHashMap<>();
        for (int i = 0; i < now.length; i++) {
            LayerSetting setting = bars().get(i).setting();
            if (curve.of(setting) != now[i]) {
                changes.put(bars().get(i).layerId(), curve.with(setting, now[i]));
            }
        }
        if (!changes.isEmpty()) {
            onEdit.accept(changes);
        }
    }

    /** Ends a stroke in progress where it is: what it began from is gone. Drawing goes on with the next press. */
    public void dropStroke() {
        pointer.drop();
    }

    void endEdit() {
        onEditEnd.run();
    }

    /** Draws anew before the next frame. */
    void refresh() {
        int described = pointer.hovered() >= 0 ? pointer.hovered() : selected();
        readout.set(
                described >= 0 && described < bars().size()
                        ? PlanTexts.readout(bars().get(described), bars())
                        : PlanTexts.HINT);
        int chosen = selected();
        setAccessibleText(
                chosen < 0
                        ? "density and bits of " + Figures.count(bars().size(), "layer")
                        : keyCurve.title() + " of " + PlanTexts.readout(bars().get(chosen), bars()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(1, getWidth()));
        canvas.setHeight(Math.max(1, getHeight()));
        CurveFrame frame = new CurveFrame(
                geometry(),
                bars(),
                means.get(),
                theme.get(),
                selected(),
                pointer.hovered(),
                isFocused() ? keyCurve : null);
        CurvePainter painter = new CurvePainter(canvas.getGraphicsContext2D(), frame);
        painter.paint();
        pointer.bubble(painter);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 240;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 170;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 280;
    }
}
