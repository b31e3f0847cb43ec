package dev.kiln.core.evaluation;

/**
 * What a class of a classifier means.
 *
 * @param index the classifier's output, from 0
 * @param wordNetId WordNet id such as n01440764, as ImageNet names its classes; empty where the classes are not from WordNet
 * @param name for people; need not be unique: ImageNet has two cranes
 */
public record ClassLabel(int index, String wordNetId, String name) {
    public ClassLabel {
        if (index < 0) {
            throw new IllegalArgumentException("the index of a class must not be negative, not " + index);
        }
        if (!wordNetId.isEmpty() && !wordNetId.matches("n[0-9]{8}")) {
            throw new IllegalArgumentException("expected a WordNet id such as n01440764, not " + wordNetId);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of class " + index + " must not be blank");
        }
    }
}
