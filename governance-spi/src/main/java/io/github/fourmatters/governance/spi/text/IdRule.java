package io.github.fourmatters.governance.spi.text;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The rule for what things are called by: identifiers, names of versions, keys. It keeps two of them from looking the same.
 *
 * <p>An identifier has at least one character and may be in any script. It is refused if it holds
 *
 * <ul>
 *   <li>half of a surrogate pair;
 *   <li>white space of any kind, or a control character, or one of Unicode's noncharacters. In a {@link #NAME} and a {@link #KEY} single
 *       spaces U+0020 may stand between other characters;
 *   <li>a character that is not seen: format characters, all that Unicode lets a program ignore (variation selectors, fillers, tags), the
 *       empty Braille pattern U+2800, U+1D159 and U+FFFC;
 *   <li>a mark that combines with a character, in the first place;
 *   <li>a character that is drawn like one of ASCII: the full-width forms U+FF01 to U+FF5E, the mathematical letters and digits U+1D400 to
 *       U+1D7FF, the segmented digits U+1FBF0 to U+1FBF9;
 *   <li>characters that are not in Unicode's normalisation form C, so that one name has one spelling;
 *   <li>letters of two of the scripts Latin, Greek, Cyrillic, Armenian, Coptic, Cherokee and Lisu, whose letters look alike: {@code police}
 *       with a Cyrillic о. An {@link #ID} that is derived is put together with colons, and is judged part by part between them: {@code
 *       берег:r-1.1} is made of a ledger and a command. In a {@link #KEY}, which is put together from several identifiers in any way, they may.
 * </ul>
 *
 * <p>All ids of the library follow {@link #ID}; they differ in their greatest length alone, which is that of a storage's column. Two keep to
 * less: a {@code LedgerId} holds of ASCII only letters, digits, dots, underscores and hyphens, since derived ids and names of files begin
 * with it; a {@code CommandId} is ASCII, since systems hand it on in headers and log lines.
 *
 * <p>What it does not refuse: a whole word of one script that looks like a word of another.
 */
public enum IdRule {
    /** For one identifier. */
    ID(false, false),
    /** For a name of several words. */
    NAME(true, false),
    /** For a key that is put together from several identifiers or names. */
    KEY(true, true);

    private static final ImmutableSet<UnicodeScript> ALIKE = Sets.immutableEnumSet(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.COPTIC,
            UnicodeScript.CHEROKEE,
            UnicodeScript.LISU);

    private static final Splitter PARTS = Splitter.on(':');

    private final boolean spaced;
    private final boolean mixed;

    IdRule(boolean spaced, boolean mixed) {
        this.spaced = spaced;
        this.mixed = mixed;
    }

    /**
     * Checks an identifier.
     *
     * @param kind what the identifier is for, as it is to be named in an error, for example {@code "issue id"}
     * @param value the text to check
     * @param longest the greatest length in UTF-16 units
     * @return the same text
     * @throws NullPointerException naming the kind, if the text is {@code null}
     * @throws IllegalArgumentException naming the kind, the text and what is wrong with it, if it is too long or against the rule
     */
    public String require(String kind, String value, int longest) {
        requireNonNull(value, kind);
        Optional<String> fault =
                value.length() > longest ? Optional.of("has " + value.length() + " characters") : fault(value);
        if (fault.isPresent()) {
            throw new IllegalArgumentException(
                    kind + " '" + Quoted.of(value) + "' " + fault.get() + "; it must be 1 to " + longest
                            + " visible characters of one script" + (spaced ? ", with single spaces between" : ""));
        }
        return value;
    }

    /**
     * Tells whether a text can be an identifier.
     *
     * @param value the text to check
     * @param longest the greatest length in UTF-16 units
     * @return {@code true} if it is neither too long nor against the rule
     */
    public boolean allows(String value, int longest) {
        return value.length() <= longest && fault(value).isEmpty();
    }

    /**
     * Looks for what is wrong with an identifier, apart from its length.
     *
     * @param value the text to check
     * @return half a sentence that names the character, such as {@code "holds U+00A0, which is white space"}; empty if nothing is wrong
     */
    public Optional<String> fault(String value) {
        if (value.isEmpty()) {
            return Optional.of("is empty");
        }
        return isPlainAscii(value) ? Optional.empty() : unusual(value);
    }

    // A loop, not a stream: every command makes identifiers.
    private static boolean isPlainAscii(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (!Characters.isVisibleAscii(value.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> unusual(String value) {
        for (int at = 0; at < value.length(); at += Character.charCount(value.codePointAt(at))) {
            int point = value.codePointAt(at);
            String fault = isSpaceBetween(value, at) ? "" : fault(point, at == 0);
            if (!fault.isEmpty()) {
                return Optional.of("holds " + Characters.name(point) + ", which is " + fault);
            }
        }
        if (!Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
            return Optional.of("is not in Unicode's normalisation form C: write it as '"
                    + Quoted.of(Normalizer.normalize(value, Normalizer.Form.NFC)) + "'");
        }
        return mixed ? Optional.empty() : mixtureInAnyPart(value);
    }

    private boolean isSpaceBetween(String value, int at) {
        return spaced && value.charAt(at) == ' ' && at > 0 && at < value.length() - 1 && value.charAt(at - 1) != ' ';
    }

    private static String fault(int point, boolean first) {
        if (Characters.isVisibleAscii(point)) {
            return "";
        } else if (Characters.isHalf(point)) {
            return "half a character";
        } else if (Characters.isWhite(point)) {
            return "white space";
        } else if (Characters.isControl(point)) {
            return "a control character";
        } else if (Characters.isHidden(point)) {
            return "not seen";
        } else if (Characters.isDisguised(point)) {
            return "drawn like an ASCII character";
        }
        return first && Characters.isCombining(point) ? "a mark on the character before, and there is none" : "";
    }

    private Optional<String> mixtureInAnyPart(String value) {
        return spaced
                ? mixture(value)
                : PARTS.splitToStream(value)
                        .flatMap(part -> mixture(part).stream())
                        .findFirst();
    }

    private static Optional<String> mixture(String value) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        value.codePoints().mapToObj(UnicodeScript::of).filter(ALIKE::contains).forEach(scripts::add);
        return scripts.size() < 2
                ? Optional.empty()
                : Optional.of("mixes letters of " + scripts + ", which look alike");
    }
}
