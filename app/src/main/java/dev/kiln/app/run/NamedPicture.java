package dev.kiln.app.run;

import dev.kiln.core.image.Picture;

/** A picture with the name that the window shows: a file's or a sample's. */
public record NamedPicture(String name, Picture picture) {}
