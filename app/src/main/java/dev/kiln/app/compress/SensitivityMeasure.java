package dev.kiln.app.compress;

import dev.kiln.core.calibration.Judgement;
import dev.kiln.core.calibration.SensitivityCurves;
import dev.kiln.core.calibration.SensitivityCurves.LayerCurve;
import dev.kiln.core.calibration.SensitivityCurves.Point;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.visualizers.compression.CurveSet;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What of the answers is drawn over the size. */
enum SensitivityMeasure {
    AGREEMENT(
            "Keep their label",
            "pictures that keep their label, %",
            "How many pictures still get the label that they get from the network as it is.",
            false),
    DIVERGENCE(
            "Move of probabilities",
            "move of probabilities (KL divergence, nats)",
            "How far the probabilities of all classes move from those before (Kullback-Leibler divergence): 0 is no change.",
            true),
    TOP_1(
            "Right first",
            "right label first (top-1), %",
            "How many pictures get their right label first (top-1).",
            false),
    TOP_5(
            "Right among five",
            "right label among five (top-5), %",
            "How many pictures have their right label among the five most probable (top-5).",
            false);

    private static final double PERCENT = 100;

    private final String title;
    private final String axis;
    private final String explanation;
    private final boolean isLogarithmic;

    SensitivityMeasure(String title, String axis, String explanation, boolean isLogarithmic) {
        this.title = title;
        this.axis = axis;
        this.explanation = explanation;
        this.isLogarithmic = isLogarithmic;
    }

    /** What curves there are: without labels nobody knows what is right. */
    static List<SensitivityMeasure> of(SensitivityCurves curves) {
        return curves != null && curves.before().hits() != null ? List.of(values()) : List.of(AGREEMENT, DIVERGENCE);
    }

    /** What it says, in one sentence. */
    String explanation() {
        return explanation;
    }

    private double of(Judgement judgement) {
        return switch (this) {
            case AGREEMENT -> PERCENT * judgement.agreement();
            case DIVERGENCE -> judgement.divergence();
            case TOP_1 -> PERCENT * judgement.top1().orElse(0);
            case TOP_5 -> PERCENT * judgement.top5().orElse(0);
        };
    }

    /**
     * Curves to draw.
     *
     * @param plan whose settings are marked where a point is about at them
     * @param isOfDensity whether the curves are those of densities, else of bits
     */
    CurveSet curves(SensitivityCurves measured, CompressionPlan plan, boolean isOfDensity) {
        List<CurveSet.Curve> curves = new ArrayList<>();
        for (LayerCurve layer : measured.layers()) {
            List<CurveSet.Point> points = new ArrayList<>();
            points.add(point(
                    layer.layerId(),
                    "as it is",
                    measured.networkBytes(),
                    measured.before(),
                    plan.of(layer.layerId()).equals(LayerSetting.AS_IT_IS)));
            for (Point point : isOfDensity ? layer.densities() : layer.bits()) {
                points.add(point(
                        layer.layerId(),
                        name(point.setting(), isOfDensity),
                        point.networkBytes(),
                        point.judgement(),
                        isAbout(point.setting(), plan.of(layer.layerId()))));
            }
            curves.add(new CurveSet.Curve(layer.layerId(), points));
        }
        return new CurveSet(curves, "bytes of the network with one layer compressed", axis, isLogarithmic);
    }

    private static String name(LayerSetting setting, boolean isOfDensity) {
        return isOfDensity
                ? "density " + Figures.percent(setting.density())
                : Figures.value(setting.bits()) + (setting.bits() == 1 ? " bit" : " bits");
    }

    private CurveSet.Point point(String layer, String setting, long bytes, Judgement judgement, boolean isMarked) {
        double value = of(judgement);
        String text = "%s · %s · %s bytes · %s"
                .formatted(
                        layer,
                        setting,
                        Figures.count(bytes),
                        this == DIVERGENCE
                                ? "probabilities moved by " + Figures.value(value)
                                : title.toLowerCase(Locale.ROOT) + " " + Figures.percent(value / PERCENT));
        return new CurveSet.Point(bytes, value, text, isMarked);
    }

    /** Plans have fractions of a bit, curves do not. */
    private static boolean isAbout(LayerSetting point, LayerSetting planned) {
        return Math.abs(point.bits() - planned.bits()) <= 0.5 && Math.abs(point.density() - planned.density()) < 0.005;
    }

    @Override
    public String toString() {
        return title;
    }
}
