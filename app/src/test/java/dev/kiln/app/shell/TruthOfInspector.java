package dev.kiln.app.shell;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Counting;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.SqueezeNet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The inspector compared with the selected layer, its module or the whole network. */
record TruthOfInspector(Parent root, Truth truth, String selected, Conventions conventions, Compared compared) {
    private static final String VIEW = "inspector";

    void all() {
        if (root.lookup("#inspector-title") == null || !Painted.isShown(root.lookup("#inspector-title"))) {
            return;
        }
        Analysis now = truth.analysis();
        Optional<LayerCost> layer = selected == null ? Optional.empty() : now.layer(selected);
        String title = Painted.text(root.lookup("#inspector-title"));
        Map<String, String> painted = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Node value : Painted.all(root, ".fact-value")) {
            String name =
                    Painted.text(value.getParent().getChildrenUnmodifiable().get(0));
            painted.put(name, Painted.text(value));
            names.add(name);
        }
        compared.same(
                VIEW,
                "greyed",
                truth.isStale(),
                root.lookup("#inspector-last-valid").isVisible());
        Map<String, String> expected = layer.map(this::layerFacts).orElseGet(() -> networkFacts(now));
        boolean group = title.endsWith(" modules");
        if (!group) {
            Optional<Integer> module = layer.flatMap(cost -> module());
            compared.same(
                    VIEW,
                    "title",
                    layer.isEmpty()
                            ? truth.present().name()
                            : module.map(number -> "fire" + number).orElse(selected),
                    title);
            module.ifPresent(number -> {
                expected.putAll(moduleFacts(now, number));
                fire(number);
            });
            // ranks have tests of their own
            painted.remove("rank saves to");
            compared.same(VIEW, "facts of " + title, expected, painted);
        }
        if (truth.present() instanceof SqueezeNet net && layer.isEmpty()) {
            number("input-size", net.input().height());
            number("classes", net.classes());
        }
        for (Node value : Painted.all(root, ".fact-value")) {
            compared.same(VIEW, "figures of " + title + " are whole", true, Painted.isWhole(value));
        }
    }

    private Map<String, String> layerFacts(LayerCost cost) {
        Map<String, String> facts = new HashMap<>();
        facts.put("output", TruthOfFigures.shape(cost.outputShape()));
        if (cost.parameters() > 0) {
            facts.put("parameters", Written.count(cost.parameters()));
        }
        if (conventions.operations(cost) > 0) {
            facts.put(conventions.unit(), Written.count(conventions.operations(cost)));
        }
        facts.put("receptive field", cost.receptiveField().height() + " px");
        facts.put("field stride", cost.receptiveField().strideHeight() + " px");
        facts.put("held meanwhile", TruthOfFigures.activations(cost.liveElements(), conventions));
        return facts;
    }

    private Map<String, String> networkFacts(Analysis now) {
        Map<String, String> facts = new HashMap<>();
        Counting counting = conventions.counting();
        facts.put("layers", Integer.toString(now.layers().size()));
        for (Counting.Unit unit : Counting.Unit.values()) {
            facts.put(unit.label(), Written.count(counting.withUnit(unit).operations(now)));
        }
        facts.put("weights, fp16", TruthOfFigures.weights(2 * now.parameters(), conventions));
        facts.put("weights, int8", TruthOfFigures.weights(now.parameters(), conventions));
        facts.put("activations", Written.rounded(now.activationElements() * counting.batch()));
        facts.put("peak at", now.layers().get(now.peakIndex()).id());
        return facts;
    }

    /** The selected layer's Fire module in the present architecture. */
    private Optional<Integer> module() {
        boolean present = truth.present().expand().indexOf(selected).isPresent();
        if (!(truth.present() instanceof SqueezeNet net) || !present || !selected.matches("fire\\d+/.*")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(selected.substring("fire".length(), selected.indexOf('/')));
        return Optional.of(number)
                .filter(n -> n - SqueezeNet.FIRST_FIRE < net.fires().size());
    }

    private Map<String, String> moduleFacts(Analysis now, int number) {
        List<LayerCost> layers = now.layers().stream()
                .filter(cost -> cost.id().startsWith("fire" + number + "/"))
                .toList();
        return Map.of(
                "module parameters",
                Written.count(layers.stream().mapToLong(LayerCost::parameters).sum()),
                "module " + conventions.unit(),
                Written.count(layers.stream().mapToLong(conventions::operations).sum()));
    }

    private void fire(int number) {
        Architecture now = truth.present();
        FireModule fire = ((SqueezeNet) now).fires().get(number - SqueezeNet.FIRST_FIRE);
        number("s1x1", fire.squeeze1x1());
        number("e1x1", fire.expand1x1());
        number("e3x3", fire.expand3x3());
    }

    private void number(String field, int expected) {
        compared.same(VIEW, field, Integer.toString(expected), Painted.text(root.lookup("#editor-" + field)));
    }
}
