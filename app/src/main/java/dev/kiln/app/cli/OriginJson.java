package dev.kiln.app.cli;

import dev.kiln.core.explanation.ChannelTerm;
import dev.kiln.core.explanation.InputWindow;
import dev.kiln.core.explanation.Origin;
import dev.kiln.core.explanation.SourceCell;
import java.util.LinkedHashMap;
import java.util.Map;

/** The origin of a value as part of a JSON document; field names are part of the command line's contract. */
final class OriginJson {
    private OriginJson() {}

    static Map<String, Object> of(Origin origin) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (origin instanceof Origin.WeightedSum sum) {
            json.put("kind", "weighted-sum");
            json.put("products", sum.sum());
            json.put("bias", sum.bias());
            json.put("beforeRelu", sum.beforeRelu());
            json.put("relu", sum.rectified());
            json.put("terms", sum.terms().stream().map(OriginJson::term).toList());
        } else if (origin instanceof Origin.Maximum maximum) {
            json.put("kind", "maximum");
            json.put("window", window(maximum.window()));
        } else if (origin instanceof Origin.Average average) {
            json.put("kind", "average");
            json.put("sum", average.window().sum());
            json.put("divisor", average.divisor());
            json.put("window", window(average.window()));
        } else if (origin instanceof Origin.Addition addition) {
            json.put("kind", "addition");
            json.put(
                    "addends",
                    addition.addends().stream().map(OriginJson::source).toList());
        } else {
            ofOneCell(origin, json);
        }
        return json;
    }

    private static void ofOneCell(Origin origin, Map<String, Object> json) {
        if (origin instanceof Origin.Rectified rectified) {
            json.put("kind", "relu");
            json.put("source", source(rectified.source()));
        } else if (origin instanceof Origin.Copied copied) {
            json.put("kind", "copy");
            json.put("source", source(copied.source()));
        } else if (origin instanceof Origin.Normalized normalized) {
            json.put("kind", "local-response-normalization");
            json.put("source", source(normalized.source()));
            json.put("squares", normalized.squares());
            json.put("divisor", normalized.divisor());
        } else if (origin instanceof Origin.Share share) {
            json.put("kind", "softmax");
            json.put("source", source(share.source()));
            json.put("largest", share.largest());
            json.put("total", share.total());
        } else {
            json.put("kind", "pixel");
            if (origin instanceof Origin.Pixel pixel && !pixel.colour().isEmpty()) {
                json.put("colour", pixel.colour());
            }
        }
    }

    private static Map<String, Object> term(ChannelTerm term) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sum", term.sum());
        json.putAll(window(term.window()));
        json.put("weights", term.weights());
        return json;
    }

    private static Map<String, Object> window(InputWindow window) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("channel", window.channel());
        if (!window.colour().isEmpty()) {
            json.put("colour", window.colour());
        }
        json.put("top", window.top());
        json.put("left", window.left());
        json.put("rows", window.rows());
        json.put("columns", window.columns());
        json.put("values", window.values());
        json.put("padding", window.padding());
        return json;
    }

    private static Map<String, Object> source(SourceCell cell) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("layer", cell.layerId());
        json.put("channel", cell.channel());
        json.put("row", cell.row());
        json.put("column", cell.column());
        json.put("value", cell.value());
        return json;
    }
}
