package io.github.fourmatters.governance.disclosure;

/** Where a node stands on its way to the root, beside the last node of its level: the numbers fn and sn of RFC 9162. */
final class NodePosition {
    private long node;
    private long last;

    NodePosition(long node, long last) {
        this.node = node;
        this.last = last;
    }

    boolean isAtRoot() {
        return last == 0;
    }

    /** Whether the proof's next hash stands to the left. */
    boolean isRightOfPair() {
        return isOdd() || node == last;
    }

    private boolean isOdd() {
        return (node & 1) == 1;
    }

    /** Goes on above the pair; the last node of a level without a partner rises until it has one. */
    void up() {
        if (isRightOfPair()) {
            while (!isOdd() && node != 0) {
                shift();
            }
        }
        shift();
    }

    /** Rises to where a whole subtree ends. */
    void toWholeSubtree() {
        while (isOdd()) {
            shift();
        }
    }

    private void shift() {
        node >>= 1;
        last >>= 1;
    }
}
