package io.github.fourmatters.governance.spi.text;

import io.github.fourmatters.governance.spi.text.TextFault.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Follows the characters that turn the direction of writing, as the Unicode bidirectional algorithm (UAX 9, BD9 and BD11) pairs them. An
 * end without a beginning turns nothing and may stand.
 */
final class Directions {

    private static final int END_OF_EMBEDDING = 0x202c;
    private static final int END_OF_ISOLATE = 0x2069;

    /** Where each character stands that has turned the direction and was not ended so far, the last first. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private final String text;
    private int isolates;

    private Directions(String text) {
        this.text = text;
    }

    static Optional<TextFault> fault(String text) {
        Directions directions = new Directions(text);
        for (int at = 0; at < text.length(); at++) {
            directions.follow(at);
        }
        return Optional.ofNullable(directions.open.peekLast())
                .map(at -> TextFault.at(Kind.OPEN_DIRECTION, text.charAt(at), at));
    }

    private void follow(int at) {
        char character = text.charAt(at);
        if (isEmbedding(character)) {
            open.push(at);
        } else if (isIsolate(character)) {
            open.push(at);
            isolates++;
        } else if (character == END_OF_EMBEDDING && !open.isEmpty() && isEmbedding(text.charAt(open.peek()))) {
            open.pop();
        } else if (character == END_OF_ISOLATE && isolates > 0) {
            endIsolate();
        }
    }

    /** Ends the last isolate, and with it the embeddings that began inside. */
    private void endIsolate() {
        isolates--;
        int ended = open.pop();
        while (!isIsolate(text.charAt(ended))) {
            ended = open.pop();
        }
    }

    private static boolean isEmbedding(char character) {
        return character >= 0x202a && character <= 0x202e && character != END_OF_EMBEDDING;
    }

    private static boolean isIsolate(char character) {
        return character >= 0x2066 && character <= 0x2068;
    }
}
