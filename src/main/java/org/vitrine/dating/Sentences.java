package org.vitrine.dating;

/// Fills numbered places. `MessageFormat` would read apostrophes and braces of quoted text as its own syntax.
final class Sentences {
    private Sentences() {}

    static String fill(String sentence, String... args) {
        StringBuilder filled = new StringBuilder(sentence.length() + 32);
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '{' && i + 2 < sentence.length() && sentence.charAt(i + 2) == '}') {
                filled.append(args[sentence.charAt(i + 1) - '0']);
                i += 2;
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }
}
