package dev.kiln.app.shell;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.conventions.SizeUnits;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.presets.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** Headline and layer table compared with what the network costs. */
record TruthOfFigures(Parent root, Truth truth, Conventions conventions, Compared compared) {
    static String activations(long elements, Conventions conventions) {
        long bytes = 4 * elements * conventions.counting().batch();
        return conventions.sizes() == SizeUnits.DECIMAL ? Written.megabytes(bytes) : Written.mebibytes(bytes);
    }

    static String weights(long bytes, Conventions conventions) {
        return conventions.sizes() == SizeUnits.BINARY ? Written.mebibytes(bytes) : Written.megabytes(bytes);
    }

    static String shape(TensorShape shape) {
        return shape.channels() + "×" + shape.height() + "×" + shape.width();
    }

    /** Five tiles, each with a change, and the line about AlexNet. */
    void headline(Analysis alexNet) {
        Analysis now = truth.analysis();
        Analysis before = truth.baseline();
        long operations = conventions.operations(now);
        tile(0, now.parameters() < 1_000_000_000 ? Written.count(now.parameters()) : Written.rounded(now.parameters()));
        tile(1, weights(4 * now.parameters(), conventions));
        tile(2, Written.rounded(operations));
        tile(3, activations(now.peakLiveElements(), conventions));
        tile(4, now.receptiveField().height() + " px");
        change(0, now.parameters(), before.parameters());
        change(1, now.parameters(), before.parameters());
        change(2, operations, conventions.operations(before));
        change(3, now.peakLiveElements(), before.peakLiveElements());
        change(4, now.receptiveField().height(), before.receptiveField().height());
        compared.begins(
                "headline",
                "against AlexNet",
                againstAlexNet(now, operations, alexNet),
                Painted.text(root.lookup("#against-alexnet")));
        compared.same(
                "headline",
                "greyed",
                truth.isStale(),
                root.lookup("#headline").getStyleClass().contains("stale"));
    }

    private String againstAlexNet(Analysis now, long operations, Analysis alexNet) {
        long theirs = alexNet.parameters();
        double fewer = (double) theirs / now.parameters();
        String parameters = theirs == now.parameters()
                ? "as many parameters"
                : Written.isNear(now.parameters(), theirs)
                        ? Written.ratio(now.parameters(), theirs) + " parameters"
                        : fewer > 1
                                ? Written.factor(fewer) + " fewer parameters"
                                : Written.factor(1 / fewer) + " the parameters";
        long theirOperations = conventions.operations(alexNet);
        return "%s · %s%s %s"
                .formatted(
                        parameters,
                        Written.ratio(operations, theirOperations),
                        Written.isNear(operations, theirOperations) ? "" : " the",
                        conventions.unit());
    }

    private void tile(int index, String expected) {
        compared.same("headline", "tile " + index, expected, Painted.text(root.lookup("#headline-value-" + index)));
    }

    /** The amount, behind which there may be room for what it refers to. */
    private void change(int index, long now, long before) {
        String amount = Written.change(now, before);
        String painted = Painted.text(root.lookup("#headline-change-" + index));
        List<String> behind = amount.isEmpty()
                ? List.of("")
                : truth.pin()
                        .map(pin -> List.of(
                                "",
                                " vs pinned",
                                " vs " + truth.pinTitle(),
                                " vs pinned " + pin.architecture().name()))
                        .orElse(List.of("", " since opening"));
        boolean one = behind.stream().anyMatch(ending -> painted.equals(amount + ending));
        compared.same("headline", "change " + index, amount, one ? amount : painted);
    }

    /**
     * Whether the network fits.
     *
     * @param device the chosen one, or null
     */
    void budget(Device device) {
        String painted = Painted.text(root.lookup("#budget-verdict"));
        if (device == null) {
            compared.same("budget", "without a device", "", painted);
            return;
        }
        String menu = Painted.text(root.lookup("#budget-menu"));
        int bytes = menu.contains(", fp32") ? 4 : menu.contains(", fp16") ? 2 : 1;
        long weights = bytes * truth.analysis().parameters();
        long peak = bytes * conventions.counting().batch() * truth.analysis().peakLiveElements();
        boolean fits = device.shared()
                ? weights + peak <= device.weightBytes()
                : weights <= device.weightBytes() && peak <= device.activationBytes();
        String uses = device.shared()
                ? use("all", weights + peak, device.weightBytes())
                : use("weights", weights, device.weightBytes()) + ", "
                        + use("activations", peak, device.activationBytes());
        compared.begins("budget", "verdict", (fits ? "✓ fits: " : "✗ does not fit: ") + uses, painted);
    }

    private static String use(String what, long needed, long available) {
        return "%s %s of %s".formatted(what, Written.memoryOfDevice(needed), Written.memoryOfDevice(available));
    }

    /** Each cell that is painted. */
    void layers() {
        Node table = root.lookup("#layer-table");
        if (table == null || !Painted.isShown(table)) {
            return;
        }
        Analysis now = truth.analysis();
        compared.same(
                "layers",
                "rows",
                now.layers().size(),
                ((TableView<?>) table).getItems().size());
        for (Node node : Painted.all(table, ".table-row-cell")) {
            TableRow<?> row = (TableRow<?>) node;
            if (!row.isEmpty() && row.getIndex() < now.layers().size()) {
                row(now, row);
            }
        }
    }

    private void row(Analysis now, TableRow<?> row) {
        LayerCost cost = now.layers().get(row.getIndex());
        List<String> expected = cells(now, cost);
        List<Node> cells = Painted.row(row, ".table-cell");
        compared.same("layers", "columns", expected.size(), cells.size());
        IntStream.range(0, Math.min(expected.size(), cells.size())).forEach(i -> {
            String what = cost.id() + " column " + i;
            compared.begins("layers", what, expected.get(i), Painted.text(cells.get(i)));
        });
    }

    private List<String> cells(Analysis now, LayerCost cost) {
        double operations = Math.max(1, conventions.operations(now));
        List<String> cells = new ArrayList<>();
        cells.add(cost.id());
        cells.add(cost.layer().kind().replace('-', ' '));
        cells.add(shape(cost.outputShape()));
        cells.add(Written.countOrDash(cost.parameters()));
        cells.add(Written.share(cost.parameters() / (double) Math.max(1, now.parameters())));
        cells.add(Written.countOrDash(conventions.operations(cost)));
        cells.add(Written.share(conventions.operations(cost) / operations));
        cells.add(Long.toString(cost.receptiveField().height()));
        cells.add(activations(cost.liveElements(), conventions));
        return cells;
    }
}
