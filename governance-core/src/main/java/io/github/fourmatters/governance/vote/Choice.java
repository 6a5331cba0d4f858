package io.github.fourmatters.governance.vote;

/** What a voter says to a proposal. */
public enum Choice {
    /** In favour (赞成). */
    YES,
    /** Against (反对). */
    NO,
    /** Neither (弃权). Who is present and says nothing abstains as well. */
    ABSTAIN
}
