package dev.kiln.core.image;

/** How pixels between the stored ones are found when a picture is resized; both are called bilinear elsewhere. */
public enum Interpolation {
    /** Every source pixel counts when a picture shrinks: Pillow, torchvision. */
    ANTIALIASED,
    /** Only the four nearest pixels count, so that fine detail flickers when a picture shrinks: OpenCV, and with it Caffe. */
    FOUR_NEAREST
}
