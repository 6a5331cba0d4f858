package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.quantity.Attendances;
import io.github.fourmatters.governance.quantity.Cases;
import io.github.fourmatters.governance.quantity.Handlings;
import io.github.fourmatters.governance.quantity.Sessions;
import io.github.fourmatters.governance.raise.Outreach;
import java.util.Objects;

/**
 * What was promised and done in a period beside the handling of issues. Counts of different kinds never add up. Immutable.
 *
 * @param serviceItems how many service items were promised by the resolutions adopted in the period (为民服务事项)
 * @param hardshipsSolved how many issues tagged as hardships, accepted in the period, are settled (生活困难)
 * @param errands how many errands were done end to end (全程代办)
 * @param atMostOneVisit for how many of them the resident had to come once at most (最多跑一次)
 * @param sessions how many volunteer sessions were held (场次)
 * @param attendances how many times somebody attended one (受益人次)
 * @param outreach how many speak rooms, groups, cards and the like were set up or handed out; each kind by itself
 */
public record Activities(
        Cases serviceItems,
        Cases hardshipsSolved,
        Handlings errands,
        Rate atMostOneVisit,
        Sessions sessions,
        Attendances attendances,
        ImmutableMap<Outreach, Long> outreach) {
    /**
     * Checks the parts.
     *
     * @param serviceItems how many service items were promised
     * @param hardshipsSolved how many hardships are settled
     * @param errands how many errands were done
     * @param atMostOneVisit for how many of them one visit was enough
     * @param sessions how many volunteer sessions were held
     * @param attendances how many times somebody attended one
     * @param outreach how many of each kind were set up or handed out
     */
    public Activities {
        Objects.requireNonNull(serviceItems, "serviceItems");
        Objects.requireNonNull(hardshipsSolved, "hardshipsSolved");
        Objects.requireNonNull(errands, "errands");
        Objects.requireNonNull(atMostOneVisit, "atMostOneVisit");
        Objects.requireNonNull(sessions, "sessions");
        Objects.requireNonNull(attendances, "attendances");
        Objects.requireNonNull(outreach, "outreach");
    }
}
