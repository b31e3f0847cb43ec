package dev.kiln.app.run;

import dev.kiln.core.image.Picture;
import dev.kiln.core.image.SamplePictures;

/** A picture with the name that the window shows: a file's or a sample's. */
public record NamedPicture(String name, Picture picture) {
    private static final String SAMPLE = "sample: ";

    /** A sample, which is named as one. */
    public static NamedPicture sample(SamplePictures.Sample sample) {
        return new NamedPicture(SAMPLE + sample.name(), sample.picture());
    }

    /** The name alone, where it is said before that this is a picture. */
    public String title() {
        return name.startsWith(SAMPLE) ? name.substring(SAMPLE.length()) : name;
    }
}
