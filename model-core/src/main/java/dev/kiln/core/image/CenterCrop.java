package dev.kiln.core.image;

/**
 * How a picture is fitted to an input: resized as a whole, then cropped in the middle.
 *
 * @param resizedWidth columns of the whole picture after resizing
 * @param resizedHeight rows of the whole picture after resizing
 * @param left columns cut off at the left
 * @param top rows cut off at the top
 * @param width columns kept
 * @param height rows kept
 */
public record CenterCrop(long resizedWidth, long resizedHeight, long left, long top, int width, int height) {
    private static final int USUAL_RESIZED = 256;
    private static final int CAFFE_INPUT = 227;
    private static final int TORCHVISION_INPUT = 224;

    /**
     * The fit that the published accuracies were measured with, for inputs of any size: a picture of just the input's size stays
     * as it is; any other is resized until it just covers 256/227 of the input in both directions, which is a short side of 256
     * for an input of 227 (Caffe). An input of 224 has a short side of 256 too (torchvision).
     */
    static CenterCrop of(Picture picture, int width, int height) {
        if (picture.width() == width && picture.height() == height) {
            return new CenterCrop(width, height, 0, 0, width, height);
        }
        long coverWidth = covered(width);
        long coverHeight = covered(height);
        boolean widthDecides = coverWidth * picture.height() >= coverHeight * picture.width();
        long resizedWidth = widthDecides ? coverWidth : inProportion(coverHeight, picture.width(), picture.height());
        long resizedHeight = widthDecides ? inProportion(coverWidth, picture.height(), picture.width()) : coverHeight;
        return new CenterCrop(
                resizedWidth, resizedHeight, half(resizedWidth - width), half(resizedHeight - height), width, height);
    }

    private static long covered(int side) {
        return side == TORCHVISION_INPUT ? USUAL_RESIZED : Math.round(side * (double) USUAL_RESIZED / CAFFE_INPUT);
    }

    private static long inProportion(long side, int other, int own) {
        return Math.round(side * (double) other / own);
    }

    /** Halves are rounded to the even neighbour, as in torchvision. */
    private static long half(long margin) {
        return (long) Math.rint(margin / 2.0);
    }

    /** True where the picture was fed as it is. */
    public boolean isWhole() {
        return resizedWidth == width && resizedHeight == height;
    }

    /** What is kept, in pixels of the picture before resizing. */
    PictureRegion within(Picture picture) {
        double scaleX = picture.width() / (double) resizedWidth;
        double scaleY = picture.height() / (double) resizedHeight;
        return new PictureRegion(left * scaleX, top * scaleY, width * scaleX, height * scaleY);
    }
}
