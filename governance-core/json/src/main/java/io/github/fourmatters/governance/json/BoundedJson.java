package io.github.fourmatters.governance.json;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.fourmatters.governance.spi.input.InputLimits;
import io.github.fourmatters.governance.spi.text.Quoted;

/**
 * Bounds what a parser of JSON takes from a file or a text from outside: size, depth, length of texts and numbers, number of tokens. What is
 * beyond is refused while it is read, before it is in memory.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder(BoundedJson.factory(InputLimits.STANDARD)).build();
 * }</pre>
 *
 * <p>Stateless.
 */
public final class BoundedJson {
    private static final int LONGEST_NAME = 10_000;
    private static final int LONGEST_TOKEN = 80;
    private static final int LONGEST_PROBLEM = 200;

    private BoundedJson() {}

    /**
     * Makes the factory of a mapper.
     *
     * @param limits how much may be read. Of bytes or characters that are in memory already the size is for the caller to look at
     * @return a factory whose parsers throw {@link StreamConstraintsException} beyond the limits, and whose messages quote no more than a
     *     word of what they refuse
     */
    public static JsonFactory factory(InputLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(new Constraints(limits))
                .errorReportConfiguration(ErrorReportConfiguration.builder()
                        .maxErrorTokenLength(LONGEST_TOKEN)
                        .maxRawContentLength(0)
                        .build())
                .build();
    }

    /**
     * Tells what a parser or a mapper found wrong.
     *
     * @param broken what it threw
     * @return one line of at most 200 characters, without a place
     */
    public static String problem(JsonProcessingException broken) {
        String first =
                String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("");
        return Quoted.of(first, LONGEST_PROBLEM);
    }

    /** Says in each case what is too much, as half a sentence. */
    private static final class Constraints extends StreamReadConstraints {
        private static final long serialVersionUID = 1L;

        Constraints(InputLimits limits) {
            super(
                    limits.depth(),
                    unlessEndless(limits.bytes()),
                    limits.number(),
                    limits.text(),
                    Math.min(limits.text(), LONGEST_NAME),
                    unlessEndless(limits.elements()));
        }

        private static long unlessEndless(long limit) {
            return limit == Long.MAX_VALUE ? -1 : limit;
        }

        @Override
        public void validateNestingDepth(int depth) throws StreamConstraintsException {
            refuse(
                    depth > _maxNestingDepth,
                    "objects and lists lie more than " + _maxNestingDepth + " deep in each other");
        }

        @Override
        public void validateDocumentLength(long length) throws StreamConstraintsException {
            refuse(_maxDocLen > 0 && length > _maxDocLen, "it is longer than " + _maxDocLen + " bytes");
        }

        @Override
        public void validateTokenCount(long count) throws StreamConstraintsException {
            refuse(_maxTokenCount > 0 && count > _maxTokenCount, "it has more than " + _maxTokenCount + " parts");
        }

        @Override
        public void validateFPLength(int length) throws StreamConstraintsException {
            validateIntegerLength(length);
        }

        @Override
        public void validateIntegerLength(int length) throws StreamConstraintsException {
            refuse(length > _maxNumLen, "a number has more than " + _maxNumLen + " digits");
        }

        @Override
        public void validateStringLength(int length) throws StreamConstraintsException {
            refuse(length > _maxStringLen, "a text has more than " + _maxStringLen + " characters");
        }

        @Override
        public void validateNameLength(int length) throws StreamConstraintsException {
            refuse(length > _maxNameLen, "the name of a field has more than " + _maxNameLen + " characters");
        }

        private static void refuse(boolean beyond, String problem) throws StreamConstraintsException {
            if (beyond) {
                throw new StreamConstraintsException(problem);
            }
        }
    }
}
