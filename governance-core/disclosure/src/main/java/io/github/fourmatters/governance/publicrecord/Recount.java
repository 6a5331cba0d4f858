package io.github.fourmatters.governance.publicrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.GradeVersion;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Composite;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts the ballots of a file anew. From the ballots and the weighting of each entry follows its grade, from both its statement, and from
 * the entries that stand the totals.
 */
final class Recount {
    private static final ImmutableSet<String> OF_GRADES =
            ImmutableSet.of("ballots", "weighting", "score", "statement", "replaces");

    /** What stands of one close: its entry or that of its newest correction; the weighting is that of the close. */
    private record Standing(JsonNode entry, GradeVersion statement, Optional<Weighting> weighting) {}

    private final Map<String, Standing> closes = new HashMap<>();
    private final Findings findings;

    Recount(Findings findings) {
        this.findings = findings;
    }

    /** Nothing about a grade may stand in an entry of another kind, where nobody would count it. */
    private static boolean isGraded(JsonNode entry) {
        String kind = entry.path("kind").asText();
        return kind.equals("close")
                || kind.equals("correction")
                || OF_GRADES.stream().anyMatch(entry::has);
    }

    void checkGrades(List<JsonNode> entries) {
        for (int place = 0; place < entries.size(); place++) {
            JsonNode entry = entries.get(place);
            if (isGraded(entry)) {
                GradeVersion.Content content = JsonFields.content(entry);
                String close = "issue " + content.issue() + " cycle " + content.cycle();
                Optional<Standing> before = Optional.ofNullable(closes.get(close));
                closes.put(close, check("entries[" + place + "] (" + close + ")", entry, content, before));
            }
        }
    }

    private Standing check(String place, JsonNode entry, GradeVersion.Content content, Optional<Standing> before) {
        checkCitation(place, entry, before);
        Optional<Weighting> own = JsonFields.weighting(entry);
        findings.check(own.isPresent() == before.isEmpty(), FindingKind.GRADE_DIFFERS, place + ".weighting");
        Optional<Weighting> weighting = before.isEmpty() ? own : before.get().weighting();
        checkGrade(place, content, weighting);
        return new Standing(entry, statement(place, entry, content, before.map(Standing::statement)), weighting);
    }

    /** A close is the first of its cycle and cites nothing; what follows are corrections, each citing the one before. */
    private void checkCitation(String place, JsonNode entry, Optional<Standing> before) {
        String cited = entry.path("replaces").asText();
        String newest = before.map(each -> each.statement().digest().value()).orElse("");
        String kind = before.isEmpty() ? "close" : "correction";
        boolean right = entry.has("replaces") != before.isEmpty()
                && cited.equals(newest)
                && entry.path("kind").asText().equals(kind);
        findings.check(right, FindingKind.CITATION_DIFFERS, place + ".replaces: " + cited);
    }

    private void checkGrade(String place, GradeVersion.Content content, Optional<Weighting> weighting) {
        Optional<Rational> grade = weighting.flatMap(each -> Composite.of(content.ballots(), each));
        String said = content.score().map(Rational::toString).orElse("none");
        findings.check(grade.equals(content.score()), FindingKind.GRADE_DIFFERS, place + ".score: " + said);
    }

    /** The hash of a statement covers what the entry says, its place in the chain and the hash that it replaces. */
    private GradeVersion statement(
            String place, JsonNode entry, GradeVersion.Content content, Optional<GradeVersion> before) {
        Digest said = new Digest(JsonFields.text(entry, "statement"));
        GradeVersion worked = before.map(each -> each.next(content)).orElseGet(() -> GradeVersion.first(content));
        findings.check(said.equals(worked.digest()), FindingKind.STATEMENT_DIFFERS, place + ".statement: " + said);
        return new GradeVersion(worked.version(), worked.previous(), said);
    }

    /** The totals are the sums of the histograms that stand, by round, unit and party. */
    void checkTotals(List<JsonNode> totals) {
        Map<String, Histogram> sums = sums();
        for (JsonNode total : totals) {
            String key = key(total, JsonFields.constant(Party.class, JsonFields.text(total, "party")));
            Histogram said = JsonFields.histogram(total, "counts");
            findings.check(said.equals(sums.remove(key)), FindingKind.TOTAL_DIFFERS, key + " " + said.counts());
            findings.onlyFields(key, total, "round", "unit", "party", "counts");
        }
        sums.forEach((key, sum) -> findings.check(false, FindingKind.TOTAL_DIFFERS, key + " " + sum.counts()));
    }

    private Map<String, Histogram> sums() {
        Map<String, Histogram> sums = new TreeMap<>();
        for (Standing each : closes.values()) {
            JsonFields.ballots(each.entry())
                    .forEach((party, ballots) -> sums.merge(key(each.entry(), party), ballots, Histogram::plus));
        }
        return sums;
    }

    private static String key(JsonNode node, Party party) {
        return Quarter.parse(JsonFields.text(node, "round")) + " " + JsonFields.text(node, "unit") + " " + party;
    }
}
