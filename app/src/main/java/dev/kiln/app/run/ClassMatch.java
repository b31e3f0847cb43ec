package dev.kiln.app.run;

/**
 * A class with what a run says about it.
 *
 * @param classIndex from 0
 * @param label its name
 * @param probability softmax output, 0…1
 * @param rank its place among all classes by probability, from 1
 */
record ClassMatch(int classIndex, String label, float probability, int rank) {}
