package dev.kiln.app.document;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.project.Draft;
import dev.kiln.core.project.Project;
import dev.kiln.core.project.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The variants of a window's project. Immutable: operations return others.
 *
 * @param all in the order of their tabs, at least one
 * @param frontIndex index of the one that the window shows
 * @param closed those that were closed, the last one first: closing loses nothing while the window is open
 * @param nextId the id of the next variant
 */
public record Variants(List<OpenVariant> all, int frontIndex, List<OpenVariant> closed, long nextId) {
    public Variants {
        all = List.copyOf(all);
        closed = List.copyOf(closed);
    }

    /**
     * The variants of a project.
     *
     * @throws IllegalArgumentException where one has no state whose layers fit
     */
    static Variants of(Project project, long firstId, long revision) {
        List<OpenVariant> all = new ArrayList<>();
        for (Variant variant : project.variants()) {
            all.add(OpenVariant.opening(firstId + all.size(), variant, revision));
        }
        return new Variants(all, project.front(), List.of(), firstId + all.size());
    }

    /** The variant that the window shows. */
    public OpenVariant front() {
        return all.get(frontIndex);
    }

    /** True where no more variants can be added. */
    public boolean isFull() {
        return all.size() >= Project.MAX_VARIANTS;
    }

    Variants withFront(OpenVariant changed) {
        return with(frontIndex, changed);
    }

    /** Another state of one of the variants. */
    Variants with(int index, OpenVariant changed) {
        List<OpenVariant> variants = new ArrayList<>(all);
        variants.set(index, changed);
        return new Variants(variants, frontIndex, closed, nextId);
    }

    /** Brings another variant to the front; an index outside changes nothing. */
    Variants select(int index) {
        if (index < 0 || index >= all.size() || index == frontIndex) {
            return this;
        }
        return new Variants(all, index, closed, nextId).refreshed(nextRevision());
    }

    /** Puts a copy of the front variant behind it, and in front of the window. */
    Variants duplicate() {
        return insert(front().copy(nextId, freeName(front().name()), nextRevision()), nextId + 1, closed);
    }

    /**
     * Puts an architecture behind the front variant, and in front of the window.
     *
     * @throws IllegalArgumentException where its layers do not fit
     */
    Variants add(Architecture architecture) {
        Architecture named = architecture.withName(freeName(architecture.name()));
        return insert(OpenVariant.opening(nextId, Variant.of(named), nextRevision()), nextId + 1, closed);
    }

    private Variants insert(OpenVariant variant, long laterId, List<OpenVariant> stillClosed) {
        if (isFull()) {
            throw new IllegalArgumentException(
                    "a project has at most %d variants; close one first".formatted(Project.MAX_VARIANTS));
        }
        List<OpenVariant> variants = new ArrayList<>(all);
        variants.add(frontIndex + 1, variant);
        return new Variants(variants, frontIndex + 1, stillClosed, laterId);
    }

    /**
     * Gives a variant another name, as one step of its history; an id of none changes nothing.
     *
     * @throws IllegalArgumentException where it cannot be a name
     */
    Variants rename(long id, String name) {
        Edit rename = Edits.rename(name);
        Variants renamed = this;
        for (int i = 0; i < all.size(); i++) {
            OpenVariant variant = all.get(i);
            if (variant.id() == id) {
                Architecture changed = rename.apply(variant.architecture());
                Draft draft = variant.history().present().with(changed);
                renamed = with(i, variant.with(variant.history().push(rename.label(), draft)));
            }
        }
        return renamed;
    }

    /** Closes a variant; the last one stays. */
    Variants close(int index) {
        if (all.size() == 1 || index < 0 || index >= all.size()) {
            return this;
        }
        List<OpenVariant> variants = new ArrayList<>(all);
        List<OpenVariant> nowClosed = new ArrayList<>(closed);
        nowClosed.add(0, variants.remove(index));
        int front = index < frontIndex ? frontIndex - 1 : Math.min(frontIndex, variants.size() - 1);
        return new Variants(variants, front, nowClosed, nextId).refreshed(nextRevision());
    }

    /** Brings the variant back that was closed last, with its history. */
    Variants reopen() {
        return closed.isEmpty()
                ? this
                : insert(closed.get(0).at(nextRevision()), nextId, closed.subList(1, closed.size()));
    }

    private Variants refreshed(long revision) {
        return withFront(front().at(revision));
    }

    private long nextRevision() {
        return front().state().revision() + 1;
    }

    /** The name itself where no variant has it, else with a number behind it. */
    private String freeName(String wanted) {
        Set<String> taken = all.stream().map(OpenVariant::name).collect(Collectors.toSet());
        String stem = wanted.replaceFirst(" \\(\\d{1,9}\\)$", "");
        String name = wanted;
        for (int number = 2; taken.contains(name); number++) {
            String ending = " (" + number + ")";
            int kept = Math.min(stem.codePointCount(0, stem.length()), Architecture.MAX_NAME_LENGTH - ending.length());
            name = stem.substring(0, stem.offsetByCodePoints(0, kept)) + ending;
        }
        return name;
    }

    /** The present state of each variant by its id: what is compared to tell whether something is not saved. */
    Map<Long, Draft> drafts() {
        Map<Long, Draft> drafts = new HashMap<>();
        all.forEach(variant -> drafts.put(variant.id(), variant.history().present()));
        return drafts;
    }

    Project project(Optional<Architecture> baseline) {
        return new Project(
                all.stream().map(OpenVariant::saved).toList(),
                frontIndex,
                baseline,
                Optional.empty(),
                Optional.empty());
    }
}
