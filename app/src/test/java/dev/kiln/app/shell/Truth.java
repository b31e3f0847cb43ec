package dev.kiln.app.shell;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.OpenVariant;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.History;
import dev.kiln.core.graph.Problem;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.project.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What follows from the histories of a document, worked out anew at each step. */
final class Truth {
    /** The pinned state, and how many steps of its history lead there; empty where it is none of them. */
    record Pin(Architecture architecture, OptionalInt step) {}

    private final Document document;
    /** The valid state that each variant began with. */
    private final Map<Long, Architecture> opened = new HashMap<>();

    private Map<Long, Draft> saved = Map.of();
    private Optional<Pin> pin = Optional.empty();
    private Architecture lastValid;

    Truth(Document document) {
        this.document = document;
        begun();
    }

    /** The document was opened anew. */
    void begun() {
        saved = drafts();
        pin = Optional.empty();
        stepped();
    }

    /** After each step. */
    void stepped() {
        for (OpenVariant variant : document.variants().all()) {
            if (!opened.containsKey(variant.id())) {
                Architecture first = variant.history().steps().get(0).state().architecture();
                opened.put(variant.id(), shaped(first).isValid() ? first : lastValid.withName(first.name()));
            }
        }
        lastValid = valid(front());
    }

    void pinned() {
        pin = Optional.of(new Pin(valid(front()), newestValid(front())));
    }

    void unpinned() {
        pin = Optional.empty();
    }

    private OpenVariant front() {
        return document.variants().front();
    }

    private static ShapedGraph shaped(Architecture architecture) {
        return ShapedGraph.infer(architecture.expand());
    }

    private static OptionalInt newestValid(OpenVariant variant) {
        List<History.Step<Draft>> steps = variant.history().steps();
        for (int i = variant.history().position(); i >= 0; i--) {
            if (shaped(steps.get(i).state().architecture()).isValid()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private Architecture valid(OpenVariant variant) {
        OptionalInt newest = newestValid(variant);
        return newest.isEmpty()
                ? opened.get(variant.id())
                : variant.history().steps().get(newest.getAsInt()).state().architecture();
    }

    /** The architecture in front, whether or not its layers fit. */
    Architecture present() {
        return history().get(position()).state().architecture();
    }

    List<History.Step<Draft>> history() {
        return front().history().steps();
    }

    int position() {
        return front().history().position();
    }

    List<Problem> problems() {
        return shaped(present()).problems();
    }

    boolean isStale() {
        return !problems().isEmpty();
    }

    /** The network whose figures are to be seen. */
    Analysis analysis() {
        return cost(valid(front()));
    }

    Analysis analysis(OpenVariant variant) {
        return cost(valid(variant));
    }

    private static Analysis cost(Architecture architecture) {
        return Analysis.of(shaped(architecture));
    }

    Analysis baseline() {
        return cost(pin.map(Pin::architecture).orElse(opened.get(front().id())));
    }

    Optional<Pin> pin() {
        return pin;
    }

    /** The title of what figures are compared with. */
    String pinTitle() {
        Pin pinned = pin.orElseThrow();
        String name = pinned.architecture().name();
        if (pinned.step().isEmpty()) {
            return name + ", pinned";
        }
        int step = pinned.step().getAsInt();
        return name + (step == 0 ? ", pinned as opened" : ", pinned at step " + step);
    }

    private Map<Long, Draft> drafts() {
        Map<Long, Draft> drafts = new HashMap<>();
        document.variants()
                .all()
                .forEach(variant -> drafts.put(
                        variant.id(),
                        variant.history()
                                .steps()
                                .get(variant.history().position())
                                .state()));
        return drafts;
    }

    boolean isDirty() {
        return pin.isPresent() || !drafts().equals(saved);
    }

    boolean isUnsaved(OpenVariant variant) {
        return !drafts().get(variant.id()).equals(saved.get(variant.id()));
    }
}
