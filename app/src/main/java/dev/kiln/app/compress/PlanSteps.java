package dev.kiln.app.compress;

import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.compression.CalibrationPictures;
import dev.kiln.core.compression.Compression;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerSetting;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The plan of the variant in front, and changes of it as steps of the document. For the user-interface thread. */
public final class PlanSteps {
    /**
     * What somebody worked on when something was asked for that takes time.
     *
     * @param variant id of the variant in front
     * @param network its newest state whose layers fit
     */
    record Front(long variant, Architecture network) {}

    private final Document document;
    private final ReadOnlyObjectWrapper<CompressionPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LayerCoder> coder = new ReadOnlyObjectWrapper<>();

    PlanSteps(Document document) {
        this.document = document;
        follow();
    }

    /** Takes over what the document says now. */
    void follow() {
        plan.set(wanted().plan());
        coder.set(wanted().coder());
    }

    /** What the document says now. */
    Compression wanted() {
        return document.compression();
    }

    /** What is in front now. */
    Front front() {
        return new Front(
                document.variants().front().id(), document.variants().front().lastValid());
    }

    /** Whether a network that was read is the one in front, and not one that was shown before it. */
    boolean isOf(CompressionSource read) {
        return front().network().equals(read.request().architecture());
    }

    /** Changes one layer's part of the plan. */
    public void set(String layerId, LayerSetting setting) {
        if (!plan.get().of(layerId).equals(setting)) {
            change("compress " + layerId, plan.get().with(layerId, setting));
        }
    }

    /**
     * Takes another plan.
     *
     * @param label what is done, as undo names it
     */
    public void change(String label, CompressionPlan changed) {
        document.compress(label, wanted().with(changed));
    }

    /** Takes a plan that pictures have helped to find. */
    void change(String label, CompressionPlan found, CalibrationPictures pictures) {
        document.compress(label, wanted().with(pictures).with(found));
    }

    /** Takes another plan as one moment of a drag: all moments make one step. */
    public void drag(String label, CompressionPlan dragged) {
        document.dragCompression(label, wanted().with(dragged));
    }

    /** Ends a drag. */
    public void endDrag() {
        document.endDrag();
    }

    /** Keeps all weights as they are; the coder stays. */
    public void reset() {
        document.compress("keep all weights as they are", Compression.LOSSLESS.with(coder.get()));
    }

    /** Chooses how layers become bytes. */
    public void choose(LayerCoder chosen) {
        document.compress("code layers by " + CoderChoice.nameOf(chosen), wanted().with(chosen));
    }

    /** How the network is compressed. */
    public ReadOnlyObjectProperty<CompressionPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** How layers become bytes. */
    public ReadOnlyObjectProperty<LayerCoder> coderProperty() {
        return coder.getReadOnlyProperty();
    }
}
