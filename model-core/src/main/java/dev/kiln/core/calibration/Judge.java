package dev.kiln.core.calibration;

import dev.kiln.core.compression.StoredLayer;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.Network;
import dev.kiln.core.network.NotNumbers;
import dev.kiln.core.network.Prediction;
import dev.kiln.core.network.Trials;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.List;

/** Compares a network's answers to pictures, and their rightness, with those after a change of its weights. Immutable. */
public final class Judge {
    private static final int TOP = 5;

    private final ShapedGraph graph;
    private final Weights weights;
    private final TestPictures pictures;
    private final List<float[]> answers;

    private Judge(ShapedGraph graph, Weights weights, TestPictures pictures, List<float[]> answers) {
        this.graph = graph;
        this.weights = weights;
        this.pictures = pictures;
        this.answers = answers;
    }

    /**
     * Asks the unchanged network.
     *
     * @param progress told the pictures done; may cancel before each
     * @throws IllegalArgumentException where a label is no class of the network, {@link Network#build} refuses the network, or an
     *     answer of it has values that are no numbers: nothing can be compared with that
     */
    public static Judge of(ShapedGraph graph, Weights weights, TestPictures pictures, Progress progress) {
        TensorShape classes = graph.shape(graph.graph().size() - 1);
        for (int label : pictures.labels()) {
            if (label < 0 || label >= classes.elements()) {
                throw new IllegalArgumentException("a label is class %d, but the network has only classes 0 to %d"
                        .formatted(label, classes.elements() - 1));
            }
        }
        List<float[]> answers = answers(graph, weights, pictures, progress);
        String last = graph.graph().node(graph.graph().size() - 1).id();
        for (int i = 0; i < answers.size(); i++) {
            NotNumbers found = NotNumbers.of(last, answers.get(i));
            if (found.count() > 0) {
                throw new IllegalArgumentException(
                        "the unchanged network has no answer to picture %,d of %,d, because values grow beyond all numbers; %s"
                                .formatted(i + 1, answers.size(), found.words()));
            }
        }
        return new Judge(graph, weights, pictures, answers);
    }

    private static List<float[]> answers(ShapedGraph graph, Weights weights, TestPictures pictures, Progress progress) {
        List<float[]> answers = new ArrayList<>(pictures.inputs().size());
        try (Network network = Network.build(graph, weights)) {
            for (InputTensor input : pictures.inputs()) {
                progress.step(answers.size(), pictures.inputs().size(), "judging");
                answers.add(network.probabilities(input));
            }
        }
        return List.copyOf(answers);
    }

    /** The pictures that judge. */
    public TestPictures pictures() {
        return pictures;
    }

    /** What they say about the unchanged network. */
    public Judgement before() {
        return compare(answers);
    }

    /**
     * Judges the network with some layers replaced; the others are as before the change.
     *
     * @param progress told the pictures done; may cancel before each
     */
    public Judgement judge(List<? extends StoredLayer> replaced, Progress progress) {
        return compare(answers(graph, QuantizedWeights.replace(weights, replaced), pictures, progress));
    }

    /**
     * Judges the network with one layer replaced by each of several; much faster than one after the other, as what does not
     * depend on the layer runs once for each picture.
     *
     * @param forms one layer in several forms
     * @param progress told the pictures done; may cancel before each
     * @return one judgement for each form
     * @throws IllegalArgumentException where they are not of one layer
     */
    public List<Judgement> judgeEach(List<? extends StoredLayer> forms, Progress progress) {
        if (forms.stream().map(StoredLayer::layer).distinct().count() > 1) {
            throw new IllegalArgumentException("the forms are of several layers, expected one");
        }
        List<List<float[]>> found = forms.stream()
                .<List<float[]>>map(form -> new ArrayList<>(answers.size()))
                .toList();
        try (Trials trials = Trials.of(graph, weights)) {
            for (int picture = 0; picture < answers.size(); picture++) {
                progress.step(picture, answers.size(), "judging");
                trials.show(pictures.inputs().get(picture));
                for (int i = 0; i < found.size(); i++) {
                    StoredLayer form = forms.get(i);
                    trials.change(form.layer().layerId(), form.weights(), form.biases());
                    found.get(i).add(trials.answer());
                }
            }
        }
        return found.stream().map(this::compare).toList();
    }

    /** An answer with values that are no numbers agrees with none and is never right. */
    private Judgement compare(List<float[]> found) {
        int agreeing = 0;
        double divergence = 0;
        int top1 = 0;
        int top5 = 0;
        for (int i = 0; i < found.size(); i++) {
            divergence += Divergence.of(answers.get(i), found.get(i));
            if (NotNumbers.of("", found.get(i)).count() > 0) {
                continue;
            }
            List<Integer> best = classes(found.get(i), TOP);
            agreeing += best.subList(0, 1).equals(classes(answers.get(i), 1)) ? 1 : 0;
            if (pictures.isLabelled()) {
                int rank = best.indexOf(pictures.labels().get(i));
                top1 += rank == 0 ? 1 : 0;
                top5 += rank >= 0 ? 1 : 0;
            }
        }
        Judgement.Hits hits = pictures.isLabelled() ? new Judgement.Hits(top1, top5) : null;
        return new Judgement(found.size(), agreeing, divergence / found.size(), hits);
    }

    private static List<Integer> classes(float[] answer, int count) {
        return Prediction.top(answer, count).stream()
                .map(Prediction::classIndex)
                .toList();
    }
}
