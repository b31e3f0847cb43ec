package dev.kiln.app.cli;

import dev.kiln.core.calibration.Judgement;
import dev.kiln.core.calibration.SensitivityCurves;
import dev.kiln.core.calibration.SensitivityCurves.LayerCurve;
import dev.kiln.core.calibration.SensitivityCurves.Point;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.visualizers.text.Figures;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Curves as a table.
 *
 * @param curves the curves
 * @param pictures what judged
 */
record SensitivityReport(SensitivityCurves curves, String pictures) implements Report {
    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("bytes", curves.networkBytes());
        json.put("pictures", curves.before().pictures());
        put(json, curves.before());
        json.put(
                "layers", curves.layers().stream().map(SensitivityReport::layer).toList());
        return json;
    }

    private static Map<String, Object> layer(LayerCurve curve) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("layer", curve.layerId());
        json.put("bytes", curve.bytes());
        json.put("bits", curve.bits().stream().map(SensitivityReport::point).toList());
        json.put(
                "densities",
                curve.densities().stream().map(SensitivityReport::point).toList());
        return json;
    }

    private static Map<String, Object> point(Point point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("density", point.setting().density());
        json.put("bits", point.setting().bits());
        json.put("layerBytes", point.layerBytes());
        json.put("networkBytes", point.networkBytes());
        put(json, point.judgement());
        return json;
    }

    private static void put(Map<String, Object> json, Judgement judgement) {
        json.put("agreement", judgement.agreement());
        json.put("divergence", judgement.divergence());
        judgement.top1().ifPresent(top1 -> json.put("top1", top1));
        judgement.top5().ifPresent(top5 -> json.put("top5", top5));
    }

    @Override
    public void print(PrintStream out) {
        out.printf("%s bytes; %s%n%n", Figures.count(curves.networkBytes()), pictures);
        TextTable table = new TextTable(
                1, "layer", "density", "bits", "layer bytes", "file bytes", "same label", "KL, nats", "top-1", "top-5");
        for (LayerCurve curve : curves.layers()) {
            curve.bits().forEach(point -> table.row(cells(curve.layerId(), point)));
            curve.densities().forEach(point -> table.row(cells(curve.layerId(), point)));
        }
        table.print(out);
    }

    private static List<String> cells(String layer, Point point) {
        LayerSetting setting = point.setting();
        Judgement judgement = point.judgement();
        return List.of(
                layer,
                Figures.percent(setting.density()),
                setting.isQuantized() ? Figures.value(setting.bits()) : "as is",
                Figures.count(point.layerBytes()),
                Figures.count(point.networkBytes()),
                Figures.percent(judgement.agreement()),
                Figures.fixed(judgement.divergence(), 4),
                percent(judgement.top1()),
                percent(judgement.top5()));
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Figures.percent(share.getAsDouble()) : "–";
    }
}
