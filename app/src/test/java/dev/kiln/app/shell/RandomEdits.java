package dev.kiln.app.shell;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.Selection;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.LowRank;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.Rounding;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;

/** Edits of the architecture drawn at random, by sliders, by the inspector's fields, and as the canvas and the palette make them. */
final class RandomEdits {
    private static final List<String> SLIDERS = List.of("sr", "pct3x3", "base_e", "incr_e", "freq", "modules", "input");
    private static final List<String> NUMBERS = List.of(
            "s1x1",
            "e1x1",
            "e3x3",
            "filters",
            "kernel",
            "stride",
            "padding",
            "classes",
            "input-size",
            "rank",
            "dropout");
    private static final int MOST_STAGES = 40;

    private final Parent root;
    private final Document document;
    private final Selection selection;
    private final Random random;
    /** A slider that is held, or null. */
    private Slider held;

    RandomEdits(Parent root, Workspace workspace, Random random) {
        this.root = root;
        this.document = workspace.document();
        this.selection = workspace.selection();
        this.random = random;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Lets go of what is held; true where something was. */
    boolean letGo() {
        if (held == null) {
            return false;
        }
        held.setValueChanging(false);
        held = null;
        return true;
    }

    /** Drags a slider, or clicks into it. The last moment of one drag in three is read while it is held. */
    String slider() {
        letGo();
        String id = any(SLIDERS);
        Slider slider = (Slider) root.lookup("#slider-" + id);
        boolean drag = random.nextBoolean();
        slider.setValueChanging(drag);
        for (int moment = drag ? 3 : 1; moment > 0; moment--) {
            // networks stay of a size that is quickly painted
            double room = id.equals("modules") ? 0.6 : 1;
            slider.setValue(slider.getMin() + random.nextDouble() * room * (slider.getMax() - slider.getMin()));
        }
        held = drag ? slider : null;
        boolean reads = drag && random.nextInt(3) == 0;
        if (!reads) {
            letGo();
        }
        return "%s %s to %.3f".formatted(drag ? reads ? "hold" : "drag" : "click", id, slider.getValue());
    }

    String select() {
        List<LayerNode> layers = document.state().analysis().graph().graph().nodes();
        selection.select(random.nextInt(8) == 0 ? null : any(layers).id());
        return "select " + selection.layer();
    }

    /** Types a number into one of the inspector's fields, whichever are there. */
    String field() {
        select();
        List<String> there = NUMBERS.stream()
                .filter(name -> root.lookup("#editor-" + name) != null)
                .toList();
        if (there.isEmpty()) {
            return "no field";
        }
        String name = any(there);
        TextField editor = (TextField) root.lookup("#editor-" + name);
        int most = name.equals("input-size") ? 400 : name.matches("kernel|stride|padding") ? 6 : 160;
        editor.setText(Integer.toString(random.nextInt(most)));
        String typed = editor.getText();
        editor.fireEvent(new ActionEvent());
        return "type %s %s of %s".formatted(name, typed, selection.layer());
    }

    /** One of the inspector's lists and ticks. */
    String choice() {
        select();
        Node bypass = root.lookup("#field-bypass");
        Node pool = root.lookup("#field-pool-behind");
        if (bypass instanceof ComboBox<?> box && random.nextBoolean()) {
            box.getSelectionModel().select(random.nextInt(box.getItems().size()));
            return "bypass of " + selection.layer();
        } else if (pool instanceof CheckBox tick) {
            tick.fire();
            return "pool behind " + selection.layer();
        }
        return "no choice";
    }

    /** Stages inserted, moved, copied and removed. */
    String stages() {
        if (!(document.architecture() instanceof SqueezeNet net)) {
            return "no stages";
        }
        int stages = net.body().size();
        int index = random.nextInt(stages);
        Stage stage = random.nextInt(3) == 0
                ? Pool.PAPER
                : new FireModule(1 + random.nextInt(64), random.nextInt(96), 1 + random.nextInt(96), Bypass.NONE);
        switch (stages > MOST_STAGES ? 1 : random.nextInt(4)) {
            case 0 -> document.apply(Edits.insert(random.nextInt(stages + 1), List.of(stage)));
            case 1 -> document.apply(Edits.remove(Set.of(index)));
            case 2 -> document.apply(Edits.move(Set.of(index), random.nextInt(stages + 1)));
            default -> document.apply(Edits.duplicate(Set.of(index)));
        }
        return "stages: " + document.undoLabelProperty().get();
    }

    /** What applies to the whole network, also what makes it invalid. */
    String network() {
        switch (random.nextInt(8)) {
            case 0 -> document.apply(Edits.bypass(any(List.of(Bypass.values()))));
            case 1 -> document.apply(Edits.pools(places()));
            case 2 -> document.apply(Edits.poolRounding(any(List.of(Rounding.values()))));
            case 3 -> document.apply(Edits.input(1 + random.nextInt(40), 1 + random.nextInt(40)));
            case 4 -> document.apply(Edits.input(48 + random.nextInt(300), 48 + random.nextInt(300)));
            case 5 -> document.apply(Edits.classes(1 + random.nextInt(2_000)));
            case 6 -> document.apply(Edits.stemFilters(8 * (1 + random.nextInt(20))));
            default -> document.apply(
                    Edits.rank(any(LowRank.layers(document.architecture().expand())), random.nextInt(40)));
        }
        return "network: " + document.undoLabelProperty().get();
    }

    private Set<Integer> places() {
        Set<Integer> places = new TreeSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            places.add(1 + random.nextInt(8));
        }
        return places;
    }

    String undone() {
        int before = document.variants().front().history().position();
        switch (random.nextInt(4)) {
            case 0, 1 -> document.undo();
            case 2 -> document.redo();
            default -> document.jump(
                    random.nextInt(document.variants().front().history().steps().size()));
        }
        return "from state %d to %d"
                .formatted(before, document.variants().front().history().position());
    }
}
