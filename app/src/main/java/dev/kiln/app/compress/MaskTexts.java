package dev.kiln.app.compress;

import dev.kiln.visualizers.compression.MaskCell;
import dev.kiln.visualizers.compression.MaskPicture;
import dev.kiln.visualizers.text.Figures;

/** A pruning mask in words. */
final class MaskTexts {
    static final String EMPTY =
            "A filter without weights gives its bias only, and an input that no filter looks at need not be"
                    + " computed: both could be removed, and then the network is not only smaller but faster (Li et al. 2017).";

    private MaskTexts() {}

    /** For example "conv10: density 25.0 % · 2 of 1,000 filters and 0 of 512 inputs are empty". */
    static String summary(MaskChange mask) {
        MaskPicture picture = mask.picture();
        long weights = picture.layer().weights();
        return "%s: %s of %s kept (density %s) · %s of %s and %s of %s are empty"
                .formatted(
                        picture.layer().layerId(),
                        Figures.count(picture.kept()),
                        Figures.count(weights, "weight"),
                        Figures.percent((double) picture.kept() / weights),
                        Figures.count(mask.emptyFilters()),
                        Figures.count(picture.rows(), "filter"),
                        Figures.count(mask.emptyInputs()),
                        Figures.count(mask.inputs(), "input"));
    }

    /** What rows, columns and pixels are. */
    static String axes(MaskPicture picture, double weightsPerPixel) {
        String columns = picture.kernelCells() == 1
                ? Figures.count(picture.columns(), "input")
                : Figures.count(picture.columns()) + " inputs × kernel positions";
        String pixel = weightsPerPixel > 1.005
                ? " · a pixel mixes the colours of about %s weights".formatted(Figures.tick(weightsPerPixel))
                : "";
        return "%s down, %s across%s".formatted(Figures.count(picture.rows(), "filter"), columns, pixel);
    }

    /** A weight with its place. */
    static String cell(MaskChange mask, MaskCell cell) {
        MaskPicture picture = mask.picture();
        String place = picture.kernelCells() == 1
                ? ""
                : " · kernel row %d, column %d".formatted(picture.kernelRow(cell), picture.kernelColumn(cell));
        float before = picture.before(cell);
        float after = picture.after(cell);
        String what = after != 0 ? "" : before == 0 ? " (was 0)" : " (pruned)";
        return "filter %d · input %s%s: %s → %s%s"
                .formatted(
                        cell.filter(),
                        input(mask, picture.input(cell)),
                        place,
                        Figures.value(before),
                        Figures.value(after),
                        what);
    }

    private static String input(MaskChange mask, int input) {
        return input < mask.colours().size()
                ? "%d (%s)".formatted(input, mask.colours().get(input))
                : Integer.toString(input);
    }
}
