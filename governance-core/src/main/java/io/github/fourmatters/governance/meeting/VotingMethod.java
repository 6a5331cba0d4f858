package io.github.fourmatters.governance.meeting;

/** How an item is voted on. */
public enum VotingMethod {
    /** Each vote is recorded with its unit; the last before the item is decided counts (记名表决). */
    OPEN,
    /** Who has voted is recorded, and one count by two tellers; nothing links the one to the other (无记名投票). */
    SECRET
}
