package dev.kiln.app.shell;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.OpenVariant;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.architecture.History;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.project.Draft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/** All but figures: names, steps, problems, sliders, history. */
record TruthOfWindow(Parent root, Stage stage, Document document, Truth truth, Compared compared) {

    void names() {
        String name = truth.present().name();
        String dot = truth.isDirty() ? " ●" : "";
        compared.begins("names", "document", name + dot, Painted.text(root.lookup("#document-name")));
        compared.same("names", "title", name + dot + " – Kiln", stage.getTitle());
        variants();
        Node pin = root.lookup("#baseline-name");
        compared.same("names", "pinned", truth.pin().isPresent(), pin.isVisible());
        if (truth.pin().isPresent()) {
            compared.begins("names", "pin", "changes against " + truth.pinTitle(), Painted.text(pin));
        }
    }

    /** One variant alone has no row of tabs. */
    private void variants() {
        List<OpenVariant> variants = document.variants().all();
        TabPane tabs = (TabPane) root.lookup("#variants");
        compared.same("names", "row of variants", variants.size() > 1, tabs != null && Painted.isShown(tabs));
        if (variants.size() == 1) {
            return;
        }
        compared.same("names", "variants", variants.size(), tabs.getTabs().size());
        compared.same(
                "names",
                "variant in front",
                document.variants().frontIndex(),
                tabs.getSelectionModel().getSelectedIndex());
        for (int i = 0; i < variants.size(); i++) {
            Node label = tabs.getTabs().get(i).getGraphic();
            String expected = variants.get(i).name() + (truth.isUnsaved(variants.get(i)) ? " ●" : "");
            if (Painted.isShown(label)) {
                compared.begins("names", "variant " + i, expected, Painted.text(label));
            }
        }
    }

    void steps() {
        List<History.Step<Draft>> steps = truth.history();
        int position = truth.position();
        String undo = position == 0 ? "" : steps.get(position).label();
        String redo =
                position == steps.size() - 1 ? "" : steps.get(position + 1).label();
        compared.same(
                "steps", "undo button", undo.isEmpty(), root.lookup("#undo").isDisabled());
        compared.same(
                "steps", "redo button", redo.isEmpty(), root.lookup("#redo").isDisabled());
        MenuBar menus = (MenuBar) root.lookup(".menu-bar");
        List<String> titles = menus.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .map(MenuItem::getText)
                .filter(text -> text != null && (text.startsWith("Undo ") || text.startsWith("Redo ")))
                .toList();
        compared.same("steps", "menu", List.of("Undo " + undo, "Redo " + redo), titles);
        String refusal = document.refusalProperty().get();
        String problems = truth.problems().stream().map(Object::toString).collect(Collectors.joining(" · "))
                + (truth.isStale() ? " (figures are of the last valid network)" : "");
        compared.begins(
                "steps",
                "problem",
                refusal.isEmpty() ? problems : "Not possible: " + refusal,
                Painted.text(root.lookup("#problem")));
    }

    void history() {
        Node list = root.lookup("#history-list");
        if (list == null || !Painted.isShown(list)) {
            return;
        }
        List<History.Step<Draft>> steps = truth.history();
        compared.same(
                "history", "rows", steps.size(), ((ListView<?>) list).getItems().size());
        for (Node node : Painted.all(list, ".list-cell")) {
            ListCell<?> cell = (ListCell<?>) node;
            if (!cell.isEmpty() && cell.getIndex() < steps.size()) {
                int index = cell.getIndex();
                String text = index == 0
                        ? steps.get(0).state().architecture().name() + " as it was opened"
                        : steps.get(index).label()
                                + change(
                                        steps.get(index - 1).state().architecture(),
                                        steps.get(index).state().architecture());
                String mark = index == truth.position() ? "▸ " : "   ";
                compared.begins("history", "row " + index, mark + text, Painted.text(cell));
            }
        }
    }

    private static String change(Architecture before, Architecture after) {
        ShapedGraph then = ShapedGraph.infer(before.expand());
        ShapedGraph now = ShapedGraph.infer(after.expand());
        if (before.equals(after)) {
            return "";
        } else if (!now.isValid() || !then.isValid()) {
            return now.isValid() ? "   (fits again)" : "   (does not fit)";
        }
        long parameters = Analysis.of(now).parameters() - Analysis.of(then).parameters();
        long macs = Analysis.of(now).macs() - Analysis.of(then).macs();
        return "   (" + signed(parameters) + " parameters, " + signed(macs) + " MACs)";
    }

    private static String signed(long difference) {
        return difference == 0
                ? "± 0"
                : String.format(Locale.ROOT, "%s%,d", difference < 0 ? "−" : "+", Math.abs(difference));
    }

    void sliders() {
        Architecture now = truth.present();
        if (root.lookup("#slider-sr") == null || !Painted.isShown(root.lookup("#slider-sr"))) {
            return;
        }
        Bypass style = now instanceof SqueezeNet net ? Bypasses.styleOf(net).orElse(null) : null;
        for (Bypass bypass : Bypass.values()) {
            String word = bypass.name().toLowerCase(Locale.ROOT);
            ToggleButton button = (ToggleButton) root.lookup("#bypass-" + word);
            compared.same("sliders", "bypass " + word, bypass == style, button.isSelected());
        }
        if (!(now instanceof SqueezeNet net)) {
            slider("sr", "–");
            slider("input", "–");
            return;
        }
        slider("sr", fraction(net.schedule().squeezeRatio()));
        slider("pct3x3", fraction(net.schedule().pct3x3()));
        slider("base_e", Integer.toString(net.schedule().baseE()));
        slider("incr_e", Integer.toString(net.schedule().incrE()));
        slider("freq", Integer.toString(net.schedule().freq()));
        slider("modules", Integer.toString(net.fires().size()));
        slider("input", Integer.toString(net.input().height()));
    }

    private static String fraction(double value) {
        String text =
                BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).toPlainString();
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }

    private void slider(String id, String expected) {
        compared.same("sliders", id, expected, Painted.text(root.lookup("#value-" + id)));
        Slider slider = (Slider) root.lookup("#slider-" + id);
        if (!expected.equals("–")) {
            double value = Math.max(slider.getMin(), Math.min(slider.getMax(), Double.parseDouble(expected)));
            boolean there = Math.abs(slider.getValue() - value) <= slider.getBlockIncrement() / 2 + 1e-9;
            compared.same("sliders", id + " thumb", value, there ? value : slider.getValue());
        }
    }
}
