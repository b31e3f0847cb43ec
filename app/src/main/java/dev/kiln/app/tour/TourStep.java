package dev.kiln.app.tour;

import dev.kiln.core.architecture.Edit;

/**
 * One step of a tour.
 *
 * @param title what it does, in a few words
 * @param text why, in a sentence or two
 * @param source where that is from
 * @param edit does the step to the network of the step before
 */
record TourStep(String title, String text, String source, Edit edit) {}
