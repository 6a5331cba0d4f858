package io.github.fourmatters.governance.app.importing;

/** Says that an import was asked to end, and ended between two steps. */
final class StoppedImport extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int rows;
    private final int all;

    /**
     * Stops.
     *
     * @param rows how many rows stand in the ledger
     * @param all how many are to come to stand there
     */
    StoppedImport(int rows, int all) {
        super("stopped after " + rows + " of " + all + " rows", null, false, false);
        this.rows = rows;
        this.all = all;
    }

    int rows() {
        return rows;
    }

    int all() {
        return all;
    }
}
