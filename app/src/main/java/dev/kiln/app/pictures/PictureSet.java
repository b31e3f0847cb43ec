package dev.kiln.app.pictures;

import dev.kiln.core.calibration.Calibration;
import dev.kiln.core.calibration.TestPictures;
import dev.kiln.core.evaluation.LabelledFolder;
import dev.kiln.core.evaluation.LabelledPicture;
import dev.kiln.core.evaluation.SkippedItem;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.PictureReader;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.presets.ImageNetLabels;
import dev.kiln.visualizers.text.Figures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Pictures as a network takes them: some calibrate, others judge, so that nobody judges what was fitted to them.
 *
 * @param calibrating at least one
 * @param judging at least one
 * @param isGenerated whether they are Kiln's own: too few to be told apart, so that all do both
 * @param leftOut pictures of the folder that were not used: too many, or without a label beside others with one
 * @param skipped items of the folder that cannot be read
 */
public record PictureSet(
        List<InputTensor> calibrating,
        TestPictures judging,
        boolean isGenerated,
        int leftOut,
        List<SkippedItem> skipped) {
    /** Pictures that calibrate at most: more take longer and bring little. */
    public static final int MOST_CALIBRATING = 64;

    /** Pictures that judge each point of a sensitivity curve: a compromise with time. */
    public static final int FOR_CURVES = 32;

    /** Generated pictures that judge each point: as many as measure sensitivities for a goal, a compromise with time. */
    public static final int GENERATED_FOR_CURVES = 16;

    /** Kiln's own pictures: all of them judge a goal. */
    public static final int GENERATED = 42;

    /** Pictures that judge a goal at most: some hundred megabytes. */
    public static final int FOR_GOALS = 500;

    /** One of so many pictures calibrates. */
    private static final int SHARE = 3;

    /** Copies the list. */
    public PictureSet {
        calibrating = List.copyOf(calibrating);
        skipped = List.copyOf(skipped);
    }

    /** Kiln's own pictures. */
    public static PictureSet generated(ShapedGraph graph, Preprocessing preprocessing) {
        List<InputTensor> inputs = Calibration.generatedPictures().stream()
                .map(picture -> InputPreparation.prepare(picture, graph.shape(0), preprocessing))
                .toList();
        return new PictureSet(inputs, new TestPictures(inputs, List.of()), true, 0, List.of());
    }

    /**
     * Reads the pictures of a folder and the folders below. Of many, those are taken that lie evenly spread in the order of their
     * names, so that all classes have their share. Labels are ImageNet's, found in the names; a network with other classes has
     * none.
     *
     * @param mostJudging pictures that judge at most
     * @param progress told the pictures read; may cancel before each
     * @throws InputException where there is no such folder, or no picture in it that can be read
     */
    public static PictureSet read(
            Path folder, int mostJudging, ShapedGraph graph, Preprocessing preprocessing, Progress progress)
            throws InputException {
        int most = mostJudging + Math.min(MOST_CALIBRATING, (mostJudging + 1) / (SHARE - 1));
        LabelledFolder found = LabelledFolder.look(folder, ImageNetLabels.labels());
        List<SkippedItem> skipped = new ArrayList<>(found.skipped());
        List<Read> read = readSome(folder, spread(files(found, graph), most), skipped, graph, preprocessing, progress);
        return split(read, found, skipped);
    }

    /** As above, but nobody judges: all pictures calibrate, up to {@link #MOST_CALIBRATING}. */
    public static PictureSet calibrating(Path folder, ShapedGraph graph, Preprocessing preprocessing, Progress progress)
            throws InputException {
        LabelledFolder found = LabelledFolder.look(folder, ImageNetLabels.labels());
        List<File> used = spread(files(found, graph), MOST_CALIBRATING);
        List<SkippedItem> skipped = new ArrayList<>(found.skipped());
        List<InputTensor> inputs = readSome(folder, used, skipped, graph, preprocessing, progress).stream()
                .map(Read::input)
                .toList();
        return new PictureSet(
                inputs, new TestPictures(inputs, List.of()), false, leftOut(found, inputs.size(), skipped), skipped);
    }

    private static List<Read> readSome(
            Path folder,
            List<File> used,
            List<SkippedItem> skipped,
            ShapedGraph graph,
            Preprocessing preprocessing,
            Progress progress)
            throws InputException {
        List<Read> read = new ArrayList<>();
        for (File file : used) {
            progress.step(read.size(), used.size(), "reading " + file.path().getFileName());
            try {
                InputTensor input =
                        InputPreparation.prepare(PictureReader.read(file.path()), graph.shape(0), preprocessing);
                read.add(new Read(input, file.label()));
            } catch (InputException unreadable) {
                skipped.add(SkippedItem.of(file.path(), unreadable));
            }
        }
        if (read.isEmpty()) {
            throw new InputException(
                    folder.toString(), "", "none of its pictures can be read, of %,d tried".formatted(used.size()));
        }
        return read;
    }

    private record File(Path path, Integer label) {}

    private record Read(InputTensor input, Integer label) {}

    private static List<File> files(LabelledFolder found, ShapedGraph graph) {
        boolean imageNet = graph.shape(graph.graph().size() - 1).elements()
                == ImageNetLabels.labels().size();
        if (imageNet && !found.pictures().isEmpty()) {
            return found.pictures().stream()
                    .map(picture -> new File(picture.file(), picture.label().index()))
                    .toList();
        }
        List<Path> all = new ArrayList<>(found.unlabelled());
        found.pictures().stream().map(LabelledPicture::file).forEach(all::add);
        return all.stream().sorted().map(path -> new File(path, null)).toList();
    }

    private static int leftOut(LabelledFolder found, int used, List<SkippedItem> skipped) {
        int unreadable = skipped.size() - found.skipped().size();
        return found.pictures().size() + found.unlabelled().size() - unreadable - used;
    }

    /** With no more pictures that judge than each point of a sensitivity curve is worth. */
    public PictureSet forCurves() {
        int most = isGenerated ? GENERATED_FOR_CURVES : FOR_CURVES;
        return new PictureSet(calibrating, judging.first(most), isGenerated, leftOut, skipped);
    }

    private static PictureSet split(List<Read> read, LabelledFolder found, List<SkippedItem> skipped) {
        int wanted = Math.max(1, Math.min(MOST_CALIBRATING, read.size() / SHARE));
        Set<Integer> calibrating =
                Set.copyOf(spread(IntStream.range(0, read.size()).boxed().toList(), wanted));
        List<Read> judging = IntStream.range(0, read.size())
                .filter(i -> read.size() == 1 || !calibrating.contains(i))
                .mapToObj(read::get)
                .toList();
        List<Integer> labels = judging.get(0).label() == null
                ? List.of()
                : judging.stream().map(Read::label).toList();
        return new PictureSet(
                calibrating.stream().sorted().map(i -> read.get(i).input()).toList(),
                new TestPictures(judging.stream().map(Read::input).toList(), labels),
                false,
                leftOut(found, read.size(), skipped),
                skipped);
    }

    /** So many of a list, at even distances. */
    static <T> List<T> spread(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        return IntStream.range(0, most)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / most)))
                .toList();
    }

    /** What they are, for people: 66 labelled pictures; 34 others calibrate. */
    public String description() {
        int pictures = judging.inputs().size();
        if (isGenerated) {
            String judges = pictures < calibrating.size()
                    ? "calibrate; %d of them judge".formatted(pictures)
                    : "calibrate and judge";
            return "%s, no photographs, %s".formatted(Figures.count(calibrating.size(), "generated picture"), judges);
        }
        String left = leftOut == 0 ? "" : "; %,d left out".formatted(leftOut);
        if (!skipped.isEmpty()) {
            left += "; %s cannot be read: %s"
                    .formatted(
                            Figures.count(skipped.size(), "item"),
                            skipped.get(0).file().getFileName() + (skipped.size() == 1 ? "" : " and others"));
        }
        String judges = Figures.count(pictures, judging.isLabelled() ? "labelled picture" : "picture")
                + (judging.isLabelled() ? "" : pictures == 1 ? " without a label" : " without labels");
        return "%s %s, %d %s%s"
                .formatted(
                        judges,
                        pictures == 1 ? "judges" : "judge",
                        calibrating.size(),
                        calibrating.size() == 1 ? "calibrates" : "calibrate",
                        left);
    }
}
