package dev.kiln.app.memory;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.document.Document;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.headline.BudgetLine;
import dev.kiln.app.headline.Preview;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.suggestion.Footprint;
import dev.kiln.core.suggestion.Storage;
import dev.kiln.core.suggestion.Suggester;
import dev.kiln.core.suggestion.Suggestion;
import dev.kiln.presets.Device;
import dev.kiln.visualizers.memory.LiveMemory;
import dev.kiln.visualizers.memory.MemoryTimeline;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The live memory of the document's network, and changes that would make it fit the chosen device. */
public final class MemoryViewModel {
    private final Document document;
    private final ObjectProperty<BudgetLine.Choice> choice;
    private final ObjectProperty<Conventions> conventions;
    private final LatestTask search;
    private final BiConsumer<String, Throwable> onFailure;
    private final ObjectProperty<Storage> storage = new SimpleObjectProperty<>(this, "storage");
    private final ReadOnlyObjectWrapper<LiveMemory> memory = new ReadOnlyObjectWrapper<>(this, "memory");
    private final ReadOnlyObjectWrapper<Advice> advice = new ReadOnlyObjectWrapper<>(this, "advice", Advice.NO_DEVICE);
    private final ObjectProperty<Suggestion> previewed = new SimpleObjectProperty<>(this, "previewed");
    private DocumentState state;
    /** True while somebody can see the view: nothing is searched for nobody. */
    private boolean inFront;

    /**
     * @param choice the device and the precision that the headline shares; until a device is chosen the precision is the
     *     headline's fp32
     * @param conventions how sizes are written, and for how many pictures at once: the batch of the whole window
     * @param headlinePreview takes what the previewed suggestion makes of the headline, or null
     * @param onFailure is told what was tried and what went wrong
     */
    public MemoryViewModel(
            Document document,
            Background background,
            ObjectProperty<BudgetLine.Choice> choice,
            ObjectProperty<Conventions> conventions,
            ObjectProperty<Preview> headlinePreview,
            BiConsumer<String, Throwable> onFailure) {
        this.document = document;
        this.choice = choice;
        this.conventions = conventions;
        this.search = new LatestTask(background);
        this.onFailure = onFailure;
        boolean chosen = choice.get().device() != null;
        storage.set(new Storage(chosen ? choice.get().precision() : Precision.FP32, batch()));
        choice.addListener((o, before, now) -> follow(storage.get().withPrecision(now.precision())));
        conventions.addListener((o, before, now) -> follow(storage.get().withBatch(batch())));
        storage.addListener((o, before, now) -> lead(before, now));
        previewed.addListener((o, before, now) -> headlinePreview.set(
                now == null
                        ? null
                        : new Preview(now.analysis(), now.candidate().storage().precision())));
    }

    private int batch() {
        return conventions.get().counting().batch();
    }

    private void follow(Storage wanted) {
        if (wanted.equals(storage.get())) {
            refresh();
        } else {
            storage.set(wanted);
        }
    }

    private void lead(Storage before, Storage now) {
        boolean followed = false;
        if (now.batch() != batch()) {
            conventions.set(conventions.get().withBatch(now.batch()));
            followed = true;
        }
        BudgetLine.Choice wanted = new BudgetLine.Choice(device(), now.precision());
        if (before.precision() != now.precision() && !wanted.equals(choice.get())) {
            choice.set(wanted);
            followed = true;
        }
        if (!followed) {
            refresh();
        }
    }

    private Device device() {
        return choice.get().device();
    }

    /** Precision and batch; changing them changes the headline's choice and the window's batch as well. */
    ObjectProperty<Storage> storageProperty() {
        return storage;
    }

    /** How sizes and operations are counted. */
    ReadOnlyObjectProperty<Conventions> conventionsProperty() {
        return conventions;
    }

    /** Chooses the device, here and in the headline. */
    void choose(Device device) {
        choice.set(new BudgetLine.Choice(device, choice.get().precision()));
    }

    /** Name of the chosen device; empty where none is. */
    String deviceName() {
        return device() == null ? "" : device().name();
    }

    /** What is held when. */
    ReadOnlyObjectProperty<LiveMemory> memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    /** Whether it fits, and what would make it fit. */
    ReadOnlyObjectProperty<Advice> adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /** The suggestion to preview, or null. */
    ObjectProperty<Suggestion> previewedProperty() {
        return previewed;
    }

    /** The memory of the network after the previewed suggestion, or null. */
    LiveMemory preview() {
        Suggestion suggestion = previewed.get();
        return suggestion == null
                ? null
                : memoryOf(suggestion.analysis(), suggestion.candidate().storage());
    }

    /** The device's line in the chart. */
    MemoryTimeline.Limit limit() {
        return state == null || device() == null
                ? MemoryTimeline.Limit.NONE
                : MemoryAdvice.limit(device(), need(), conventions.get());
    }

    /** Weights and activations together, in words. */
    String totals() {
        return MemoryAdvice.totals(need(), conventions.get());
    }

    /** What the network needs. */
    private Footprint need() {
        return Footprint.of(state.analysis(), storage.get());
    }

    /** The figures of a suggestion beside the present ones. */
    String figures(Suggestion suggestion) {
        return MemoryAdvice.figures(suggestion, state.analysis(), need(), conventions.get());
    }

    /** Shows a state of the document. */
    void show(DocumentState shown) {
        inFront = true;
        state = shown;
        refresh();
    }

    /** Nobody looks any more. */
    void hide() {
        inFront = false;
        search.cancel();
        previewed.set(null);
    }

    /** Does what a suggestion says, as one step of the history where it changes the architecture. */
    void apply(Suggestion suggestion) {
        previewed.set(null);
        suggestion.candidate().edit().ifPresent(document::apply);
        storage.set(suggestion.candidate().storage());
    }

    private static LiveMemory memoryOf(Analysis analysis, Storage storage) {
        return LiveMemory.of(analysis, storage.precision().bytes(storage.batch()));
    }

    private void refresh() {
        if (!inFront) {
            return;
        }
        previewed.set(null);
        memory.set(memoryOf(state.analysis(), storage.get()));
        if (device() == null) {
            search.cancel();
            advice.set(Advice.NO_DEVICE);
        } else {
            ask(state, device(), storage.get(), need());
        }
    }

    private void ask(DocumentState asked, Device device, Storage held, Footprint need) {
        boolean fits = MemoryAdvice.budget(device).missingBytes(need) == 0;
        if (fits || asked.isStale()) {
            search.cancel();
            advice.set(MemoryAdvice.advice(device, held, need, conventions.get(), List.of()));
            return;
        }
        advice.set(MemoryAdvice.pending(device, held, need, conventions.get(), advice.get()));
        Suggester suggester = new Suggester(asked.architecture(), asked.analysis(), held, MemoryAdvice.budget(device));
        search.request(
                "looking for what fits",
                progress -> suggester.suggest(() -> progress.step(0, -1, "")),
                found -> show(found, asked, device, held, need),
                failure -> onFailure.accept("look for changes that fit", failure));
    }

    private void show(List<Suggestion> found, DocumentState asked, Device device, Storage held, Footprint need) {
        boolean fresh = asked == state && device == device() && held.equals(storage.get());
        if (fresh) {
            advice.set(MemoryAdvice.advice(device, held, need, conventions.get(), found));
        }
    }
}
