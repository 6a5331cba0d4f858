package io.github.fourmatters.governance.vote;

import java.util.Collection;

/** Several delegates who have one vote between them. */
public final class DelegateGroup {
    private DelegateGroup() {}

    /**
     * Finds what such a group says as a whole.
     *
     * @param choices what the delegates say; who says nothing need not be in it
     * @return what more of them are for, yes or no; {@link Choice#ABSTAIN} if as many are for one as for the other, also where nobody says
     *     either
     */
    public static Choice choice(Collection<Choice> choices) {
        long yes = choices.stream().filter(Choice.YES::equals).count();
        long no = choices.stream().filter(Choice.NO::equals).count();
        return yes > no ? Choice.YES : no > yes ? Choice.NO : Choice.ABSTAIN;
    }
}
