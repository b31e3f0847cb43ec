package dev.kiln.app.cli;

import dev.kiln.app.pictures.PictureSet;
import dev.kiln.core.calibration.Calibration;
import dev.kiln.core.calibration.ControlEffect;
import dev.kiln.core.calibration.GoalResult;
import dev.kiln.core.calibration.Judge;
import dev.kiln.core.calibration.Judgement;
import dev.kiln.core.calibration.PlanSearch;
import dev.kiln.core.calibration.ReachableBytes;
import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.LayerStatistics;
import dev.kiln.core.compression.PlanCompressor;
import dev.kiln.core.compression.PlannedNetwork;
import dev.kiln.core.compression.Quantization;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.ExpectedInput;
import dev.kiln.core.weights.Weights;
import dev.kiln.visualizers.text.Figures;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes and follows plans for one network on the command line, and tells what was done. */
final class PlanRun {
    private final CompressedNetwork source;
    private final Weights weights;
    private final ShapedGraph graph;
    private final Path folder;
    private final PrintStream diagnostics;
    private final Progress progress;
    /** Made when it is first needed. */
    private Calibration calibration;

    /** @param folder with pictures, or null */
    PlanRun(CompressedNetwork source, Weights weights, Path folder, PrintStream diagnostics) {
        this.source = source;
        this.weights = weights;
        this.graph = ShapedGraph.infer(source.architecture().expand());
        this.folder = folder;
        this.diagnostics = diagnostics;
        this.progress = StepLines.on(diagnostics);
    }

    /** @param mostJudging pictures that judge at most */
    private PictureSet pictures(int mostJudging) throws InputException {
        Preprocessing preprocessing = ExpectedInput.of(weights).orElse(Preprocessing.CAFFE);
        if (folder == null) {
            diagnostics.println("kiln: no --pictures: generated ones calibrate, and serve worse than photographs");
            return PictureSet.generated(graph, preprocessing);
        }
        return SkippedLines.told(PictureSet.read(folder, mostJudging, graph, preprocessing, progress), diagnostics);
    }

    private Calibration calibrate(PictureSet pictures) {
        return Calibration.of(graph, weights, pictures.calibrating(), progress);
    }

    /** With all pictures: nobody judges. */
    private Calibration calibrate() throws InputException {
        if (calibration == null) {
            Preprocessing preprocessing = ExpectedInput.of(weights).orElse(Preprocessing.CAFFE);
            calibration = calibrate(
                    folder == null
                            ? pictures(0)
                            : SkippedLines.told(
                                    PictureSet.calibrating(folder, graph, preprocessing, progress), diagnostics));
        }
        return calibration;
    }

    /** Follows a plan. Clusters are as in the paper, unless there are photographs to calibrate with. */
    CompressedNetwork compress(CompressionPlan plan) throws InputException {
        return compressed(plan).network();
    }

    private PlannedNetwork compressed(CompressionPlan plan) throws InputException {
        Quantization quantization = plan.quantization();
        ErrorControl control = quantization.control();
        boolean wanted = quantization.values() == Quantization.Values.EVEN || folder != null;
        boolean calibrates = wanted
                && (control.compensation() || control.biasCorrection())
                && plan.settings().values().stream().anyMatch(LayerSetting::isQuantized);
        return compress(plan, calibrates ? calibrate().statistics() : Map.of());
    }

    private PlannedNetwork compress(CompressionPlan plan, Map<String, LayerStatistics> statistics) {
        return new PlanCompressor(source, statistics, LayerCoder.ARITHMETIC).compress(plan, progress);
    }

    /** Follows a plan, unless the weights are smaller as they are. */
    CompressedNetwork byDefault(CompressionPlan plan) throws InputException {
        PlannedNetwork found = compressed(plan);
        long lossless = compress(CompressionPlan.LOSSLESS, Map.of()).parts().total();
        if (lossless <= found.parts().total()) {
            diagnostics.println("kiln: the weights are kept as they are: that takes least");
            return source;
        }
        diagnostics.println("kiln: each layer shares up to 255 evenly spaced values, which moves the answers least;"
                + " --lossless keeps every bit, --bytes and --lose-at-most make smaller files");
        return found.network();
    }

    /**
     * The network in at most so many bytes: as it is where that fits.
     *
     * @param bytes of the file
     * @throws InputException where they are too few, before anything is calibrated
     */
    CompressedNetwork toBytes(CompressionPlan start, long bytes) throws InputException {
        ReachableBytes reachable = ReachableBytes.of(source, start, Progress.NONE);
        Optional<String> refusal = reachable.refusal(bytes);
        if (refusal.isPresent()) {
            throw new InputException("--bytes", "", refusal.get());
        } else if (reachable.fitsWithoutLoss(bytes)) {
            diagnostics.printf(
                    "kiln: the file without any loss has %s, which fits: the weights are kept as they are%n",
                    Figures.count(reachable.allKept(), "byte"));
            return source;
        }
        CompressionPlan plan = PlanSearch.toBytes(calibrate(), start, bytes - around(), progress);
        PlannedNetwork found = compress(plan, calibrate().statistics());
        if (!plan.quantization().control().equals(start.quantization().control())) {
            diagnostics.println("kiln: so few bytes leave none to make up for errors");
        }
        diagnostics.printf(
                "kiln: answers on the calibration pictures are %s nats (KL divergence) from those before%n",
                Figures.fixed(
                        calibrate()
                                .divergence(
                                        found.network().layers(), calibrate().pictures()),
                        4));
        return found.network();
    }

    /** What each control of errors brings at a size. */
    List<ControlEffect> effects(CompressionPlan start, long bytes) throws InputException {
        return ControlEffect.measure(calibrate(), start, bytes - around(), progress);
    }

    /** Bytes of the file that are no layer's. */
    private long around() {
        var parts = compress(CompressionPlan.LOSSLESS, Map.of()).parts();
        return parts.header() + parts.architecture();
    }

    /** @param points most that may be lost, in percentage points */
    CompressedNetwork loseAtMost(CompressionPlan start, double points) throws InputException {
        PictureSet pictures = pictures(PictureSet.FOR_GOALS);
        diagnostics.println("kiln: " + pictures.description());
        Calibration calibration = calibrate(pictures);
        Judge judge = Judge.of(graph, weights, pictures.judging(), progress);
        GoalResult result = PlanSearch.loseAtMost(source, calibration, start, judge, points, progress);
        diagnostics.println("kiln: " + reached(result));
        if (!result.isReached()) {
            throw new InputException(
                    "--lose-at-most", "", "these densities alone lose more than %s points".formatted(points));
        }
        return compress(result.plan(), calibration.statistics()).network();
    }

    private static String reached(GoalResult result) {
        Judgement before = result.before();
        Judgement after = result.after();
        String one = "one picture is %s points".formatted(Figures.value(after.pointsPerPicture()));
        if (after.hits() == null) {
            return "%s of %s keep their label; %s"
                    .formatted(Figures.percent(after.agreement()), Figures.count(after.pictures(), "picture"), one);
        }
        return "top-1 %s (%s before), top-5 %s (%s before) on %s; %s"
                .formatted(
                        Figures.percent(after.top1().orElseThrow()),
                        Figures.percent(before.top1().orElseThrow()),
                        Figures.percent(after.top5().orElseThrow()),
                        Figures.percent(before.top5().orElseThrow()),
                        Figures.count(after.pictures(), "picture"),
                        one);
    }
}
