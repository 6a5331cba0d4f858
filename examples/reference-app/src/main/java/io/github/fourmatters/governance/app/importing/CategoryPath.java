package io.github.fourmatters.governance.app.importing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.issue.Category;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.CategoryTree;
import io.github.fourmatters.governance.issue.Id;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A category as a table names it.
 *
 * @param names its names from the top down
 */
record CategoryPath(ImmutableList<String> names) {
    /** The code, for example {@code trees/inspect-city-tree}. */
    CategoryCode code() {
        return new CategoryCode(joined());
    }

    /** Whether the code can be an identifier. */
    boolean hasCode() {
        return !names.isEmpty() && joined().length() <= Id.MAXIMUM_LENGTH;
    }

    private String joined() {
        return names.stream().map(Identifier::of).collect(Collectors.joining("/"));
    }

    private Optional<CategoryPath> above() {
        return names.size() == 1 ? Optional.empty() : Optional.of(new CategoryPath(names.subList(0, names.size() - 1)));
    }

    /** The tree of these and all above them, in the order of their codes, which puts each behind the one above it. */
    static CategoryTree tree(Collection<CategoryPath> paths, String language) {
        Map<String, Category> byCode = new TreeMap<>();
        paths.forEach(path -> path.put(byCode, language));
        return new CategoryTree(ImmutableList.copyOf(byCode.values()));
    }

    private void put(Map<String, Category> byCode, String language) {
        Optional<CategoryPath> above = above();
        above.ifPresent(path -> path.put(byCode, language));
        byCode.putIfAbsent(
                code().value(),
                new Category(
                        code(), above.map(CategoryPath::code), ImmutableMap.of(language, names.get(names.size() - 1))));
    }
}
