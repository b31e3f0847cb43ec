package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.visualizers.diagram.DiagramLayout;
import dev.kiln.visualizers.diagram.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A rectangle that is drawn over the picture. Dropped, it selects the stages that it touches; nothing is selected before. */
final class BandDrag implements Gesture {
    private static final String HINT = "Shift adds, Ctrl toggles, Esc cancels";

    private final Set<Integer> before;
    private final Pointer start;
    private final Consumer<List<Integer>> dropped;
    private final Map<Integer, Rect> places = new TreeMap<>();
    private List<Integer> chosen;

    /**
     * Begins at a corner.
     *
     * @param before indices of the stages that are selected now
     * @param dropped is told the indices of the stages to select, those nearest to the pointer first
     */
    BandDrag(
            SqueezeNet net, DiagramLayout layout, Set<Integer> before, Pointer start, Consumer<List<Integer>> dropped) {
        this.before = before;
        this.start = start;
        this.dropped = dropped;
        this.chosen = List.copyOf(before);
        for (int i = 0; i < net.body().size(); i++) {
            int stage = i;
            layout.boundsOf(DropTargets.layerOf(net, i)).ifPresent(r -> places.put(stage, r));
        }
    }

    @Override
    public Feedback move(Pointer pointer) {
        Rect band = new Rect(
                Math.min(start.x(), pointer.x()),
                Math.min(start.y(), pointer.y()),
                Math.abs(pointer.x() - start.x()),
                Math.abs(pointer.y() - start.y()));
        chosen = result(band, pointer).stream()
                .sorted(Comparator.comparingDouble(stage -> distance(stage, pointer)))
                .toList();
        List<Mark> marks = new ArrayList<>();
        for (int stage : chosen) {
            if (places.containsKey(stage)) {
                marks.add(new Mark(Mark.Kind.OUTLINE, places.get(stage)));
            }
        }
        marks.add(new Mark(Mark.Kind.BAND, band));
        return Feedback.saying(List.of(chosen.isEmpty() ? "none selected" : chosen.size() + " selected"), marks)
                .withHint(HINT);
    }

    private Set<Integer> result(Rect band, Pointer pointer) {
        Set<Integer> touched = new TreeSet<>(places.keySet());
        touched.removeIf(stage -> !places.get(stage).overlaps(band));
        if (pointer.copy()) {
            Set<Integer> toggled = new TreeSet<>(before);
            toggled.addAll(touched);
            toggled.removeIf(stage -> before.contains(stage) && touched.contains(stage));
            return toggled;
        }
        if (pointer.together()) {
            touched.addAll(before);
        }
        return touched;
    }

    /** Pixels from side to side; a stage that is not in the picture is further than all others. */
    private double distance(int stage, Pointer pointer) {
        Rect place = places.get(stage);
        return place == null ? Double.POSITIVE_INFINITY : Math.abs(place.centerX() - pointer.x());
    }

    @Override
    public void drop() {
        dropped.accept(chosen);
    }

    /** The selection has not been touched yet. */
    @Override
    public void cancel() {}
}
