package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.UnitId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The byte form of a tally: the number of keys, then of each key quarter, category, grid cell and units with their parts, and what was
 * counted in it: by turnout the returns, by reason the exclusions, how many were superseded, the versions of the rules. Everything is in
 * order, and nothing that is none is there.
 */
final class TallyForm {
    private static final int LEAST_CELL = 20;
    private static final int LEAST_RETURNS = 19;
    private static final ImmutableList<ExclusionReason> EXCLUSIONS = ImmutableList.copyOf(ExclusionReason.values());

    private final ByteReader reader;

    private TallyForm(ByteReader reader) {
        this.reader = reader;
    }

    static byte[] write(Tally tally) {
        ByteWriter writer =
                new ByteWriter(ByteForm.TALLY).whole(tally.subtotals().size());
        tally.subtotals().forEach((key, counted) -> {
            write(key, writer);
            write(counted, writer);
        });
        return writer.finish();
    }

    private static void write(TallyKey key, ByteWriter writer) {
        writer.whole(key.quarter().year())
                .octet(key.quarter().number())
                .text(key.category().value())
                .text(key.gridCell().value())
                .whole(key.units().parts().size());
        key.units().parts().forEach((unit, part) -> writer.text(unit.value()).whole(part));
    }

    private static void write(Subtotal counted, ByteWriter writer) {
        writer.whole(counted.turnouts().size());
        counted.turnouts().forEach((turnout, counts) -> {
            writer.whole(turnout.community()).whole(turnout.partyMembers()).whole(turnout.residents());
            Arrays.stream(counts.toSlots()).forEach(writer::whole);
        });
        writer.whole(counted.excluded().size());
        counted.excluded()
                .forEach((reason, count) -> writer.octet(reason.code()).whole(count));
        writer.whole(counted.superseded()).whole(counted.ruleVersions().size());
        counted.ruleVersions().forEach(writer::text);
    }

    static Tally read(byte[] bytes) {
        TallyForm form = new TallyForm(new ByteReader(ByteForm.TALLY, bytes));
        Tally tally = new Tally(form.reader.sorted(
                LEAST_CELL,
                form::key,
                () -> form.reader.value(() -> form.counted().checked())));
        form.reader.finish();
        return tally;
    }

    private TallyKey key() {
        return new TallyKey(
                new Quarter(reader.wholeInt(), reader.octet()),
                new CategoryCode(reader.text()),
                new GridCell(reader.text()),
                shares());
    }

    private UnitShares shares() {
        int start = reader.offset();
        ImmutableSortedMap<String, Integer> parts = reader.sorted(2, reader::text, reader::wholeInt);
        ImmutableMap.Builder<UnitId, Integer> units = ImmutableMap.builder();
        parts.forEach((unit, part) -> units.put(new UnitId(unit), part));
        UnitShares shares = UnitShares.of(units.buildOrThrow());
        if (!ImmutableList.copyOf(shares.parts().values()).equals(ImmutableList.copyOf(parts.values()))) {
            throw reader.malformed(start, "shares " + parts + " are not in lowest terms");
        }
        return shares;
    }

    private Subtotal counted() {
        return new Subtotal(
                reader.sorted(LEAST_RETURNS, this::turnout, this::returns),
                excluded(),
                reader.whole(),
                ImmutableSortedSet.copyOf(
                        reader.sorted(1, reader::text, () -> true).keySet()));
    }

    private BallotsPerParty turnout() {
        return new BallotsPerParty(reader.whole(), reader.whole(), reader.whole());
    }

    private PartyCounts returns() {
        long[] slots = PartyCounts.slots();
        for (int slot = 0; slot < slots.length; slot++) {
            slots[slot] = reader.whole();
        }
        return PartyCounts.of(slots);
    }

    private ImmutableMap<ExclusionReason, Long> excluded() {
        Map<ExclusionReason, Long> excluded = new EnumMap<>(ExclusionReason.class);
        excluded.putAll(reader.sorted(2, () -> reader.constant(EXCLUSIONS), reader::whole));
        return Maps.immutableEnumMap(excluded);
    }
}
