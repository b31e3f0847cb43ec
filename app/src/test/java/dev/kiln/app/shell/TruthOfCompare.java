package dev.kiln.app.shell;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.document.Document;
import dev.kiln.app.document.OpenVariant;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.visualizers.chart.CostChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableRow;
import javafx.scene.control.ToggleButton;

/** The totals of the comparison compared with the costs of all its networks. */
record TruthOfCompare(
        Parent root, Document document, Truth truth, Analysis alexNet, Conventions conventions, Compared compared) {
    private static final String VIEW = "compare";
    private static final int SENTENCES = 2;

    private record Other(String name, Analysis analysis, String origin) {}

    private record Measure(String name, ToLongFunction<Analysis> value, LongFunction<String> format) {}

    /** Totals, modules or charts, whichever are shown. */
    void all() {
        Node totals = root.lookup("#compare-totals");
        if (totals == null || !Painted.isShown(totals)) {
            return;
        }
        Node table = root.lookup("#compare-table");
        if (isSelected("charts")) {
            charts();
        } else if (isSelected("totals")) {
            totals(table);
        } else {
            modules(table);
        }
    }

    private boolean isSelected(String content) {
        return ((ToggleButton) root.lookup("#compare-" + content)).isSelected();
    }

    private void charts() {
        List<Other> networks = networks();
        for (String side : List.of("left", "right")) {
            ComboBox<?> choice = (ComboBox<?>) root.lookup("#compare-chart-" + side);
            CostChart chart = (CostChart) choice.getParent().getParent().lookup(".cost-chart");
            Optional<Other> chosen = networks.stream()
                    .filter(network -> network.name().equals(String.valueOf(choice.getValue())))
                    .findFirst();
            compared.same(
                    VIEW,
                    "chart of " + choice.getValue(),
                    chosen.map(network -> network.analysis().layers()),
                    Optional.of(chart.analysisProperty().get().layers()));
            compared.same(
                    VIEW,
                    "counting",
                    conventions.counting(),
                    chart.countingProperty().get());
        }
    }

    /** The whole networks, and modules of one name: those stand beside nothing or a module of the same name. */
    private void modules(Node table) {
        List<Other> networks = networks();
        for (Node node : Painted.all(table, ".table-row-cell")) {
            TableRow<?> row = (TableRow<?>) node;
            List<Node> cells = Painted.row(row, ".table-cell");
            String name = row.isEmpty() ? "" : Painted.text(cells.get(0));
            for (int i = 0; i < Math.min(networks.size(), cells.size() - 1); i++) {
                String painted = part(cells.get(i + 1), ".compare-value");
                String of = name + " of " + networks.get(i).name();
                if (name.equals("whole network")) {
                    compared.same(VIEW, of, module(networks.get(i).analysis(), ""), painted);
                } else if (name.matches("fire\\d+") && !painted.equals("–")) {
                    compared.same(VIEW, of, module(networks.get(i).analysis(), name + "/"), painted);
                }
            }
        }
    }

    private String module(Analysis network, String prefix) {
        List<LayerCost> layers = network.layers().stream()
                .filter(cost -> cost.id().startsWith(prefix))
                .toList();
        if (isSelected("parameters")) {
            return Written.count(
                    layers.stream().mapToLong(LayerCost::parameters).sum());
        } else if (isSelected("operations")) {
            return Written.count(
                    layers.stream().mapToLong(conventions::operations).sum());
        } else if (isSelected("peak")) {
            return TruthOfFigures.activations(
                    layers.stream().mapToLong(LayerCost::liveElements).max().orElse(0), conventions);
        }
        return TruthOfFigures.activations(
                layers.stream()
                        .filter(LayerCost::countsAsActivation)
                        .mapToLong(cost -> cost.outputShape().elements())
                        .sum(),
                conventions);
    }

    private void totals(Node table) {
        List<Other> networks = networks();
        List<String> titles = Painted.row(table, ".column-header").stream()
                .map(Painted::text)
                .filter(title -> !title.isEmpty())
                .toList();
        compared.same(VIEW, "networks", networks.size(), titles.size());
        for (int i = 0; i < Math.min(networks.size(), titles.size()); i++) {
            compared.begins(VIEW, "title", networks.get(i).name(), titles.get(i));
        }
        List<Measure> measures = measures();
        for (Node node : Painted.all(table, ".table-row-cell")) {
            TableRow<?> row = (TableRow<?>) node;
            if (!row.isEmpty() && row.getIndex() < measures.size()) {
                row(networks, measures.get(row.getIndex()), Painted.row(row, ".table-cell"));
            }
        }
        sentences(networks);
    }

    private List<Other> networks() {
        List<Other> all = new ArrayList<>();
        if (truth.pin().isPresent()) {
            all.add(new Other(truth.pinTitle(), truth.baseline(), ""));
        }
        OpenVariant front = document.variants().front();
        all.add(new Other(front.name(), truth.analysis(), "another variant"));
        for (OpenVariant variant : document.variants().all()) {
            if (variant.id() != front.id()) {
                all.add(new Other(variant.name(), truth.analysis(variant), "another variant"));
            }
        }
        all.add(new Other(alexNet.graph().graph().name(), alexNet, "the preset"));
        List<Other> apart = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Other other : all) {
            String stem = taken.contains(other.name()) ? other.name() + " (" + other.origin() + ")" : other.name();
            String name = stem;
            for (int number = 2; taken.contains(name); number++) {
                name = stem + ", " + number;
            }
            taken.add(name);
            apart.add(new Other(name, other.analysis(), other.origin()));
        }
        return apart;
    }

    private List<Measure> measures() {
        int batch = conventions.counting().batch();
        return List.of(
                new Measure("parameters", Analysis::parameters, Written::count),
                new Measure("weights, fp32", a -> 4 * a.parameters(), b -> TruthOfFigures.weights(b, conventions)),
                new Measure("weights, int8", Analysis::parameters, b -> TruthOfFigures.weights(b, conventions)),
                new Measure(conventions.unit(), conventions::operations, Written::count),
                new Measure(
                        "peak activations, fp32",
                        a -> 4 * batch * a.peakLiveElements(),
                        bytes -> TruthOfFigures.activations(bytes / 4 / batch, conventions)),
                new Measure("activation elements", a -> batch * a.activationElements(), Written::count),
                new Measure("receptive field, px", a -> a.receptiveField().height(), Written::count),
                new Measure("input, px", a -> a.layers().get(0).outputShape().height(), Written::count),
                new Measure("layers", a -> a.layers().size(), Written::count));
    }

    private void row(List<Other> networks, Measure measure, List<Node> cells) {
        compared.begins(VIEW, "measure", measure.name(), Painted.text(cells.get(0)));
        long reference = measure.value().applyAsLong(networks.get(0).analysis());
        for (int i = 0; i < Math.min(networks.size(), cells.size() - 1); i++) {
            long value = measure.value().applyAsLong(networks.get(i).analysis());
            Node cell = cells.get(i + 1);
            String what = measure.name() + " of " + networks.get(i).name();
            compared.same(VIEW, what, measure.format().apply(value), part(cell, ".compare-value"));
            compared.same(VIEW, what + " is whole", true, Painted.isWhole(cell.lookup(".compare-value")));
            if (i > 0) {
                compared.same(VIEW, what + ", ratio", Written.ratio(value, reference), part(cell, ".compare-ratio"));
                if (Painted.isShown(cell.lookup(".compare-difference"))) {
                    String difference = value == reference
                            ? "± 0"
                            : (value > reference ? "+" : "−") + measure.format().apply(Math.abs(value - reference));
                    compared.same(VIEW, what + ", difference", difference, part(cell, ".compare-difference"));
                }
            }
        }
    }

    private static String part(Node cell, String style) {
        return Painted.text(cell.lookup(style));
    }

    private void sentences(List<Other> networks) {
        Node box = root.lookup("#compare-sentences");
        if (!Painted.isShown(box)) {
            return;
        }
        List<Node> labels = Painted.all(box, ".compare-sentence");
        compared.same(VIEW, "sentences", Math.min(SENTENCES, networks.size() - 1), labels.size());
        for (int i = 0; i < labels.size(); i++) {
            compared.begins(
                    VIEW, "sentence", sentence(networks.get(i + 1), networks.get(0)), Painted.text(labels.get(i)));
        }
    }

    private String sentence(Other network, Other reference) {
        long now = network.analysis().parameters();
        long before = reference.analysis().parameters();
        long operations = conventions.operations(network.analysis());
        long theirs = conventions.operations(reference.analysis());
        String parameters = Written.isNear(now, before)
                ? "%s than %s (%s)"
                        .formatted(more(now, before, "parameters"), reference.name(), Written.ratio(now, before))
                : amount(now, before, "parameters") + (now == before ? " as " : " of ") + reference.name();
        boolean opposite = Long.signum(now - before) * Long.signum(operations - theirs) < 0;
        return "%s has %s, %s %s."
                .formatted(
                        network.name(),
                        parameters,
                        opposite ? "but" : "and",
                        amount(operations, theirs, conventions.unit()));
    }

    private static String amount(long now, long before, String unit) {
        return now == before
                ? "as many " + unit
                : Written.isNear(now, before)
                        ? "%s (%s)".formatted(more(now, before, unit), Written.ratio(now, before))
                        : "%s the %s".formatted(Written.ratio(now, before), unit);
    }

    private static String more(long now, long before, String unit) {
        return "%s %s %s".formatted(Written.count(Math.abs(now - before)), now > before ? "more" : "fewer", unit);
    }
}
