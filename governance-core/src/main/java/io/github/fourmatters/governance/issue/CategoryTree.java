package io.github.fourmatters.governance.issue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Objects;
import java.util.Optional;

/**
 * The categories of a charter, as a tree. An issue may carry any node of it; figures add up to the top.
 *
 * @param categories the nodes, each after the one above it
 */
public record CategoryTree(ImmutableList<Category> categories) {
    /**
     * Checks that the nodes make a tree.
     *
     * @param categories the nodes, each after the one above it
     * @throws IllegalArgumentException naming the code, if one stands twice, is {@code UNCLASSIFIED}, or stands before the one above it
     */
    public CategoryTree {
        Objects.requireNonNull(categories, "categories");
        java.util.Set<CategoryCode> seen = new java.util.HashSet<>();
        for (Category category : categories) {
            if (category.code().equals(Category.UNCLASSIFIED) || !seen.add(category.code())) {
                throw new IllegalArgumentException(
                        "category '" + category.code() + "' may stand once, and is no reserved word");
            }
            if (category.parent().isPresent()
                    && !seen.contains(category.parent().get())) {
                throw new IllegalArgumentException("category '" + category.code() + "' stands before '"
                        + category.parent().get() + "', the category above it; name that one first");
            }
        }
    }

    /**
     * Returns a tree.
     *
     * @param categories the nodes, each after the one above it
     * @return the tree
     */
    public static CategoryTree of(Category... categories) {
        return new CategoryTree(ImmutableList.copyOf(categories));
    }

    /**
     * Returns a category.
     *
     * @param code its code
     * @return the category, or empty if the tree has none of that code
     */
    public Optional<Category> find(CategoryCode code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    /**
     * Returns the top-level category above a code.
     *
     * @param code a code of this tree, or any other
     * @return the code of the top-level category; the same code if the tree does not hold it
     */
    public CategoryCode top(CategoryCode code) {
        ImmutableMap<CategoryCode, Category> byCode = Maps.uniqueIndex(categories, Category::code);
        CategoryCode current = code;
        for (Category at = byCode.get(current); at != null && at.parent().isPresent(); at = byCode.get(current)) {
            current = at.parent().get();
        }
        return current;
    }
}
